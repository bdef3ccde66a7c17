// Which evaluated points fit, judged by the simulation's own outputs, and how much each counts: a point from a small
// region that many runs were drawn from stands for less of the prior than one from the wide first wave.

import { implausibilities, largest, steadyVariances } from './implausibility.js';
import { isUsable, type MatchingPlan, type Outputs } from './matching-plan.js';
import { evaluated, regionOf, savedEmulators } from './matching-region.js';
import type { MatchingState } from './matching-state.js';

/** An evaluated point of the unit cube. */
export interface JudgedPoint {
  readonly x: readonly number[];
  /** Wave it was run in, from 0. */
  readonly wave: number;
  readonly outputs: Outputs;
  /** The implausibility that decides, from the simulation's outputs. */
  readonly implausibility: number;
  /** The target it is of. */
  readonly worst: string;
}

/** All evaluated points, wave by wave, each with its implausibility. */
export function judgedPoints(
  { waves }: MatchingState,
  { targets, rank }: MatchingPlan,
): readonly JudgedPoint[] {
  return waves.flatMap((wave, number) => {
    const points = evaluated(wave);
    if (points.length === 0) return [];
    const usable = wave.outputs.filter(isUsable);
    const variances = targets.map((_, j) => steadyVariances(usable, j));
    let i = 0;
    return points.map(({ x, outputs }): JudgedPoint => {
      if (!isUsable(outputs)) {
        const worst = targets.find((_, j) => !Number.isFinite(outputs.values[j]))?.id ?? '';
        return { x, wave: number, outputs, implausibility: Number.POSITIVE_INFINITY, worst };
      }
      const each = implausibilities(
        targets,
        outputs.values,
        variances.map((ofTarget) => ofTarget[i]!),
      );
      i++;
      const implausibility = largest(each, rank);
      return {
        x,
        wave: number,
        outputs,
        implausibility,
        worst: targets[each.indexOf(implausibility)]?.id ?? '',
      };
    });
  });
}

/** Those that fit. */
export function acceptedPoints(state: MatchingState, plan: MatchingPlan): readonly JudgedPoint[] {
  return judgedPoints(state, plan).filter(({ implausibility }) => implausibility <= plan.cutoff);
}

/**
 * Weights that make points from all waves a sample of the prior: one over the density with which the waves together
 * drew there. Sum 1.
 *
 * @param points - evaluated in the waves of `state`
 * @source Veach and Guibas 1995 and Owen and Zhou 2000, JASA 95:135 (the balance heuristic)
 */
export function priorWeights(
  points: readonly JudgedPoint[],
  state: MatchingState,
  plan: MatchingPlan,
): readonly number[] {
  const emulators = savedEmulators(state.waves, plan);
  const regions = state.waves.map((_, w) => regionOf(emulators.slice(0, w), plan));
  const inverse = points.map(({ x, wave: own }) => {
    let density = 0;
    state.waves.forEach(({ outputs, level, logShare }, w) => {
      // A point lies in the region it was drawn from, whatever rounding says of its edge.
      if (w === own || level === undefined || regions[w]!.isWithin(x, level)) {
        density += outputs.length * Math.exp(-logShare);
      }
    });
    return 1 / density;
  });
  const sum = inverse.reduce((total, weight) => total + weight, 0);
  return inverse.map((weight) => weight / sum);
}
