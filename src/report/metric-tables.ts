// Metrics as one long table: a row per metric, measure and group, and per class where a metric sorts people.

import type { MetricCell, MetricSummary, Reported } from '../experiment/summary.js';
import type { CsvColumn } from './csv.js';

export interface MetricRow {
  readonly metric: MetricSummary;
  readonly cell: MetricCell;
  /** Empty for a metric without classes. */
  readonly className: string;
  readonly value: Reported;
}

/** Rows in the order of the metrics. */
export function metricRows(metrics: readonly MetricSummary[]): readonly MetricRow[] {
  return metrics.flatMap((metric) =>
    metric.cells.flatMap((cell): readonly MetricRow[] =>
      cell.value === null
        ? Object.entries(cell.classes ?? {}).map(([className, value]) => ({ metric, cell, className, value }))
        : [{ metric, cell, className: '', value: cell.value }],
    ),
  );
}

const bound = ({ value }: MetricRow, which: 'low' | 'high') => ('low' in value ? value[which] : null);

export const METRIC_COLUMNS: readonly CsvColumn<MetricRow>[] = [
  { name: 'metric', unit: 'id', meaning: 'metric, as its file names it', value: ({ metric }) => metric.id },
  {
    name: 'class',
    unit: 'id',
    meaning: 'class, for a metric that sorts people into classes',
    value: ({ className }) => className,
  },
  { name: 'group', unit: 'id', meaning: 'group of people', value: ({ cell }) => cell.group },
  { name: 'measure', unit: 'id', meaning: 'measure', value: ({ cell }) => cell.measure },
  {
    name: 'value',
    unit: 'see unit',
    meaning: 'the number; sums over all replications',
    value: ({ value }) => value.mean,
  },
  { name: 'low', unit: 'see unit', meaning: 'lower end of its interval', value: (row) => bound(row, 'low') },
  {
    name: 'high',
    unit: 'see unit',
    meaning: 'upper end of its interval',
    value: (row) => bound(row, 'high'),
  },
  {
    name: 'unit',
    unit: 'word',
    meaning: 'what the number is a number of',
    value: ({ metric }) => metric.unit,
  },
  {
    name: 'direction',
    unit: 'word',
    meaning: 'which way is good',
    value: ({ metric }) => metric.direction,
  },
  {
    name: 'entries',
    unit: 'stints',
    meaning: 'exits or starts counted, all replications',
    value: ({ cell }) => cell.entries,
  },
  {
    name: 'censored',
    unit: 'stints',
    meaning: 'of these: whose months lie beyond the end of the run or table',
    value: ({ cell }) => cell.censored,
  },
  {
    name: 'unknown',
    unit: 'stints',
    meaning: 'of these: whose status is not recorded',
    value: ({ cell }) => cell.unknown,
  },
  {
    name: 'invisible',
    unit: 'stints',
    meaning: 'stints between two counts, which the register does not see; not among the entries',
    value: ({ cell }) => cell.invisible,
  },
  {
    name: 'low_if_censored',
    unit: 'share',
    meaning: 'a share, had none of those not followed met the event; empty when all are followed',
    value: ({ cell }) => cell.ifCensored?.low,
  },
  {
    name: 'high_if_censored',
    unit: 'share',
    meaning: 'a share, had all of them met it',
    value: ({ cell }) => cell.ifCensored?.high,
  },
];
