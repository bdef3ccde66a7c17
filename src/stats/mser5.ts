// MSER-5: how much of the start of a series to leave out because the run had not settled. The point is where the
// standard error of the mean of what remains, taken over means of five observations, is least.

import { meanOf } from './t-interval.js';

/** Where to cut a series, or why that cannot be said of it. */
export type Truncation =
  | {
      readonly kind: 'found';
      /** Observations to leave out, a multiple of the batch; 0 when nothing need go. */
      readonly observations: number;
      /** Mean of all observations after them. */
      readonly mean: number;
      /** MSER at the point: the square of the unit of the series. */
      readonly statistic: number;
    }
  | {
      /** The series is too short for its start: run longer, do not cut. */
      readonly kind: 'insufficient';
      readonly reason: 'too-few-observations' | 'minimum-in-second-half';
    };

/** Observations per batch, unless told. */
const BATCH = 5;
const LEAST_BATCHES = 10;
/** Batches at the end at which no cut is considered: few and alike, they would win by chance. */
const KEPT_AT_END = 5;

/**
 * The truncation of MSER-5. Ties go to the shorter cut, so a constant series loses nothing.
 *
 * @param series - observations at equal distances, of one run or averaged over replications; observations that do not
 *   fill a batch at the end play no part in the choice
 * @param batch - observations per batch, ≥ 1; 1 gives plain MSER
 * @returns `insufficient` with fewer than ten batches, or when the least standard error lies in the second half
 * @source White 1997, Simulation 69:323; White, Cobb and Spratt 2000, Proc. Winter Simulation Conference, 755; Franklin
 *   and White 2008, Proc. WSC, 541; Hoad, Robinson and Davies 2010, Journal of the Operational Research Society 61:1389
 *   (batches at the end left out, cuts in the second half refused)
 */
export function mser5(series: readonly number[], batch: number = BATCH): Truncation {
  const means = batchMeans(series, batch);
  const n = means.length;
  if (n < LEAST_BATCHES) return { kind: 'insufficient', reason: 'too-few-observations' };
  let cut = 0;
  let statistic = Number.POSITIVE_INFINITY;
  // From the end forwards, with a running mean and sum of squares about it (Welford), so that equal values give exactly 0.
  let [mean, squares] = [0, 0];
  for (let d = n - 1; d >= 0; d--) {
    const kept = n - d;
    const off = means[d]! - mean;
    mean += off / kept;
    squares += off * (means[d]! - mean);
    const here = squares / kept ** 2;
    if (kept >= KEPT_AT_END && here <= statistic) [cut, statistic] = [d, here];
  }
  if (cut >= n / 2) return { kind: 'insufficient', reason: 'minimum-in-second-half' };
  const observations = cut * batch;
  return { kind: 'found', observations, mean: meanOf(series.slice(observations)), statistic };
}

function batchMeans(series: readonly number[], batch: number): readonly number[] {
  return Array.from({ length: Math.floor(series.length / batch) }, (_, b) =>
    meanOf(series.slice(b * batch, (b + 1) * batch)),
  );
}
