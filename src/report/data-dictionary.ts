// Every column of every file a run writes, with unit and meaning.

import {
  OPENING_COLUMNS,
  PERSON_COLUMNS,
  POPULATION_COLUMNS,
  QUEUE_COLUMNS as QUEUE_MONTH_COLUMNS,
  REQUEST_COLUMNS,
  SPELL_COLUMNS,
  STINT_COLUMNS,
} from '../model/record.js';
import { RUN_CREDIT_COLUMNS } from './credit-columns.js';
import { LEVEL_COLUMNS } from './level-table.js';
import { METRIC_COLUMNS } from './metric-tables.js';
import { RATES_OVER_SETS_COLUMNS } from './rates-over-sets.js';
import { REGION_COLUMNS } from './region-table.js';
import { REPLICATION_COLUMNS, RUN_COLUMNS } from './run-columns.js';
import { MEASURE_COLUMNS, QUEUE_COLUMNS, TIMELINE_COLUMNS } from './run-tables.js';
import { STEERING_COLUMNS } from './steering-table.js';
import { WAIT_COLUMNS, WAIT_WEEK_COLUMNS } from './wait-tables.js';

interface Described {
  readonly name: string;
  readonly unit: string;
  readonly meaning: string;
}

/** A list that says what the indices of the record mean. */
const listOf = (what: string): readonly Described[] => [
  { name: 'index', unit: 'number', meaning: `what the record calls the ${what}` },
  { name: what, unit: 'id', meaning: what },
];

const FILES: readonly (readonly [string, string, readonly Described[]])[] = [
  ['measures.csv', 'one row per measure and group with an exit in the window', MEASURE_COLUMNS],
  [
    'metrics.csv',
    'one row per metric, measure and group, and per class of those that sort people into classes',
    METRIC_COLUMNS,
  ],
  [
    'credit.csv',
    'one row per measure and group; credit rules share out observed association, not effect',
    RUN_CREDIT_COLUMNS,
  ],
  ['queues.csv', 'one row per waiting list', QUEUE_COLUMNS],
  ['waits.csv', 'one row per measure and group somebody of which joined a waiting list', WAIT_COLUMNS],
  [
    'waits-by-week.csv',
    'one row per measure, group and number of weeks since people joined the list',
    WAIT_WEEK_COLUMNS,
  ],
  [
    'levels.csv',
    'motivation and trust: one row per group, outcome and month after registering (where the run goes on long enough)',
    LEVEL_COLUMNS,
  ],
  ['regions.csv', 'one row per region and waiting list (with several regions)', REGION_COLUMNS],
  ['steering.csv', 'one row per measure, group and date (where places follow results)', STEERING_COLUMNS],
  ['ensemble.csv', 'official rates over parameter sets that fit (with --ensemble)', RATES_OVER_SETS_COLUMNS],
  ['timeline.csv', 'one row per month and series', TIMELINE_COLUMNS],
  ['record/stints.csv', "one row per stint: one person's time in one measure (with --record)", STINT_COLUMNS],
  ['record/spells.csv', 'one row per unbroken status of a person (with --record)', SPELL_COLUMNS],
  ['record/persons.csv', 'one row per person (with --record)', PERSON_COLUMNS],
  ['record/queue-months.csv', 'one row per waiting list and month (with --record)', QUEUE_MONTH_COLUMNS],
  ['record/population.csv', 'one row per group and month (with --record)', POPULATION_COLUMNS],
  ['record/requests.csv', 'one row per request for a place or a meeting (with --record)', REQUEST_COLUMNS],
  [
    'record/openings.csv',
    'one row per moment at which a queue opens or closes (with --record)',
    OPENING_COLUMNS,
  ],
  ['record/measures.csv', 'one row per measure (with --record)', listOf('measure')],
  ['record/groups.csv', 'one row per group (with --record)', listOf('group')],
  ['record/queues.csv', 'one row per waiting list (with --record)', listOf('queue')],
];

/** The dictionary as Markdown. */
export function dataDictionary(): string {
  return describedColumns(
    [
      '# Data dictionary',
      '',
      'Days count from the opening of the world; a month is 365.25 / 12 days. An empty cell means that there is nothing',
      'to say. Every estimate has a lower and an upper end of its 95 % interval beside it, over replications; with one',
      'replication these are empty. Indices in `record/` are explained by `record/measures.csv`, `groups.csv` and `queues.csv`.',
      'The last columns of every row say which scenario, seed and replications it is of, so that tables can be put together.',
      '`summary.json` holds the same numbers with level and n; null stands for what is not a number.',
    ],
    FILES.map(([file, what, columns]) => [
      file,
      what,
      [...columns, ...(file.startsWith('record/') ? REPLICATION_COLUMNS : RUN_COLUMNS)],
    ]),
  );
}

/** Files and their columns under some lines of introduction, as Markdown. */
export function describedColumns(
  introduction: readonly string[],
  files: readonly (readonly [string, string, readonly Described[]])[],
): string {
  const parts = [...introduction];
  for (const [file, what, columns] of files) {
    parts.push(
      '',
      `## ${file}`,
      '',
      `${what.charAt(0).toUpperCase()}${what.slice(1)}.`,
      '',
      '| column | unit | meaning |',
      '| --- | --- | --- |',
    );
    for (const { name, unit, meaning } of columns)
      parts.push(`| ${name} | ${unit} | ${meaning.replaceAll('|', '\\|')} |`);
  }
  return `${parts.join('\n')}\n`;
}
