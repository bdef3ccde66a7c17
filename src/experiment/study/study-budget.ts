// How large a study can be in the time there is. Rules in whole numbers, without a clock: the same seconds and the same study
// give the same sizes.

import { ScenarioError } from '../../errors/errors.js';
import type { SensitivitySize, SweepDesign } from '../../scenario/study-plan.js';

/** What a study may cost. */
export interface Budget {
  /** Seconds that are left for runs, all threads busy. */
  readonly seconds: number;
  /** Seconds that one run takes of them, threads side by side. */
  readonly secondsPerRun: number;
  readonly scenarios: number;
  readonly parameters: number;
  /** Values that each parameter can have; infinite unless it is a whole number. */
  readonly values: readonly number[];
}

/** Part of the time that is planned for: points differ in how long they take, and charts must be drawn. */
const PLANNED = 0.85;
const FEWEST_REPLICATIONS = 2;
const SWEEP_REPLICATIONS = { wanted: 4, most: 50 };
const MOST_GRID_STEPS = 21;
const MOST_POINTS = 4096;
const TRAJECTORIES = { fewest: 4, most: 30, share: 0.2 };
const ROWS = { fewest: 8, enough: 128, most: 4096 };
const MOST_SENSITIVITY_REPLICATIONS = 16;

export interface SweepSize {
  readonly design: SweepDesign;
  readonly replications: number;
}

/**
 * The size of a sweep: as many points as four replications of each allow, then as many replications as are left over; with
 * two replications where not even the smallest design has four.
 *
 * @param design - of the study: its kind is kept, its size is not
 * @throws ScenarioError when not even the smallest fits
 */
export function sweepSizes(design: SweepDesign, budget: Budget): SweepSize {
  const each = affordableRuns(budget);
  const sizes = designsBySize(design, budget);
  const fitting = (replications: number) => sizes.filter(({ points }) => points * replications <= each);
  const [smallest] = sizes;
  const chosen = fitting(SWEEP_REPLICATIONS.wanted).at(-1) ?? fitting(FEWEST_REPLICATIONS)[0];
  if (chosen === undefined) throw tooShort(smallest!.points * FEWEST_REPLICATIONS, budget);
  return {
    design: chosen.design,
    replications: Math.min(SWEEP_REPLICATIONS.most, Math.floor(each / chosen.points)),
  };
}

/**
 * The size of a sensitivity analysis: two replications, a fifth of the runs for the screening, the largest power of two of
 * rows in the rest; beyond 128 rows replications are doubled before rows are.
 *
 * @param size - of the study: what it drops, and whether it wants indices, are kept
 * @throws ScenarioError when not even the smallest fits
 */
export function sensitivitySizes(
  size: SensitivitySize,
  budget: Budget,
): SensitivitySize & { readonly replications: number } {
  const runs = affordableRuns(budget);
  const { parameters } = budget;
  const hasIndices = size.rows > 0;
  const trajectoriesIn = (points: number) =>
    Math.max(TRAJECTORIES.fewest, Math.min(TRAJECTORIES.most, Math.floor(points / (parameters + 1))));
  const sized = (replications: number) => {
    const points = Math.floor(runs / replications);
    const trajectories = trajectoriesIn(hasIndices ? points * TRAJECTORIES.share : points);
    const left = points - trajectories * (parameters + 1);
    const rows = hasIndices ? Math.min(ROWS.most, powerOfTwoBelow(left / (parameters + 2))) : 0;
    return { trajectories, rows, isEnough: left >= 0 && (!hasIndices || rows >= ROWS.fewest) };
  };
  if (!sized(FEWEST_REPLICATIONS).isEnough) {
    const points = TRAJECTORIES.fewest * (parameters + 1) + (hasIndices ? ROWS.fewest * (parameters + 2) : 0);
    throw tooShort(points * FEWEST_REPLICATIONS, budget);
  }
  let replications = FEWEST_REPLICATIONS;
  const isBetter = (more: number) => {
    const { rows, trajectories } = sized(more);
    return hasIndices ? rows >= ROWS.enough : trajectories >= TRAJECTORIES.most;
  };
  while (replications < MOST_SENSITIVITY_REPLICATIONS && isBetter(2 * replications)) replications *= 2;
  const { trajectories, rows } = sized(replications);
  return { trajectories, rows, drop: size.drop, replications };
}

/** Runs of both stages of a sensitivity analysis, if nothing is dropped. */
export function sensitivityRuns(
  { trajectories, rows }: SensitivitySize,
  parameters: number,
  scenarios: number,
  replications: number,
): number {
  return scenarios * replications * (trajectories * (parameters + 1) + rows * (parameters + 2));
}

/** Points of a design. */
export function pointsOf(design: SweepDesign): number {
  return design.kind === 'grid' ? design.steps.reduce((product, steps) => product * steps, 1) : design.points;
}

/** Of each scenario. */
function affordableRuns({ seconds, secondsPerRun, scenarios }: Budget): number {
  return Math.floor((PLANNED * Math.max(0, seconds)) / secondsPerRun / scenarios);
}

/** Designs of a kind, the smallest first. */
function designsBySize(
  design: SweepDesign,
  { parameters, values }: Budget,
): readonly { readonly design: SweepDesign; readonly points: number }[] {
  const withPoints = (one: SweepDesign) => ({ design: one, points: pointsOf(one) });
  switch (design.kind) {
    case 'grid': {
      const steps = Array.from({ length: MOST_GRID_STEPS - 1 }, (_, i) => i + 2);
      return steps.map((count) =>
        withPoints({ kind: 'grid', steps: values.map((most) => Math.min(count, most)) }),
      );
    }
    case 'latinHypercube': {
      const least = 2 * (parameters + 1);
      return Array.from({ length: Math.max(1, MOST_POINTS - least) }, (_, i) =>
        withPoints({ kind: 'latinHypercube', points: least + i }),
      );
    }
    case 'sobol': {
      const least = 2 ** Math.ceil(Math.log2(2 * (parameters + 1)));
      const sizes: { readonly design: SweepDesign; readonly points: number }[] = [];
      for (let points = least; points <= MOST_POINTS; points *= 2)
        sizes.push(withPoints({ kind: 'sobol', points }));
      return sizes;
    }
  }
}

function powerOfTwoBelow(value: number): number {
  return value < 1 ? 0 : 2 ** Math.floor(Math.log2(value));
}

function tooShort(runsOfEach: number, { secondsPerRun, scenarios, seconds }: Budget): ScenarioError {
  const needed = Math.ceil((runsOfEach * scenarios * secondsPerRun) / PLANNED);
  return new ScenarioError([
    {
      code: 'limit',
      message:
        `too short a --budget: after timing a few runs ${Math.max(0, Math.floor(seconds))} seconds are left, and the smallest ` +
        `design of ${runsOfEach * scenarios} runs takes about ${needed}`,
      hint: 'give more time, or a smaller scale or shorter times in settings',
    },
  ]);
}
