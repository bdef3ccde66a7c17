// What a study runs, as plain data: scenarios, parameters with how far they move in each, the points of a sweep, the sizes
// of a sensitivity analysis, and the outcomes read from every run.

import type { Uncertainty } from './calibration-plan.js';
import type { InLanguages } from './schema/record.js';

/** Points at which a sweep is run. */
export type SweepDesign =
  /** Every combination of evenly spaced values, so many of each parameter. */
  | { readonly kind: 'grid'; readonly steps: readonly number[] }
  | { readonly kind: 'latinHypercube'; readonly points: number }
  | { readonly kind: 'sobol'; readonly points: number };

export interface StudyParameter {
  /** The path of the number, or what the factor is called. */
  readonly name: string;
  readonly title: string;
  /** The title in the languages that the file gives it in; absent where it is the name. */
  readonly titleIn?: InLanguages;
  /** Empty for a plain number or a factor. */
  readonly unit: string;
  readonly kind: 'value' | 'factor';
  readonly bounds: readonly [low: number, high: number];
  readonly whole: boolean;
  readonly source: string;
  readonly note: string;
}

/** What is read from a run. */
export type OutcomeSource =
  /** A quantity of the world, or a metric as `metric:` and its id. */
  | { readonly kind: 'world'; readonly quantity: string }
  /** At work, or months of work gained, because of a measure, per participant, so many months from the start. */
  | { readonly kind: 'effect' | 'gain'; readonly months: number };

export interface StudyOutcome {
  /** Name in tables and files. */
  readonly id: string;
  readonly title: string;
  /** The title in the languages that the file, or that of the metric, gives it in; absent where it follows from the rest. */
  readonly titleIn?: InLanguages;
  readonly unit: string;
  readonly better: 'more' | 'less' | 'neither';
  readonly source: OutcomeSource;
  /** Empty: all together. */
  readonly measure: string;
  readonly group: string;
}

/** How large a sensitivity analysis is. */
export interface SensitivitySize {
  readonly trajectories: number;
  /** Of the design for Sobol' indices; 0 for none. */
  readonly rows: number;
  /** Share of the largest μ* below which a parameter is left as it is; undefined: none is. */
  readonly drop: number | undefined;
}

export interface StudyScenario {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly hash: string;
  /** One per parameter: what it sets in this scenario. */
  readonly movable: readonly Uncertainty[];
}

export interface StudyPlan {
  readonly id: string;
  readonly question: string;
  readonly questionIn: InLanguages;
  readonly note: string;
  readonly seed: string;
  readonly scenarios: readonly StudyScenario[];
  /** `path=value`, over every scenario. */
  readonly settings: readonly string[];
  readonly parameters: readonly StudyParameter[];
  /** Undefined when the file gives none. */
  readonly design: SweepDesign | undefined;
  readonly replications: number;
  readonly sensitivity: SensitivitySize;
  /** Ids. */
  readonly metrics: readonly string[];
  readonly outcomes: readonly StudyOutcome[];
}
