// What scoring a table says, as plain data: the layout of score.json.

import type { Bounds } from '../metrics/censoring-bounds.js';
import type { CreditOptions, CreditRule } from '../metrics/credit-rules.js';
import type { Metric } from '../metrics/definition.js';
import type { Reported } from './summary.js';

/** Version of the layout; grows with every change that a reader could notice. */
export const SCORE_SCHEMA = 1;

/** A finding about rows, as the reader of the table told it. */
export interface ScoreFinding {
  readonly kind: string;
  readonly consequence: 'used' | 'not used';
  readonly rows: number;
  readonly text: string;
}

export interface ScoredTable {
  readonly file: string;
  readonly rows: number;
  readonly used: number;
  /** used / rows; null for an empty table. */
  readonly usedShare: number | null;
  readonly findings: readonly ScoreFinding[];
}

/** One metric for one measure and group; counts and numbers are null where they are suppressed. */
export interface ScoreCell {
  readonly measure: string;
  readonly group: string;
  readonly suppressed: boolean;
  readonly entries: number | null;
  readonly followed: number | null;
  readonly censored: number | null;
  readonly unknown: number | null;
  readonly invisible: number | null;
  /** Of a share: what it would be had none, or all, of those not followed met the event. */
  readonly ifCensored?: Bounds;
  readonly value: Reported | null;
  /** Shares of classes; null where a class is suppressed. */
  readonly classes?: { readonly [id: string]: Reported | null };
}

export interface ScoreMetric extends Omit<Metric, 'definition'> {
  readonly cells: readonly ScoreCell[];
  readonly notComputed?: string;
}

/** Credit of one measure in one group, in successful chains. */
export interface CreditRow {
  readonly measure: string;
  readonly group: string;
  readonly suppressed: boolean;
  /** Closed chains with the measure in them. */
  readonly chains: number | null;
  readonly credit: { readonly [rule in CreditRule]: number | null };
}

export interface ScoreCredit {
  /** That credit is no effect. */
  readonly sentence: string;
  /** Why there is none, where there is none. */
  readonly notComputed?: string;
  readonly options: CreditOptions & { readonly gapMonths: number; readonly successMonths: number };
  readonly groups: readonly {
    readonly group: string;
    readonly chains: number | null;
    readonly successes: number | null;
  }[];
  /** Chains that go on, or may, when the table ends; and closed ones whose status is not recorded. */
  readonly censored: number;
  readonly unknown: number;
  readonly rows: readonly CreditRow[];
}

export interface ScoreSummary {
  readonly schema: number;
  readonly stints: ScoredTable;
  readonly panel: ScoredTable | null;
  /** Months, `2015-03`: exits and starts from the first to before the second; last month with a status. */
  readonly window: { readonly from: string; readonly until: string; readonly lastMonth: string };
  /** People below which a number is not shown. */
  readonly threshold: number;
  readonly level: number;
  /** Parts of the people that intervals leave out one at a time. */
  readonly blocks: number;
  readonly metrics: readonly ScoreMetric[];
  readonly credit: ScoreCredit;
}
