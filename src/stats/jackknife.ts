// An interval for any number computed from sums over independent replications, by leaving one out at a time.

import { ExperimentError } from '../errors/errors.js';
import type { Estimate } from './estimate.js';
import { tQuantile } from './t-interval.js';

/**
 * `statistic` of the sums over all replications with its confidence interval.
 *
 * @param rows - one per replication: sums that add up, all of the same length
 * @param statistic - of such sums
 * @param level - confidence level in (0, 1)
 * @returns bounds NaN when the statistic is not a number without any one replication
 * @throws ExperimentError `too-few-replications` when there are fewer than two
 * @source Efron and Tibshirani, An Introduction to the Bootstrap, chapter 11
 */
export function jackknife(
  rows: readonly (readonly number[])[],
  statistic: (sums: readonly number[]) => number,
  level: number,
): Estimate {
  const n = rows.length;
  if (n < 2) throw new ExperimentError('too-few-replications', 'an interval needs at least two replications');
  const without = rows.map((_, left) => statistic(added(rows.filter((_row, i) => i !== left))));
  const centre = without.reduce((sum, value) => sum + value, 0) / n;
  const spread = without.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  const half = tQuantile(level, n - 1) * Math.sqrt(((n - 1) / n) * spread);
  const mean = statistic(added(rows));
  return { mean, low: mean - half, high: mean + half, level, n };
}

/** Sums added up place by place. */
export function added(rows: readonly (readonly number[])[]): readonly number[] {
  return (rows[0] ?? []).map((_, at) => rows.reduce((sum, row) => sum + row[at]!, 0));
}
