// Many replications on all cores. A worker gets parameters, seed and a number and returns sums; results are
// handed back in the order of the numbers, so nothing depends on who finished first or on how many workers
// there were.

import { setMaxListeners } from 'node:events';
import { availableParallelism } from 'node:os';
import { ExperimentError } from '../errors/errors.js';
import type { ModelParameters } from '../model/parameters.js';
import { type ReplicationResult, runReplication } from './replication.js';

export interface RunOptions {
  readonly parameters: ModelParameters;
  readonly seed: string;
  /** Numbers of the replications, from 1. */
  readonly replications: readonly number[];
  /** Worker threads; 1 runs in the calling thread. Default: all cores, at most one per replication. */
  readonly workers?: number;
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
export async function runReplications(options: RunOptions): Promise<readonly ReplicationResult[]> {
  const { replications } = options;
  const workers = Math.min(options.workers ?? availableParallelism(), replications.length);
  if (workers <= 1) return runHere(options);
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: workers,
    maxThreads: workers,
    concurrentTasksPerWorker: 1,
  });
  // One listener per replication on the one signal is meant.
  if (options.signal !== undefined) setMaxListeners(0, options.signal);
  try {
    let done = 0;
    const results = replications.map(async (replication) => {
      const request = { parameters: options.parameters, seed: options.seed, replication, level: 'journeys' };
      try {
        const result = (await pool.run(
          request,
          options.signal === undefined ? {} : { signal: options.signal },
        )) as ReplicationResult;
        options.onDone?.(++done);
        return result;
      } catch (error) {
        throw failure(options, replication, error);
      }
    });
    return await Promise.all(results);
  } finally {
    await pool.destroy();
  }
}

async function runHere(options: RunOptions): Promise<readonly ReplicationResult[]> {
  const results: ReplicationResult[] = [];
  for (const replication of options.replications) {
    // Lets a signal or a progress bar through between two replications.
    await new Promise((resolve) => setImmediate(resolve));
    if (options.signal?.aborted === true) throw new ExperimentError('cancelled', 'stopped by the user');
    try {
      const { parameters, seed } = options;
      results.push(runReplication({ parameters, seed, replication, level: 'journeys' }).result);
    } catch (error) {
      throw failure(options, replication, error);
    }
    options.onDone?.(results.length);
  }
  return results;
}

function failure(options: RunOptions, replication: number, error: unknown): ExperimentError {
  if (options.signal?.aborted === true) return new ExperimentError('cancelled', 'stopped by the user');
  const message = error instanceof Error ? error.message : String(error);
  const rerun = options.rerunCommand?.(replication);
  return new ExperimentError(
    'replication-failed',
    `replication ${replication} of ${options.parameters.id} with seed ${options.seed} failed: ${message}` +
      (rerun === undefined ? '' : `; rerun it alone with ${rerun}`),
    { cause: error },
  );
}
