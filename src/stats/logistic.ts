// Logistic regression: the chance of a yes from columns of numbers, by Newton's method with a small ridge, so
// that a column that tells all, or nothing, does no harm.

import { factorise, solveFactorised } from './positive-definite.js';

/** Rows of numbers laid end to end, `width` to a row. */
export interface Design {
  readonly width: number;
  readonly values: Float64Array;
}

const MOST_STEPS = 50;
const CLOSE = 1e-10;

/**
 * Coefficients, one per column.
 *
 * @param design - one row per outcome; a column of ones is the caller's
 * @param outcomes - 0 or 1
 * @param use - which rows to fit on
 * @param ridge - penalty on the squares of all coefficients, > 0
 * @source McCullagh and Nelder, Generalized Linear Models, section 4.4; le Cessie and van Houwelingen 1992
 */
export function fitLogistic(
  design: Design,
  outcomes: ArrayLike<number>,
  use: (row: number) => boolean,
  ridge = 1e-3,
): Float64Array {
  const { width, values } = design;
  const beta = new Float64Array(width);
  for (let step = 0; step < MOST_STEPS; step++) {
    const gradient = Float64Array.from(beta, (b) => -ridge * b);
    const hessian = new Float64Array(width * width);
    for (let k = 0; k < width; k++) hessian[k * width + k] = ridge;
    for (let row = 0; row < outcomes.length; row++) {
      if (!use(row)) continue;
      const at = row * width;
      const p = chance(design, row, beta);
      const residual = outcomes[row]! - p;
      const weight = p * (1 - p);
      for (let i = 0; i < width; i++) {
        const x = values[at + i]!;
        if (x === 0) continue;
        gradient[i] = gradient[i]! + residual * x;
        for (let j = 0; j <= i; j++) {
          hessian[i * width + j] = hessian[i * width + j]! + weight * x * values[at + j]!;
        }
      }
    }
    factorise(hessian, width);
    const move = solveFactorised(hessian, gradient, width);
    let largest = 0;
    for (let k = 0; k < width; k++) {
      beta[k] = beta[k]! + move[k]!;
      largest = Math.max(largest, Math.abs(move[k]!));
    }
    if (largest < CLOSE) break;
  }
  return beta;
}

/** Chance of a yes for one row. */
export function chance({ width, values }: Design, row: number, beta: Float64Array): number {
  let score = 0;
  for (let k = 0; k < width; k++) score += values[row * width + k]! * beta[k]!;
  return 1 / (1 + Math.exp(-score));
}
