// What a metric is, as data: who is counted, when their status is read, and what is added up. The evaluator
// knows no metric by name; a new one is a new file. Months count from the exit, from the first count in the
// measure, or from each count inside, by the register's clock unless it says otherwise.

import type { Names } from '../model/parameters.js';
import type { RegisterStatus } from './register.js';

/** What may be asked of a person's status at a count; every part that is given must hold. */
export interface Condition {
  readonly status?: readonly RegisterStatus[];
  /** In, or waiting for, the measure that was left or started (`same`), or one that is not (`other`). */
  readonly measure?: 'same' | 'other';
  readonly onBenefit?: boolean;
  readonly reducedCapacity?: boolean;
  readonly onLeave?: boolean;
  /** Hours as a share of full time. */
  readonly hoursAtLeast?: number;
  readonly hoursBelow?: number;
  /** At least one of these holds too. */
  readonly anyOf?: readonly Condition[];
}

/** What is added up where the event holds: 1 a count, hours as a share of full time, NOK a month. */
export const QUANTITIES = ['count', 'hours', 'wage', 'benefit'] as const;
export type Quantity = (typeof QUANTITIES)[number];

/** Columns an expected value may be fitted on: what a register knows before the exit, never the truth. */
export const EXPECTED_COLUMNS = [
  'group',
  'monthsRegistered',
  'monthsInMeasure',
  'earlierStints',
  'monthsEmployedYearBefore',
  'quarter',
] as const;
export type ExpectedColumn = (typeof EXPECTED_COLUMNS)[number];

export interface PartitionClass {
  readonly id: string;
  readonly names: Names;
  readonly when: Condition;
}

/** When the status is read, in months. */
export type Reading =
  | { readonly kind: 'moment'; readonly months: number }
  /** The counts after `after` and up to `until`. */
  | { readonly kind: 'span'; readonly after: number; readonly until: number };

/** Who is counted: who left, who started, or whoever is inside, once for each count at which they are. */
export const POPULATIONS = ['exits', 'starts', 'inside'] as const;
export type Population = (typeof POPULATIONS)[number];

export interface Definition {
  readonly population: Population;
  /** `register`: end-of-month counts; `continuous`: exact dates, at a moment only. */
  readonly clock: 'register' | 'continuous';
  /** `observation`: exits or starts in the run's or the table's window; `all`: in the whole of it. */
  readonly window: 'observation' | 'all';
  readonly where: {
    readonly intoJob?: boolean;
    readonly measures?: readonly string[];
    readonly groups?: readonly string[];
  };
  readonly reading: Reading;
  readonly event: Condition;
  /** Weighted sum of quantities over the counts at which the event holds. */
  readonly sum: readonly { readonly of: Quantity; readonly weight: number }[];
  /** When given, 1 for each exit or start whose sum reaches it, else 0. */
  readonly atLeast?: number;
  /** Who is divided by: everybody followed, or those of them for whom this holds at the moment. */
  readonly denominator?: Condition;
  /** Shares of all classes instead of one event; the first that holds is taken. */
  readonly partition?: readonly PartitionClass[];
  /** Subtracts what a cross-fitted logistic regression on these columns expects. */
  readonly expected?: readonly ExpectedColumn[];
}

export interface Metric {
  readonly id: string;
  readonly names: Names;
  /** Where the definition is from. */
  readonly source: string;
  /** When the source is from, or was read. */
  readonly date: string;
  readonly unit: string;
  readonly direction: 'higher is better' | 'lower is better' | 'none';
  readonly note?: string;
  readonly definition: Definition;
}

/** Furthest month that a metric reads. */
export function furthestMonth({ definition: { reading } }: Metric): number {
  return reading.kind === 'moment' ? reading.months : reading.until;
}
