// A map of verdicts over two uncertainties, as plain data: the layout of map.json. Verdicts are those of an
// attribution; a point that misses the targets is kept and says so.

import type { RankInterval, Verdict } from '../../attribution/ranks.js';
import type { CountedWork } from '../../attribution/work-history.js';
import type { Reported } from '../summary.js';

/** Version of the layout; grows with every change that a reader could notice. */
export const MAP_SCHEMA = 1;

export interface VerdictMap {
  readonly schema: number;
  readonly id: string;
  readonly note: string;
  readonly scenario: {
    readonly id: string;
    readonly title: string;
    readonly status: string;
    readonly hash: string;
  };
  readonly seed: string;
  readonly level: number;
  readonly work: CountedWork;
  /** Of the refit, of its check on luck it never saw, and of the verdicts. */
  readonly replications: { readonly refit: number; readonly check: number; readonly effects: number };
  /** Share of the country, and time, of the verdicts. */
  readonly scale: number;
  readonly time: { readonly warmUpDays: number; readonly windowDays: number; readonly followUpDays: number };
  readonly horizonMonths: number;
  /** A point misses when any target is further off than this many standard deviations. */
  readonly implausibility: number;
  readonly across: MappedAxis;
  readonly up: MappedAxis;
  readonly refitted: readonly Refitted[];
  readonly targets: readonly {
    readonly id: string;
    readonly published: number;
    readonly error: number;
    readonly discrepancy: number;
    readonly source: string;
    readonly grade: string;
  }[];
  /** Row by row from the lowest value up, and across within each. */
  readonly points: readonly MapPoint[];
}

export interface MappedAxis {
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly values: readonly number[];
  /** The numbers a point sets; and what the scenario has for them, or what the factor multiplies instead. */
  readonly sets: readonly { readonly path: string; readonly before: number | readonly number[] }[];
  readonly note: string;
}

export interface Refitted {
  readonly name: string;
  readonly unit: string;
  readonly before: number;
  readonly bounds: readonly [number, number];
}

export interface MapPoint {
  readonly across: number;
  readonly up: number;
  /** By refitted parameter. */
  readonly refitted: readonly { readonly value: number; readonly atBound: boolean }[];
  /** By target, on luck the refit never saw. */
  readonly fit: readonly TargetFit[];
  readonly misses: boolean;
  readonly verdicts: readonly MapVerdict[];
}

export interface TargetFit {
  readonly model: number;
  /** Standard error that chance leaves, steadied over the points. */
  readonly chance: number;
  /** Difference from the published value in standard deviations; NaN where the model has no value. */
  readonly implausibility: number;
  readonly misses: boolean;
}

/** What an attribution says of one measure in one group; null where it has nothing to say. */
export interface MapVerdict {
  readonly measure: string;
  readonly group: string;
  readonly verdict: Verdict | null;
  readonly officialRate: Reported | null;
  readonly tooFew: boolean;
  /** Months of work gained per participant, up to the horizon. */
  readonly gained: Reported | null;
  readonly officialRanks: RankInterval | null;
  readonly trueRanks: RankInterval | null;
  /** Middle of the official ranks less middle of the true ones: above 0 the measure stands higher than its rate says. */
  readonly rankDifference: number | null;
}
