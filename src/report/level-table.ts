// Motivation and trust over time as a table, one row per group, outcome and month after registering.

import type { LevelSummary, Summary } from '../experiment/summary.js';
import { type CsvColumn, csvText } from './csv.js';
import { RUN_COLUMNS, theSame } from './run-columns.js';
import { estimate } from './run-tables.js';

interface LevelRow {
  readonly level: LevelSummary;
  readonly months: number;
  readonly at: LevelSummary['byMonth'][number];
}

export const LEVEL_COLUMNS: readonly CsvColumn<LevelRow>[] = [
  { name: 'group', unit: 'id', meaning: 'group of people', value: ({ level }) => level.group },
  {
    name: 'outcome',
    unit: 'word',
    meaning: 'inWork: in work, with a subsidy or without, at the last month; notInWork: everybody else',
    value: ({ level }) => level.outcome,
  },
  {
    name: 'outcome_month',
    unit: 'months',
    meaning: 'the last month, at which it is asked who is in work',
    value: ({ months }) => months,
  },
  {
    name: 'month',
    unit: 'months',
    meaning: 'turn of a month after registering for the first time, in the window; 0: on the day',
    value: ({ at }) => at.month,
  },
  {
    name: 'people',
    unit: 'persons',
    meaning:
      'with this outcome, all replications; the first 2000 of a group to register in each are followed',
    value: ({ level }) => level.peopleTotal,
  },
  {
    name: 'counted',
    unit: 'persons',
    meaning: 'of these: not gone for good by then, so that their levels are known',
    value: ({ at }) => at.countedTotal,
  },
  ...estimate<LevelRow>('motivation', 'level', 'mean of these, in [0, 1]', ({ at }) => at.motivation),
  ...estimate<LevelRow>('trust', 'level', 'mean of these, in [0, 1]', ({ at }) => at.trust),
];

/** Rows by month, in the order of the summary. */
export function levelRows({ levels }: Pick<Summary, 'levels'>): readonly LevelRow[] {
  if (levels === undefined) return [];
  const { months, rows } = levels;
  return rows.flatMap((level) => level.byMonth.map((at) => ({ level, months, at })));
}

/** The table; nothing where the run does not tell of levels. */
export function levelFiles(summary: Summary): readonly (readonly [string, string])[] {
  if (summary.levels === undefined) return [];
  const columns = [...LEVEL_COLUMNS, ...theSame(RUN_COLUMNS, summary)];
  return [['levels.csv', csvText(columns, levelRows(summary))]];
}
