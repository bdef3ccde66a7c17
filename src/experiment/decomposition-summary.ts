// The two identities and the twin ledger of one measure and group, over replications.

import type { ExitSums } from '../attribution/effect-sums.js';
import { MONTH_DAYS } from '../model/calendar.js';
import { type Cell, eachOf } from './attribution-cells.js';
import type { Decomposition, LedgerEntry } from './attribution-summary.js';
import { reportedRatio, sum } from './reported.js';

/** Null where no exit can be followed. */
export function decompositionOf(exits: Cell['exits']): Decomposition | null {
  const count = eachOf(exits, (sums) => sums.exits);
  const followed = sum(count);
  if (followed === 0) return null;
  const all = (read: (sums: ExitSums) => number) => sum(eachOf(exits, read));
  const share = (read: (sums: ExitSums) => number) => reportedRatio(eachOf(exits, read), count);
  const months = (read: (sums: ExitSums) => number) => share((sums) => read(sums) / MONTH_DAYS);
  const censored = all((sums) => sums.censored);
  const late = all((sums) => sums.lateTotal);
  const entry = (
    read: (sums: ExitSums) => number,
    kept: (sums: ExitSums) => number,
    removed: (sums: ExitSums) => number,
  ): LedgerEntry => ({
    share: share(read),
    ...boundsOfBoth(all(kept) / followed, all(removed) / followed),
  });
  return {
    exits: followed,
    censored,
    official: share((sums) => sums.official),
    selection: share((sums) => sums.selection),
    exitRoute: share((sums) => sums.exitRoute),
    visible: share((sums) => sums.visible),
    lateTotal: share((sums) => sums.lateTotal),
    lateLeast: (late - censored) / (followed + censored),
    lateMost: (late + censored) / (followed + censored),
    passedOn: share((sums) => sums.passedOn),
    late: share((sums) => sums.late),
    zero: {
      visible: all((sums) => sums.visiblePeople) === 0,
      passedOn: all((sums) => sums.passedOnPeople) === 0,
      late: all((sums) => sums.latePeople) === 0,
    },
    months: {
      gained: months((sums) => sums.daysGained),
      visible: months((sums) => sums.daysVisible),
      passedOn: months((sums) => sums.daysPassedOn),
      late: months((sums) => sums.daysLate),
    },
    ledger: {
      failuresMade: entry(
        (sums) => sums.failuresMade,
        (sums) => sums.failedThenWorking,
        (sums) => sums.exits - sums.withoutLate,
      ),
      failuresHarmed: entry(
        (sums) => sums.failuresHarmed,
        (sums) => sums.failedThenNot,
        (sums) => sums.withoutLate,
      ),
      successesAnyway: entry(
        (sums) => sums.successesAnyway,
        (sums) => sums.official,
        (sums) => sums.withoutAtSix,
      ),
      successesHarmed: entry(
        (sums) => sums.successesHarmed,
        (sums) => sums.succeededThenNot,
        (sums) => sums.withoutLate,
      ),
    },
  };
}

/**
 * Least and largest share of people for whom one thing holds in the life with the stint and another in the life
 * without, when only the two shares are known: nothing about luck being shared.
 *
 * @source Fréchet 1951, Sur les tableaux de corrélation dont les marges sont données
 */
export function boundsOfBoth(
  kept: number,
  removed: number,
): { readonly least: number; readonly most: number } {
  return { least: Math.max(0, kept + removed - 1), most: Math.min(kept, removed) };
}
