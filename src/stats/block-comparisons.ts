// Comparing many points that share their luck from few replications: points × replications as a block design, whose residual
// pools what all points say of chance, so that two or three replications of thirty points tell more than each pair alone.

import { meanOf, tQuantile, varianceOf } from './t-interval.js';

export interface BlockComparisons {
  /**
   * Half-width of the interval of the difference of two points' means, at the level given, for `comparisons` at once.
   *
   * @param first - place of a point
   * @param second - place of another
   * @param comparisons - intervals that hold together, ≥ 1 (Bonferroni's inequality)
   */
  readonly halfWidth: (first: number, second: number, comparisons: number) => number;
  /** Points that may have the largest true mean, all compared at once at the level; and the smallest. */
  readonly mayBe: (which: 'largest' | 'smallest') => readonly number[];
}

/**
 * Intervals of differences between points. The variance of a difference is the pooled one, or that of the pair alone where
 * it is larger, so that a point whose luck is wilder than the others' is not told apart too soon. Pooling takes differences to
 * vary alike (sphericity), to which such comparisons are robust; where they vary most the pair's own variance stands.
 *
 * @param values - by point, one number per replication: at least two points and two replications, of the same numbers in
 *   the same order
 * @param level - confidence level in (0, 1)
 * @source Nelson and Matejcik 1995, Management Science 41:1935 (common random numbers as a block design, and how robust that
 *   is); Hsu 1996, Multiple Comparisons, chapter 4 (which may be the best); with Bonferroni's inequality in place of the
 *   multivariate t
 */
export function blockComparisons(values: readonly (readonly number[])[], level: number): BlockComparisons {
  const points = values.length;
  const replications = values[0]!.length;
  const means = values.map(meanOf);
  const ofReplication = Array.from({ length: replications }, (_, r) => meanOf(values.map((row) => row[r]!)));
  const mean = meanOf(means);
  const degreesOfFreedom = (points - 1) * (replications - 1);
  let residual = 0;
  values.forEach((row, p) => {
    row.forEach((value, r) => {
      residual += (value - means[p]! - ofReplication[r]! + mean) ** 2;
    });
  });
  // The difference of two residuals has twice their variance.
  const pooled = (2 * residual) / degreesOfFreedom / replications;
  const error = (first: number, second: number) => {
    const own = varianceOf(values[first]!.map((value, r) => value - values[second]![r]!)) / replications;
    return Math.sqrt(Math.max(pooled, own));
  };
  const quantiles = new Map<number, number>();
  const quantile = (alpha: number) => {
    const known = quantiles.get(alpha) ?? tQuantile(1 - alpha, degreesOfFreedom);
    quantiles.set(alpha, known);
    return known;
  };
  return {
    halfWidth: (first, second, comparisons) => quantile((1 - level) / comparisons) * error(first, second),
    mayBe: (which) => {
      const sign = which === 'largest' ? 1 : -1;
      // One-sided, for the true best against each other point.
      const factor = quantile((2 * (1 - level)) / (points - 1));
      return means.flatMap((own, i) =>
        means.every((other, j) => i === j || sign * (other - own) - factor * error(i, j) <= 0) ? [i] : [],
      );
    },
  };
}
