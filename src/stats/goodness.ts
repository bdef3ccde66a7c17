// Tests of fit: how far counts or draws lie from a law, and how often chance alone goes as far.

import { regularisedGammaQ } from './incomplete-gamma.js';

export interface FitTest {
  readonly statistic: number;
  /** Chance of a statistic at least as large under the law. */
  readonly pValue: number;
}

/**
 * Pearson's chi-square.
 *
 * @param observed - counts
 * @param expected - counts under the law, each at least 5 for the approximation to hold
 */
export function chiSquare(
  observed: ArrayLike<number>,
  expected: ArrayLike<number>,
  constraints = 1,
): FitTest {
  let statistic = 0;
  for (let i = 0; i < observed.length; i++) statistic += (observed[i]! - expected[i]!) ** 2 / expected[i]!;
  const degrees = observed.length - constraints;
  return { statistic, pValue: regularisedGammaQ(degrees / 2, statistic / 2) };
}

/**
 * Kolmogorov and Smirnov's distance of a sample from a continuous law.
 *
 * @source asymptotic law with Stephens' correction for finite n
 */
export function kolmogorovSmirnov(sample: readonly number[], cdf: (x: number) => number): FitTest {
  const sorted = [...sample].sort((a, b) => a - b);
  const n = sorted.length;
  let statistic = 0;
  sorted.forEach((x, i) => {
    const p = cdf(x);
    statistic = Math.max(statistic, p - i / n, (i + 1) / n - p);
  });
  return { statistic, pValue: kolmogorovTail(statistic, n) };
}

/**
 * Smirnov's distance between two samples of a continuous law; ties lower it.
 *
 * @source asymptotic law with Stephens' correction for the finite n₁ n₂ / (n₁ + n₂)
 */
export function smirnov(a: readonly number[], b: readonly number[]): FitTest {
  const [x, y] = [[...a].sort(byValue), [...b].sort(byValue)];
  let statistic = 0;
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    const value = Math.min(x[i]!, y[j]!);
    while (i < x.length && x[i]! <= value) i++;
    while (j < y.length && y[j]! <= value) j++;
    statistic = Math.max(statistic, Math.abs(i / x.length - j / y.length));
  }
  return { statistic, pValue: kolmogorovTail(statistic, (x.length * y.length) / (x.length + y.length)) };
}

const byValue = (a: number, b: number) => a - b;

function kolmogorovTail(statistic: number, n: number): number {
  const root = Math.sqrt(n);
  const t = (root + 0.12 + 0.11 / root) * statistic;
  // The series alternates without end at 0, where the chance is 1; below a fifth it is 1 to twelve digits.
  if (t < 0.2) return 1;
  let pValue = 0;
  for (let k = 1; k <= 100; k++) pValue += 2 * (-1) ** (k - 1) * Math.exp(-2 * k * k * t * t);
  return Math.min(1, Math.max(0, pValue));
}

/** Two-sided chance of a standard normal as far from 0 as `z`. */
export function normalTest(z: number): FitTest {
  return { statistic: z, pValue: regularisedGammaQ(0.5, (z * z) / 2) };
}
