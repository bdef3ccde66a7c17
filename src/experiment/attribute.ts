// An attribution from start to end: which tasks, on all cores, folded into one summary.

import { HORIZONS } from '../attribution/effect-sums.js';
import { horizonsWithin } from '../attribution/frozen-effects.js';
import type { CountedWork } from '../attribution/work-history.js';
import { ExperimentError, ScenarioError } from '../errors/errors.js';
import { MONTH_DAYS } from '../model/calendar.js';
import { compileModel } from '../model/model.js';
import type { ModelParameters } from '../model/parameters.js';
import { type AttributionPlan, type AttributionSize, attributionTasks } from './attribution-plan.js';
import type { AttributionSummary } from './attribution-summary.js';
import { type AttributionResult, type AttributionTask, runAttributionTask } from './attribution-task.js';
import { summariseAttribution } from './summarise-attribution.js';
import type { ScenarioFacts } from './summary.js';
import { runTasks } from './task-pool.js';

export interface AttributionOptions {
  readonly facts: ScenarioFacts;
  readonly parameters: ModelParameters;
  readonly size: AttributionSize;
  readonly skip?: boolean | undefined;
  /** Months from the start at which gains are told from losses and ranks compared; the longest that fits. */
  readonly horizonMonths?: number | undefined;
  /** Which work counts as gained; ordinary work when not given. */
  readonly work?: CountedWork | undefined;
  readonly workers?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onDone?: ((done: number) => void) | undefined;
}

/**
 * The plan of an attribution; throws as `assertHorizon` does.
 *
 * @throws ScenarioError when places follow results: where a measure is closed, nobody can say whose results the
 *   others' places would have followed
 */
export function planOf(options: AttributionOptions): AttributionPlan {
  const { parameters, facts, size, skip, horizonMonths, work } = options;
  if (parameters.steering !== undefined) {
    throw new ScenarioError([
      {
        code: 'reference',
        message: `places of ${parameters.id} follow results (steering); attribute closes measures, which needs places that stay as written`,
        hint: 'add --set steering=null; true values as read along the way are in steering.csv of run',
      },
    ]);
  }
  assertHorizon(parameters, horizonMonths);
  return { parameters, seed: facts.seed, size, skip, horizonMonths, work };
}

/**
 * Attributes work to measures.
 *
 * @throws ExperimentError `replication-failed` naming the task; `horizon` as `assertHorizon`
 */
export async function attribute(options: AttributionOptions): Promise<AttributionSummary> {
  const { parameters, facts, workers, signal, onDone } = options;
  const results = await runTasks<AttributionTask, AttributionResult>({
    requests: attributionTasks(planOf(options)),
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
  return summariseAttribution(facts, compileModel(parameters), results, {
    arm: options.skip === true ? 'skip' : 'search',
    work: options.work ?? 'ordinary',
  });
}

/**
 * Checks that people are followed long enough.
 *
 * @throws ExperimentError `horizon` naming those that are possible
 */
export function assertHorizon(parameters: ModelParameters, horizonMonths: number | undefined): void {
  const { followUpDays } = parameters.time;
  const possible = horizonsWithin(followUpDays);
  const followed = `people are followed for ${Math.floor(followUpDays / MONTH_DAYS)} months after the window (time.followUp)`;
  if (possible.length === 0) {
    throw new ExperimentError(
      'horizon',
      `no horizon is possible: ${followed}, and the shortest is ${HORIZONS[0]} months`,
    );
  }
  if (horizonMonths !== undefined && !possible.includes(horizonMonths)) {
    throw new ExperimentError(
      'horizon',
      `invalid horizon: ${horizonMonths} months; ${followed}, so ${possible.join(', ')} are possible`,
    );
  }
}
