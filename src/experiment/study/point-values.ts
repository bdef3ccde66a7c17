// From the sums of runs to the values of points: one outcome, by point, over its replications.

import type { Ratio } from '../../stats/ratio.js';
import { reportedRatio } from '../reported.js';
import type { Reported } from '../summary.js';
import type { PointResults } from './run-points.js';

/** Sums of one outcome at each point. */
export function sumsAt(results: PointResults, outcome: number): readonly Ratio[] {
  return results.map((runs) => ({
    top: runs.map(({ tops }) => tops[outcome]!),
    bottom: runs.map(({ bottoms }) => bottoms[outcome]!),
  }));
}

/** The value over replications; NaN where nobody was there to be counted. */
export function reportedOf({ top, bottom }: Ratio): Reported {
  return reportedRatio(top, bottom);
}

/** One value per replication; NaN where nobody was there to be counted. */
export function eachOf({ top, bottom }: Ratio): readonly number[] {
  return top.map((value, r) => value / bottom[r]!);
}

/** Whether two have the same sums to the bit. */
export function isSame(a: Ratio, b: Ratio): boolean {
  return a.top.every((top, r) => top === b.top[r] && a.bottom[r] === b.bottom[r]);
}
