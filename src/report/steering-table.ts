// How places followed results: a table by date for the terminal, and a file.

import Table from 'cli-table3';
import type { SteeringRow, SteeringSummary, Summary } from '../experiment/summary.js';
import type { CsvColumn } from './csv.js';
import { csvText } from './csv.js';
import type { NameBook } from './names.js';
import { count, percent, signed } from './numbers.js';
import { estimate } from './run-tables.js';
import { wrapped } from './text.js';

/** A row with what its results are. */
interface Row extends SteeringRow {
  readonly by: SteeringSummary['by'];
}

export const STEERING_COLUMNS: readonly CsvColumn<Row>[] = [
  { name: 'measure', unit: 'id', meaning: 'measure', value: (row) => row.measure },
  {
    name: 'groups',
    unit: 'ids',
    meaning: 'groups that share these places',
    value: (row) => row.groups.join(' '),
  },
  { name: 'day', unit: 'day', meaning: 'from this day on; 0 as written', value: (row) => row.day },
  { name: 'year', unit: 'years', meaning: 'the same in years', value: (row) => row.day / 365.25 },
  ...estimate<Row>('places', 'places', 'places from then on, whole country', (row) => row.places),
  ...estimate<Row>(
    'budget_nok_per_month',
    'NOK a month',
    'money for them before places are made whole, whole country',
    (row) => row.budgetNokPerMonth,
  ),
  {
    name: 'read_by',
    unit: 'word',
    meaning: 'six-month-rate: share employed; true-value-per-krone: months of ordinary work per 100 000 NOK',
    value: (row) => row.by,
  },
  ...estimate<Row>(
    'read',
    'share or months',
    'what was read then, all replications together; empty where nothing was known',
    (row) => row.result,
  ),
  {
    name: 'read_from',
    unit: 'persons',
    meaning: 'exits, or participants, it was read from, all replications',
    value: (row) => row.people,
  },
];

/** The file of a run whose places follow results. */
export function steeringFiles({ steering }: Summary): readonly (readonly [string, string])[] {
  if (steering === undefined) return [];
  const { by, rows } = steering;
  return [
    [
      'steering.csv',
      csvText(
        STEERING_COLUMNS,
        rows.map((row) => ({ ...row, by })),
      ),
    ],
  ];
}

/** A column per date, at most this many; the first and the last are always there. */
const COLUMNS = 6;

/** Places by date with what was read, at most 120 columns wide. */
export function steeringTable(steering: SteeringSummary, names: NameBook): string {
  const days = chosen([...new Set(steering.rows.map(({ day }) => day))]);
  const head = days.map((day) => (day === 0 ? 'as written' : `year ${Number((day / 365.25).toFixed(1))}`));
  const table = new Table({
    head: ['places, and what was read', ...head],
    style: { head: [], border: [], compact: true },
    colAligns: ['left', ...head.map(() => 'right' as const)],
    wordWrap: true,
    colWidths: [34, ...head.map(() => 13)],
  });
  const keys = new Set(steering.rows.map(({ measure, groups }) => JSON.stringify([measure, groups])));
  for (const key of keys) {
    const own = steering.rows.filter((row) => JSON.stringify([row.measure, row.groups]) === key);
    const { measure, groups } = own[0]!;
    table.push([
      `${names.measure(measure)}, ${groups.map((group) => names.group(group)).join(' and ')}`,
      ...days.map((day) => cellOf(own.find((row) => row.day === day)!, steering.by)),
    ]);
  }
  return [
    'Places follow results',
    table.toString(),
    ...footnotes(steering).flatMap((line) => wrapped(line, 118)),
  ].join('\n');
}

function cellOf({ day, places, result }: SteeringRow, by: SteeringSummary['by']): string {
  if (day === 0) return count(places.mean);
  if (result === null || Number.isNaN(result.mean)) return `${count(places.mean)} (–)`;
  const read = by === 'six-month-rate' ? percent(result.mean) : signed(result.mean, 2);
  return `${count(places.mean)} (${read})`;
}

function footnotes({ by, share, overDays, horizonDays }: SteeringSummary): readonly string[] {
  const months = (days: number) => Number(((days / 365.25) * 12).toFixed(1));
  const read =
    by === 'six-month-rate'
      ? `the official six-month rate, %, of exits over ${months(overDays)} months whose six months had passed`
      : `months of ordinary work gained in ${months(horizonDays!)} months from the start, per 100 000 NOK, ` +
        `by people who started over ${months(overDays)} months and had been followed that long; only a simulation can know it`;
  return [
    `In parentheses what was read on the date: ${read}. – where nothing was known yet.`,
    `Places are those of the whole country from the date on, the mean over replications; the furthest from the mean moves by ${percent(share)} % of its budget, the others in proportion, the total held. All in steering.csv in --out.`,
  ];
}

function chosen(days: readonly number[]): readonly number[] {
  if (days.length <= COLUMNS) return days;
  const step = (days.length - 1) / (COLUMNS - 1);
  return Array.from({ length: COLUMNS }, (_, i) => days[Math.round(i * step)]!);
}
