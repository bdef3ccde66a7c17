// Moves a baseline to what scenarios give today, for a reason that is kept. What did not move keeps its entry, with the
// software and the reason it was made for; when nothing moved, the reason is not kept either.

import { ScenarioError } from '../../errors/errors.js';
import type { Baseline, BaselineEntry } from '../../scenario/baseline.js';
import { canonical } from '../../scenario/hash.js';
import { baselineEntry, type Holding, type MadeBy } from './baseline-entry.js';
import type { Checked } from './run-checks.js';

export interface Move {
  readonly reason: string;
  readonly made: MadeBy;
  /** Scenarios to hold as they are today. */
  readonly held: readonly { readonly checked: Checked; readonly holding: Holding }[];
  /** Files to take out. */
  readonly dropped: readonly string[];
}

export interface MovedBaseline {
  readonly baseline: Baseline;
  /** What became of each scenario that was asked for. */
  readonly moves: readonly {
    readonly file: string;
    readonly move: 'moved' | 'new' | 'kept' | 'taken out';
  }[];
}

/** Letters of the shortest reason that says something. */
const SHORTEST_REASON = 10;

/** @throws ScenarioError when there is no reason, or none that says something */
export function assertReason(reason: string | undefined): string {
  const said = reason?.trim() ?? '';
  if (said.length >= SHORTEST_REASON) return said;
  const message =
    said === ''
      ? '--update moves a baseline only for a reason, which is kept in it'
      : `invalid --reason: ${said}; expected at least ${SHORTEST_REASON} letters`;
  throw new ScenarioError([{ code: 'override', message, hint: 'add --reason "why the numbers moved"' }]);
}

/** @throws ScenarioError when an entry cannot be made */
export function moveBaseline(before: Baseline, { reason, made, held, dropped }: Move): MovedBaseline {
  const scenarios: { [file: string]: BaselineEntry } = { ...before.scenarios };
  const moves: { file: string; move: MovedBaseline['moves'][number]['move'] }[] = [];
  const number = before.reasons.length + 1;
  for (const file of dropped) {
    delete scenarios[file];
    moves.push({ file, move: 'taken out' });
  }
  for (const { checked, holding } of held) {
    const { file } = checked.plan;
    const old = before.scenarios[file];
    const entry = baselineEntry(checked, holding, { ...made, reason: number });
    const isKept = old !== undefined && canonical(contentOf(old)) === canonical(contentOf(entry));
    if (!isKept) scenarios[file] = entry;
    moves.push({ file, move: isKept ? 'kept' : old === undefined ? 'new' : 'moved' });
  }
  const hasMoved = moves.some(({ move }) => move !== 'kept');
  const reasons = hasMoved ? [...before.reasons, reason] : before.reasons;
  return { baseline: { reasons, scenarios }, moves };
}

/** An entry without what made it. */
function contentOf({ software: _, node: _node, reason: _reason, ...content }: BaselineEntry): object {
  return content;
}
