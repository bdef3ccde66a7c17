// Gaussian-process regression for given hyperparameters: the algebra that the search for them, the predictions and
// the leave-one-out residuals share. Everything is in standardised units; coefficients of the mean have a flat prior.

import { factorise, solveFactorised, solveLowerColumns } from './positive-definite.js';

/** What is not known of a Gaussian process, in standardised units. */
export interface Hyperparameters {
  /** Correlation length of every input, in spreads of that input over the runs. */
  readonly lengths: readonly number[];
  /** Variance of the smooth departure from the mean. */
  readonly signal: number;
  /** Variance of what neither mean nor smooth departure says, beside the known Monte Carlo noise. */
  readonly nugget: number;
}

/** Runs ready for regression, n of them. */
export interface Runs {
  readonly points: readonly Float64Array[];
  readonly basis: readonly Float64Array[];
  readonly outputs: Float64Array;
  /** Known variance of the noise of each run. */
  readonly noise: Float64Array;
}

/** What solving gives. */
export interface Solved {
  readonly n: number;
  readonly width: number;
  /** Factor of the covariance of the outputs. */
  readonly factor: Float64Array;
  /** L⁻¹ times basis, n × width, and the factor of its cross-product. */
  readonly whitened: Float64Array;
  readonly cross: Float64Array;
  readonly coefficients: Float64Array;
  /** V⁻¹ (y − H β). */
  readonly weights: Float64Array;
  /** Logarithm of the marginal likelihood, without its constant. */
  readonly logLikelihood: number;
}

const ROOT_5 = Math.sqrt(5);
/** Keeps columns that say the same apart; far below any variance that matters. */
const RIDGE = 1e-9;

/** Matérn's correlation with smoothness 5/2, of a squared distance in correlation lengths. */
export function matern(squared: number): number {
  const d = ROOT_5 * Math.sqrt(squared);
  return (1 + d + (d * d) / 3) * Math.exp(-d);
}

/** Squared distance in correlation lengths. */
export function squaredIn(lengths: readonly number[], a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) {
    const step = (a[k]! - b[k]!) / lengths[k]!;
    sum += step * step;
  }
  return sum;
}

/** Squared distances between all runs, lower triangle, row by row. */
export function squaredDistances(points: readonly Float64Array[], lengths: readonly number[]): Float64Array {
  const n = points.length;
  const squares = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) squares[i * n + j] = squaredIn(lengths, points[i]!, points[j]!);
  }
  return squares;
}

/**
 * Solves for the coefficients and the marginal likelihood, coefficients integrated out.
 *
 * @param squares - of `squaredDistances`
 * @returns undefined when the covariance is not positive definite
 * @source Rasmussen and Williams 2006, sections 2.7 and 5.4.1
 * @cost n³/6 + n² · width / 2 multiplications
 */
export function solve(
  { basis, outputs, noise }: Runs,
  squares: Float64Array,
  signal: number,
  nugget: number,
): Solved | undefined {
  const n = outputs.length;
  const width = basis[0]!.length;
  const factor = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) factor[i * n + j] = signal * matern(squares[i * n + j]!);
    factor[i * n + i] = signal + nugget + noise[i]!;
  }
  if (!factorise(factor, n)) return undefined;
  // Basis and outputs side by side, whitened in one pass.
  const both = new Float64Array(n * (width + 1));
  for (let i = 0; i < n; i++) {
    both.set(basis[i]!, i * (width + 1));
    both[i * (width + 1) + width] = outputs[i]!;
  }
  solveLowerColumns(factor, both, n, width + 1);
  const whitened = new Float64Array(n * width);
  const y = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < width; j++) whitened[i * width + j] = both[i * (width + 1) + j]!;
    y[i] = both[i * (width + 1) + width]!;
  }
  const cross = new Float64Array(width * width);
  const right = new Float64Array(width);
  for (let i = 0; i < n; i++) {
    for (let a = 0; a < width; a++) {
      const value = whitened[i * width + a]!;
      right[a]! += value * y[i]!;
      for (let b = 0; b <= a; b++) cross[a * width + b]! += value * whitened[i * width + b]!;
    }
  }
  for (let a = 0; a < width; a++) cross[a * width + a]! += RIDGE;
  if (!factorise(cross, width)) return undefined;
  const coefficients = solveFactorised(cross, right, width);
  let logDeterminant = 0;
  for (let i = 0; i < n; i++) logDeterminant += 2 * Math.log(factor[i * n + i]!);
  for (let a = 0; a < width; a++) logDeterminant += 2 * Math.log(cross[a * width + a]!);
  let squaresLeft = 0;
  const left = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let residual = y[i]!;
    for (let a = 0; a < width; a++) residual -= whitened[i * width + a]! * coefficients[a]!;
    squaresLeft += residual * residual;
    left[i] = residual;
  }
  const weights = solveUpper(factor, left, n);
  const logLikelihood = -0.5 * (logDeterminant + squaresLeft);
  return { n, width, factor, whitened, cross, coefficients, weights, logLikelihood };
}

/** Solves Lᵀ x = b, written over b. */
function solveUpper(factor: Float64Array, b: Float64Array, n: number): Float64Array {
  for (let i = n - 1; i >= 0; i--) {
    const x = b[i]! / factor[i * n + i]!;
    b[i] = x;
    for (let k = 0; k < i; k++) b[k]! -= factor[i * n + k]! * x;
  }
  return b;
}
