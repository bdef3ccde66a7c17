// Options that several commands share.

import type { Argv } from 'yargs';
import { ScenarioError } from '../errors/errors.js';

/** The scenario file, first argument. */
export function scenarioArgument<T>(yargs: Argv<T>): Argv<T & { scenario: string }> {
  return yargs.positional('scenario', {
    describe: 'path of a scenario file',
    type: 'string',
    demandOption: true,
  }) as Argv<T & { scenario: string }>;
}

/** `--set path=value`, any number of times. */
export function setOption<T>(yargs: Argv<T>): Argv<T & { set: readonly string[] }> {
  return yargs.option('set', {
    describe: 'change one parameter, as in --set measures.aps.places=6000',
    type: 'string',
    array: true,
    nargs: 1,
    default: [] as string[],
  }) as Argv<T & { set: readonly string[] }>;
}

/** @throws ScenarioError when an option that counts something is no whole number ≥ `least` */
export function wholeNumber(option: string, value: number, least = 1): number {
  if (!Number.isInteger(value) || value < least) {
    throw new ScenarioError([
      { code: 'override', message: `invalid ${option}: ${value}; expected a whole number ≥ ${least}` },
    ]);
  }
  return value;
}

/**
 * `--scale` as a setting: a share, `0.05`, or a ratio as spoken, `1:20`.
 * @throws ScenarioError when it is neither, or outside (0, 1]
 */
export function scaleSetting(scale: string): string {
  const [, ratio] = /^1:(.+)$/.exec(scale.trim()) ?? [];
  const share = ratio === undefined ? Number(scale) : 1 / Number(ratio);
  if (scale.trim() === '' || !(share > 0 && share <= 1)) {
    throw new ScenarioError([
      {
        code: 'override',
        message: `invalid --scale: ${scale}; expected a ratio such as 1:20, or a share in (0, 1] such as 0.05`,
      },
    ]);
  }
  return `scale=${share}`;
}
