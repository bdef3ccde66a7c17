// Many replications on all cores: a worker gets parameters, seed and a number and returns sums.

import { ExperimentError } from '../errors/errors.js';
import type { Metric } from '../metrics/definition.js';
import type { ModelParameters } from '../model/parameters.js';
import type { KeptReplications } from './kept-replications.js';
import { type ReplicationRequest, type ReplicationResult, runReplication } from './replication.js';
import { runTasks, type WorkerPool } from './task-pool.js';

export interface RunOptions {
  readonly parameters: ModelParameters;
  readonly seed: string;
  /** Numbers of the replications, from 1. */
  readonly replications: readonly number[];
  /** Metrics to compute in each replication. */
  readonly metrics?: readonly Metric[];
  /** Whether to tell of motivation and trust over time, which looks at everybody inside once a month. */
  readonly levels?: boolean;
  /** Worker threads; 1 runs in the calling thread. Default: all cores, at most one per replication. */
  readonly workers?: number;
  /** Threads that are up already, in place of new ones. */
  readonly pool?: WorkerPool;
  /** Results that are there already are not run again, and each new one is kept at once. */
  readonly kept?: KeptReplications;
  /** When it fires, everything is dropped at once. */
  readonly signal?: AbortSignal;
  /** When it fires, no further replication starts, and those that run are finished and kept. */
  readonly windDown?: AbortSignal;
  /** Called after each replication that was run with how many were. */
  readonly onDone?: (done: number) => void;
  /** How a user reruns one replication alone, for error messages. */
  readonly rerunCommand?: (replication: number) => string;
}

/**
 * Runs replications.
 *
 * @returns one result per number, in the order given
 * @throws ExperimentError `replication-failed` naming the replication and the command that reruns it alone;
 *   `cancelled` when a signal fires; `folder` when a result cannot be kept
 */
export async function runReplications(options: RunOptions): Promise<readonly ReplicationResult[]> {
  const { replications, kept } = options;
  const toRun = replications.filter((replication) => kept?.resultOf(replication) === undefined);
  const ran = await runAll(options, toRun);
  if (kept === undefined) return ran;
  return replications.map((replication) => kept.resultOf(replication)!);
}

function runAll(options: RunOptions, numbers: readonly number[]): Promise<readonly ReplicationResult[]> {
  const { parameters, seed, metrics, workers, pool, kept, signal, windDown, onDone } = options;
  return runTasks<ReplicationRequest, ReplicationResult>({
    requests: numbers.map((replication) => ({
      parameters,
      seed,
      replication,
      level: 'journeys',
      waits: true,
      ...(options.levels === true ? { levels: true } : {}),
      ...(metrics === undefined ? {} : { metrics }),
    })),
    worker: new URL('./worker.js', import.meta.url),
    here: (request) => runReplication(request).result,
    onResult: (_, result) => kept?.keep(result),
    workers,
    pool,
    signal,
    windDown,
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
