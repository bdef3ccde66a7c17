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
  squaredIn,
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
 * @param known - hyperparameters of an earlier fit to the same runs; searched for when left out
 * @param mean - the richest for which there are three runs to a coefficient, when left out
 * @source Kennedy and O'Hagan 2001, JRSS B 63:425; Vernon, Goldstein and Bower 2010, Bayesian Analysis 5:619
 * @cost for n ≤ 200 about (inputs + 5) · 10 · n³/6 to search; n³/3 to fit; n per mean and n²/2 per variance
 */
export function fitEmulator(
  { points, values, variances }: EmulatorRuns,
  known?: Hyperparameters,
  mean: Mean = meanFor(points.length, points[0]!.length),
): Emulator {
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

function predictions(
  { runs, solved, scaling, hyperparameters, mean }: Fit,
  { centre, spread, widening }: Units,
): Pick<Emulator, 'meanAt' | 'varianceAt' | 'varianceBoundAt'> {
  const { lengths, signal, nugget } = hyperparameters;
  const { n, width, factor, whitened, cross, coefficients, weights } = solved;
  const unit = spread ** 2 * widening;
  const quadratic = (u: Float64Array) => {
    const half = solveLower(cross, u, width);
    return half.reduce((sum, value) => sum + value * value, 0);
  };
  return {
    meanAt: (x) => {
      const z = scaled(scaling, x);
      const basis = basisAt(mean, z);
      let value = 0;
      for (let a = 0; a < width; a++) value += basis[a]! * coefficients[a]!;
      for (let i = 0; i < n; i++) {
        value += signal * matern(squaredIn(lengths, z, runs.points[i]!)) * weights[i]!;
      }
      return centre + spread * value;
    },
    varianceAt: (x) => {
      const z = scaled(scaling, x);
      const left = basisAt(mean, z);
      const half = solveLower(
        factor,
        Float64Array.from(runs.points, (point) => signal * matern(squaredIn(lengths, z, point))),
        n,
      );
      let explained = 0;
      for (let i = 0; i < n; i++) {
        const value = half[i]!;
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
