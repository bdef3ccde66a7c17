// Motivation and trust over time, over replications: ratios of sums, with intervals.

import {
  FOLLOWED_AT_MOST,
  followedMonths,
  LEVEL_OUTCOMES,
  type LevelSums,
} from '../metrics/levels-over-time.js';
import type { Model } from '../model/model.js';
import type { ReplicationResult } from './replication.js';
import { reportedRatio, sum } from './reported.js';
import { FEWEST_FOLLOWED, type LevelSummary, type LevelsSummary } from './summary.js';

/** Undefined where replications do not tell of levels, or nobody could be followed. */
export function levelsSummary(
  model: Model,
  results: readonly ReplicationResult[],
): LevelsSummary | undefined {
  const levels = results.map((result) => result.levels);
  if (levels.some((sums) => sums === undefined)) return undefined;
  const { warmUpDays, windowDays, followUpDays } = model.parameters.time;
  const untilDay = warmUpDays + windowDays;
  const months = followedMonths({ fromDay: warmUpDays, untilDay, endDay: untilDay + followUpDays });
  const rows = model.groups.flatMap(({ index: group, parameters: { id } }) =>
    LEVEL_OUTCOMES.flatMap((outcome): readonly LevelSummary[] => {
      const cells = levels.map((sums) => sums!.find((one) => one.group === group && one.outcome === outcome));
      const each = (read: (cell: LevelSums) => number) =>
        cells.map((cell) => (cell === undefined ? 0 : read(cell)));
      const people = each((cell) => cell.people);
      if (sum(people) === 0) return [];
      return [
        {
          group: id,
          outcome,
          peopleTotal: sum(people),
          tooFew: sum(people) / results.length < FEWEST_FOLLOWED,
          byMonth: Array.from({ length: months + 1 }, (_, month) => {
            const counted = each((cell) => cell.counted[month]!);
            const mean = (name: 'motivation' | 'trust') =>
              reportedRatio(
                each((cell) => cell[name][month]!),
                counted,
              );
            return {
              month,
              countedTotal: sum(counted),
              motivation: mean('motivation'),
              trust: mean('trust'),
            };
          }),
        },
      ];
    }),
  );
  return rows.length === 0 ? undefined : { months, followedAtMost: FOLLOWED_AT_MOST, rows };
}
