// Sobol' indices: the share of an output's variance that an input makes alone, and the share it has any part in. From
// runs at the points of two independent matrices and of mixtures of them.

import { EngineError } from '../errors/errors.js';
import type { Draw } from './shuffle.js';

/** A share of variance with its bootstrap interval. Estimates may fall a little outside [0, 1]; none is cut off. */
export interface VarianceShare {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What the variance-based analysis says of one input. */
export interface SobolIndices {
  /** S: share of the variance that would go if only this input were known. */
  readonly first: VarianceShare;
  /** T: share that would remain if all but this input were known; 0 means that the input does nothing. */
  readonly total: VarianceShare;
  /** T − S: share that it makes only together with others, by the same resamples. */
  readonly interaction: VarianceShare;
}

export interface SobolIndexOptions {
  /** Inputs k, ≥ 1. */
  readonly dimensions: number;
  /** Confidence level of the intervals in (0, 1). */
  readonly level: number;
  /** Bootstrap resamples, ≥ 1; 1000 is usual. */
  readonly resamples: number;
  /** Luck by address: the resample's number, then the row. */
  readonly draw: Draw;
}

/**
 * Points to run: the matrix A, the matrix B, then for each input i the matrix ABᵢ, which is A with column i of B.
 *
 * @param rows - N points in 2k dimensions: A and B side by side. Best a Sobol' sequence of 2k coordinates with a random
 *   shift and N a power of two; any independent uniform rows will do
 * @returns N · (k + 2) points of k coordinates
 * @throws EngineError `defect` when rows have an odd number of coordinates
 * @source Saltelli and others 2010, Computer Physics Communications 181:259, section 3
 */
export function saltelliDesign(rows: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const width = rows[0]?.length ?? 0;
  if (width % 2 !== 0)
    throw new EngineError('defect', `rows of ${width} coordinates; expected two per input`);
  const dimensions = width / 2;
  const mixed = Array.from({ length: dimensions }, (_, i) =>
    rows.map((row) => row.slice(0, dimensions).map((x, k) => (k === i ? row[dimensions + k]! : x))),
  );
  return [
    ...rows.map((row) => row.slice(0, dimensions)),
    ...rows.map((row) => row.slice(dimensions)),
    ...mixed.flat(),
  ];
}

/**
 * First-order and total indices with percentile bootstrap intervals over rows.
 *
 * Intervals are right for independent rows and somewhat too wide for a Sobol' sequence, whose rows are more even than
 * luck. An output that is a mean over few replications carries their error into the variance that is shared out, and
 * into T of every input unless all points share their random numbers.
 *
 * @param outputs - one per point of `saltelliDesign`, in the same order
 * @returns one per input; undefined when the output is the same at all points of A and B
 * @throws EngineError `defect` when there are not N · (k + 2) outputs
 * @source Saltelli and others 2010, table 2, (b) for S and (f), which is Jansen 1999, for T; Archer, Saltelli and Sobol'
 *   1997, Journal of Statistical Computation and Simulation 58:99, for the bootstrap
 * @cost resamples · N · k
 */
export function sobolIndices(
  outputs: readonly number[],
  { dimensions, level, resamples, draw }: SobolIndexOptions,
): readonly SobolIndices[] | undefined {
  const count = outputs.length / (dimensions + 2);
  if (!Number.isInteger(count) || count < 1) {
    throw new EngineError(
      'defect',
      `${outputs.length} outputs; expected a multiple of ${dimensions + 2}, for ${dimensions} inputs`,
    );
  }
  const all = Array.from({ length: count }, (_, row) => row);
  const estimates = shares(outputs, dimensions, all);
  if (estimates === undefined) return undefined;
  const resampled: Shares[] = [];
  for (let r = 0; r < resamples; r++) {
    // A resample in which the output never moves has no shares.
    const again = shares(
      outputs,
      dimensions,
      all.map((row) => Math.floor(draw(r, row) * count)),
    );
    if (again !== undefined) resampled.push(again);
  }
  const withInterval = (of: (from: Shares) => number): VarianceShare => {
    const values = resampled.map(of).sort((a, b) => a - b);
    if (values.length === 0) return { value: of(estimates), low: of(estimates), high: of(estimates) };
    return {
      value: of(estimates),
      low: sampleQuantile(values, (1 - level) / 2),
      high: sampleQuantile(values, (1 + level) / 2),
    };
  };
  return Array.from({ length: dimensions }, (_, i) => ({
    first: withInterval(({ first }) => first[i]!),
    total: withInterval(({ total }) => total[i]!),
    interaction: withInterval(({ first, total }) => total[i]! - first[i]!),
  }));
}

interface Shares {
  readonly first: readonly number[];
  readonly total: readonly number[];
}

function shares(outputs: readonly number[], dimensions: number, rows: readonly number[]): Shares | undefined {
  const count = outputs.length / (dimensions + 2);
  const n = rows.length;
  let sum = 0;
  for (const row of rows) sum += outputs[row]! + outputs[count + row]!;
  const mean = sum / (2 * n);
  let variance = 0;
  for (const row of rows) variance += (outputs[row]! - mean) ** 2 + (outputs[count + row]! - mean) ** 2;
  variance /= 2 * n;
  if (variance === 0) return undefined;
  const first: number[] = [];
  const total: number[] = [];
  for (let i = 0; i < dimensions; i++) {
    const from = (2 + i) * count;
    let [alone, any] = [0, 0];
    for (const row of rows) {
      const [a, b, mixed] = [outputs[row]!, outputs[count + row]!, outputs[from + row]!];
      // The mean taken off changes no expectation, and takes away most of the estimator's own variance.
      alone += (b - mean) * (mixed - a);
      any += (a - mixed) ** 2;
    }
    first.push(alone / n / variance);
    total.push(any / (2 * n) / variance);
  }
  return { first, total };
}

/** Of sorted numbers, between neighbours in a straight line. */
function sampleQuantile(sorted: readonly number[], probability: number): number {
  const at = probability * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below]! + (at - below) * (sorted[above]! - sorted[below]!);
}
