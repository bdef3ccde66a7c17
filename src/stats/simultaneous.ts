// Intervals that hold together. Twenty intervals at 95 % are wrong somewhere in more than half of all experiments; these
// are each made wide enough that all are right at once, whatever the dependence between the arms.

import { type PairedDifference, pairedDifference } from './paired-difference.js';

/** The difference of two arms, named by their places in the list. */
export interface PairOfArms {
  readonly first: number;
  readonly second: number;
  /** First less second. */
  readonly difference: PairedDifference;
}

/**
 * The level that each of several intervals needs so that all hold at once with `level`.
 *
 * @param level - in (0, 1), of all together
 * @param comparisons - how many, ≥ 1
 * @source Bonferroni's inequality; Law, Simulation Modeling and Analysis, 5th ed., section 9.7
 */
export function simultaneousLevel(level: number, comparisons: number): number {
  return 1 - (1 - level) / comparisons;
}

/**
 * Each alternative less the base, paired by replication.
 *
 * @param base - one number per replication
 * @param alternatives - arms of the same replications
 * @param level - in (0, 1), of all intervals together; `level` of each estimate is that of its own, higher
 * @returns one per alternative, in the same order
 * @source Law, section 10.3.1
 */
export function againstBase(
  base: readonly number[],
  alternatives: readonly (readonly number[])[],
  level: number,
): readonly PairedDifference[] {
  const each = simultaneousLevel(level, alternatives.length);
  return alternatives.map((arm) => pairedDifference(arm, base, each));
}

/**
 * Every arm less every later one, paired by replication.
 *
 * @param arms - of the same replications, at least two
 * @param level - in (0, 1), of all k(k − 1)/2 intervals together; `level` of each estimate is that of its own, higher
 * @source Law, section 10.3.2
 */
export function allPairs(arms: readonly (readonly number[])[], level: number): readonly PairOfArms[] {
  const each = simultaneousLevel(level, (arms.length * (arms.length - 1)) / 2);
  return arms.flatMap((ofFirst, first) =>
    arms.slice(first + 1).map((ofSecond, offset) => ({
      first,
      second: first + 1 + offset,
      difference: pairedDifference(ofFirst, ofSecond, each),
    })),
  );
}
