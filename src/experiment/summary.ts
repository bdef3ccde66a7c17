// What a run reports, as plain data: the layout of summary.json.

import type { Bounds } from '../metrics/censoring-bounds.js';
import type { CreditRule } from '../metrics/credit-rules.js';
import type { Metric } from '../metrics/definition.js';
import type { LevelOutcome } from '../metrics/levels-over-time.js';
import type { BREAKDOWN, OFFICIAL_CLASSES } from '../metrics/status-classes.js';
import type { SteeringParameters, TimeParameters } from '../model/parameters.js';
import type { Estimate } from '../stats/estimate.js';
import type { SettlingSeries } from './settling.js';

/** Version of the summary's layout; grows with every change that a reader could notice. */
export const SUMMARY_SCHEMA = 2;
/** Confidence level of every interval. */
export const LEVEL = 0.95;

/** Exits per replication below which a cell is called too small. */
export const FEWEST_EXITS = 30;

/** People with an outcome per replication below which their levels are called too few. */
export const FEWEST_FOLLOWED = 30;

/** People who joined a waiting list per replication below which a cell is called too small. */
export const FEWEST_JOINED = 30;

/** A number with its interval, or the bare number where one replication gives no interval. */
export type Reported = Estimate | { readonly mean: number; readonly n: 1 };

export interface Target {
  readonly id: string;
  readonly measure: string;
  readonly group: string;
  /** Share in work six months after exit. */
  readonly value: number;
  readonly source: string;
}

export interface MeasureSummary {
  readonly measure: string;
  readonly group: string;
  /** Per replication, in the window. */
  readonly exits: Reported;
  readonly exitsTotal: number;
  readonly tooFew: boolean;
  readonly censored: number;
  readonly invisible: number;
  readonly intoJobShare: Reported;
  /** NAV's: employed six months after exit, subsidised jobs counted. */
  readonly sixMonthRate: Reported;
  readonly sixMonthRateUnsubsidised: Reported;
  /** Among exits that did not end in a job. */
  readonly sixMonthRateNotIntoJob: Reported;
  /** Share employed at other months. */
  readonly employedAt: readonly {
    readonly months: number;
    readonly share: Reported;
    readonly censored: number;
  }[];
  readonly classes: { readonly [name in (typeof OFFICIAL_CLASSES)[number]]: number };
  /** Shares at six months, by the second partition. */
  readonly breakdown: { readonly [name in (typeof BREAKDOWN)[number]]: number };
  /** Shares by month after leaving, each an array over months 0 … 36; null where nobody could be followed. */
  readonly afterLeaving: { readonly [name in (typeof BREAKDOWN)[number]]: readonly (number | null)[] };
  readonly target: Target | null;
}

/** Success of chains shared out among their measures; observed association, not effect. */
export interface CreditSummary {
  readonly sentence: string;
  /** Chains that go on, or may, when the run ends; not counted. */
  readonly censored: number;
  readonly rows: readonly {
    readonly measure: string;
    readonly group: string;
    /** Closed chains with the measure in them, all replications. */
    readonly chains: number;
    /** Success given to the measure per such chain. */
    readonly perChain: { readonly [rule in CreditRule]: Reported };
  }[];
}

/** One metric for one measure and group. */
export interface MetricCell {
  readonly measure: string;
  readonly group: string;
  /** Exits or starts counted, all replications. */
  readonly entries: number;
  readonly followed: number;
  /** Whose months lie beyond the run, and whose status is not known. */
  readonly censored: number;
  readonly unknown: number;
  readonly invisible: number;
  /** Of a share: what it would be had none, or all, of those not followed met the event. */
  readonly ifCensored?: Bounds;
  /** The number itself, in the metric's unit; null for a partition. */
  readonly value: Reported | null;
  /** Shares of the classes of a partition. */
  readonly classes?: { readonly [id: string]: Reported };
}

/** One metric as it was defined, and what came of it. */
export interface MetricSummary extends Omit<Metric, 'definition'> {
  readonly cells: readonly MetricCell[];
  /** Why there are no numbers, where there are none. */
  readonly notComputed?: string;
}

export interface StartSummary {
  readonly measure: string;
  readonly group: string;
  /** Per year in the whole country. */
  readonly startsPerYear: Reported;
  readonly meanWaitDays: Reported;
  readonly meanDose: Reported;
}

export interface QueueSummary {
  readonly queue: string;
  readonly measure: string;
  /** Persons, over the window; in the simulated share of the country. */
  readonly meanWaiting: Reported;
  readonly utilisation: Reported | null;
  readonly meanWaitDays: Reported;
  readonly granted: Reported;
  readonly gaveUpShare: Reported;
}

/** Waits for one measure by one group's people who joined its list in the window. */
export interface WaitSummary {
  readonly measure: string;
  readonly group: string;
  /** Who joined the list, who of them started, and who still waited when the run ended; all replications. */
  readonly joinedTotal: number;
  readonly startedTotal: number;
  readonly waitingTotal: number;
  /** Fewer than 30 joined a replication. */
  readonly tooFew: boolean;
  /** Got a place without joining the list, of all who asked and did not turn away. */
  readonly atOnceShare: Reported;
  /** Of those who joined: left the list before they could start, and to what. */
  readonly left: Reported;
  readonly leftForJob: Reported;
  readonly leftForGood: Reported;
  readonly gaveUp: Reported;
  /** Days that a share of those who started had waited at most: mean of each replication's own quantile. */
  readonly waitDays: readonly { readonly share: number; readonly days: Reported }[];
  /** Of those who joined, so many weeks later; as far as all of them can be followed. */
  readonly after: readonly { readonly weeks: number; readonly started: Reported; readonly left: Reported }[];
}

