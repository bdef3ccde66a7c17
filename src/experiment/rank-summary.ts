// Ranks of a group's measures: by the official rate, by the effect at the chosen horizon, at six months, and
// at every horizon at once. Both lists of a verdict hold at the same time at the stated level.

import { rankIntervals, verdictOf } from '../attribution/ranks.js';
import type { Ratio } from '../stats/ratio.js';
import { type Cell, eachOf } from './attribution-cells.js';
import type { Ranks } from './attribution-summary.js';
import { sum } from './reported.js';
import { LEVEL } from './summary.js';

/** Chance of being wrong that a family of claims shares out among its members. */
const shared = (claims: number) => 1 - (1 - LEVEL) / claims;

/** Ranks of those cells that have both an official rate and participants. */
export function ranksOf(
  cells: readonly Cell[],
  horizons: readonly number[],
  chosen: number,
): ReadonlyMap<Cell, Ranks> {
  const ranked = cells.filter(
    (cell) => sum(cell.followed) > 0 && sum(eachOf(cell.participants, (sums) => sums.participants)) > 0,
  );
  const intervals = (ratio: (cell: Cell) => Ratio, claims: number) =>
    rankIntervals(ranked.map(ratio), shared(claims));
  const gained = (at: number) => (cell: Cell) => ({
    top: eachOf(cell.participants, (sums) => sums.daysGained[at]!),
    bottom: eachOf(cell.participants, (sums) => sums.participants),
  });
  const officialRatio = (cell: Cell) => ({ top: cell.employed, bottom: cell.followed });
  const official = intervals(officialRatio, 2);
  const effect = intervals(gained(chosen), 2);
  const followed = ranked.filter((cell) => sum(eachOf(cell.exits, (sums) => sums.exits)) > 0);
  const six =
    followed.length === ranked.length
      ? intervals(
          (cell) => ({
            top: eachOf(cell.exits, (sums) => sums.visible),
            bottom: eachOf(cell.exits, (sums) => sums.exits),
          }),
          2,
        )
      : undefined;
  const claims = horizons.length + 1;
  const officialOfMany = intervals(officialRatio, claims);
  const byHorizon = horizons.map((_, at) => intervals(gained(at), claims));
  return new Map(
    ranked.map((cell, i): [Cell, Ranks] => {
      const flip = horizons.findIndex(
        (_, at) => verdictOf(officialOfMany[i]!, byHorizon[at]![i]!) !== 'noDifferenceShown',
      );
      return [
        cell,
        {
          official: official[i]!,
          effect: effect[i]!,
          atSixMonths: six?.[i] ?? null,
          byHorizon: horizons.map((months, at) => ({ months, ...byHorizon[at]![i]! })),
          flipsAtMonths: flip < 0 ? null : horizons[flip]!,
        },
      ];
    }),
  );
}
