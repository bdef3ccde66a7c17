// Runs the replications of many scenarios as one list of tasks, so that no core waits for the end of a scenario; what
// comes out depends on the plan alone.

import { ExperimentError } from '../../errors/errors.js';
import { compileModel } from '../../model/model.js';
import type { ReplicationFingerprint } from '../../scenario/baseline.js';
import type { ReplicationResult } from '../replication.js';
import { summarise } from '../summarise.js';
import type { Summary } from '../summary.js';
import { runTasks } from '../task-pool.js';
import type { CheckPlan } from './check-plan.js';
import { type CheckRequest, type CheckResult, runCheckTask } from './check-task.js';

export interface RunChecksOptions {
  /** Worker threads; 1 runs in the calling thread. Default: all cores, at most one per replication. */
  readonly workers?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Called after each replication with how many are done. */
  readonly onDone?: ((done: number) => void) | undefined;
}

/** A scenario as it is today. */
export interface Checked {
  readonly plan: CheckPlan;
  /** One per replication, from 1. */
  readonly fingerprints: readonly ReplicationFingerprint[];
  readonly results: readonly ReplicationResult[];
  /** Over the replications. */
  readonly summary: Summary;
}

/**
 * Runs scenarios.
 *
 * @returns one per plan, in their order
 * @throws ExperimentError `replication-failed` naming the scenario; `cancelled` when the signal fires
 */
export async function runChecks(
  plans: readonly CheckPlan[],
  { workers, signal, onDone }: RunChecksOptions = {},
): Promise<readonly Checked[]> {
  const requests = plans.flatMap((plan) =>
    Array.from({ length: plan.replications }, (_, index) => ({ plan, replication: index + 1 })),
  );
  const results = await runTasks<CheckRequest, CheckResult>({
    requests: requests.map(({ plan: { scenario, seed, metrics }, replication }) => ({
      parameters: scenario.parameters,
      seed,
      replication,
      metrics,
    })),
    worker: new URL('./check-worker.js', import.meta.url),
    here: runCheckTask,
    workers,
    signal,
    onDone,
    failure: ({ parameters, seed, replication }, error) =>
      new ExperimentError(
        'replication-failed',
        `replication ${replication} of ${parameters.id} with seed ${seed} failed: ${
          error instanceof Error ? error.message : String(error)
        }`,
        { cause: error },
      ),
  });
  let from = 0;
  return plans.map((plan) => {
    const own = results.slice(from, from + plan.replications);
    from += plan.replications;
    return {
      plan,
      fingerprints: own.map(({ fingerprint }) => fingerprint),
      results: own.map(({ result }) => result),
      summary: summaryOf(
        plan,
        own.map(({ result }) => result),
      ),
    };
  });
}

/** The summary of some replications of a plan. */
export function summaryOf(
  { scenario, seed, metrics, leftOut }: CheckPlan,
  results: readonly ReplicationResult[],
): Summary {
  const facts = { ...scenario, title: scenario.title.en, seed };
  return summarise(facts, compileModel(scenario.parameters), results, metrics, leftOut);
}
