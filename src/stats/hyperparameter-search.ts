// Hyperparameters by the largest marginal likelihood: a search along one coordinate after another with steps that
// shrink, the same every time. One length moves at a time, so only its part of the distances is made anew.

import { type Hyperparameters, type Runs, solve, squaredDistances } from './gaussian-process.js';

/**
 * Runs that the search looks at; the fit itself uses all. Cost goes with the third power, and a few hundred settle
 * lengths well enough.
 */
const MOST_RUNS = 200;
const LEAST_VARIANCE = 1e-8;
/** In variances of the output; more would only be traded against longer lengths. */
const LARGEST_SIGNAL = 100;
/** Factors by which a coordinate is tried, round by round. */
const ROUNDS = [4, 2, 1.5, 1.3] as const;
/** Spread of the logarithm of a length around its start, before the runs speak: an input may matter ten times more or less. */
const LENGTH_SPREAD = 1.5;

/**
 * @param runs - standardised; at least two
 * @returns lengths that are most likely a posteriori under a wide log-normal prior on each around the root of the
 *   number of inputs: what the runs are silent on stays there
 * @source Kennedy and O'Hagan 2001, section 4; Rasmussen and Williams 2006, section 5.4
 */
export function searchHyperparameters(runs: Runs): Hyperparameters {
  const some = thinned(runs, MOST_RUNS);
  const p = some.points[0]!.length;
  const start = Math.sqrt(p);
  const lengths = new Array<number>(p).fill(start);
  let squares = squaredDistances(some.points, lengths);
  let signal = 0.3;
  let nugget = 0.03;
  const priorOf = (length: number) => -0.5 * (Math.log(length / start) / LENGTH_SPREAD) ** 2;
  const score = (distances: Float64Array, s: number, g: number) =>
    solve(some, distances, s, g)?.logLikelihood ?? Number.NEGATIVE_INFINITY;
  const priorNow = () => lengths.reduce((sum, length) => sum + priorOf(length), 0);
  let best = score(squares, signal, nugget) + priorNow();

  /** Tries `by` and its inverse until neither helps; at most a few steps one way. */
  const along = (by: number, attempt: (factor: number) => boolean) => {
    for (const factor of [by, 1 / by]) {
      let steps = 0;
      while (steps < 4 && attempt(factor)) steps++;
      if (steps > 0) return;
    }
  };
  const tryVariances = (s: number, g: number) => {
    if (s > LARGEST_SIGNAL) return false;
    const value = score(squares, s, g) + priorNow();
    if (!(value > best)) return false;
    [best, signal, nugget] = [value, s, g];
    return true;
  };
  /** Longer lengths and a larger signal look alike: both move together too. */
  const tryAll = (factor: number, signalFactor: number) => {
    if (signal * signalFactor > LARGEST_SIGNAL) return false;
    const moved = lengths.map((length) => length * factor);
    const distances = squares.map((square) => square / factor ** 2);
    const value =
      score(distances, signal * signalFactor, nugget) +
      moved.reduce((sum, length) => sum + priorOf(length), 0);
    if (!(value > best)) return false;
    [best, squares, signal] = [value, distances, signal * signalFactor];
    moved.forEach((length, k) => {
      lengths[k] = length;
    });
    return true;
  };
  const tryLength = (k: number, factor: number) => {
    const length = lengths[k]! * factor;
    const distances = withLength(squares, some.points, k, length ** -2 - lengths[k]! ** -2);
    const value = score(distances, signal, nugget) + priorNow() - priorOf(lengths[k]!) + priorOf(length);
    if (!(value > best)) return false;
    [best, squares] = [value, distances];
    lengths[k] = length;
    return true;
  };

  for (const by of ROUNDS) {
    along(by, (factor) => tryVariances(signal * factor, nugget));
    along(by, (factor) => tryVariances(signal, Math.max(LEAST_VARIANCE, nugget * factor)));
    along(by, (factor) => tryAll(factor, 1));
    along(by, (factor) => tryAll(factor, factor ** 4));
    for (let k = 0; k < p; k++) along(by, (factor) => tryLength(k, factor));
    along(by, (factor) => tryVariances(signal * factor, nugget));
    along(by, (factor) => tryVariances(signal, Math.max(LEAST_VARIANCE, nugget * factor * factor)));
  }
  return { lengths, signal, nugget };
}

/** Every so-manieth run, at most `most`. */
function thinned(runs: Runs, most: number): Runs {
  const n = runs.outputs.length;
  if (n <= most) return runs;
  const chosen = Array.from({ length: most }, (_, i) => Math.floor((i * n) / most));
  return {
    points: chosen.map((i) => runs.points[i]!),
    basis: chosen.map((i) => runs.basis[i]!),
    outputs: Float64Array.from(chosen, (i) => runs.outputs[i]!),
    noise: Float64Array.from(chosen, (i) => runs.noise[i]!),
  };
}

/** Squared distances after the inverse square of one length changed by `change`. */
function withLength(
  squares: Float64Array,
  points: readonly Float64Array[],
  k: number,
  change: number,
): Float64Array {
  const n = points.length;
  const moved = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const step = points[i]![k]! - points[j]![k]!;
      // Rounding may leave a distance a hair below nothing.
      moved[i * n + j] = Math.max(0, squares[i * n + j]! + change * step * step);
    }
  }
  return moved;
}
