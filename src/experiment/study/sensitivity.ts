// A sensitivity analysis: Morris's screening, then, of the parameters that stay, Sobol' indices. Every point with the same
// luck, so that a parameter that nothing reads changes nothing to the bit.

import type { SensitivitySize, StudyPlan } from '../../scenario/study-plan.js';
import { elementaryEffects, morrisDesign, screeningMeasures } from '../../stats/morris.js';
import { saltelliDesign } from '../../stats/sobol-indices.js';
import { sobolSequence } from '../../stats/sobol-sequence.js';
import { tQuantile } from '../../stats/t-interval.js';
import { LEVEL } from '../summary.js';
import { analysisOf, RESAMPLES } from './analyse-outcome.js';
import { reportedOf, sumsAt } from './point-values.js';
import { type PointResults, type RunOptions, runPoints } from './run-points.js';
import { studyDraw, studyShift } from './study-draws.js';
import type { Screened, SensitivitySummary, StudyRun } from './study-summary.js';
import { studyHead, valuesAt } from './sweep.js';

export const SCREENING_LEVELS = 4;

export interface SensitivityOptions extends RunOptions {
  readonly plan: StudyPlan;
  readonly size: SensitivitySize;
  readonly replications: number;
  /** Told what is about to be run. */
  readonly onStage?: ((stage: 'screening' | 'indices', runs: number) => void) | undefined;
}

export interface Sensitivity {
  readonly summary: SensitivitySummary;
  /** Every scenario at every point of both stages, and what its replications gave, in the same order. */
  readonly runs: readonly StudyRun[];
  readonly results: PointResults;
}

/** @throws as `runPoints` */
export async function sensitivity(options: SensitivityOptions): Promise<Sensitivity> {
  const { plan, size, replications, seed, onStage } = options;
  const dimensions = plan.parameters.length;
  const screeningPoints = morrisDesign(dimensions, {
    trajectories: size.trajectories,
    levels: SCREENING_LEVELS,
    draw: studyDraw(seed, 'trajectories'),
  });
  const screeningRuns = runsOf(plan, 'screening', screeningPoints);
  onStage?.('screening', screeningRuns.length * replications);
  const screeningResults = await runPoints(screeningRuns, replications, options);
  const screened = bothWays(plan, screeningPoints.length, screeningResults, (values) =>
    screeningOf(screeningPoints, values),
  );
  const dropped = droppedBy(screened.flat(), size.drop, dimensions);
  const kept = plan.parameters.map((_, k) => k).filter((k) => !dropped.includes(k));
  const hasIndices = size.rows > 0 && kept.length > 0;
  const indexPoints = hasIndices ? indexDesign(size.rows, kept, dimensions, seed) : [];
  const indexRuns = runsOf(plan, 'indices', indexPoints);
  if (hasIndices) onStage?.('indices', indexRuns.length * replications);
  const indexResults = hasIndices ? await runPoints(indexRuns, replications, options) : [];
  const draw = studyDraw(seed, 'bootstrap');
  const analyses = plan.scenarios.flatMap((_, scenario) =>
    plan.outcomes.map(({ id }, outcome) => {
      const of = (results: PointResults, points: number) =>
        sumsAt(results.slice(scenario * points, (scenario + 1) * points), outcome);
      return analysisOf({
        scenario,
        outcome: id,
        screening: screened[scenario]![outcome],
        screeningSums: of(screeningResults, screeningPoints.length),
        indexSums: of(indexResults, indexPoints.length),
        rows: hasIndices ? size.rows : 0,
        isAllDropped: size.rows > 0 && kept.length === 0,
        kept,
        draw,
      });
    }),
  );
  const runs = [...screeningRuns, ...indexRuns];
  return {
    runs,
    results: [...screeningResults, ...indexResults],
    summary: {
      ...studyHead(plan, seed, replications),
      trajectories: size.trajectories,
      levels: SCREENING_LEVELS,
      rows: size.rows,
      resamples: RESAMPLES,
      drop: size.drop,
      dropped,
      runs: runs.length * replications,
      analyses,
    },
  };
}

/** Of the parameters that stay; the others have no coordinate. */
function indexDesign(
  rows: number,
  kept: readonly number[],
  dimensions: number,
  seed: string,
): readonly (readonly (number | undefined)[])[] {
  const width = 2 * kept.length;
  const sequence = sobolSequence(rows, width, { shift: studyShift(seed, width, 1) });
  return saltelliDesign(sequence).map((point) => {
    const whole = new Array<number | undefined>(dimensions).fill(undefined);
    kept.forEach((k, i) => {
      whole[k] = point[i]!;
    });
    return whole;
  });
}

function runsOf(
  plan: StudyPlan,
  stage: StudyRun['stage'],
  points: readonly (readonly (number | undefined)[])[],
): readonly StudyRun[] {
  return plan.scenarios.flatMap((_, scenario) =>
    points.map((point, at) => ({ stage, scenario, point, number: at + 1, values: valuesAt(plan, point) })),
  );
}

/** By scenario and outcome; undefined where a value is no number. */
function bothWays<Out>(
  { scenarios, outcomes }: StudyPlan,
  points: number,
  results: PointResults,
  of: (values: readonly number[]) => Out,
): readonly (readonly (Out | undefined)[])[] {
  return scenarios.map((_, scenario) =>
    outcomes.map((__, outcome) => {
      const part = results.slice(scenario * points, (scenario + 1) * points);
      const values = sumsAt(part, outcome).map((sums) => reportedOf(sums).mean);
      return values.every(Number.isFinite) ? of(values) : undefined;
    }),
  );
}

function screeningOf(points: readonly (readonly number[])[], values: readonly number[]): readonly Screened[] {
  const effects = elementaryEffects(points, values);
  const half = tQuantile(LEVEL, effects[0]!.length - 1);
  return screeningMeasures(effects).map((of, parameter) => ({
    parameter,
    mean: of.mean,
    meanAbsolute: of.meanAbsolute,
    low: of.meanAbsolute - half * of.standardErrorOfMeanAbsolute!,
    high: of.meanAbsolute + half * of.standardErrorOfMeanAbsolute!,
    standardDeviation: of.standardDeviation!,
  }));
}

/**
 * Parameters that are negligible for every outcome in every scenario: the upper end of the interval of μ* is at most a share
 * of the largest μ*. An outcome that is no number somewhere drops nothing.
 */
function droppedBy(
  screened: readonly (readonly Screened[] | undefined)[],
  share: number | undefined,
  dimensions: number,
): readonly number[] {
  if (share === undefined || screened.some((of) => of === undefined)) return [];
  return Array.from({ length: dimensions }, (_, k) => k).filter((k) =>
    screened.every((of) => of![k]!.high <= share * Math.max(...of!.map(({ meanAbsolute }) => meanAbsolute))),
  );
}
