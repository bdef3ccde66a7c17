// How long people waited, as two tables: who joined a list and what became of them, and the same by weeks since.

import type { Reported, Summary, WaitSummary } from '../experiment/summary.js';
import { type CsvColumn, csvText } from './csv.js';
import { RUN_COLUMNS, theSame } from './run-columns.js';
import { estimate } from './run-tables.js';

const OF_WHOM: readonly CsvColumn<Pick<WaitSummary, 'group' | 'measure'>>[] = [
  { name: 'group', unit: 'id', meaning: 'group of people', value: (row) => row.group },
  { name: 'measure', unit: 'id', meaning: 'measure', value: (row) => row.measure },
];

const persons = (
  name: string,
  meaning: string,
  value: (row: WaitSummary) => number,
): CsvColumn<WaitSummary> => ({ name, unit: 'persons', meaning, value });

const quantile = (percent: number, meaning: string) =>
  estimate<WaitSummary>(
    `wait_days_p${percent}`,
    'days',
    meaning,
    ({ waitDays }) => waitDays.find(({ share }) => share * 100 === percent)?.days ?? null,
  );

export const WAIT_COLUMNS: readonly CsvColumn<WaitSummary>[] = [
  ...OF_WHOM,
  persons('joined', 'joined the waiting list in the window, all replications', (row) => row.joinedTotal),
  persons('started', 'of these: got a place and started', (row) => row.startedTotal),
  persons('still_waiting', 'of these: still waited when the run ended', (row) => row.waitingTotal),
  {
    name: 'too_few',
    unit: '0/1',
    meaning: 'fewer than 30 joined a replication',
    value: (row) => (row.tooFew ? 1 : 0),
  },
  ...estimate<WaitSummary>(
    'at_once',
    'share',
    'started without joining a list, of these and those who joined it',
    (row) => row.atOnceShare,
  ),
  ...estimate<WaitSummary>(
    'left',
    'share',
    'left the list before they could start, of those who joined it',
    (row) => row.left,
  ),
  ...estimate<WaitSummary>(
    'left_for_job',
    'share',
    'the same, because they got a job',
    (row) => row.leftForJob,
  ),
  ...estimate<WaitSummary>(
    'left_for_good',
    'share',
    'the same, out of the labour force or on disability pension',
    (row) => row.leftForGood,
  ),
  ...estimate<WaitSummary>('gave_up', 'share', 'the same, and searched on without it', (row) => row.gaveUp),
  ...quantile(10, 'a tenth of those who started had waited no longer; mean of the replications'),
  ...quantile(50, 'half of them had waited no longer'),
  ...quantile(90, 'nine tenths of them had waited no longer'),
];

export interface WaitWeekRow {
  readonly group: string;
  readonly measure: string;
  readonly weeks: number;
  readonly started: Reported;
  readonly left: Reported;
}

export const WAIT_WEEK_COLUMNS: readonly CsvColumn<WaitWeekRow>[] = [
  ...OF_WHOM,
  {
    name: 'weeks',
    unit: 'weeks',
    meaning: 'since they joined the list; as far as all of them can be followed',
    value: (row) => row.weeks,
  },
  ...estimate<WaitWeekRow>('started', 'share', 'have started, of those who joined', (row) => row.started),
  ...estimate<WaitWeekRow>('left', 'share', 'have left the list before they could start', (row) => row.left),
];

/** Rows by week, in the order of the summary. */
export function waitWeekRows(waits: readonly WaitSummary[]): readonly WaitWeekRow[] {
  return waits.flatMap(({ group, measure, after }) => after.map((one) => ({ group, measure, ...one })));
}

/** Both tables; nothing where the run does not tell of waits. */
export function waitFiles(summary: Summary): readonly (readonly [string, string])[] {
  const { waits } = summary;
  if (waits === undefined) return [];
  const ofRun = theSame(RUN_COLUMNS, summary);
  return [
    ['waits.csv', csvText([...WAIT_COLUMNS, ...ofRun], waits)],
    ['waits-by-week.csv', csvText([...WAIT_WEEK_COLUMNS, ...ofRun], waitWeekRows(waits))],
  ];
}
