// An attribution from start to end: which tasks, on all cores, folded into one summary.

import { ExperimentError } from '../errors/errors.js';
import { compileModel } from '../model/model.js';
import type { ModelParameters } from '../model/parameters.js';
import { World } from '../model/world.js';
import { rootKey } from '../random/root-key.js';
import type { AttributionSummary } from './attribution-summary.js';
import { type AttributionResult, type AttributionTask, runAttributionTask } from './attribution-task.js';
import { summariseAttribution } from './summarise-attribution.js';
import type { ScenarioFacts } from './summary.js';
import { runTasks } from './task-pool.js';

/** Replications of each kind of task. */
export interface AttributionSize {
  readonly effects: number;
  readonly closures: number;
  readonly families: number;
}

export const ATTRIBUTION_SIZES = {
  quick: { effects: 4, closures: 2, families: 0 },
  standard: { effects: 20, closures: 4, families: 4 },
  precise: { effects: 60, closures: 20, families: 12 },
} as const satisfies { readonly [name: string]: AttributionSize };

export interface AttributionOptions {
  readonly facts: ScenarioFacts;
  readonly parameters: ModelParameters;
  readonly size: AttributionSize;
  readonly skip?: boolean;
  readonly workers?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onDone?: ((done: number) => void) | undefined;
}

/** Tasks of a size, the longest first. */
export function attributionTasks({
  facts,
  parameters,
  size,
  skip,
}: AttributionOptions): readonly AttributionTask[] {
  return (['families', 'closures', 'effects'] as const).flatMap((kind) =>
    Array.from({ length: size[kind] }, (_, i) => ({
      kind,
      parameters,
      seed: facts.seed,
      replication: i + 1,
      skip: skip === true,
    })),
  );
}

/**
 * Attributes work to measures.
 *
 * @throws ExperimentError `replication-failed` naming the task; `horizon` when the follow-up is shorter than
 *   the shortest horizon
 */
export async function attribute(options: AttributionOptions): Promise<AttributionSummary> {
  const { parameters, facts, workers, signal, onDone } = options;
  const results = await runTasks<AttributionTask, AttributionResult>({
    requests: attributionTasks(options),
    worker: new URL('./attribution-worker.js', import.meta.url),
    here: runAttributionTask,
    workers,
    signal,
    onDone,
    failure: (task, error) =>
      new ExperimentError(
        'replication-failed',
        `${task.kind} of replication ${task.replication} of ${parameters.id} with seed ${facts.seed} failed: ` +
          (error instanceof Error ? error.message : String(error)),
        { cause: error },
      ),
  });
  return summariseAttribution(
    facts,
    compileModel(parameters),
    results,
    options.skip === true ? 'skip' : 'search',
  );
}

/** What the short run cost, in worlds run from beginning to end. */
const RECORD = 1.3;
const EFFECTS = 1.8;

/**
 * Rough time of an attribution on one worker, from a short run of the scenario.
 *
 * @param clock - milliseconds that pass
 * @returns seconds
 */
export function estimatedSeconds(
  { parameters, facts, size }: AttributionOptions,
  clock: () => number,
): number {
  const { warmUpDays, windowDays, followUpDays } = parameters.time;
  const days = warmUpDays + windowDays + followUpDays;
  const model = compileModel(parameters);
  const world = new World(model, { root: rootKey(facts.seed, 1), level: 'journeys' });
  // The first part warms up the machine.
  world.runUntil(days / 10);
  const start = clock();
  world.runUntil(days / 5);
  const whole = ((clock() - start) / 1e3) * 10 * RECORD;
  const rest = (days - warmUpDays) / days;
  const measures = new Set(model.queues.map((plan) => plan.measure)).size;
  const families = new Set(model.queues.map((plan) => model.measures[plan.measure]!.parameters.family)).size;
  return (
    size.effects * whole * EFFECTS +
    size.closures * whole * (1 + measures * rest) +
    size.families * whole * (1 - rest + 2 ** families * rest)
  );
}
