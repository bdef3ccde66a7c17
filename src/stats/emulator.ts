// An emulator: a Gaussian process that stands for a dear and noisy function after a few hundred runs of it. A
// straight line in every input carries most of it, a smooth process what bends, and a nugget the noise of single
// runs. All outputs share the length over which the process bends, so that one factorisation serves a setting.

import { factorise, solveFactorised } from './positive-definite.js';

/** Emulates one output. */
export interface Emulator {
  /** Expected value of the function at a point, without the noise of a run. */
  readonly mean: (point: readonly number[]) => number;
  /** Variance of the noise of one run. */
  readonly noise: number;
  /** Mean squared error of the expected value where it was not run, from leaving out one run at a time. */
  readonly variance: number;
  /** Share of runs within three of their own standard errors when left out. */
  readonly within3: number;
}

/** Lengths, in units of the cube; how much bends, and how much is noise, as shares of an output's variance. */
const LENGTHS = [0.5, 1, 2, 4] as const;
const BENT = [0.03, 0.3, 3] as const;
const NOISE = [0.003, 0.01, 0.03, 0.1, 0.25, 0.6] as const;
/** Prior variance of the straight line's slopes, wide against outputs of variance 1. */
const LINE = 10;

/**
 * Emulators of several outputs of the same runs.
 *
 * @param points - in the unit cube
 * @param outputs - by run, then by output; all finite
 * @source Kennedy and O'Hagan 2001; Rasmussen and Williams, Gaussian Processes for Machine Learning, sections 2.7 and 5.4
 * @cost 72 factorisations of runs × runs, shared by all outputs
 */
export function emulators(
  points: readonly (readonly number[])[],
  outputs: readonly (readonly number[])[],
): readonly Emulator[] {
  const n = points.length;
  const count = outputs[0]?.length ?? 0;
  const scaled = Array.from({ length: count }, (_, j) => standardised(outputs.map((row) => row[j]!)));
  const best = scaled.map(
    (): Setting => ({
      score: Number.NEGATIVE_INFINITY,
      length: 1,
      bent: 0,
      noise: 1,
      weights: new Float64Array(n),
      errors: [],
    }),
  );
  for (const length of LENGTHS) {
    for (const bent of BENT) {
      const smooth = kernelMatrix(points, length, bent);
      for (const noise of NOISE) {
        const factor = smooth.slice();
        for (let i = 0; i < n; i++) factor[i * n + i] = factor[i * n + i]! + noise;
        if (!factorise(factor, n)) continue;
        const inverse = inverseDiagonal(factor, n);
        scaled.forEach(({ values }, j) => {
          const weights = solveFactorised(factor, values, n);
          const score = logLikelihood(factor, weights, values, n);
          if (score <= best[j]!.score) return;
          const errors = values.map(
            (_, i): LeftOut => ({ error: weights[i]! / inverse[i]!, variance: 1 / inverse[i]! }),
          );
          best[j] = { score, length, bent, noise, weights, errors };
        });
      }
    }
  }
  return best.map(({ length, bent, noise, weights, errors }, j) => {
    const { mean, spread } = scaled[j]!;
    const squared = errors.reduce((sum, { error }) => sum + error * error, 0) / n;
    return {
      mean: (point) => {
        let sum = 0;
        for (let i = 0; i < n; i++) sum += weights[i]! * kernel(point, points[i]!, length, bent);
        return mean + spread * sum;
      },
      noise: noise * spread * spread,
      variance: Math.max(squared - noise, 0) * spread * spread,
      within3: errors.filter(({ error, variance }) => Math.abs(error) <= 3 * Math.sqrt(variance)).length / n,
    };
  });
}

/** The setting under which the runs are likeliest. */
interface Setting {
  readonly score: number;
  readonly length: number;
  readonly bent: number;
  readonly noise: number;
  readonly weights: Float64Array;
  readonly errors: readonly LeftOut[];
}

interface LeftOut {
  readonly error: number;
  readonly variance: number;
}

function standardised(values: readonly number[]) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  const spread = variance > 0 ? Math.sqrt(variance) : 1;
  return { mean, spread, values: values.map((value) => (value - mean) / spread) };
}

/** Covariance of the function at two points: a straight line about the cube's centre, and what bends. */
function kernel(a: readonly number[], b: readonly number[], length: number, bent: number): number {
  let line = 1;
  let distance = 0;
  for (let k = 0; k < a.length; k++) {
    line += (a[k]! - 0.5) * (b[k]! - 0.5);
    distance += (a[k]! - b[k]!) ** 2;
  }
  return LINE * line + bent * Math.exp(-distance / (2 * length * length));
}

function kernelMatrix(points: readonly (readonly number[])[], length: number, bent: number): Float64Array {
  const n = points.length;
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) matrix[i * n + j] = kernel(points[i]!, points[j]!, length, bent);
  return matrix;
}

/** Diagonal of the inverse of L Lᵀ: what leaving out one run needs. */
function inverseDiagonal(factor: Float64Array, n: number): Float64Array {
  // Columns of L⁻¹ one at a time; row i of the inverse's diagonal is the sum of squares below it.
  const diagonal = new Float64Array(n);
  const column = new Float64Array(n);
  for (let c = 0; c < n; c++) {
    column.fill(0);
    column[c] = 1 / factor[c * n + c]!;
    for (let i = c + 1; i < n; i++) {
      let sum = 0;
      for (let k = c; k < i; k++) sum -= factor[i * n + k]! * column[k]!;
      column[i] = sum / factor[i * n + i]!;
    }
    let squares = 0;
    for (let i = c; i < n; i++) squares += column[i]! * column[i]!;
    diagonal[c] = squares;
  }
  return diagonal;
}

function logLikelihood(
  factor: Float64Array,
  weights: Float64Array,
  values: readonly number[],
  n: number,
): number {
  let fit = 0;
  let volume = 0;
  for (let i = 0; i < n; i++) {
    fit += weights[i]! * values[i]!;
    volume += Math.log(factor[i * n + i]!);
  }
  return -fit / 2 - volume;
}
