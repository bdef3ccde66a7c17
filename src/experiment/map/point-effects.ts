// The effects of a point of a map: the same tasks as an attribution's, kept so that a map which is cut off goes on.

import { createHash } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { ExperimentError } from '../../errors/errors.js';
import type { ModelParameters } from '../../model/parameters.js';
import { hashOf } from '../../scenario/hash.js';
import type { EffectsResult } from '../attribution-cells.js';
import { attributionTasks } from '../attribution-plan.js';
import { type AttributionTask, runAttributionTask } from '../attribution-task.js';
import { ResultStore } from '../result-store.js';
import { runTasks, type WorkerPool } from '../task-pool.js';

/** Effects that were computed, kept. */
export class EffectStore extends ResultStore<EffectsResult> {
  /** @param file - where effects are kept; only in memory when not given */
  constructor(file?: string) {
    super(isEffects, file);
  }
}

export interface PointEffectsOptions {
  readonly seed: string;
  readonly replications: number;
  readonly horizonMonths: number;
  /** Threads that stay up; without it tasks run in the calling thread. */
  readonly pool?: WorkerPool | undefined;
  readonly store: EffectStore;
  /** Of this software: effects of another version are computed again. */
  readonly version: string;
  readonly signal?: AbortSignal | undefined;
  /** Told of each replication that was run, not read. */
  readonly onTask?: (() => void) | undefined;
}

/**
 * Effects of a scenario, one result per replication.
 *
 * @throws ExperimentError `replication-failed`; `cancelled` when the signal fires
 */
export async function pointEffects(
  parameters: ModelParameters,
  options: PointEffectsOptions,
): Promise<readonly EffectsResult[]> {
  const { seed, replications, horizonMonths, store, version, signal } = options;
  // One listener per task on the one signal is meant.
  if (signal !== undefined) setMaxListeners(0, signal);
  const size = { effects: replications, closures: 0, families: 0, measures: 0 };
  const tasks = attributionTasks({ parameters, seed, size, horizonMonths });
  return Promise.all(tasks.map((task) => store.once(keyOf(task, version), () => run(task, options))));
}

async function run(task: AttributionTask, options: PointEffectsOptions): Promise<EffectsResult> {
  const { pool, signal, onTask } = options;
  const [result] = await runTasks<AttributionTask, EffectsResult>({
    requests: [task],
    worker: new URL('../attribution-worker.js', import.meta.url),
    here: (request) => runAttributionTask(request) as EffectsResult,
    ...(pool === undefined ? { workers: 1 } : { pool }),
    signal,
    failure: ({ parameters, replication, seed }, error) =>
      new ExperimentError(
        'replication-failed',
        `effects of replication ${replication} of a point of the map over ${parameters.id} with seed ${seed} failed: ${error instanceof Error ? error.message : String(error)}`,
        { cause: error },
      ),
  });
  onTask?.();
  return result!;
}

/** What a task is the answer to: parameters, luck, what is asked, and the version that ran it. */
function keyOf({ parameters, ...asked }: AttributionTask, version: string): string {
  const rest = JSON.stringify({ ...asked, version });
  return createHash('sha256').update(hashOf(parameters)).update(rest).digest('hex').slice(0, 32);
}

function isEffects(line: object): line is EffectsResult {
  return 'kind' in line && line.kind === 'effects' && 'effects' in line && 'indicator' in line;
}
