// A few runs of a study before it is sized: at points spread over the ranges, in every scenario, kept nowhere, so that their
// time is that of runs and not of reading.

import type { StudyPlan } from '../../scenario/study-plan.js';
import { chanceShare } from '../../stats/chance-share.js';
import { sobolSequence } from '../../stats/sobol-sequence.js';
import { tQuantile } from '../../stats/t-interval.js';
import { LEVEL } from '../summary.js';
import { eachOf, sumsAt } from './point-values.js';
import { type PointResults, type RunOptions, runPoints } from './run-points.js';
import { StudyStore } from './study-store.js';

const POINTS = 3;
const REPLICATIONS = 3;

/** Runs that `pilotRuns` makes. */
export function pilotSize({ scenarios }: StudyPlan): number {
  return scenarios.length * POINTS * REPLICATIONS;
}

/** One run per thread, so that starting threads and warming code up are not timed. */
export async function warmUpRuns(plan: StudyPlan, workers: number, options: RunOptions): Promise<void> {
  const middle = plan.parameters.map(() => 0.5);
  await runPoints([{ scenario: 0, point: middle }], workers, { ...options, store: new StudyStore() });
}

/** The middle of the ranges and two points around it. */
export function pilotRuns(plan: StudyPlan, options: RunOptions): Promise<PointResults> {
  const points = sobolSequence(POINTS, plan.parameters.length, { skip: 1 });
  return runPoints(
    plan.scenarios.flatMap((_, scenario) => points.map((point) => ({ scenario, point }))),
    REPLICATIONS,
    { ...options, store: new StudyStore() },
  );
}

/**
 * Half-width that the interval of a difference between two points should have, by outcome; NaN where it cannot be told. Rough,
 * from a few runs. Of differences alone: luck that all points share is one draw per replication, however many points there are.
 */
export function expectedHalfWidths(
  { outcomes }: StudyPlan,
  results: PointResults,
  replications: number,
): readonly number[] {
  if (replications < 2) return outcomes.map(() => Number.NaN);
  return outcomes.map((_, j) => {
    const each = sumsAt(results, j).map(eachOf);
    const chance = each.flat().every(Number.isFinite) ? chanceShare(each)?.chance : undefined;
    if (chance === undefined) return Number.NaN;
    return tQuantile(LEVEL, replications - 1) * Math.sqrt((2 * chance * REPLICATIONS) / replications);
  });
}
