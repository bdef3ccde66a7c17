// A sweep: every scenario at every point of the design, the same replications of each.

import { valueAt } from '../../scenario/settings-at.js';
import type { StudyPlan, SweepDesign } from '../../scenario/study-plan.js';
import { LEVEL } from '../summary.js';
import { type PointResults, type RunOptions, runPoints } from './run-points.js';
import { STUDY_SCHEMA, type StudyHead, type StudyRun, type SweepSummary } from './study-summary.js';
import { foldSweep } from './summarise-sweep.js';
import { sweepPoints } from './sweep-points.js';

export interface SweepOptions extends RunOptions {
  readonly plan: StudyPlan;
  readonly design: SweepDesign;
  readonly replications: number;
}

export interface Sweep {
  readonly summary: SweepSummary;
  /** Every scenario at every point, and what its replications gave, in the same order. */
  readonly runs: readonly StudyRun[];
  readonly results: PointResults;
}

/** @throws as `runPoints` */
export async function sweep(options: SweepOptions): Promise<Sweep> {
  const { plan, design, replications, seed } = options;
  const points = sweepPoints(design, plan.parameters.length, seed);
  const runs = plan.scenarios.flatMap((_, scenario) =>
    points.map(
      (point, at): StudyRun => ({
        stage: 'sweep',
        scenario,
        point,
        number: at + 1,
        values: valuesAt(plan, point),
      }),
    ),
  );
  const results = await runPoints(runs, replications, options);
  return {
    runs,
    results,
    summary: {
      ...studyHead(plan, seed, replications),
      design,
      points: points.map((point) => valuesAt(plan, point) as readonly number[]),
      ...foldSweep(plan, results),
    },
  };
}

/** What a point sets, in the units of the parameters; the same in every scenario. */
export function valuesAt(
  { scenarios }: StudyPlan,
  point: readonly (number | undefined)[],
): readonly (number | undefined)[] {
  return scenarios[0]!.movable.map((one, k) => (point[k] === undefined ? undefined : valueAt(one, point[k])));
}

export function studyHead(plan: StudyPlan, seed: string, replications: number): StudyHead {
  const { id, question, questionIn, note, settings, scenarios, parameters, outcomes } = plan;
  return {
    schema: STUDY_SCHEMA,
    id,
    question,
    questionIn,
    note,
    seed,
    replications,
    level: LEVEL,
    settings,
    scenarios: scenarios.map(({ movable: _, ...scenario }) => scenario),
    parameters,
    outcomes,
  };
}
