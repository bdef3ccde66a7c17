// Points of a study on all cores. All points share their luck: replication r of any point draws what replication r of any
// other draws, so that points differ by their parameters alone as far as they can.

import { setMaxListeners } from 'node:events';
import { ExperimentError } from '../../errors/errors.js';
import type { Metric } from '../../metrics/definition.js';
import type { ModelParameters } from '../../model/parameters.js';
import { runTasks, type WorkerPool } from '../task-pool.js';
import { type StudyStore, studyKey } from './study-store.js';
import { type OutcomeReading, runStudyTask, type StudyRequest, type StudyResult } from './study-task.js';

/** A point of the unit cube in one scenario; an undefined coordinate leaves its parameter as it is. */
export interface StudyPoint {
  readonly scenario: number;
  readonly point: readonly (number | undefined)[];
}

export interface RunOptions {
  readonly seed: string;
  readonly metrics: readonly Metric[];
  readonly outcomes: readonly OutcomeReading[];
  readonly parametersAt: (
    scenario: number,
    point: readonly (number | undefined)[],
  ) => Promise<ModelParameters>;
  /** Threads that stay up; without it runs are done in the calling thread. */
  readonly pool?: WorkerPool | undefined;
  readonly store: StudyStore;
  /** Of this software: a run of another version is done again. */
  readonly version: string;
  readonly signal?: AbortSignal | undefined;
  /** Told of each run that is there, run or read. */
  readonly onRun?: (() => void) | undefined;
}

/** By point and replication. */
export type PointResults = readonly (readonly StudyResult[])[];

/** Points whose runs may wait for a thread at once; bounds what is held in memory. */
const MOST_WAITING = 200;

/**
 * Runs replications 1 to `replications` of every point.
 *
 * @returns in the order of the points, whatever finished first
 * @throws ScenarioError when a point is no valid scenario; ExperimentError `replication-failed`; `cancelled` when the signal
 *   fires
 */
export async function runPoints(
  points: readonly StudyPoint[],
  replications: number,
  options: RunOptions,
): Promise<PointResults> {
  const { seed, metrics, outcomes, parametersAt, signal } = options;
  // One listener per run on the one signal is meant.
  if (signal !== undefined) setMaxListeners(0, signal);
  const asked: Promise<readonly StudyResult[]>[] = [];
  let hasFailed = false;
  for (const { scenario, point } of points) {
    // Whatever failed is thrown below; nothing more is begun.
    if (hasFailed) break;
    if (signal?.aborted === true) throw new ExperimentError('cancelled', 'stopped by the user');
    const parameters = await parametersAt(scenario, point);
    const runs = Array.from({ length: replications }, (_, index) =>
      runOrRead({ parameters, seed, replication: index + 1, metrics, outcomes }, options),
    );
    const all = Promise.all(runs);
    all.catch(() => {
      hasFailed = true;
    });
    asked.push(all);
    if (asked.length > MOST_WAITING) await asked[asked.length - 1 - MOST_WAITING];
  }
  return Promise.all(asked);
}

async function runOrRead(request: StudyRequest, options: RunOptions): Promise<StudyResult> {
  const result = await options.store.once(studyKey(request, options.version), () => run(request, options));
  options.onRun?.();
  return result;
}

async function run(request: StudyRequest, { pool, signal }: RunOptions): Promise<StudyResult> {
  const [result] = await runTasks<StudyRequest, StudyResult>({
    requests: [request],
    worker: new URL('./study-worker.js', import.meta.url),
    here: runStudyTask,
    ...(pool === undefined ? { workers: 1 } : { pool }),
    signal,
    failure: ({ parameters, replication, seed }, error) =>
      new ExperimentError(
        'replication-failed',
        `replication ${replication} of a point of ${parameters.id} with seed ${seed} failed: ${error instanceof Error ? error.message : String(error)}`,
        { cause: error },
      ),
  });
  return result!;
}
