// `--ensemble FILE`: the same question asked of every parameter set that fits.

import type { Argv } from 'yargs';
import type { SetRunOptions } from '../experiment/ensemble/run-sets.js';
import type { Ensemble } from '../scenario/ensemble.js';
import { wholeNumber } from './options.js';
import { startCounter } from './progress.js';

export interface EnsembleArgument {
  readonly ensemble: string | undefined;
  readonly state: string | undefined;
}

/** Adds `--ensemble`. */
export function ensembleOption<T>(yargs: Argv<T>): Argv<T & EnsembleArgument> {
  return yargs
    .option('ensemble', {
      type: 'string',
      describe: 'ensemble file: also say in how many of the parameter sets that fit each headline holds',
    })
    .option('state', {
      type: 'string',
      describe:
        'where runs of parameter sets are kept, so that what is cut off goes on. Default: out/ensemble',
    }) as Argv<T & EnsembleArgument>;
}

interface Given {
  readonly scenario: string;
  readonly set: readonly string[];
  readonly ensemble: string;
  readonly workers: number | undefined;
  readonly state: string | undefined;
}

/** Asks every set of an ensemble; runs are kept, so that what is cut off goes on. */
export type AskSets = <Answer>(
  ask: (options: SetRunOptions, ensemble: Ensemble) => Promise<Answer>,
) => Promise<Answer>;

/**
 * Reads an ensemble and checks it against the scenario, before anything is run.
 *
 * @throws ScenarioError when the file is not valid, or sets what the scenario has not
 */
export async function openEnsemble(given: Given): Promise<AskSets> {
  const { loadEnsemble } = await import('../scenario/load-ensemble.js');
  const { openScenario } = await import('../scenario/load-scenario.js');
  const { loadMetrics, SHIPPED_METRICS } = await import('../scenario/load-metrics.js');
  const workers = given.workers === undefined ? undefined : wholeNumber('--workers', given.workers);
  const ensemble = loadEnsemble(given.ensemble);
  const opened = openScenario(given.scenario, given.set);
  const parametersWith = async (settings: readonly string[]) => (await opened.with(settings)).parameters;
  // All sets set the same paths, which the file was checked for.
  const { id } = await parametersWith([...ensemble.sets[0]!.settings, ...ensemble.runs.settings]);
  const metrics = loadMetrics([SHIPPED_METRICS]).filter((metric) => metric.id === 'six-month-rate');
  return async (ask) => {
    const { codeFingerprint } = await import('../experiment/calibration/code-fingerprint.js');
    const { TrialStore } = await import('../experiment/calibration/trial-store.js');
    const { WorkerPool } = await import('../experiment/task-pool.js');
    const pool = new WorkerPool(workers);
    const stop = new AbortController();
    const interrupt = () => stop.abort();
    process.once('SIGINT', interrupt);
    const counter = startCounter('runs of parameter sets');
    try {
      return await ask(
        {
          seed: `${ensemble.seed}, over the ensemble`,
          metrics,
          parametersWith,
          pool,
          store: new TrialStore(given.state ?? `out/ensemble/${id}.jsonl`),
          version: codeFingerprint(),
          signal: stop.signal,
          onTrial: () => counter.add(),
        },
        ensemble,
      );
    } finally {
      counter.stop();
      process.off('SIGINT', interrupt);
      await pool.close();
    }
  };
}
