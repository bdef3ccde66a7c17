// What a check was asked for: which scenarios of the baseline, and options that go together.

import { dirname, relative, resolve, sep } from 'node:path';
import { type Problem, ScenarioError } from '../errors/errors.js';
import type { Baseline } from '../scenario/baseline.js';
import { nearestName } from '../scenario/nearest-name.js';
import { scaleSetting, wholeNumber } from './options.js';

export interface CheckArguments {
  readonly scenario: readonly string[];
  readonly baseline: string;
  readonly update: boolean;
  readonly reason: string | undefined;
  readonly set: readonly string[];
  readonly scale: string | undefined;
  readonly seed: string | undefined;
  readonly replications: number | undefined;
  readonly mode: 'exact' | 'statistical' | undefined;
  readonly quantity: readonly string[];
  readonly tolerance: string | undefined;
  readonly level: number | undefined;
  readonly keep: boolean;
  readonly out: string;
  readonly json: string | undefined;
  readonly workers: number | undefined;
  readonly workflow: boolean;
}

/** Options that say how an entry is held; they are part of the baseline. */
const OF_ENTRIES = ['set', 'scale', 'mode', 'quantity', 'tolerance', 'level'] as const;

/** Settings given with `--set` and `--scale`; undefined when neither was. */
export function settingsOf({ set, scale }: CheckArguments): readonly string[] | undefined {
  if (set.length === 0 && scale === undefined) return undefined;
  return scale === undefined ? set : [...set, scaleSetting(scale)];
}

/** @throws ScenarioError when options do not go together, with all that do not */
export function assertTogether(given: CheckArguments): void {
  const problems: Problem[] = [];
  const say = (message: string, hint: string) => problems.push({ code: 'override', message, hint });
  const ofEntries = OF_ENTRIES.filter((name) => isGiven(given[name])).map((name) => `--${name}`);
  const also = (['seed', 'replications'] as const).filter((name) => isGiven(given[name]));
  if (!given.update && ofEntries.length > 0)
    say(
      `${ofEntries.join(', ')} would hold a scenario against what it was not run with`,
      'they are part of the baseline; add --update and --reason to change them',
    );
  if (!given.update && given.reason !== undefined)
    say('--reason is for moving the baseline', 'add --update, or leave it out');
  if (given.update && given.scenario.length === 0 && ofEntries.length + also.length > 0)
    say(
      `${[...ofEntries, ...also.map((name) => `--${name}`)].join(', ')} would change every scenario of the baseline`,
      'name the scenarios they are for',
    );
  if (given.update && given.keep)
    say('--keep is for a check', 'move the baseline first, then check with --keep');
  if (problems.length > 0) throw new ScenarioError(problems);
  if (given.replications !== undefined) wholeNumber('--replications', given.replications);
}

/**
 * Names of scenarios as the baseline has them: paths from its folder, with slashes.
 *
 * @param asked - paths from here, or names as in the baseline; none for all of the baseline
 * @param mayBeNew - whether a scenario may be asked for that the baseline does not have
 * @throws ScenarioError with every scenario that is not in the baseline
 */
export function filesAsked(
  { scenarios }: Baseline,
  asked: readonly string[],
  { baseline, mayBeNew }: { readonly baseline: string; readonly mayBeNew: boolean },
): readonly string[] {
  const known = Object.keys(scenarios);
  if (asked.length === 0) return known;
  const problems: Problem[] = [];
  const files = asked.map((path) => {
    const file = relative(dirname(resolve(baseline)), resolve(path))
      .split(sep)
      .join('/');
    if (file in scenarios || (mayBeNew && !(path in scenarios))) return file;
    if (path in scenarios) return path;
    const near = nearestName(file, known);
    problems.push({
      code: 'reference',
      message: `${path} is not in ${baseline}`,
      hint:
        near === undefined
          ? `to add it: tiltaksflyt check ${path} --update --reason "…"`
          : `did you mean ${near}?`,
    });
    return file;
  });
  if (problems.length > 0) throw new ScenarioError(problems);
  return [...new Set(files)];
}

function isGiven(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}
