// How many replications are enough: the fewest at which the interval is narrow enough and stays so while some more are
// looked at. Pure: handed the values so far, it says whether to go on; who asks runs the replications.

import { tQuantile } from './t-interval.js';

export interface PrecisionTarget {
  /** Half-width wanted, > 0: in the unit of the values, or as a share of the size of their mean. */
  readonly halfWidth: number;
  readonly kind: 'absolute' | 'relative';
}

export interface SequentialOptions {
  readonly target: PrecisionTarget;
  /** Confidence level in (0, 1). */
  readonly level: number;
  /** Most replications to run. */
  readonly most: number;
  /** Fewest at which the interval is looked at, ≥ 2; 3 unless told. */
  readonly least?: number;
  /** kLimit: replications that the precision must hold for; of each hundred, when there are more. 5 unless told. */
  readonly lookAhead?: number;
}

/** Whether there are replications enough. */
export type Sufficiency =
  | {
      /** Precise at `replications`, and at each of those looked at after it. */
      readonly kind: 'enough';
      readonly replications: number;
    }
  | {
      readonly kind: 'more';
      /** Fewest further replications after which they may be enough, ≥ 1 and within `most`. */
      readonly atLeast: number;
      /** Replications in all that the spread so far would take, a guess to plan by, ≤ `most`. Undefined before `least`. */
      readonly projected: number | undefined;
    }
  | {
      /** `most` are run and the precision is not reached, or not looked at for long enough. */
      readonly kind: 'cap';
      /** Of the interval over all values, as a share of the mean if the target is relative; undefined before two, or where the mean is 0. */
      readonly halfWidth: number | undefined;
    };

/**
 * The replications rule with look-ahead. For several metrics ask of each, and run until all say `enough`.
 *
 * The interval at a number that was chosen by looking covers a little less often than its level; the look-ahead keeps
 * the loss small.
 *
 * @param values - one per replication, in the order of their numbers, as far as they have been run
 * @throws nothing; a mean of 0 is never precise in a relative sense
 * @source Hoad, Robinson and Davies 2010, Automated selection of the number of replications for a discrete-event
 *   simulation, Journal of the Operational Research Society 61:1632
 * @cost one t quantile per value
 */
export function sufficientReplications(
  values: readonly number[],
  { target, level, most, least = 3, lookAhead = 5 }: SequentialOptions,
): Sufficiency {
  const counted = Math.min(values.length, most);
  let [mean, squares] = [0, 0];
  let preciseSince: number | undefined;
  let halfWidth: number | undefined;
  for (let n = 1; n <= counted; n++) {
    const off = values[n - 1]! - mean;
    mean += off / n;
    squares += off * (values[n - 1]! - mean);
    if (n < 2) continue;
    halfWidth = relativeTo(tQuantile(level, n - 1) * Math.sqrt(squares / (n - 1) / n), mean, target);
    if (n < least) continue;
    const isPrecise = halfWidth !== undefined && halfWidth <= target.halfWidth;
    preciseSince = isPrecise ? (preciseSince ?? n) : undefined;
    if (preciseSince !== undefined && n >= preciseSince + ahead(preciseSince, lookAhead)) {
      return { kind: 'enough', replications: preciseSince };
    }
  }
  if (counted >= most) return { kind: 'cap', halfWidth };
  const from = preciseSince ?? Math.max(counted + 1, least);
  const room = most - counted;
  return {
    kind: 'more',
    atLeast: Math.min(from + ahead(from, lookAhead) - counted, room),
    projected:
      counted < Math.max(least, 2) || halfWidth === undefined
        ? undefined
        : Math.min(most, projection(halfWidth, counted, target.halfWidth)),
  };
}

/** f(kLimit, n): the look-ahead grows with n beyond a hundred. */
function ahead(n: number, lookAhead: number): number {
  return n <= 100 ? lookAhead : Math.floor((lookAhead * n) / 100);
}

/** A half-width shrinks with the root of the number; never less than there are. */
function projection(halfWidth: number, n: number, wanted: number): number {
  return Math.max(n, Math.ceil(n * (halfWidth / wanted) ** 2));
}

function relativeTo(halfWidth: number, mean: number, { kind }: PrecisionTarget): number | undefined {
  if (kind === 'absolute') return halfWidth;
  return mean === 0 ? undefined : halfWidth / Math.abs(mean);
}
