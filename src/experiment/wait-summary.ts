// Waits over replications: shares of those who joined a list as ratios of sums, quantiles as means of each
// replication's own. Everybody who joined in the window can be followed for the run's follow-up and no longer.

import { WAIT_SHARES, WAIT_WEEKS, type WaitCounts } from '../metrics/waits.js';
import type { Model } from '../model/model.js';
import type { ReplicationResult } from './replication.js';
import { reportedMean, reportedRatio, sum } from './reported.js';
import { FEWEST_JOINED, type WaitSummary } from './summary.js';

/** A row per measure and group somebody of which joined a list; undefined where replications do not tell of waits. */
export function waitSummaries(
  model: Model,
  results: readonly ReplicationResult[],
): readonly WaitSummary[] | undefined {
  const waits = results.map((result) => result.waits);
  if (waits.some((cells) => cells === undefined)) return undefined;
  const keys = new Map(waits.flatMap((cells) => cells!.map((cell) => [keyOf(cell), cell] as const)));
  return [...keys]
    .sort(([, a], [, b]) => a.group - b.group || a.measure - b.measure)
    .map(([key, cell]) =>
      waitSummary(
        model,
        cell,
        waits.map((cells) => cells!.find((one) => keyOf(one) === key)),
      ),
    );
}

function keyOf({ measure, group }: WaitCounts): string {
  return `${measure}/${group}`;
}

function waitSummary(
  model: Model,
  { measure, group }: WaitCounts,
  cells: readonly (WaitCounts | undefined)[],
): WaitSummary {
  const each = (read: (cell: WaitCounts) => number) =>
    cells.map((cell) => (cell === undefined ? 0 : read(cell)));
  const joined = each((cell) => cell.joined);
  const share = (read: (cell: WaitCounts) => number) => reportedRatio(each(read), joined);
  const weeks = WAIT_WEEKS.filter((week) => week * 7 <= model.parameters.time.followUpDays);
  return {
    measure: model.measures[measure]!.parameters.id,
    group: model.groups[group]!.parameters.id,
    joinedTotal: sum(joined),
    startedTotal: sum(each((cell) => cell.started)),
    waitingTotal: sum(each((cell) => cell.waiting)),
    tooFew: sum(joined) / cells.length < FEWEST_JOINED,
    atOnceShare: reportedRatio(
      each((cell) => cell.atOnce),
      each((cell) => cell.atOnce + cell.joined),
    ),
    leftForJob: share((cell) => cell.leftForJob),
    leftForGood: share((cell) => cell.leftForGood),
    gaveUp: share((cell) => cell.gaveUp),
    left: share((cell) => cell.leftForJob + cell.leftForGood + cell.gaveUp),
    waitDays: WAIT_SHARES.map((part, at) => {
      const days = cells.flatMap((cell) =>
        cell === undefined || cell.started === 0 ? [] : [cell.daysAt[at]!],
      );
      return { share: part, days: days.length === 0 ? { mean: Number.NaN, n: 1 } : reportedMean(days) };
    }),
    after: weeks.map((week, at) => ({
      weeks: week,
      started: share((cell) => cell.startedBy[at]!),
      left: share((cell) => cell.leftBy[at]!),
    })),
  };
}
