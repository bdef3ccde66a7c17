// A fast stand-in for a slow simulation: what one output would be at a point where it was not run, and how sure that
// is. A polynomial in the inputs plus a Gaussian process for what that leaves (Matérn 5/2, a length per input), with
// the Monte Carlo noise of each run known and a nugget for the rest.

import {
  type Hyperparameters,
  matern,
  type Runs,
  type Solved,
  solve,
  squaredDistances,
} from './gaussian-process.js';
import { searchHyperparameters } from './hyperparameter-search.js';
import { leaveOneOut } from './leave-one-out.js';
import { solveLower } from './positive-definite.js';
import { basisAt, type Mean, meanFor, type Scaling, scaled, scalingOf } from './regression-basis.js';

/** One output over the runs of a simulation. */
export interface EmulatorRuns {
  readonly points: readonly (readonly number[])[];
  readonly values: readonly number[];
  /** Monte Carlo variance of each value, ≥ 0. */
  readonly variances: readonly number[];
}

/** How the emulator does at each run when that run is left out. */
export interface LeaveOneOut {
  /** Residuals in their standard errors, after widening. */
  readonly standardised: readonly number[];
  /** Share of them within 3. */
  readonly within3: number;
  /** Factor by which all variances are widened, ≥ 1: the mean of the squares before, where that is above 1. */
  readonly widening: number;
}

export interface Emulator {
  readonly hyperparameters: Hyperparameters;
  readonly mean: Mean;
  readonly leaveOneOut: LeaveOneOut;
  readonly meanAt: (x: readonly number[]) => number;
  /** Variance of the output's expectation, without the Monte Carlo noise of a run. */
  readonly varianceAt: (x: readonly number[]) => number;
  /** A bound on the variance that costs next to nothing. */
  readonly varianceBoundAt: (x: readonly number[]) => number;
}

/**
 * Fits an emulator. Deterministic: the same runs give the same bits.
 *
 * @param known - hyperparameters of the same runs, from `learnHyperparameters`; searched for when left out
 * @param mean - the richest for which there are three runs to a coefficient, when left out
 * @source Kennedy and O'Hagan 2001, JRSS B 63:425; Vernon, Goldstein and Bower 2010, Bayesian Analysis 5:619
 * @cost n³/3 with hyperparameters that are known; n per mean and n²/2 per variance
 */
export function fitEmulator(
  given: EmulatorRuns,
  known?: Hyperparameters,
  mean: Mean = meanFor(given.points.length, given.points[0]!.length),
): Emulator {
  const { runs, scaling, centre, spread } = standardised(given, mean);
  const hyperparameters = known ?? searchHyperparameters(runs);
  const solved = solvable(runs, hyperparameters);
  const diagnostics = leaveOneOut(solved);
  return {
    hyperparameters,
    mean,
    leaveOneOut: diagnostics,
    ...predictions(
      { runs, solved, scaling, hyperparameters, mean },
      { centre, spread, widening: diagnostics.widening },
    ),
  };
}

/**
 * The hyperparameters an emulator of some runs has: the dear part of fitting it, by itself.
 *
 * @cost for n ≤ 200 runs about (inputs + 5) · 10 · n³/6; no more for more runs
 */
export function learnHyperparameters(given: EmulatorRuns): Hyperparameters {
  const mean = meanFor(given.points.length, given.points[0]!.length);
  return searchHyperparameters(standardised(given, mean).runs);
}

/** Inputs and output in units of their own spread. */
function standardised({ points, values, variances }: EmulatorRuns, mean: Mean) {
  const n = points.length;
  const centre = values.reduce((sum, value) => sum + value, 0) / n;
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / n) || 1;
  const scaling = scalingOf(points);
  const inputs = points.map((x) => scaled(scaling, x));
  const runs: Runs = {
    points: inputs,
    basis: inputs.map((z) => basisAt(mean, z)),
    outputs: Float64Array.from(values, (value) => (value - centre) / spread),
    noise: Float64Array.from(variances, (variance) => variance / spread ** 2),
  };
  return { runs, scaling, centre, spread };
}

/** With more nugget where rounding leaves the covariance short of positive. */
function solvable(runs: Runs, { lengths, signal, nugget }: Hyperparameters): Solved {
  const squares = squaredDistances(runs.points, lengths);
  let extra = nugget;
  for (;;) {
    const solved = solve(runs, squares, signal, extra);
    if (solved !== undefined) return solved;
    extra = Math.max(extra * 10, 1e-10);
  }
}

interface Fit {
  readonly runs: Runs;
  readonly solved: Solved;
  readonly scaling: Scaling;
  readonly hyperparameters: Hyperparameters;
  readonly mean: Mean;
}

interface Units {
  readonly centre: number;
  readonly spread: number;
  readonly widening: number;
}

/** Asked millions of times by whoever looks for points: flat arrays in correlation lengths, nothing divided twice. */
function predictions(
  { runs, solved, scaling, hyperparameters, mean }: Fit,
  { centre, spread, widening }: Units,
): Pick<Emulator, 'meanAt' | 'varianceAt' | 'varianceBoundAt'> {
  const { lengths, signal, nugget } = hyperparameters;
  const { n, width, factor, whitened, cross, coefficients, weights } = solved;
  const unit = spread ** 2 * widening;
  const p = lengths.length;
  const flat = new Float64Array(n * p);
  runs.points.forEach((point, i) => {
    for (let k = 0; k < p; k++) flat[i * p + k] = point[k]! / lengths[k]!;
  });
  const at = new Float64Array(p);
  const covariances = new Float64Array(n);
  /** Covariances of the runs with a point. */
  const covary = (z: Float64Array) => {
    for (let k = 0; k < p; k++) at[k] = z[k]! / lengths[k]!;
    for (let i = 0, cell = 0; i < n; i++) {
      let squared = 0;
      for (let k = 0; k < p; k++, cell++) {
        const step = at[k]! - flat[cell]!;
        squared += step * step;
      }
      covariances[i] = signal * matern(squared);
    }
  };
  const quadratic = (u: Float64Array) => {
    let sum = 0;
    for (const value of solveLower(cross, u, width)) sum += value * value;
    return sum;
  };
  return {
    meanAt: (x) => {
      const z = scaled(scaling, x);
      const basis = basisAt(mean, z);
      covary(z);
      let value = 0;
      for (let a = 0; a < width; a++) value += basis[a]! * coefficients[a]!;
      for (let i = 0; i < n; i++) value += covariances[i]! * weights[i]!;
      return centre + spread * value;
    },
    varianceAt: (x) => {
      const z = scaled(scaling, x);
      const left = basisAt(mean, z);
      covary(z);
      let explained = 0;
      // L⁻¹ times the covariances, written over them.
      for (let i = 0; i < n; i++) {
        const row = i * n;
        let value = covariances[i]!;
        for (let k = 0; k < i; k++) value -= factor[row + k]! * covariances[k]!;
        value /= factor[row + i]!;
        covariances[i] = value;
        explained += value * value;
        for (let a = 0; a < width; a++) left[a]! -= whitened[i * width + a]! * value;
      }
      return unit * Math.max(0, signal + nugget - explained + quadratic(left));
    },
    // The best predictor does no worse than the polynomial alone, whose error is at most the sum of two.
    varianceBoundAt: (x) => {
      const basis = basisAt(mean, scaled(scaling, x));
      return unit * (Math.sqrt(signal + nugget) + Math.sqrt(quadratic(basis))) ** 2;
    },
  };
}
