// What a comparison reports, as plain data: the layout of comparison.json.

import type { Estimate } from '../../stats/estimate.js';
import type { Reported } from '../summary.js';
import type { AlternativeOverSets } from './compare-over-sets.js';
import type { QuantityKey } from './world-quantities.js';

export const COMPARISON_SCHEMA = 1;

/** What one alternative is to the base in one quantity. */
export interface ComparedValue {
  readonly value: Reported;
  /** Alternative minus base over paired replications; undefined with one replication. */
  readonly difference: Estimate | undefined;
  /** The same, wide enough to hold for all alternatives at once. */
  readonly simultaneous: Estimate | undefined;
  /** Variance of the difference had the worlds not shared their luck, over that with it; NaN when either is 0. */
  readonly varianceReduction: number;
  /** By the interval for all alternatives at once; `same` when every replication gives the same number to the bit. */
  readonly verdict: 'more' | 'less' | 'none-shown' | 'same';
}

export interface ComparedQuantity extends QuantityKey {
  readonly base: Reported;
  /** In the order of the alternatives. */
  readonly alternatives: readonly ComparedValue[];
}

/** People of a group and third of burden beside themselves in the base. */
export interface ComparedPeople {
  readonly alternative: string;
  readonly group: string;
  /** 0 the third nearest to work on entry, 2 the furthest. */
  readonly third: number;
  /** In all replications. */
  readonly people: number;
  /** Shares that worked at least a month more, and less. */
  readonly gainers: Reported;
  readonly losers: Reported;
  /** Months of ordinary work gained per person over the period. */
  readonly monthsGained: Reported;
}

export interface ComparedScenario {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly status: string;
  readonly hash: string;
  /** What differs from the base. */
  readonly changes: readonly ScenarioChange[];
}

/** One parameter that differs, as written. */
export interface ScenarioChange {
  readonly path: string;
  readonly meaning: string;
  readonly before: string;
  readonly after: string;
  readonly source: string;
  readonly note: string;
}

/** Which of the scenarios, the base among them, may be the best or the worst by one quantity. */
export interface Ranking {
  readonly kind: string;
  /** By estimate, the highest first. */
  readonly order: readonly string[];
  /** Not shown to be below any other, and above: all pairs at once at the level. */
  readonly mayBeHighest: readonly string[];
  readonly mayBeLowest: readonly string[];
}

/** Whether replications went on until differences were known well enough. */
export interface PrecisionReached {
  readonly kind: string;
  /** Largest half-width wanted, as a share of the base's value. */
  readonly share: number;
  readonly most: number;
  /** Stopped by `most` before it was reached. */
  readonly isCapped: boolean;
}

export interface ComparisonSummary {
  readonly schema: typeof COMPARISON_SCHEMA;
  readonly seed: string;
  readonly replications: number;
  readonly level: number;
  readonly scale: number;
  readonly time: { readonly warmUpDays: number; readonly windowDays: number; readonly followUpDays: number };
  readonly scenarios: readonly ComparedScenario[];
  readonly quantities: readonly ComparedQuantity[];
  readonly rankings: readonly Ranking[];
  /** NOK for each month of ordinary work more, by alternative; undefined where work is not shown to be more. */
  readonly costPerMonth: readonly (Estimate | undefined)[];
  readonly people: readonly ComparedPeople[];
  /** Undefined when the number of replications was given. */
  readonly precision?: PrecisionReached | undefined;
  /** Over the parameter sets that fit, by alternative; undefined where they were not asked. */
  readonly overSets?: readonly AlternativeOverSets[] | undefined;
  /** People of the base who are not in an alternative, by alternative, all replications. */
  readonly unmatched: readonly number[];
}
