// Many independent tasks on all cores: plain data in, plain data out, results in the order of the requests,
// so nothing depends on who finished first or on how many workers there were.

import { setMaxListeners } from 'node:events';
import { availableParallelism } from 'node:os';
import type { Tinypool } from 'tinypool';
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
  /** Threads that are up already, in place of new ones; they are left up. */
  readonly pool?: WorkerPool | undefined;
  /** When it fires, everything is dropped at once. */
  readonly signal?: AbortSignal | undefined;
  /** When it fires, no further task starts, and those that run are finished and handed on. */
  readonly windDown?: AbortSignal | undefined;
  /** Called with each result as it comes; what it throws ends the work, under its own name. */
  readonly onResult?: ((request: Request, result: Result) => void) | undefined;
  /** Called after each task with how many are done. */
  readonly onDone?: ((done: number) => void) | undefined;
  /** What a failure of one task is called. */
  readonly failure: (request: Request, error: unknown) => ExperimentError;
}

/** Worker threads that stay up from one set of tasks to the next, so that starting them is paid once. */
export class WorkerPool {
  private threads: Promise<Tinypool> | undefined;

  /** @param workers - threads, 1 or more. Default: all cores. They start with the first task. */
  constructor(readonly workers: number = availableParallelism()) {}

  /** Does one task in a thread: the default export of a module, called with the request. */
  async run(worker: URL, request: unknown, signal: AbortSignal | undefined): Promise<unknown> {
    this.threads ??= import('tinypool').then(
      (loaded) =>
        new loaded.Tinypool({
          minThreads: this.workers,
          maxThreads: this.workers,
          concurrentTasksPerWorker: 1,
        }),
    );
    const threads = await this.threads;
    return threads.run(request, { filename: worker.href, ...(signal === undefined ? {} : { signal }) });
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    await (await this.threads)?.destroy();
  }
}

/**
 * Runs tasks.
 *
 * @returns one result per request, in their order
 * @throws ExperimentError as `failure` says; `cancelled` when a signal fires before all are done
 */
export async function runTasks<Request, Result>(
  options: TaskOptions<Request, Result>,
): Promise<readonly Result[]> {
  const { requests, signal } = options;
  if (options.pool !== undefined) return runIn(options.pool, options);
  const workers = Math.min(options.workers ?? availableParallelism(), requests.length);
  if (workers <= 1) return runHere(options);
  // One listener per task on the one signal is meant.
  if (signal !== undefined) setMaxListeners(0, signal);
  const pool = new WorkerPool(workers);
  try {
    return await runIn(pool, options);
  } finally {
    await pool.close();
  }
}

async function runIn<Request, Result>(
  pool: WorkerPool,
  options: TaskOptions<Request, Result>,
): Promise<readonly Result[]> {
  const { requests, worker, signal } = options;
  const results: Result[] = new Array(requests.length);
  let next = 0;
  let done = 0;
  let hasFailed = false;
  const one = async (index: number): Promise<void> => {
    const request = requests[index]!;
    let result: Result;
    try {
      result = (await pool.run(worker, request, signal)) as Result;
    } catch (error) {
      throw failed(options, request, error);
    }
    results[index] = result;
    options.onResult?.(request, result);
    done++;
    options.onDone?.(done);
  };
  // A thread takes the next task when it is free, so that no task waits inside a thread that has to stop.
  const takeTurns = async (): Promise<void> => {
    while (next < requests.length && !hasFailed && options.windDown?.aborted !== true) {
      try {
        await one(next++);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(pool.workers, requests.length) }, takeTurns));
  if (done < requests.length) throw stopped();
  return results;
}

async function runHere<Request, Result>(options: TaskOptions<Request, Result>): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const request of options.requests) {
    // Lets a signal or a progress bar through between two tasks.
    await new Promise((resolve) => setImmediate(resolve));
    if (options.signal?.aborted === true || options.windDown?.aborted === true) throw stopped();
    let result: Result;
    try {
      result = options.here(request);
    } catch (error) {
      throw failed(options, request, error);
    }
    results.push(result);
    options.onResult?.(request, result);
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

/** What a stop by the user is called. */
export function stopped(): ExperimentError {
  return new ExperimentError('cancelled', 'stopped by the user');
}
