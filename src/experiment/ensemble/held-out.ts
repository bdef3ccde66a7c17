// Whether a fact is held out of a fitted scenario: a target may name the fact, or come from the same source.

import type { Fact } from '../../metrics/fact.js';
import type { FitTargets } from '../../scenario/fit-targets.js';
import type { FittedFact } from '../facts/facts-summary.js';

/** Null where the fact is held out; the strongest tie where several files touch it. */
export function fittedFact(fact: Fact, fits: readonly FitTargets[]): FittedFact | null {
  const ties = fits.flatMap((fit) => tieOf(fact, fit) ?? []);
  return (
    (['target', 'unknown', 'source'] as const)
      .map((by) => ties.find((tie) => tie.by === by))
      .find((tie) => tie !== undefined) ?? null
  );
}

function tieOf({ id, sources }: Fact, { file, targets }: FitTargets): FittedFact | undefined {
  if (targets === undefined) return { by: 'unknown', file, targets: [] };
  const naming = (words: readonly string[]) =>
    targets
      .filter(({ origin }) => words.some((word) => new RegExp(`\\b${word}\\b`).test(origin)))
      .map((target) => target.id);
  const direct = naming([id]);
  if (direct.length > 0) return { by: 'target', file, targets: direct };
  const shared = naming(sources.filter((source) => /^S\d+$/.test(source)));
  return shared.length === 0 ? undefined : { by: 'source', file, targets: shared };
}
