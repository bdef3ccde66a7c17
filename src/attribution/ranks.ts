// Which ranks things can have, given that their order is only known with error. Simultaneous: with the stated
// confidence all intervals hold at once, so a claim about any of them may be picked out.

import { type Ratio, ratioDifference } from '../stats/ratio.js';

/** Ranks from 1, the highest value; `best` ≤ `worst`. */
export interface RankInterval {
  readonly best: number;
  readonly worst: number;
}

/**
 * Rank intervals from paired differences between all pairs, at a level shared out evenly among them. What is
 * not told apart shares ranks; with fewer than two replications nothing is told apart.
 *
 * @param ratios - one per thing ranked, over the same replications
 * @param level - simultaneous confidence level in (0, 1)
 */
export function rankIntervals(ratios: readonly Ratio[], level: number): readonly RankInterval[] {
  const pairs = (ratios.length * (ratios.length - 1)) / 2;
  const each = 1 - (1 - level) / Math.max(1, pairs);
  const above = ratios.map(() => 0);
  const below = ratios.map(() => 0);
  for (let i = 0; i < ratios.length; i++) {
    for (let j = i + 1; j < ratios.length; j++) {
      if (ratios[i]!.top.length < 2) continue;
      const { low, high } = ratioDifference(ratios[i]!, ratios[j]!, each);
      if (low > 0) {
        above[j] = above[j]! + 1;
        below[i] = below[i]! + 1;
      } else if (high < 0) {
        above[i] = above[i]! + 1;
        below[j] = below[j]! + 1;
      }
    }
  }
  return ratios.map((_, i) => ({ best: 1 + above[i]!, worst: ratios.length - below[i]! }));
}

export type Verdict = 'undervalued' | 'overvalued' | 'noDifferenceShown';

/** Whether a measure's true rank lies wholly above or below its official one. */
export function verdictOf(official: RankInterval, effect: RankInterval): Verdict {
  if (effect.worst < official.best) return 'undervalued';
  if (effect.best > official.worst) return 'overvalued';
  return 'noDifferenceShown';
}
