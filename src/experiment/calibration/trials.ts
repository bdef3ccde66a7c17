// Trials of a fit on all cores: points in, one output per target out, with the error that chance leaves in it. All
// points share their luck: replication r of any point draws what replication r of any other draws.

import { setMaxListeners } from 'node:events';
import { ExperimentError } from '../../errors/errors.js';
import type { Metric } from '../../metrics/definition.js';
import type { ModelParameters } from '../../model/parameters.js';
import type { CalibrationTarget } from '../../scenario/calibration-plan.js';
import { runTasks, type WorkerPool } from '../task-pool.js';
import { type TrialStore, trialKey } from './trial-store.js';
import { runTrial, type TrialRequest, type TrialResult } from './trial-task.js';

export interface TrialOptions {
  readonly seed: string;
  readonly targets: readonly CalibrationTarget[];
  readonly metrics: readonly Metric[];
  /** Threads that stay up; without it trials run in the calling thread. */
  readonly pool?: WorkerPool | undefined;
  readonly store: TrialStore;
  /** Of this software: a trial of another version is run again. */
  readonly version: string;
  readonly signal?: AbortSignal | undefined;
  /** Told of each replication of a trial that was run, not read. */
  readonly onTrial?: (() => void) | undefined;
}

/** What a point gives, by target. */
export interface Outputs {
  readonly values: readonly number[];
  /** Standard error that chance leaves; NaN with one replication. */
  readonly errors: readonly number[];
}

/**
 * Runs trials at parameters, in their order.
 *
 * @throws ExperimentError `replication-failed`; `cancelled` when the signal fires
 */
export async function runTrials(
  points: readonly ModelParameters[],
  replications: number,
  options: TrialOptions,
): Promise<readonly Outputs[]> {
  const { seed, targets, metrics, signal } = options;
  // One listener per trial on the one signal is meant.
  if (signal !== undefined) setMaxListeners(0, signal);
  const quantities = targets.map(({ quantity }) => quantity);
  const numbers = Array.from({ length: replications }, (_, index) => index + 1);
  const asked = points.map((parameters) =>
    numbers.map((replication) => runOrRead({ parameters, seed, replication, quantities, metrics }, options)),
  );
  const found = await Promise.all(asked.map((trials) => Promise.all(trials)));
  return found.map((results) => outputsOf(results, targets.length));
}

function runOrRead(request: TrialRequest, options: TrialOptions): Promise<TrialResult> {
  return options.store.once(trialKey(request, options.version), () => run(request, options));
}

async function run(request: TrialRequest, options: TrialOptions): Promise<TrialResult> {
  const { pool, signal } = options;
  const [result] = await runTasks<TrialRequest, TrialResult>({
    requests: [request],
    worker: new URL('./trial-worker.js', import.meta.url),
    here: runTrial,
    ...(pool === undefined ? { workers: 1 } : { pool }),
    signal,
    failure: ({ parameters, replication, seed }, error) =>
      new ExperimentError(
        'replication-failed',
        `replication ${replication} of a trial of ${parameters.id} with seed ${seed} failed: ${error instanceof Error ? error.message : String(error)}`,
        { cause: error },
      ),
  });
  options.onTrial?.();
  return result!;
}

/** Ratios of sums, with their jackknife error over replications. */
function outputsOf(results: readonly TrialResult[], targets: number): Outputs {
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const each = Array.from({ length: targets }, (_, j) => {
    const tops = results.map((result) => result.tops[j]!);
    const bottoms = results.map((result) => result.bottoms[j]!);
    const [top, bottom] = [total(tops), total(bottoms)];
    const n = results.length;
    const without = tops.map((value, r) => (top - value) / (bottom - bottoms[r]!));
    const centre = total(without) / n;
    const spread = without.reduce((sum, value) => sum + (value - centre) ** 2, 0);
    return { value: top / bottom, error: n < 2 ? Number.NaN : Math.sqrt(((n - 1) / n) * spread) };
  });
  return { values: each.map(({ value }) => value), errors: each.map(({ error }) => error) };
}
