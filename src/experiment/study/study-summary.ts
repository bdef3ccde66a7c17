// What a sweep and a sensitivity analysis report, as plain data: the layouts of sweep.json and sensitivity.json.

import type { InLanguages } from '../../scenario/schema/record.js';
import type { StudyOutcome, StudyParameter, SweepDesign } from '../../scenario/study-plan.js';
import type { ChanceShare } from '../../stats/chance-share.js';
import type { Estimate } from '../../stats/estimate.js';
import type { SobolIndices } from '../../stats/sobol-indices.js';
import type { Reported } from '../summary.js';
import type { StudyPoint } from './run-points.js';

export const STUDY_SCHEMA = 1;

/** What both have at the top. */
export interface StudyHead {
  readonly schema: typeof STUDY_SCHEMA;
  readonly id: string;
  readonly question: string;
  readonly questionIn: InLanguages;
  readonly note: string;
  readonly seed: string;
  readonly replications: number;
  readonly level: number;
  readonly settings: readonly string[];
  readonly scenarios: readonly {
    readonly id: string;
    readonly title: string;
    readonly status: string;
    readonly hash: string;
  }[];
  readonly parameters: readonly StudyParameter[];
  readonly outcomes: readonly StudyOutcome[];
}

/** One scenario at one point. */
export interface SweepCell {
  /** Place in the list of scenarios, and of points. */
  readonly scenario: number;
  readonly point: number;
  /** By outcome. */
  readonly values: readonly Reported[];
}

/** What a sweep says of one outcome over all its cells. */
export interface SweepVerdict {
  readonly outcome: string;
  /** Cells with the lowest and highest value; undefined when no cell has a number. */
  readonly lowest: number | undefined;
  readonly highest: number | undefined;
  /** Highest less lowest, paired, with an interval that holds for every pair of cells at once. */
  readonly difference: Estimate | undefined;
  /** `same`: to the bit, in every replication. */
  readonly verdict: 'shown' | 'none-shown' | 'same' | 'unknown';
  /** How many cells may have the highest true value, and the lowest, all compared at once; undefined when unknown. */
  readonly mayBeHighest: number | undefined;
  readonly mayBeLowest: number | undefined;
  /** Cells where nobody was there to be counted. */
  readonly withoutNumber: number;
  readonly chance: ChanceShare | undefined;
}

/** A scenario against the first, point by point. */
export interface ScenarioOverPoints {
  readonly outcome: string;
  readonly scenario: number;
  /** Points at which it is shown to be above the first, below, neither; together at the level. */
  readonly above: number;
  readonly below: number;
  readonly noneShown: number;
}

export interface SweepSummary extends StudyHead {
  readonly design: SweepDesign;
  /** Values of the parameters, in the unit they are written in. */
  readonly points: readonly (readonly number[])[];
  readonly cells: readonly SweepCell[];
  readonly verdicts: readonly SweepVerdict[];
  readonly scenariosOverPoints: readonly ScenarioOverPoints[];
}

/** What the screening says of a parameter, in units of the outcome per whole range of the parameter. */
export interface Screened {
  readonly parameter: number;
  readonly mean: number;
  readonly meanAbsolute: number;
  /** Ends of the interval of μ*, over trajectories. */
  readonly low: number;
  readonly high: number;
  readonly standardDeviation: number;
}

/** What the variance-based analysis says of a parameter. */
export interface Indexed extends SobolIndices {
  readonly parameter: number;
  readonly verdict: IndexVerdict;
  /** Whether the part it makes only together with others is shown to be more than chance. */
  readonly interacts: boolean;
}

export type IndexVerdict =
  /** Its part is more than `NEGLIGIBLE`, and more than chance. */
  | 'matters'
  /** Its part is less than `NEGLIGIBLE`. */
  | 'hardly'
  /** Every run is the same to the bit whatever it is. */
  | 'nothing'
  /** Not told apart from chance, or from `NEGLIGIBLE`. */
  | 'not-told';

/** One outcome in one scenario. */
export interface Analysis {
  readonly scenario: number;
  readonly outcome: string;
  /** In the order of the parameters; undefined when the outcome is no number somewhere. */
  readonly screening: readonly Screened[] | undefined;
  /** The largest total index first; undefined when left out, or when the outcome never moves or is no number somewhere. */
  readonly indices: readonly Indexed[] | undefined;
  /** Why there are no indices. */
  readonly without: 'not-asked' | 'never-moves' | 'no-number' | 'all-dropped' | undefined;
  /** Over the independent points of the design. */
  readonly mean: number;
  readonly standardDeviation: number;
  readonly chance: ChanceShare | undefined;
  /** Sum of the first-order indices: share of the variance that single parameters make. */
  readonly alone: number | undefined;
}

export interface SensitivitySummary extends StudyHead {
  readonly trajectories: number;
  readonly levels: number;
  readonly rows: number;
  readonly resamples: number;
  readonly drop: number | undefined;
  /** Parameters left as the scenarios have them after the screening. */
  readonly dropped: readonly number[];
  /** Runs made, all stages. */
  readonly runs: number;
  readonly analyses: readonly Analysis[];
}

/** A run's point with the values that it has, for the long table. */
export interface StudyRun extends StudyPoint {
  readonly stage: 'sweep' | 'screening' | 'indices';
  /** From 1, within the stage and scenario. */
  readonly number: number;
  /** In the unit of the parameter; undefined where it is as the scenario has it. */
  readonly values: readonly (number | undefined)[];
}
