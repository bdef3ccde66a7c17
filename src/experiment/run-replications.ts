// Many replications on all cores: a worker gets parameters, seed and a number and returns sums.

import { ExperimentError } from '../errors/errors.js';
import type { Metric } from '../metrics/definition.js';
import type { ModelParameters } from '../model/parameters.js';
import { type ReplicationRequest, type ReplicationResult, runReplication } from './replication.js';
import { runTasks, type WorkerPool } from './task-pool.js';

export interface RunOptions {
  readonly parameters: ModelParameters;
  readonly seed: string;
  /** Numbers of the replications, from 1. */
  readonly replications: readonly number[];
  /** Metrics to compute in each replication. */
  readonly metrics?: readonly Metric[];
  /** Worker threads; 1 runs in the calling thread. Default: all cores, at most one per replication. */
  readonly workers?: number;
  /** Threads that are up already, in place of new ones. */
  readonly pool?: WorkerPool;
  readonly signal?: AbortSignal;
  /** Called after each replication with how many are done. */
  readonly onDone?: (done: number) => void;
  /** How a user reruns one replication alone, for error messages. */
  readonly rerunCommand?: (replication: number) => string;
}

/**
 * Runs replications.
 *
 * @returns one result per number, in the order given
 * @throws ExperimentError `replication-failed` naming the replication and the command that reruns it alone;
 *   `cancelled` when the signal fires
 */
export function runReplications(options: RunOptions): Promise<readonly ReplicationResult[]> {
  const { parameters, seed, metrics, workers, pool, signal, onDone } = options;
  return runTasks<ReplicationRequest, ReplicationResult>({
    requests: options.replications.map((replication) => ({
      parameters,
      seed,
      replication,
      level: 'journeys',
      ...(metrics === undefined ? {} : { metrics }),
    })),
    worker: new URL('./worker.js', import.meta.url),
    here: (request) => runReplication(request).result,
    workers,
    pool,
    signal,
    onDone,
    failure: ({ replication }, error) => {
      const message = error instanceof Error ? error.message : String(error);
      const rerun = options.rerunCommand?.(replication);
      return new ExperimentError(
        'replication-failed',
        `replication ${replication} of ${parameters.id} with seed ${seed} failed: ${message}` +
          (rerun === undefined ? '' : `; rerun it alone with ${rerun}`),
        { cause: error },
      );
    },
  });
}
