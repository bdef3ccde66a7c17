// Confidence intervals for means over independent replications.

import quantile from '@stdlib/stats-base-dists-t-quantile';
import { ExperimentError } from '../errors/errors.js';
import type { Estimate } from './estimate.js';

/** Two-sided quantile of Student's t: P(|T| ≤ value) = level. */
export function tQuantile(level: number, degreesOfFreedom: number): number {
  return quantile(0.5 + level / 2, degreesOfFreedom);
}

/** Mean of at least one number. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Unbiased variance of at least two numbers. */
export function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

/**
 * Mean with its confidence interval. Equal values give half-width 0; order does not matter beyond the last
 * bits of the sums.
 *
 * @param values - one number per replication, same unit
 * @param level - confidence level in (0, 1)
 * @throws ExperimentError `too-few-replications` when there are fewer than two
 * @source Law, Simulation Modeling and Analysis, 5th ed., section 4.5
 */
export function meanInterval(values: readonly number[], level: number): Estimate {
  const n = values.length;
  if (n < 2) throw new ExperimentError('too-few-replications', 'an interval needs at least two replications');
  const mean = meanOf(values);
  const half = tQuantile(level, n - 1) * Math.sqrt(varianceOf(values) / n);
  return { mean, low: mean - half, high: mean + half, level, n };
}
