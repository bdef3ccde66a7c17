// What a fit moves and what it is held to, as plain data: named uncertainties with how far they may go, published
// values with how far they may be doubted, and the quantities of a run that answer them.

/** Measures and groups that a quantity is summed over; all where a list is missing. */
export interface Among {
  readonly measures?: readonly string[];
  readonly groups?: readonly string[];
}

/** The quantity of a run that answers a target. */
export type Quantity =
  /** A metric file, all its counts of the chosen cells together. */
  | ({ readonly kind: 'metric'; readonly metric: string } & Among)
  /** Share of participants at work because of the measure, mean over dates counted from the start. */
  | ({ readonly kind: 'effect'; readonly months: readonly number[] } & Among)
  /** Months of ordinary work gained per participant because of the measure, up to a date from the start. */
  | ({ readonly kind: 'gain'; readonly months: readonly number[] } & Among)
  /** Stints that start, a year, in the whole country. */
  | ({ readonly kind: 'starts' } & Among)
  /** Mean number on the register, in the whole country. */
  | ({ readonly kind: 'stock' } & Among);

export const QUANTITY_KINDS = ['metric', 'effect', 'gain', 'starts', 'stock'] as const;

export interface CalibrationTarget {
  readonly id: string;
  readonly quantity: Quantity;
  readonly value: number;
  /** Standard error of the published value, or the tolerance that stands for it. */
  readonly error: number;
  /** Standard deviation of what the model may miss by although its parameters are right. */
  readonly discrepancy: number;
  readonly source: string;
  readonly grade: string;
  readonly note: string;
}

/** One number of a scenario that an uncertainty sets, or a list of them: as written before, and the unit. */
export interface WrittenNumber {
  readonly path: string;
  readonly before: number | readonly number[];
  /** As it follows the number: ` /month`, or nothing. */
  readonly unit: string;
  /** Only whole numbers may stand here, as of places. */
  readonly whole?: true;
}

/**
 * Something that may be moved: one number, or one factor on several, in the unit they are written in; or a shift of
 * what is observed, in log-odds, on every metric that is a target, which sets nothing in the scenario.
 */
export interface Uncertainty {
  /** The path of the number, or what the factor or the shift is called. */
  readonly name: string;
  readonly kind: 'value' | 'factor' | 'observedShift';
  readonly sets: readonly WrittenNumber[];
  readonly start: number;
  /** How far the fit may go. */
  readonly bounds: readonly [low: number, high: number];
  /** How far the evidence goes, or the assumption. */
  readonly range: readonly [low: number, high: number];
  readonly source: string;
  readonly note: string;
}

/** Runs that answer targets. */
export interface RunSize {
  /** `path=value`, over the scenario: how long a trial lasts, and how large it is. */
  readonly settings: readonly string[];
  readonly replications: number;
  /**
   * Runs for metrics and volumes, where they are not read from the same runs as effects: effects need years of
   * follow-up and everybody lived twice, and have wide errors; rates need many people for half a year.
   */
  readonly rates?: (Omit<RunSize, 'rates'> & { readonly probes?: number }) | undefined;
}

/** How long, large and many the trials of the search are, and how many steps it takes. */
export interface TrialSize extends RunSize {
  /** Replications of each point at which slopes are measured. */
  readonly probes: number;
  /** Times the slopes are measured, and further steps with the same slopes. */
  readonly rounds: number;
  readonly secants: number;
  /** How far parameters are moved to measure slopes, as a share of their bounds. */
  readonly step: number;
}

/** How parameter sets that fit are searched for. */
export interface EnsembleSize {
  readonly settings: readonly string[];
  /** Replications of each set, with luck of its own. */
  readonly replications: number;
  /** Sets of the first wave, and of each later one; no more waves than this. */
  readonly firstRuns: number;
  readonly runs: number;
  /** Sets of the last wave allowed; as many as of the others when left out. */
  readonly lastRuns?: number | undefined;
  readonly waves: number;
  /** Accepted sets after which no further wave is begun. */
  readonly enough: number;
  /** Months from the start at which gains are ranked. */
  readonly horizon: number;
}

export interface CalibrationPlan {
  readonly id: string;
  readonly seed: string;
  readonly trial: TrialSize;
  /** Steps at the end, with trials of their own and the last slopes. */
  readonly polish: RunSize & { readonly rounds: number };
  readonly acceptance: RunSize & {
    /** Largest difference from the scenario's own targets. */
    readonly within: number;
  };
  /** Undefined when the file says nothing of an ensemble. */
  readonly ensemble: EnsembleSize | undefined;
  readonly uncertainties: readonly Uncertainty[];
  readonly targets: readonly CalibrationTarget[];
}
