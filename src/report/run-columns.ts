// Where a row comes from, in the row itself: tables travel without their folder, and are put together with others.

import type { CsvColumn } from './csv.js';

/** What every table over replications says of its run. */
export interface OfRun {
  readonly scenario: { readonly id: string; readonly hash: string };
  readonly seed: string;
  readonly replications: number;
}

/** What every table of one replication says of it. */
export interface OfReplication {
  readonly scenario: string;
  readonly seed: string;
  readonly replication: number;
}

const SEED = { name: 'seed', unit: 'text', meaning: 'seed of the run' } as const;

/** Last columns of every table over replications. */
export const RUN_COLUMNS: readonly CsvColumn<OfRun>[] = [
  { name: 'scenario', unit: 'id', meaning: 'scenario', value: ({ scenario }) => scenario.id },
  {
    name: 'scenario_hash',
    unit: 'hex',
    meaning: 'first 12 digits of the fingerprint of its parameters, which --set changes',
    value: ({ scenario }) => scenario.hash.slice(0, 12),
  },
  { ...SEED, value: ({ seed }) => seed },
  {
    name: 'replications',
    unit: 'number',
    meaning: 'n: replications that the row is over',
    value: ({ replications }) => replications,
  },
];

/** Last columns of every table of one replication. */
export const REPLICATION_COLUMNS: readonly CsvColumn<OfReplication>[] = [
  { name: 'scenario', unit: 'id', meaning: 'scenario', value: ({ scenario }) => scenario },
  { ...SEED, value: ({ seed }) => seed },
  {
    name: 'replication',
    unit: 'number',
    meaning: 'replication that the row is of, from 1',
    value: ({ replication }) => replication,
  },
];

/** Columns that say the same in every row, whatever the row. */
export function theSame<Of>(columns: readonly CsvColumn<Of>[], of: Of): readonly CsvColumn<unknown>[] {
  return columns.map((column) => ({ ...column, value: () => column.value(of) }));
}
