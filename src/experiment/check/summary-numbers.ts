// The numbers of a summary, each under an address: measures.aps.users.sixMonthRate. What has no number, such as a rate
// nobody was counted for, has no address.

import type { Reported, Summary } from '../summary.js';

/** Numbers by address, in the order of the summary. */
export type SummaryNumbers = { readonly [address: string]: number };

/** Numbers of the run itself: what is counted about measures, waiting lists and groups. */
export function runNumbers(summary: Summary): SummaryNumbers {
  return numbersOf(
    summary.measures.flatMap(({ measure, group, exits, intoJobShare, sixMonthRate }) =>
      under(`measures.${measure}.${group}`, { exits, intoJobShare, sixMonthRate }),
    ),
    summary.starts.flatMap(({ measure, group, startsPerYear, meanWaitDays }) =>
      under(`starts.${measure}.${group}`, { startsPerYear, meanWaitDays }),
    ),
    summary.queues.flatMap(({ queue, meanWaiting, granted, gaveUpShare }) =>
      under(`queues.${queue}`, { meanWaiting, granted, gaveUpShare }),
    ),
    summary.groups.flatMap(({ group, stock, registeredFirstPerYear, registeredAgainPerYear }) =>
      under(`groups.${group}`, { stock, registeredFirstPerYear, registeredAgainPerYear }),
    ),
    Object.entries(summary.people).map(([name, persons]) => [`people.${name}`, persons] as const),
    [['events', summary.events]],
  );
}

/** Numbers of the metrics: metrics.NAME.MEASURE.GROUP, with a class at the end where it is a partition. */
export function metricNumbers({ metrics }: Summary): SummaryNumbers {
  return numbersOf(
    metrics.flatMap(({ id, cells }) =>
      cells.flatMap(({ measure, group, value, classes }) => {
        const at = `metrics.${id}.${measure}.${group}`;
        return classes === undefined ? [[at, value?.mean ?? Number.NaN] as const] : under(at, classes);
      }),
    ),
  );
}

type Row = readonly [address: string, value: number];

function under(at: string, values: { readonly [name: string]: Reported }): readonly Row[] {
  return Object.entries(values).map(([name, { mean }]) => [`${at}.${name}`, mean]);
}

function numbersOf(...rows: readonly (readonly Row[])[]): SummaryNumbers {
  return Object.fromEntries(rows.flat().filter(([, value]) => Number.isFinite(value)));
}
