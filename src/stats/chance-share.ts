// How much of the spread between points is luck: points × replications without repeats, taken apart into points, luck that
// all points share, and luck that they do not. Only the last blurs a comparison of points.

import { meanOf, varianceOf } from './t-interval.js';

export interface ChanceShare {
  /** Variance of the points' means, luck and all. */
  readonly between: number;
  /** Part of it that luck makes: the residual mean square over the number of replications. */
  readonly chance: number;
  /** The part as a share in [0, 1]; 0 when nothing differs. An estimate, which may exceed 1, is cut off there. */
  readonly share: number;
}

/**
 * Takes the variance between points apart.
 *
 * @param values - by point, one number per replication, all of the same replications in the same order
 * @returns undefined with fewer than two points or two replications
 * @source randomised complete block design: Montgomery, Design and Analysis of Experiments, 8th ed., section 4.1; blocks are
 *   replications
 */
export function chanceShare(values: readonly (readonly number[])[]): ChanceShare | undefined {
  const points = values.length;
  const replications = values[0]?.length ?? 0;
  if (points < 2 || replications < 2) return undefined;
  const ofPoint = values.map(meanOf);
  const ofReplication = Array.from({ length: replications }, (_, r) => meanOf(values.map((row) => row[r]!)));
  const mean = meanOf(ofPoint);
  let residual = 0;
  values.forEach((row, p) => {
    row.forEach((value, r) => {
      residual += (value - ofPoint[p]! - ofReplication[r]! + mean) ** 2;
    });
  });
  const between = varianceOf(ofPoint);
  const chance = residual / ((points - 1) * (replications - 1)) / replications;
  return {
    between,
    chance,
    share: between === 0 ? 0 : Math.min(1, chance / between),
  };
}
