// What an attribution reports, as plain data: the layout of attribution.json. Work is ordinary work unless a
// field says otherwise; effects are with the measure minus without it, for the same people.

import type { RankInterval, Verdict } from '../attribution/ranks.js';
import type { Family } from '../model/parameters.js';
import type { Reported } from './summary.js';

/** Version of the layout; grows with every change that a reader could notice. */
export const ATTRIBUTION_SCHEMA = 1;

/** One measure and group. */
export interface MeasureAttribution {
  readonly measure: string;
  readonly group: string;
  /** NAV's share at work six months after exit; null where there are no exits to count. */
  readonly officialRate: Reported | null;
  /** People who first started the measure in the window, per replication. */
  readonly participants: Reported;
  /** Months of work per participant, by horizon from the start. */
  readonly effect: readonly {
    readonly months: number;
    readonly gained: Reported;
    readonly subsidisedGained: Reported;
  }[];
  /** Not one person's work differs by a bit in any replication. */
  readonly exactlyZero: boolean;
  /** Months of any work lost (below 0) or gained within the planned length of the stint. */
  readonly lockIn: Reported;
  /** Share in ordinary work three months after the start without the measure. */
  readonly atWorkAnyway: Reported;
  /** Share of participants with more, and with less, work at the longest horizon. */
  readonly gainers: Reported;
  readonly losers: Reported;
  readonly costPerParticipantNok: Reported;
  /** Months of work per 100 000 NOK at the longest horizon; null where the measure costs nothing. */
  readonly monthsPer100kNok: Reported | null;
  /** Shares of the exits that can be followed to the late date; null where there are none. */
  readonly decomposition: Decomposition | null;
  /** Possible ranks within the group; null without an official rate. */
  readonly ranks: { readonly official: RankInterval; readonly effect: RankInterval } | null;
  readonly verdict: Verdict | null;
}

/** Two identities, exact: official = selection + exitRoute + visible; lateTotal = visible + passedOn + late. */
export interface Decomposition {
  readonly exits: number;
  /** Exits that cannot be followed to the late date. */
  readonly censored: number;
  readonly official: Reported;
  /** At work six months after the planned end without the stint. */
  readonly selection: Reported;
  /** The same read six months after the recorded exit, minus that. */
  readonly exitRoute: Reported;
  /** Effect six months after the exit. */
  readonly visible: Reported;
  /** Effect at the late date. */
  readonly lateTotal: Reported;
  /** What of it disappears when no measure may follow, beyond what did so at six months. */
  readonly passedOn: Reported;
  /** The rest that came after six months. */
  readonly late: Reported;
  readonly ledger: {
    readonly failuresMade: Reported;
    readonly failuresHarmed: Reported;
    readonly successesAnyway: Reported;
    readonly successesHarmed: Reported;
  };
}

/** One measure closed from the window's start for everybody; months of work per start foregone. */
export interface ClosureSummary {
  readonly measure: string;
  readonly starts: Reported;
  /** Lost with the queues as they were. */
  readonly frozen: Reported;
  /** Lost with the queues re-run. */
  readonly rerun: Reported;
  /** The difference: people let into, or pushed out of, other waiting lists. */
  readonly crowding: Reported;
  readonly exactlyZero: boolean;
}

/** Shapley values of the families, months of work per arrival. */
export interface FamilySummary {
  readonly months: number;
  readonly cohort: Reported;
  readonly families: readonly {
    readonly family: Family;
    readonly value: Reported;
    readonly subsidised: Reported;
  }[];
  /** All families open less none. */
  readonly total: Reported;
  /** With assessment, reviews and open search only. */
  readonly none: Reported;
  /** Shares of the total, or null with the reason in `whyNoShares`. */
  readonly shares: readonly { readonly family: Family; readonly share: number }[] | null;
  readonly whyNoShares: string | null;
}

export interface AttributionSummary {
  readonly schema: number;
  readonly scenario: {
    readonly id: string;
    readonly title: string;
    readonly status: string;
    readonly hash: string;
  };
  readonly seed: string;
  readonly level: number;
  readonly arm: 'search' | 'skip';
  readonly replications: { readonly effects: number; readonly closures: number; readonly families: number };
  readonly scale: number;
  /** Months after the exit of the late date; null when the run is too short for one. */
  readonly lateMonths: number | null;
  readonly measures: readonly MeasureAttribution[];
  readonly closures: readonly ClosureSummary[];
  readonly families: FamilySummary | null;
}