/** Motivation and trust of those of a group who are in work, or are not, months after registering. */
export interface LevelSummary {
  readonly group: string;
  readonly outcome: LevelOutcome;
  /** All replications. */
  readonly peopleTotal: number;
  /** Fewer than 30 a replication. */
  readonly tooFew: boolean;
  /** By month after registering: 0 on the day, then at the turn of each month; means in [0, 1] of those still inside. */
  readonly byMonth: readonly {
    readonly month: number;
    readonly countedTotal: number;
    readonly motivation: Reported;
    readonly trust: Reported;
  }[];
}

/** Levels over time of those who registered for the first time in the window. */
export interface LevelsSummary {
  /** Months after registering at which it is asked who is in work. */
  readonly months: number;
  /** People of a group followed in each replication, at most: the first to register. */
  readonly followedAtMost: number;
  readonly rows: readonly LevelSummary[];
}

/** One waiting list of a region: a measure, and the groups that share its places there. */
export interface RegionSummary {
  readonly region: string;
  readonly measure: string;
  readonly groups: readonly string[];
  /** In the simulated share of the country, when the window opens and when it ends; null without limit. */
  readonly placesFirst: number | null;
  readonly placesLast: number | null;
  /** Granted a place in the window, per replication. */
  readonly starts: Reported;
  readonly meanWaitDays: Reported;
  readonly utilisation: Reported | null;
  /** Exits in the window, all replications. */
  readonly exitsTotal: number;
  /** Fewer than 30 exits a replication: no rate is given. */
  readonly tooFew: boolean;
  readonly sixMonthRate: Reported | null;
}

/** Places of a measure that the same groups share, from a date on. */
export interface SteeringRow {
  readonly measure: string;
  readonly groups: readonly string[];
  /** 0: as the scenario has it. */
  readonly day: number;
  /** Whole country. */
  readonly places: Reported;
  /** Money for them before places are made whole, whole country. */
  readonly budgetNokPerMonth: Reported;
  /** Share employed, or months of ordinary work per 100 000 NOK; null where nothing was known. */
  readonly result: Reported | null;
  /** Exits or participants it is read from, all replications. */
  readonly people: number;
}

/** How places followed results. */
export interface SteeringSummary {
  readonly by: SteeringParameters['by'];
  readonly share: number;
  readonly overDays: number;
  /** Of a true value; null otherwise. */
  readonly horizonDays: number | null;
  readonly rows: readonly SteeringRow[];
}

export interface GroupSummary {
  readonly group: string;
  /** Registered without work, whole country, mean over the window. */
  readonly stock: Reported;
  /** Change of the stock from the first to the second half of the window, share; near 0 when stationary. */
  readonly stockDrift: Reported;
  readonly registeredFirstPerYear: Reported;
  readonly registeredAgainPerYear: Reported;
}

export interface Summary {
  readonly schema: number;
  readonly scenario: {
    readonly id: string;
    readonly title: string;
    readonly status: string;
    readonly hash: string;
  };
  readonly seed: string;
  readonly replications: number;
  readonly level: number;
  readonly time: TimeParameters;
  readonly scale: number;
  readonly measures: readonly MeasureSummary[];
  /** Every metric of the files that were asked for. */
  readonly metrics: readonly MetricSummary[];
  /** Credit rules; null when no metric was asked for. */
  readonly credit: CreditSummary | null;
  readonly starts: readonly StartSummary[];
  readonly queues: readonly QueueSummary[];
  /** How long those who joined a list waited; where the replications were asked to tell. */
  readonly waits?: readonly WaitSummary[];
  /** Motivation and trust over time; where the replications were asked to tell and go on long enough. */
  readonly levels?: LevelsSummary;
  readonly groups: readonly GroupSummary[];
  /** Per month: mean over replications, whole country. */
  readonly timeline: {
    readonly days: readonly number[];
    readonly population: readonly {
      readonly group: string;
      readonly status: string;
      readonly persons: readonly number[];
    }[];
    readonly waiting: readonly { readonly queue: string; readonly persons: readonly number[] }[];
    readonly reputation: readonly number[];
  };
  /** Whether it had settled when counting began, where the scenario claims a steady state. */
  readonly settling?: readonly SettlingSeries[];
  /** By region, where the scenario has several. */
  readonly regions?: readonly RegionSummary[];
  /** Where the scenario lets places follow results. */
  readonly steering?: SteeringSummary;
  /** What to know before reading any of it: the scenario's own words, and what the run found. */
  readonly warnings?: readonly string[];
  readonly closedMeasures: readonly string[];
  readonly people: {
    readonly opened: number;
    readonly entered: number;
    readonly departed: number;
    readonly inside: number;
  };
  readonly events: number;
  readonly identitiesChecked: number;
}

export interface ScenarioFacts {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly hash: string;
  readonly seed: string;
  readonly targets: readonly Target[];
  /** The scenario's own; shown with every run. */
  readonly warnings?: readonly string[];
}
