// What an attribution reports, as plain data: the layout of attribution.json. Work is what `work` says unless a
// field says otherwise; effects are with the measure minus without it, for the same people.

import type { RankInterval, Verdict } from '../attribution/ranks.js';
import type { CountedWork } from '../attribution/work-history.js';
import type { BreakdownClass } from '../metrics/status-classes.js';
import type { Game } from './attribution-task.js';
import type { Reported } from './summary.js';

/** Version of the layout; grows with every change that a reader could notice. */
export const ATTRIBUTION_SCHEMA = 2;

/** Effect per participant up to a horizon from the start: months of work, and public money where it is told. */
export interface HorizonEffect {
  readonly months: number;
  readonly gained: Reported;
  readonly subsidisedGained: Reported;
  /** With no other measure allowed after the start; and the rest, which goes through later measures. */
  readonly direct: Reported;
  readonly gateway: Reported;
  /** What time in the measure does when its content is taken away; and what the content adds. */
  readonly contentFree: Reported;
  readonly content: Reported;
  /** B + tW; and its present value less that of the measures' costs. Null where no tax share is given. */
  readonly balanceNok: Reported | null;
  readonly presentValueNok: Reported | null;
}

/** A third of the participants, at the chosen horizon. */
export interface Third {
  readonly people: number;
  readonly gained: Reported;
  readonly gainers: Reported;
  readonly losers: Reported;
}

/** One measure and group. */
export interface MeasureAttribution {
  readonly measure: string;
  readonly group: string;
  /** NAV's share at work six months after exit; null where there are no exits to count. */
  readonly officialRate: Reported | null;
  /** Fewer than 30 exits in a replication, on average: too few to read. */
  readonly tooFew: boolean;
  /** Shares by month after leaving, each an array over months 0 … 36; null where nobody could be followed. */
  readonly afterLeaving: { readonly [name in BreakdownClass]: readonly (number | null)[] };
  /** People who first started the measure in the window, per replication. */
  readonly participants: Reported;
  /** Of all of them together, those whose re-run waited for a place past the end of the recorded queues. */
  readonly beyondRecord: number;
  readonly effect: readonly HorizonEffect[];
  /** Not one person's work differs by a bit in any replication, on any arm. */
  readonly exactlyZero: boolean;
  /** Months of any work lost (below 0) or gained within the planned length of the stint. */
  readonly lockIn: Reported;
  /** Share in ordinary work at some time within three months of the start without the measure. */
  readonly deadweight: Reported;
  /** Share of participants with more, and with less, work at the chosen horizon. */
  readonly gainers: Reported;
  readonly losers: Reported;
  readonly costPerParticipantNok: Reported;
  /** Months of work per 100 000 NOK at the chosen horizon; null where the measure costs nothing. */
  readonly monthsPer100kNok: Reported | null;
  /** By thirds at the start, lowest first: of the barrier named, null for a measure without content; of need. */
  readonly barrier: string | null;
  readonly byBarrier: readonly Third[] | null;
  readonly byNeed: readonly Third[];
  /** Shares of the exits that can be followed to the late date; null where there are none. */
  readonly decomposition: Decomposition | null;
  readonly ranks: Ranks | null;
  readonly verdict: Verdict | null;
}

/** Possible ranks within the group. */
export interface Ranks {
  readonly official: RankInterval;
  /** By months of work at the chosen horizon: what the verdict rests on. */
  readonly effect: RankInterval;
  /** By the effect on being at work six months after the exit; null without exits that can be followed. */
  readonly atSixMonths: RankInterval | null;
  /** By months of work at each horizon, all horizons at once. */
  readonly byHorizon: readonly ({ readonly months: number } & RankInterval)[];
  /** First horizon at which the true rank lies wholly on one side of the official one; null when none. */
  readonly flipsAtMonths: number | null;
}

