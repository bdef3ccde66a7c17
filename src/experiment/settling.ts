// Whether a run had settled when counting began: registers, waiting lists and official rates month by month, averaged
// over replications, and where MSER-5 would cut each.

import type { Model } from '../model/model.js';
import { mser5 } from '../stats/mser5.js';
import { welchAverage } from '../stats/welch.js';
import type { ReplicationResult } from './replication.js';

/** One quantity over the months of a run. */
export interface SettlingSeries {
  readonly quantity: 'on-register' | 'waiting' | 'six-month-rate';
  readonly group: string;
  /** Persons in the simulated share of the country, or a share; by month from the opening, mean over replications. */
  readonly values: readonly number[];
  /** Welch's moving average over a year and a month. */
  readonly smooth: readonly number[];
  /** Months that MSER-5 would leave out; null when the series is too short to tell. */
  readonly cut: number | null;
  /** Whether the warm-up is shorter than that. */
  readonly isTooShort: boolean;
}

/** Months to each side of Welch's average. */
const REACH = 6;

/** Series of every group, in the order of the model; a group with no exits in some month has no rate. */
export function settlingSeries(
  model: Model,
  results: readonly ReplicationResult[],
): readonly SettlingSeries[] {
  const groups = model.groups.length;
  const { warmUpDays } = model.parameters.time;
  const months = results[0]!.population.length / groups;
  return model.groups.flatMap(({ index: group, parameters: { id } }) => {
    const stock = (result: ReplicationResult, month: number, columns: readonly number[]) =>
      columns.reduce((sum, column) => sum + result.population[month * groups + group]![column]!, 0);
    const byMonth = (read: (result: ReplicationResult, month: number) => number) =>
      results.map((result) => Array.from({ length: months }, (_, month) => read(result, month)));
    const rates = results.map((result) => result.monthly[group]!);
    const length = rates[0]!.followed.length;
    // Ratio of sums in each month, so that a replication with few exits does not weigh more than its exits.
    const followed = Array.from({ length }, (_, month) => total(rates.map((rate) => rate.followed[month]!)));
    const rate = followed.map((count, month) => total(rates.map(({ employed }) => employed[month]!)) / count);
    const series = (
      quantity: SettlingSeries['quantity'],
      replications: readonly (readonly number[])[],
    ): SettlingSeries => {
      const values = welchAverage(replications, 0);
      const truncation = mser5(values);
      const cut = truncation.kind === 'found' ? truncation.observations : null;
      return {
        quantity,
        group: id,
        values,
        smooth: welchAverage(replications, REACH),
        cut,
        isTooShort:
          cut === null
            ? truncation.kind === 'insufficient' && truncation.reason === 'minimum-in-second-half'
            : cut > warmUpDays / (365.25 / 12) + 1e-9,
      };
    };
    return [
      series(
        'on-register',
        byMonth((result, month) => stock(result, month, [2, 3, 4])),
      ),
      ...(model.queues.length === 0
        ? []
        : [
            series(
              'waiting',
              byMonth((result, month) => stock(result, month, [3])),
            ),
          ]),
      ...(followed.every((count) => count > 0) ? [series('six-month-rate', [rate])] : []),
    ];
  });
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
