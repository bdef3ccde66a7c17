// Multiple comparisons with the best: how far each arm is from the best of the others, and which arms can still be the
// best. Asks less than all pairs, so its intervals are narrower.

import { pairedDifference } from './paired-difference.js';

/** One arm against the best of the others. */
export interface ComparisonWithBest {
  /** Mean of the arm less the best mean among the others: the sample's best has the sign of better, the rest of worse. */
  readonly difference: number;
  /** Bounds for the true difference. One of them is 0 for every arm that is shown to be best or shown not to be. */
  readonly low: number;
  readonly high: number;
  readonly verdict: 'best' | 'may-be-best' | 'not-best';
}

export interface ComparisonWithBestOptions {
  /** Confidence level in (0.5, 1) of all intervals and verdicts together. */
  readonly level: number;
  /** Which mean is best. */
  readonly best: 'largest' | 'smallest';
}

/**
 * Constrained intervals for each mean less the best of the others. With each pair's own variance of the paired difference
 * and Bonferroni's inequality over the arms but the best, so common random numbers and unequal variances are allowed and
 * nothing is assumed about how the arms depend on each other.
 *
 * @param arms - at least two, of the same replications in the same order
 * @returns one per arm, in the same order; verdict `best` for at most one
 * @throws ExperimentError `too-few-replications` when there are fewer than two replications
 * @source Hsu 1984, Annals of Statistics 12:1136 (constrained intervals); Hsu 1996, Multiple Comparisons, chapter 4; Yang
 *   and Nelson 1991, Operations Research 39:583, and Nelson and Matejcik 1995, Management Science 41:1935 (common random
 *   numbers; Bonferroni where no form of dependence is assumed)
 */
export function comparisonsWithBest(
  arms: readonly (readonly number[])[],
  { level, best }: ComparisonWithBestOptions,
): readonly ComparisonWithBest[] {
  const sign = best === 'largest' ? 1 : -1;
  // One-sided, for the true best against each other arm; an interval of this level leaves that much on each side.
  const oneSided = (1 - level) / (arms.length - 1);
  const pairs = arms.map((arm, i) =>
    arms.map((other, j) => {
      if (i === j) return undefined;
      const { mean, high } = pairedDifference(arm, other, 1 - 2 * oneSided);
      return { mean: sign * mean, width: high - mean };
    }),
  );
  const least = (i: number, of: (pair: { mean: number; width: number }) => number) =>
    Math.min(...pairs[i]!.map((pair) => (pair === undefined ? Number.POSITIVE_INFINITY : of(pair))));
  // The true best passes whenever its k − 1 one-sided intervals hold; arms exactly alike pass together.
  const mayBeBest = arms.map((_, i) => least(i, ({ mean, width }) => mean + width) >= 0);
  const isAlone = mayBeBest.filter(Boolean).length === 1;
  return arms.map((_, i) => {
    const difference = least(i, ({ mean }) => mean);
    const highest = least(i, ({ mean, width }) => mean + width);
    // Hsu's lower bound looks only at arms that may be best. That is the same: standard deviations of differences obey the
    // triangle inequality, so an arm that another rules out never gives the least.
    const lowest = least(i, ({ mean, width }) => mean - width);
    const [lower, upper] = [Math.min(0, lowest), Math.max(0, highest)];
    return {
      difference: signed(sign, difference),
      low: signed(sign, sign === 1 ? lower : upper),
      high: signed(sign, sign === 1 ? upper : lower),
      verdict: !mayBeBest[i]! ? 'not-best' : isAlone ? 'best' : 'may-be-best',
    };
  });
}

/** Without a negative zero. */
function signed(sign: 1 | -1, value: number): number {
  return value === 0 ? 0 : sign * value;
}