/** Share of exits, and the bounds that hold however the two lives are coupled. */
export interface LedgerEntry {
  readonly share: Reported;
  readonly least: number;
  readonly most: number;
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
  /** Effect at the late date; and the bounds if every censored exit had lost, or gained, work. */
  readonly lateTotal: Reported;
  readonly lateLeast: number;
  readonly lateMost: number;
  /** What of it disappears when no measure may follow, beyond what did so at six months. */
  readonly passedOn: Reported;
  /** The rest that came after six months. */
  readonly late: Reported;
  /** Which parts are 0 for every person to the bit. */
  readonly zero: { readonly visible: boolean; readonly passedOn: boolean; readonly late: boolean };
  /** The same in months of ordinary work from the start: gained = visible + passedOn + late. */
  readonly months: {
    readonly gained: Reported;
    readonly visible: Reported;
    readonly passedOn: Reported;
    readonly late: Reported;
  };
  readonly ledger: {
    readonly failuresMade: LedgerEntry;
    readonly failuresHarmed: LedgerEntry;
    readonly successesAnyway: LedgerEntry;
    readonly successesHarmed: LedgerEntry;
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
  readonly crowdingExactlyZero: boolean;
}

/** Two measures taken one after the other, per person who took both; with less with neither. */
export interface ChainSummary {
  readonly first: string;
  readonly second: string;
  readonly group: string;
  readonly people: Reported;
  /** Months of work from the first start to the longest horizon. */
  readonly months: Interaction;
  /** Lasting part of the log job hazard when the second was to end; null when nobody could be compared. */
  readonly logHazard: Interaction | null;
}

export interface Interaction {
  readonly both: Reported;
  readonly firstAlone: Reported;
  readonly secondAlone: Reported;
  /** Both less the sum of each alone. */
  readonly interaction: Reported;
}

/** People, per replication, who went from one stop to the next within the longest horizon from their entry. */
export interface FlowSummary {
  readonly group: string;
  /** Position of the stop left, 0 for the entry. */
  readonly position: number;
  /** `entry`, a measure or `more measures`. */
  readonly from: string;
  /** A measure, `more measures`, or where the way ends. */
  readonly to: string;
  readonly people: number;
}

/** Shapley values per arrival: of the families from all worlds, or of single measures from drawn orders. */
export interface GameSummary {
  readonly game: Game;
  readonly replications: number;
  readonly months: number;
  readonly cohort: Reported;
  readonly players: readonly {
    readonly id: string;
    /** Months of ordinary, and of subsidised, work. */
    readonly value: Reported;
    /** Of the value; null with one replication. For drawn orders it holds the luck of the orders too. */
    readonly standardError: number | null;
    readonly subsidised: Reported;
    readonly balanceNok: Reported | null;
    readonly presentValueNok: Reported | null;
    readonly exactlyZero: boolean;
  }[];
  /** All open less none. */
  readonly total: Reported;
  /** With assessment, reviews and open search only. */
  readonly none: Reported;
  /** Shares of the total, and of official credit, or null with the reason in `whyNoShares`. */
  readonly shares:
    | readonly { readonly id: string; readonly share: number; readonly official: number }[]
    | null;
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
  /** Whether effects count ordinary work only, or subsidised jobs too; values of families are told apart anyway. */
  readonly work: CountedWork;
  readonly replications: {
    readonly effects: number;
    readonly closures: number;
    readonly families: number;
    readonly measures: number;
  };
  readonly scale: number;
  readonly time: { readonly warmUpDays: number; readonly windowDays: number; readonly followUpDays: number };
  /** Months from the start at which gains are told from losses and ranks compared. */
  readonly horizonMonths: number;
  /** Months after the exit of the late date; null when the run is too short for one. */
  readonly lateMonths: number | null;
  readonly measures: readonly MeasureAttribution[];
  readonly chains: readonly ChainSummary[];
  readonly flows: readonly FlowSummary[];
  readonly closures: readonly ClosureSummary[];
  readonly families: GameSummary | null;
  readonly singleMeasures: GameSummary | null;
}
