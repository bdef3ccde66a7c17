// Sums over people of one replication, by measure and group: what every effect is made of. Plain data that
// can be sent between threads; the unit is stated by each field. A difference is with minus without.

/** Horizons from the start of a first stint, months. */
export const HORIZONS = [6, 12, 24, 36, 48, 60] as const;

/** Effect of a measure on those who started it in the window: the first stint and all later ones taken away. */
export interface ParticipantSums {
  readonly measure: number;
  readonly group: number;
  /** People. */
  participants: number;
  /** Days in ordinary work up to each horizon that fits, with and without the measure. */
  readonly daysWith: number[];
  readonly daysWithout: number[];
  /** Sum of the differences, taken person by person. */
  readonly daysGained: number[];
  /** The same for days in subsidised work. */
  readonly subsidisedDaysGained: number[];
  /** Difference in ordinary and subsidised work within the planned length of the first stint: lock-in when below 0. */
  lockInDays: number;
  /** In ordinary work without the measure on the day three months after the start. */
  atWorkAnyway: number;
  gainers: number;
  losers: number;
  /** Cost of all stints of the measure from the first on, NOK. */
  costNok: number;
  /** Largest difference of any one person, days; 0 when the measure changed nobody's work by a bit. */
  largest: number;
}

/** Decomposition over official exits that can be followed to the late date; all counts of people at work. */
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
  /** Counted as failures; at work at the late date because of the stint. */
  failuresMade: number;
  /** Counted as failures; out of work at the late date because of the stint. */
  failuresHarmed: number;
  /** Counted as successes; at work on that date without the stint too. */
  successesAnyway: number;
  /** Counted as successes; out of work at the late date because of the stint. */
  successesHarmed: number;
  /** Largest difference of any one person on any of the dates. */
  largest: number;
}

export interface EffectSums {
  readonly participants: readonly ParticipantSums[];
  readonly exits: readonly ExitSums[];
  /** Horizons of `daysWith` and the others that fit the run, months. */
  readonly horizons: readonly number[];
  /** Months after the exit at which the late date lies; undefined when none fits. */
  readonly lateMonths: number | undefined;
}
