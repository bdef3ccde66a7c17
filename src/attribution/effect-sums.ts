// Sums over people of one replication, by measure and group: what every effect is made of. Plain data that
// can be sent between threads; the unit is stated by each field. A difference is with minus without.

import type { FlowSums } from './journey-flows.js';

/** Horizons from the start of a first stint, months. */
export const HORIZONS = [6, 12, 24, 36, 48, 60] as const;

/** Participants of one third, by how they stood at the start. */
export interface ThirdSums {
  people: number;
  /** Days in ordinary work gained up to the chosen horizon. */
  daysGained: number;
  gainers: number;
  losers: number;
}

/** Effect of a measure on those who started it in the window: the first stint and all later ones taken away. */
export interface ParticipantSums {
  readonly measure: number;
  readonly group: number;
  /** People. */
  participants: number;
  /** Of whom the re-run waited for a place past the end of the recorded queues. */
  beyondRecord: number;
  /** Days in ordinary work up to each horizon that fits, with and without the measure. */
  readonly daysWith: number[];
  readonly daysWithout: number[];
  /** Sum of the differences, taken person by person. */
  readonly daysGained: number[];
  /** The same for days in subsidised work. */
  readonly subsidisedDaysGained: number[];
  /** The same with no other measure allowed after the start, in either life. */
  readonly directDaysGained: number[];
  /** Days in ordinary work with the measure's content taken away, minus without the measure. */
  readonly contentFreeDaysGained: number[];
  /** B + tW with minus without, NOK; and its present value less that of the measures' costs. */
  readonly balanceNok: number[];
  readonly presentValueNok: number[];
  /** Difference in ordinary and subsidised work within the planned length of the first stint: lock-in when below 0. */
  lockInDays: number;
  /** In ordinary work at some time within three months of the start without the measure. */
  deadweight: number;
  gainers: number;
  losers: number;
  /** Cost of all stints of the measure from the first on, NOK. */
  costNok: number;
  /** By thirds of the barrier the measure works on most, and of the whole burden, at the start; lowest first. */
  readonly byBarrier: readonly ThirdSums[];
  readonly byNeed: readonly ThirdSums[];
  /** Largest difference of any one person, of any kind on work, in days; 0: nobody's work changed by a bit. */
  largest: number;
}

/** Decomposition over official exits that can be followed to the late date; counts of people at work. */
export interface ExitSums {
  readonly measure: number;
  readonly group: number;
  /** Exits that can be followed. */
  exits: number;
  /** Exits that cannot. */
  censored: number;
  /** At work six months after the exit: the official count. */
  official: number;
  /** Without the stint, at work six months after its planned end. */
  selection: number;
  /** Without the stint, at work six months after the recorded exit, minus the former. */
  exitRoute: number;
  /** Effect six months after the exit. */
  visible: number;
  /** Effect at the late date, and its parts beside the visible one. */
  lateTotal: number;
  passedOn: number;
  late: number;
  /** Days of ordinary work gained from the start to the late date, and the same three parts. */
  daysGained: number;
  daysVisible: number;
  daysPassedOn: number;
  daysLate: number;
  /** People with a visible, passed-on or late part that is not 0. */
  visiblePeople: number;
  passedOnPeople: number;
  latePeople: number;
  /** Counted as failures; at work at the late date because of the stint. */
  failuresMade: number;
  /** Counted as failures; out of work at the late date because of the stint. */
  failuresHarmed: number;
  /** Counted as successes; at work on that date without the stint too. */
  successesAnyway: number;
  /** Counted as successes; out of work at the late date because of the stint. */
  successesHarmed: number;
  /** Margins of the two lives, for bounds that need no shared luck: counted as failures and late at work … */
  failedThenWorking: number;
  failedThenNot: number;
  succeededThenNot: number;
  /** … and without the stint at work six months after the exit, and at the late date. */
  withoutAtSix: number;
  withoutLate: number;
  /** Largest difference of any one person on any of the dates. */
  largest: number;
}

/** Two measures taken one after the other: what they do together and alone, to those who took both. */
export interface ChainSums {
  readonly first: number;
  readonly second: number;
  readonly group: number;
  /** People. */
  people: number;
  /** Days of ordinary work from the first start to the longest horizon, less those with neither. */
  daysBoth: number;
  daysFirstAlone: number;
  daysSecondAlone: number;
  /** People still there in all four lives when the second measure was to end, and the lasting log hazard then. */
  compared: number;
  logBoth: number;
  logFirstAlone: number;
  logSecondAlone: number;
}

export interface EffectSums {
  readonly participants: readonly ParticipantSums[];
  readonly exits: readonly ExitSums[];
  readonly chains: readonly ChainSums[];
  /** Ways of those who came in during the window. */
  readonly flows: readonly FlowSums[];
  /** Horizons of `daysWith` and the others that fit the run, months; the chosen one's place among them. */
  readonly horizons: readonly number[];
  readonly chosen: number;
  /** Months after the exit at which the late date lies; undefined when none fits. */
  readonly lateMonths: number | undefined;
}

export function noParticipants(measure: number, group: number, horizons: number): ParticipantSums {
  const zeros = () => Array.from({ length: horizons }, () => 0);
  const thirds = () => Array.from({ length: 3 }, () => ({ people: 0, daysGained: 0, gainers: 0, losers: 0 }));
  return {
    measure,
    group,
    participants: 0,
    beyondRecord: 0,
    daysWith: zeros(),
    daysWithout: zeros(),
    daysGained: zeros(),
    subsidisedDaysGained: zeros(),
    directDaysGained: zeros(),
    contentFreeDaysGained: zeros(),
    balanceNok: zeros(),
    presentValueNok: zeros(),
    lockInDays: 0,
    deadweight: 0,
    gainers: 0,
    losers: 0,
    costNok: 0,
    byBarrier: thirds(),
    byNeed: thirds(),
    largest: 0,
  };
}

export function noExits(measure: number, group: number): ExitSums {
  const zeros = {
    exits: 0,
    censored: 0,
    official: 0,
    selection: 0,
    exitRoute: 0,
    visible: 0,
    lateTotal: 0,
    passedOn: 0,
    late: 0,
    daysGained: 0,
    daysVisible: 0,
    daysPassedOn: 0,
    daysLate: 0,
    visiblePeople: 0,
    passedOnPeople: 0,
    latePeople: 0,
    failuresMade: 0,
    failuresHarmed: 0,
    successesAnyway: 0,
    successesHarmed: 0,
    failedThenWorking: 0,
    failedThenNot: 0,
    succeededThenNot: 0,
    withoutAtSix: 0,
    withoutLate: 0,
    largest: 0,
  };
  return { measure, group, ...zeros };
}
