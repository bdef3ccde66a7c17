// The tables of a run: one row per measure and group, per waiting list, per month.

import type { MeasureSummary, QueueSummary, Reported, Summary } from '../experiment/summary.js';
import { BREAKDOWN, OFFICIAL_CLASSES } from '../metrics/status-classes.js';
import type { CsvColumn } from './csv.js';
import { BREAKDOWN_WORDS } from './names.js';

/** Mean, low and high of an estimate as three columns. */
export function estimate<Row>(
  name: string,
  unit: string,
  meaning: string,
  read: (row: Row) => Reported | null,
): readonly CsvColumn<Row>[] {
  const bound = (row: Row, which: 'low' | 'high') => {
    const value = read(row);
    return value !== null && 'low' in value ? value[which] : null;
  };
  return [
    { name, unit, meaning, value: (row) => read(row)?.mean },
    { name: `${name}_low`, unit, meaning: `lower end of its interval`, value: (row) => bound(row, 'low') },
    { name: `${name}_high`, unit, meaning: `upper end of its interval`, value: (row) => bound(row, 'high') },
  ];
}

export const MEASURE_COLUMNS: readonly CsvColumn<MeasureSummary>[] = [
  { name: 'group', unit: 'id', meaning: 'group of people', value: (row) => row.group },
  { name: 'measure', unit: 'id', meaning: 'measure', value: (row) => row.measure },
  {
    name: 'exits',
    unit: 'persons',
    meaning: 'exits counted, all replications',
    value: (row) => row.exitsTotal,
  },
  {
    name: 'censored',
    unit: 'persons',
    meaning: 'exits whose status at six months lies beyond the run',
    value: (row) => row.censored,
  },
  {
    name: 'invisible',
    unit: 'stints',
    meaning: 'stints between two counts, which the statistic does not see',
    value: (row) => row.invisible,
  },
  {
    name: 'too_few',
    unit: '0/1',
    meaning: 'fewer than 30 exits a replication',
    value: (row) => (row.tooFew ? 1 : 0),
  },
  ...estimate<MeasureSummary>(
    'six_month_rate',
    'share',
    "in work six months after exit, subsidised jobs counted: NAV's",
    (row) => row.sixMonthRate,
  ),
  ...estimate<MeasureSummary>(
    'six_month_rate_unsubsidised',
    'share',
    'the same without subsidised jobs',
    (row) => row.sixMonthRateUnsubsidised,
  ),
  ...estimate<MeasureSummary>(
    'six_month_rate_not_into_job',
    'share',
    'the same among exits that did not end in a job',
    (row) => row.sixMonthRateNotIntoJob,
  ),
  ...estimate<MeasureSummary>('into_job', 'share', 'exits that ended in a job', (row) => row.intoJobShare),
  ...[3, 12, 24, 36].flatMap((months) =>
    estimate<MeasureSummary>(
      `employed_${months}_months`,
      'share',
      `in work ${months} months after exit`,
      (row) => row.employedAt.find((at) => at.months === months)?.share ?? null,
    ),
  ),
  ...BREAKDOWN.map((name) => ({
    name: `six_months_${name}`,
    unit: 'share',
    meaning: `${BREAKDOWN_WORDS[name]} six months after exit`,
    value: (row: MeasureSummary) => row.breakdown[name],
  })),
  ...OFFICIAL_CLASSES.map((name) => ({
    name: `class_${name}`,
    unit: 'share',
    meaning: `in the official class ${name} six months after exit`,
    value: (row: MeasureSummary) => row.classes[name],
  })),
  {
    name: 'target_id',
    unit: 'id',
    meaning: 'published value it stands beside',
    value: (row) => row.target?.id,
  },
  { name: 'target', unit: 'share', meaning: 'that value', value: (row) => row.target?.value },
];

export const QUEUE_COLUMNS: readonly CsvColumn<QueueSummary>[] = [
  {
    name: 'queue',
    unit: 'id',
    meaning: 'waiting list: measure, and group or region where there are several',
    value: (row) => row.queue,
  },
  { name: 'measure', unit: 'id', meaning: 'measure', value: (row) => row.measure },
  ...estimate<QueueSummary>(
    'waiting',
    'persons',
    'mean number waiting over the window, in the simulated share of the country',
    (row) => row.meanWaiting,
  ),
  ...estimate<QueueSummary>(
    'utilisation',
    'share',
    'mean share of places held; empty where places are unlimited',
    (row) => row.utilisation,
  ),
  ...estimate<QueueSummary>(
    'wait_days',
    'days',
    'mean wait of those granted a place',
    (row) => row.meanWaitDays,
  ),
  ...estimate<QueueSummary>(
    'granted',
    'persons',
    'granted a place in the window, per replication',
    (row) => row.granted,
  ),
  ...estimate<QueueSummary>(
    'gave_up',
    'share',
    'gave up waiting, of those who asked',
    (row) => row.gaveUpShare,
  ),
];

export interface TimelineRow {
  readonly day: number;
  readonly series: string;
  readonly group: string;
  readonly what: string;
  readonly value: number;
}

export const TIMELINE_COLUMNS: readonly CsvColumn<TimelineRow>[] = [
  {
    name: 'day',
    unit: 'day',
    meaning: 'start of the month, days since the world opened',
    value: (row) => row.day,
  },
  { name: 'series', unit: 'word', meaning: 'population, waiting or reputation', value: (row) => row.series },
  { name: 'group', unit: 'id', meaning: 'group; empty where it does not apply', value: (row) => row.group },
  { name: 'what', unit: 'id', meaning: 'status, or waiting list', value: (row) => row.what },
  {
    name: 'value',
    unit: 'persons or level',
    meaning: 'mean over replications, whole country; reputation in [0, 1]',
    value: (row) => row.value,
  },
];

/** The timeline as one long table. */
export function timelineRows(summary: Summary): readonly TimelineRow[] {
  const { timeline } = summary;
  return timeline.days.flatMap((day, month) => [
    ...timeline.population.map(({ group, status, persons }) => ({
      day,
      series: 'population',
      group,
      what: status,
      value: persons[month]!,
    })),
    ...timeline.waiting.map(({ queue, persons }) => ({
      day,
      series: 'waiting',
      group: '',
      what: queue,
      value: persons[month]!,
    })),
    { day, series: 'reputation', group: '', what: 'reputation', value: timeline.reputation[month]! },
  ]);
}
