// The tables of a comparison: every quantity of every alternative, each replication alone, who gains and loses, and
// what the files differ in.

import type {
  ComparedPeople,
  ComparedQuantity,
  ComparedValue,
  ComparisonSummary,
  ScenarioChange,
} from '../experiment/comparison/comparison-summary.js';
import type { ComparisonResult } from '../experiment/comparison/comparison-task.js';
import { keyOf, type QuantityKey, WORLD_QUANTITIES } from '../experiment/comparison/world-quantities.js';
import type { CsvColumn } from './csv.js';
import { estimate } from './run-tables.js';

export interface ComparisonRow extends ComparedValue, QuantityKey {
  readonly scenario: string;
  readonly base: ComparedQuantity['base'];
  readonly seed: string;
}

export function comparisonRows(summary: ComparisonSummary): readonly ComparisonRow[] {
  const alternatives = summary.scenarios.slice(1);
  return summary.quantities.flatMap(({ alternatives: values, ...quantity }) =>
    values.map((value, at) => ({
      ...quantity,
      ...value,
      scenario: alternatives[at]!.id,
      seed: summary.seed,
    })),
  );
}

const key = <Row extends QuantityKey>(): readonly CsvColumn<Row>[] => [
  {
    name: 'quantity',
    unit: 'id',
    meaning: `what is compared: ${Object.entries(WORLD_QUANTITIES)
      .map(([id, { meaning, unit }]) => `${id} (${meaning}; ${unit})`)
      .join(', ')}, or metric: and its id`,
    value: (row) => row.kind,
  },
  {
    name: 'class',
    unit: 'id',
    meaning: 'of a metric that sorts people into classes',
    value: (row) => row.class,
  },
  { name: 'measure', unit: 'id', meaning: 'measure; empty: all together', value: (row) => row.measure },
  { name: 'group', unit: 'id', meaning: 'group; empty: all together', value: (row) => row.group },
];

const SCENARIO = { name: 'scenario', unit: 'id', meaning: 'alternative' } as const;
const SEED = { name: 'seed', unit: 'text', meaning: 'luck that all worlds share' } as const;
const UNIT = "the quantity's";

/** One row per quantity and alternative. */
export const COMPARISON_COLUMNS: readonly CsvColumn<ComparisonRow>[] = [
  { ...SCENARIO, value: (row) => row.scenario },
  ...key<ComparisonRow>(),
  ...estimate<ComparisonRow>('base', UNIT, 'in the base', (row) => row.base),
  ...estimate<ComparisonRow>('value', UNIT, 'in the alternative', (row) => row.value),
  ...estimate<ComparisonRow>(
    'difference',
    UNIT,
    'alternative minus base, over paired replications',
    (row) => row.difference ?? null,
  ),
  {
    name: 'simultaneous_low',
    unit: UNIT,
    meaning: 'lower end of an interval that holds for all alternatives at once',
    value: (row) => row.simultaneous?.low,
  },
  { name: 'simultaneous_high', unit: UNIT, meaning: 'its upper end', value: (row) => row.simultaneous?.high },
  {
    name: 'variance_reduction',
    unit: 'factor',
    meaning: 'variance of a difference of independent worlds over that of these',
    value: (row) => row.varianceReduction,
  },
  {
    name: 'verdict',
    unit: 'id',
    meaning:
      'more, less, none-shown (the simultaneous interval covers 0) or same (to the bit, in every replication)',
    value: (row) => row.verdict,
  },
  { name: 'replications', unit: 'count', meaning: 'paired replications', value: (row) => row.value.n },
  { ...SEED, value: (row) => row.seed },
];

export interface ReplicationRow extends QuantityKey {
  readonly scenario: string;
  readonly replication: number;
  readonly seed: string;
  readonly top: number;
  readonly bottom: number;
}

export function replicationRows(
  { scenarios, seed }: ComparisonSummary,
  results: readonly ComparisonResult[],
): readonly ReplicationRow[] {
  return results.flatMap(({ worlds }, index) =>
    worlds.flatMap((world, at) =>
      world.map(([text, [top, bottom]]) => ({
        ...keyOf(text),
        scenario: scenarios[at]!.id,
        replication: index + 1,
        seed,
        top,
        bottom,
      })),
    ),
  );
}

/** One row per scenario, replication and quantity. */
export const REPLICATION_COLUMNS: readonly CsvColumn<ReplicationRow>[] = [
  { ...SCENARIO, meaning: 'scenario, the base among them', value: (row) => row.scenario },
  {
    name: 'replication',
    unit: 'count',
    meaning: 'number of the replication',
    value: (row) => row.replication,
  },
  { ...SEED, value: (row) => row.seed },
  ...key<ReplicationRow>(),
  {
    name: 'top',
    unit: 'sum',
    meaning: 'a value over replications is the sum of tops over the sum of bottoms',
    value: (row) => row.top,
  },
  { name: 'bottom', unit: 'sum', meaning: 'what the sum is divided by', value: (row) => row.bottom },
];

export interface PeopleRow extends ComparedPeople {
  readonly seed: string;
}

/** One row per alternative, group and third. */
export const PEOPLE_COLUMNS: readonly CsvColumn<PeopleRow>[] = [
  { ...SCENARIO, value: (row) => row.alternative },
  { name: 'group', unit: 'id', meaning: 'group', value: (row) => row.group },
  {
    name: 'third',
    unit: '1 to 3',
    meaning: 'by burden on entry: 1 the third nearest to work, 3 the furthest',
    value: (row) => row.third + 1,
  },
  {
    name: 'people',
    unit: 'persons',
    meaning: 'followed in both worlds, all replications',
    value: (row) => row.people,
  },
  ...estimate<PeopleRow>(
    'gainers',
    'share',
    'worked at least a month more than in the base',
    (row) => row.gainers,
  ),
  ...estimate<PeopleRow>('losers', 'share', 'worked at least a month less', (row) => row.losers),
  ...estimate<PeopleRow>('months_gained', 'months', 'of ordinary work per person', (row) => row.monthsGained),
  { name: 'replications', unit: 'count', meaning: 'paired replications', value: (row) => row.gainers.n },
  { ...SEED, value: (row) => row.seed },
];

export interface ChangeRow extends ScenarioChange {
  readonly scenario: string;
}

/** One row per alternative and parameter that differs. */
export const CHANGE_COLUMNS: readonly CsvColumn<ChangeRow>[] = [
  { ...SCENARIO, value: (row) => row.scenario },
  { name: 'path', unit: 'path', meaning: 'parameter', value: (row) => row.path },
  { name: 'meaning', unit: 'text', meaning: 'what it is', value: (row) => row.meaning },
  {
    name: 'before',
    unit: 'as written',
    meaning: 'in the base; empty when not given',
    value: (row) => row.before,
  },
  { name: 'after', unit: 'as written', meaning: 'in the alternative', value: (row) => row.after },
  { name: 'source', unit: 'text', meaning: 'where the number is from', value: (row) => row.source },
  { name: 'note', unit: 'text', meaning: 'what to know of it', value: (row) => row.note },
];
