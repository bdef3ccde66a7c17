// From one number per replication to a reported one: with its interval where there are two or more.

import { ratioInterval } from '../stats/ratio.js';
import { meanInterval } from '../stats/t-interval.js';
import { LEVEL, type Reported } from './summary.js';

/** Mean over replications. */
export function reportedMean(values: readonly number[]): Reported {
  return values.length < 2 ? { mean: values[0]!, n: 1 } : meanInterval(values, LEVEL);
}

/** Ratio of sums over replications; NaN without interval when the denominators sum to 0. */
export function reportedRatio(numerators: readonly number[], denominators: readonly number[]): Reported {
  if (sum(denominators) === 0) return { mean: Number.NaN, n: 1 };
  return numerators.length < 2
    ? { mean: numerators[0]! / denominators[0]!, n: 1 }
    : ratioInterval(numerators, denominators, LEVEL);
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
