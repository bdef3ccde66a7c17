// What a validation fact is, as data: a published number or sign that no parameter was fitted to, what the model
// has that is nearest to it, and how far apart they may lie. Facts are compared, never aimed at.

import type { Family, Names } from '../model/parameters.js';
import type { Status } from '../model/status.js';

/** Only these measures and groups; all where not given. */
interface Among {
  readonly measures?: readonly string[];
  readonly groups?: readonly string[];
}

/** How who left the register was found later. */
export const STATUS_EXIT_READINGS = ['inWork', 'everInWork', 'disabilityPension'] as const;
export type StatusExitReading = (typeof STATUS_EXIT_READINGS)[number];

/** A number of the model: all are sums per replication that add up. */
export type FactQuantity =
  /** A metric file, over all its measures and groups together. */
  | ({ readonly kind: 'metric'; readonly metric: string } & Among)
  /** Share of exits from measures, counted as NAV counts them, in work so many months later. */
  | ({
      readonly kind: 'leavers';
      readonly months: number;
      /** Only people who had no job to return to when they first registered. */
      readonly withoutTie: boolean;
      /** Only the tenth with the heaviest barriers on entry. */
      readonly heaviestTenth: boolean;
      /** Only exits that ended in a job, or only those that did not. */
      readonly intoJob?: boolean;
    } & Among)
  /** Share of those who left the register, whatever for, in a status so many months later. */
  | {
      readonly kind: 'statusExits';
      readonly group: string;
      readonly months: number;
      readonly reading: StatusExitReading;
    }
  /** People unemployed at some time of a year for each one unemployed on a day of it. */
  | { readonly kind: 'turnover'; readonly group: string }
  /** Mean number of people in some statuses, in the whole country; for each one in `over` where that is given. */
  | {
      readonly kind: 'stock';
      readonly group: string;
      readonly statuses: readonly Status[];
      readonly over?: readonly Status[];
    }
  /** Effect of the measure on those who started it: share of the months in between spent in work because of it. */
  | ({
      readonly kind: 'effect';
      readonly families?: readonly Family[];
      /** Months from the start. */
      readonly after: number;
      readonly until: number;
      /** Which work counts. */
      readonly work: 'ordinary' | 'any';
      /** Only what the content gave: the effect less that of the same stay with nothing learnt in it. */
      readonly part?: 'content';
      /** Only the third with the least, or most, in the way; each measure and group has its own thirds. */
      readonly need?: 'least' | 'most';
    } & Among)
  /** Correlation over measures of the official six-month rate with the effect. */
  | { readonly kind: 'rateVersusEffect'; readonly group: string; readonly until: number }
  /** Root of the mean square of rate minus target, over targets of the scenario. */
  | { readonly kind: 'targets'; readonly ids: readonly string[] };

/** A quantity, of the scenario as given or with some settings changed as `--set` would. */
export interface FactSide {
  readonly quantity: FactQuantity;
  readonly settings: readonly string[];
}

export const FACT_UNITS = ['share', 'number', 'persons'] as const;
export type FactUnit = (typeof FACT_UNITS)[number];

/** One number held against the fact. */
export interface FactComparison {
  readonly names: Names;
  /** Reading of a published word that has several; numbers under one reading belong together. */
  readonly reading?: Names;
  readonly unit: FactUnit;
  readonly of: FactSide;
  /** Taken off, in the same replications. */
  readonly minus?: FactSide;
  /** The number that was published; a sign or an order has none. */
  readonly value?: number;
  /** Bounds of what agrees with the fact; none at all: shown, not judged. */
  readonly low?: number;
  readonly high?: number;
  /** Where the bounds are from: a source, or `assumption, range …`. */
  readonly tolerance?: string;
  /** What it means when the model lies inside, below or above. */
  readonly ifInside?: Names;
  readonly ifBelow?: Names;
  readonly ifAbove?: Names;
}

export interface Fact {
  readonly id: string;
  /** The fact in words. */
  readonly fact: Names;
  /** What was published, in the words of the evidence. */
  readonly published: string;
  readonly sources: readonly string[];
  readonly grade: string;
  /** Where in the scenario the same finding went as an input: then it is no test. */
  readonly usedAsInput?: Names;
  /** How the model's number differs by definition from the published one. */
  readonly caveat?: Names;
  readonly comparisons: readonly FactComparison[];
  /** Why nothing here computes it, and what would. */
  readonly notComputable?: { readonly why: Names; readonly instead?: string };
}

/** Quantities of a comparison: one, or two where a difference is compared. */
export function sidesOf({ of, minus }: FactComparison): readonly FactSide[] {
  return minus === undefined ? [of] : [of, minus];
}

/** Months after the end of the window that a quantity reads. */
export function monthsRead(quantity: FactQuantity): number {
  switch (quantity.kind) {
    case 'leavers':
    case 'statusExits':
      return quantity.months;
    case 'effect':
    case 'rateVersusEffect':
      return quantity.until;
    case 'targets':
      return 6;
    case 'metric':
    case 'turnover':
    case 'stock':
      return 0;
  }
}

/** Whether people have to be re-run without measures. */
export function needsEffects({ kind }: FactQuantity): boolean {
  return kind === 'effect' || kind === 'rateVersusEffect';
}
