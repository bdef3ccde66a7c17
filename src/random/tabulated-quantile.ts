// Quantiles that have no closed form and are slow to compute (beta, gamma), as a table over the normal
// score with monotone cubic interpolation: exact values and slopes at the nodes, so that millions of draws
// cost a few nanoseconds each. Between nodes the error is below 1e-7 of the law's spread; tests hold it.

import { normalDensity } from './normal.js';

/** The score of 2⁻⁵³ is −8.21; the table reaches a little further. */
const REACH = 8.25;
const STEP = 1 / 32;
const NODES = Math.round((2 * REACH) / STEP) + 1;

/**
 * @param exact - quantile at a probability in (0, 1)
 * @param density - of the law, for exact slopes
 * @param cdf - P(Z ≤ z) of the standard normal
 * @returns the quantile as a function of the normal score, non-decreasing
 */
export function tabulateByScore(
  exact: (u: number) => number,
  density: (x: number) => number,
  cdf: (z: number) => number,
): (z: number) => number {
  const values = new Float64Array(NODES);
  const slopes = new Float64Array(NODES);
  for (let i = 0; i < NODES; i++) {
    const z = i * STEP - REACH;
    const x = exact(cdf(z));
    const previous = i === 0 ? x : values[i - 1]!;
    values[i] = x >= previous ? x : previous;
    const slope = normalDensity(z) / density(x);
    slopes[i] = Number.isFinite(slope) ? slope : 0;
  }
  limitSlopes(values, slopes);
  return (z) => {
    const position = (z + REACH) / STEP;
    if (position <= 0) return values[0]!;
    if (position >= NODES - 1) return values[NODES - 1]!;
    const i = Math.floor(position);
    const t = position - i;
    const y0 = values[i]!;
    const rise = values[i + 1]! - y0;
    const m0 = slopes[i]! * STEP;
    const m1 = slopes[i + 1]! * STEP;
    return y0 + t * (m0 + t * (3 * rise - 2 * m0 - m1 + t * (m0 + m1 - 2 * rise)));
  };
}

/** Slopes at most three times the neighbouring secants keep the cubic from turning (Fritsch and Carlson 1980). */
function limitSlopes(values: Float64Array, slopes: Float64Array): void {
  for (let i = 0; i < values.length; i++) {
    const left = i === 0 ? Number.POSITIVE_INFINITY : (values[i]! - values[i - 1]!) / STEP;
    const right = i === values.length - 1 ? Number.POSITIVE_INFINITY : (values[i + 1]! - values[i]!) / STEP;
    const most = 3 * Math.min(left, right);
    if (slopes[i]! > most) slopes[i] = most;
  }
}
