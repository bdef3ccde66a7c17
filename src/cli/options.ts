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

/** Options of every command that simulates a scenario many times. */
export interface ManyRuns {
  readonly seed: string | undefined;
  readonly replications: number | undefined;
  readonly workers: number | undefined;
  readonly scale: string | undefined;
  readonly out: string | undefined;
  readonly replace: boolean;
  readonly json: boolean;
}

/** Seed, repeats, threads, scale, and where results go. */
export function manyRunsOptions<T>(yargs: Argv<T>, summaryFile: string): Argv<T & ManyRuns> {
  return yargs
    .option('seed', {
      type: 'string',
      describe: "luck; the same seed gives the same bits. Default: the scenario's",
    })
    .option('replications', { type: 'number', describe: 'independent repeats, 1 or more' })
    .option('workers', { type: 'number', describe: 'threads. Default: all cores' })
    .option('scale', { type: 'string', describe: 'share of the country simulated, as in 1:20 or 0.05' })
    .option('out', {
      type: 'string',
      describe: 'folder for tables and charts; nothing is written without it',
    })
    .option('replace', { type: 'boolean', default: false, describe: 'replace an earlier run in the folder' })
    .option('json', {
      type: 'boolean',
      default: false,
      describe: `print ${summaryFile} instead of the table`,
    }) as Argv<T & ManyRuns>;
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
