// The difference of two means from independent samples whose variances need not be equal, and how large a difference
// such samples could have shown.

import { tQuantile } from './t-interval.js';

/** A mean over independent replications, as it is kept. */
export interface KeptMean {
  readonly mean: number;
  /** Standard error of the mean, ≥ 0. */
  readonly standardError: number;
  /** Replications, ≥ 2. */
  readonly n: number;
}

export interface WelchDifference {
  /** First less second, in their unit. */
  readonly difference: number;
  /** Ends of the confidence interval. */
  readonly low: number;
  readonly high: number;
  readonly standardError: number;
  /** Infinite when neither sample varies. */
  readonly degreesOfFreedom: number;
}

/**
 * First less second, with its confidence interval by Welch's t; without width when neither sample varies.
 *
 * @param level - in (0, 1)
 * @source Welch 1947, The generalization of "Student's" problem when several different population variances are
 *   involved; degrees of freedom by Satterthwaite 1946. Law, Simulation Modeling and Analysis, 5th ed., section 10.2.2
 */
export function welchDifference(first: KeptMean, second: KeptMean, level: number): WelchDifference {
  const difference = first.mean - second.mean;
  const [a, b] = [first.standardError ** 2, second.standardError ** 2];
  const standardError = Math.sqrt(a + b);
  if (standardError === 0) {
    const degreesOfFreedom = Number.POSITIVE_INFINITY;
    return { difference, low: difference, high: difference, standardError, degreesOfFreedom };
  }
  const degreesOfFreedom = (a + b) ** 2 / (a ** 2 / (first.n - 1) + b ** 2 / (second.n - 1));
  const half = tQuantile(level, degreesOfFreedom) * standardError;
  return { difference, low: difference - half, high: difference + half, standardError, degreesOfFreedom };
}

/**
 * The least true change that is found with a given chance, where a change is found when the interval lies wholly beyond
 * the tolerance on either side.
 *
 * @param test - the tolerance, in the unit of the means, and the level of the interval
 * @param power - chance of finding it, in (0.5, 1)
 * @returns ≥ the tolerance, in its unit
 * @source the usual approximation by a shifted t; Montgomery, Design and Analysis of Experiments, 8th ed., section 2.4
 */
export function detectableChange(
  { standardError, degreesOfFreedom }: Pick<WelchDifference, 'standardError' | 'degreesOfFreedom'>,
  test: { readonly tolerance: number; readonly level: number },
  power: number,
): number {
  if (standardError === 0) return test.tolerance;
  const toReject = tQuantile(test.level, degreesOfFreedom);
  const toBeLikely = tQuantile(2 * power - 1, degreesOfFreedom);
  return test.tolerance + (toReject + toBeLikely) * standardError;
}
