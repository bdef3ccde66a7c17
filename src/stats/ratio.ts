// Rates: successes over exits, both counted per replication. The estimate is the ratio of the sums; its
// interval a jackknife that leaves out one replication at a time, since people within one share queues.

import { ExperimentError } from '../errors/errors.js';
import type { Estimate } from './estimate.js';
import { tQuantile } from './t-interval.js';

/**
 * Σ numerators / Σ denominators with its confidence interval.
 *
 * @param numerators - one per replication
 * @param denominators - one per replication, ≥ 0
 * @param level - confidence level in (0, 1)
 * @returns mean NaN, with NaN bounds, when the denominators sum to 0 with or without any one replication
 * @throws ExperimentError `too-few-replications` when there are fewer than two
 * @source Efron and Tibshirani, An Introduction to the Bootstrap, chapter 11
 */
export function ratioInterval(
  numerators: readonly number[],
  denominators: readonly number[],
  level: number,
): Estimate {
  const n = numerators.length;
  if (n < 2) throw new ExperimentError('too-few-replications', 'an interval needs at least two replications');
  const top = numerators.reduce((sum, value) => sum + value, 0);
  const bottom = denominators.reduce((sum, value) => sum + value, 0);
  const mean = top / bottom;
  const without = numerators.map((value, i) => (top - value) / (bottom - denominators[i]!));
  const centre = without.reduce((sum, value) => sum + value, 0) / n;
  const spread = without.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  const half = tQuantile(level, n - 1) * Math.sqrt(((n - 1) / n) * spread);
  return { mean, low: mean - half, high: mean + half, level, n };
}

/**
 * Difference of two ratios of sums that share their replications, with its paired interval: each replication
 * is left out of both at once.
 *
 * @param first - numerators and denominators, one per replication
 * @param second - of the same replications, in the same order
 * @param level - confidence level in (0, 1)
 * @throws ExperimentError `too-few-replications` when there are fewer than two
 */
export function ratioDifference(first: Ratio, second: Ratio, level: number): Estimate {
  const n = first.top.length;
  if (n < 2) throw new ExperimentError('too-few-replications', 'an interval needs at least two replications');
  const whole = (ratio: Ratio) => total(ratio.top) / total(ratio.bottom);
  const mean = whole(first) - whole(second);
  const left = (ratio: Ratio, i: number) =>
    (total(ratio.top) - ratio.top[i]!) / (total(ratio.bottom) - ratio.bottom[i]!);
  const without = first.top.map((_, i) => left(first, i) - left(second, i));
  const centre = total(without) / n;
  const spread = without.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  const half = tQuantile(level, n - 1) * Math.sqrt(((n - 1) / n) * spread);
  return { mean, low: mean - half, high: mean + half, level, n };
}

/** Numerators and denominators, one per replication. */
export interface Ratio {
  readonly top: readonly number[];
  readonly bottom: readonly number[];
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
