// Many independent tasks on all cores: plain data in, plain data out, results in the order of the requests,
// so nothing depends on who finished first or on how many workers there were.

import { setMaxListeners } from 'node:events';
import { availableParallelism } from 'node:os';
import { ExperimentError } from '../errors/errors.js';

export interface TaskOptions<Request, Result> {
  /** Longest first: then no worker idles at the end. */
  readonly requests: readonly Request[];
  /** Module whose default export does a task. */
  readonly worker: URL;
  /** The same in the calling thread. */
  readonly here: (request: Request) => Result;
  /** Worker threads; 1 runs in the calling thread. Default: all cores, at most one per task. */
  readonly workers?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Called after each task with how many are done. */
  readonly onDone?: ((done: number) => void) | undefined;
  /** What a failure of one task is called. */
  readonly failure: (request: Request, error: unknown) => ExperimentError;
}

/**
 * Runs tasks.
 *
 * @returns one result per request, in their order
 * @throws ExperimentError as `failure` says; `cancelled` when the signal fires
 */
export async function runTasks<Request, Result>(
  options: TaskOptions<Request, Result>,
): Promise<readonly Result[]> {
  const { requests, signal } = options;
  const workers = Math.min(options.workers ?? availableParallelism(), requests.length);
  if (workers <= 1) return runHere(options);
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: options.worker.href,
    minThreads: workers,
    maxThreads: workers,
    concurrentTasksPerWorker: 1,
  });
  // One listener per task on the one signal is meant.
  if (signal !== undefined) setMaxListeners(0, signal);
  try {
    let done = 0;
    const results = requests.map(async (request) => {
      try {
        const result = (await pool.run(request, signal === undefined ? {} : { signal })) as Result;
        options.onDone?.(++done);
        return result;
      } catch (error) {
        throw failed(options, request, error);
      }
    });
    return await Promise.all(results);
  } finally {
    await pool.destroy();
  }
}

async function runHere<Request, Result>(options: TaskOptions<Request, Result>): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const request of options.requests) {
    // Lets a signal or a progress bar through between two tasks.
    await new Promise((resolve) => setImmediate(resolve));
    if (options.signal?.aborted === true) throw stopped();
    try {
      results.push(options.here(request));
    } catch (error) {
      throw failed(options, request, error);
    }
    options.onDone?.(results.length);
  }
  return results;
}

function failed<Request, Result>(
  options: TaskOptions<Request, Result>,
  request: Request,
  error: unknown,
): ExperimentError {
  return options.signal?.aborted === true ? stopped() : options.failure(request, error);
}

function stopped(): ExperimentError {
  return new ExperimentError('cancelled', 'stopped by the user');
}
