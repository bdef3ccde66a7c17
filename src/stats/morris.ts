// Morris's screening: which inputs matter at all, which act alone and which through curves or other inputs, from a few
// runs per input. Trajectories change one input at a time; each change gives an elementary effect.

import { EngineError } from '../errors/errors.js';
import { type Draw, shuffled } from './shuffle.js';
import { meanOf, varianceOf } from './t-interval.js';

export interface MorrisOptions {
  /** Trajectories, ≥ 1; 10 to 50 is usual, and 2 the least with a spread. */
  readonly trajectories: number;
  /** Levels p that an input can have: 0, 1/(p − 1), …, 1. Even, ≥ 2; 4 unless told. */
  readonly levels?: number;
  /** Luck by address: the trajectory's number, then its draws. */
  readonly draw: Draw;
}

/** What a screening says of one input. In units of the output per whole range of the input. */
export interface ScreeningMeasures {
  /** μ: mean of the elementary effects; near 0 too when effects of opposite signs cancel. */
  readonly mean: number;
  /** μ*: mean of their absolute values; the measure to rank by. */
  readonly meanAbsolute: number;
  /** Standard error of μ*; undefined with fewer than two trajectories. */
  readonly standardErrorOfMeanAbsolute: number | undefined;
  /** σ: their standard deviation; 0 when the input acts linearly and alone. Undefined with fewer than two. */
  readonly standardDeviation: number | undefined;
}

/**
 * Points to run: each trajectory starts at a random place of the grid and moves every input once, in random order, by
 * Δ = p/(2(p − 1)) up or down, so that every level of an input is equally likely.
 *
 * @param dimensions - inputs k, ≥ 1
 * @returns trajectories · (k + 1) points of the unit cube, one trajectory after the other
 * @throws EngineError `defect` when `levels` is not even or below 2
 * @source Morris 1991, Technometrics 33:161, section 3
 */
export function morrisDesign(
  dimensions: number,
  { trajectories, levels = 4, draw }: MorrisOptions,
): readonly (readonly number[])[] {
  if (!(levels >= 2 && levels % 2 === 0)) {
    throw new EngineError('defect', `screening on ${levels} levels; expected an even number ≥ 2`);
  }
  return Array.from({ length: trajectories }, (_, t) => {
    const uniform = (index: number) => draw(t, index);
    // Counted in steps of the grid, so that levels come out as exact fractions.
    const move = levels / 2;
    const place = Array.from({ length: dimensions }, (__, k) => Math.floor(uniform(k) * levels));
    const order = shuffled(dimensions, (i) => uniform(dimensions + i));
    const points = [[...place]];
    for (const k of order) {
      // From the lower half only up is inside the cube, from the upper half only down.
      place[k]! += place[k]! < move ? move : -move;
      points.push([...place]);
    }
    return points.map((point) => point.map((step) => step / (levels - 1)));
  }).flat();
}

/**
 * Elementary effects: the change of the output over the change of the one input that moved.
 *
 * @param points - trajectories of k + 1 points, one after the other, in each of which every input moves once: as from
 *   `morrisDesign`, or any other such design
 * @param outputs - one per point, in the same order
 * @returns for each input its effects, one per trajectory
 * @throws EngineError `defect` when points and outputs do not make such trajectories
 */
export function elementaryEffects(
  points: readonly (readonly number[])[],
  outputs: readonly number[],
): readonly (readonly number[])[] {
  const dimensions = points[0]?.length ?? 0;
  if (points.length % (dimensions + 1) !== 0 || outputs.length !== points.length) {
    throw new EngineError(
      'defect',
      `${points.length} points and ${outputs.length} outputs are no trajectories`,
    );
  }
  const effects = Array.from({ length: dimensions }, () => [] as number[]);
  for (let start = 0; start < points.length; start += dimensions + 1) {
    for (let at = start + 1; at <= start + dimensions; at++) {
      const [from, to] = [points[at - 1]!, points[at]!];
      const moved = from.flatMap((value, k) => (value === to[k]! ? [] : [k]));
      const k = moved[0];
      if (k === undefined || moved.length > 1) {
        throw new EngineError('defect', `point ${at} moves ${moved.length} inputs; expected one`);
      }
      effects[k]!.push((outputs[at]! - outputs[at - 1]!) / (to[k]! - from[k]!));
    }
  }
  const uneven = effects.findIndex((ofInput) => ofInput.length !== points.length / (dimensions + 1));
  if (uneven >= 0) throw new EngineError('defect', `input ${uneven} does not move once in every trajectory`);
  return effects;
}

/**
 * @param effects - as from `elementaryEffects`: for each input one number per trajectory, at least one
 * @returns one per input, in the same order
 * @source Morris 1991 for μ and σ; Campolongo, Cariboni and Saltelli 2007, Environmental Modelling & Software 22:1509,
 *   for μ*
 */
export function screeningMeasures(effects: readonly (readonly number[])[]): readonly ScreeningMeasures[] {
  return effects.map((ofInput) => {
    const sizes = ofInput.map(Math.abs);
    const hasSpread = ofInput.length > 1;
    return {
      mean: meanOf(ofInput),
      meanAbsolute: meanOf(sizes),
      standardErrorOfMeanAbsolute: hasSpread ? Math.sqrt(varianceOf(sizes) / sizes.length) : undefined,
      standardDeviation: hasSpread ? Math.sqrt(varianceOf(ofInput)) : undefined,
    };
  });
}
