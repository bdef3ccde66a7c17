// Timing a few runs of a study, which only the command line may do, and what there is left to plan with.

import type { PointResults } from '../experiment/study/run-points.js';
import type { Budget } from '../experiment/study/study-budget.js';
import { budgetSeconds, type StudyInputs } from './study-inputs.js';

export interface Timed {
  readonly budget: Budget;
  readonly pilot: PointResults;
}

/**
 * Times runs on all threads at once.
 *
 * @throws ScenarioError when the budget is no time; as `runPoints`
 */
export async function timeRuns(budget: string, { study, run, workers }: StudyInputs): Promise<Timed> {
  const total = budgetSeconds(budget);
  const { pilotRuns, pilotSize, warmUpRuns } = await import('../experiment/study/pilot.js');
  const { plan } = study;
  const begun = performance.now();
  process.stderr.write(`timing ${pilotSize(plan)} runs on ${workersText(workers)}\n`);
  await warmUpRuns(plan, workers, run);
  const warm = performance.now();
  const pilot = await pilotRuns(plan, run);
  const done = performance.now();
  return {
    pilot,
    budget: {
      seconds: total - (done - begun) / 1000,
      secondsPerRun: (done - warm) / 1000 / pilotSize(plan),
      scenarios: plan.scenarios.length,
      parameters: plan.parameters.length,
      values: plan.parameters.map(({ whole, bounds: [low, high] }) =>
        whole ? Math.round(high) - Math.round(low) + 1 : Number.POSITIVE_INFINITY,
      ),
    },
  };
}

export function workersText(workers: number): string {
  return workers === 1 ? 'one worker' : `${workers} workers`;
}

/** A time as one would say it. */
export function roughly(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} seconds`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} minutes` : `${(seconds / 3600).toFixed(1)} hours`;
}
