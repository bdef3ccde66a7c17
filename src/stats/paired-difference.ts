// The difference of two arms that were run on the same luck: replication by replication, so that what the arms share
// cancels before anything is averaged.

import { EngineError } from '../errors/errors.js';
import type { Estimate } from './estimate.js';
import { meanInterval, meanOf, varianceOf } from './t-interval.js';

/** First less second, with what pairing was worth. */
export interface PairedDifference extends Estimate {
  /** Of the two arms over replications, in [−1, 1]; undefined when either never moves. */
  readonly correlation: number | undefined;
  /**
   * Variance that the difference of two independent arms would have, over the variance of the paired one: how many times
   * more replications the same precision would take without common random numbers. Below 1 pairing did harm; undefined
   * when the paired difference never moves.
   */
  readonly varianceReduction: number | undefined;
}

/**
 * The paired difference with its t interval.
 *
 * What must be near normal is the mean of the differences, not either arm: luck that is shared may be as skewed as it
 * likes. Where the differences themselves are skewed, a few tens of replications cover a point or two less than the level.
 *
 * @param first - one number per replication
 * @param second - of the same replications in the same order, same unit
 * @param level - confidence level in (0, 1)
 * @throws ExperimentError `too-few-replications` when there are fewer than two
 * @throws EngineError `defect` when the arms have not the same number of replications
 * @source Law, Simulation Modeling and Analysis, 5th ed., section 10.2.1 (interval) and 11.2 (common random numbers)
 */
export function pairedDifference(
  first: readonly number[],
  second: readonly number[],
  level: number,
): PairedDifference {
  if (first.length !== second.length) {
    throw new EngineError('defect', `${first.length} replications cannot be paired with ${second.length}`);
  }
  const differences = first.map((value, r) => value - second[r]!);
  const estimate = meanInterval(differences, level);
  const [ofFirst, ofSecond, ofDifference] = [varianceOf(first), varianceOf(second), varianceOf(differences)];
  return {
    ...estimate,
    correlation:
      ofFirst === 0 || ofSecond === 0
        ? undefined
        : covarianceOf(first, second) / Math.sqrt(ofFirst * ofSecond),
    varianceReduction: ofDifference === 0 ? undefined : (ofFirst + ofSecond) / ofDifference,
  };
}

function covarianceOf(a: readonly number[], b: readonly number[]): number {
  const [ofA, ofB] = [meanOf(a), meanOf(b)];
  return a.reduce((sum, value, r) => sum + (value - ofA) * (b[r]! - ofB), 0) / (a.length - 1);
}
