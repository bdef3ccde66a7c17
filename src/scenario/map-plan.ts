// What a map is drawn from, as plain data: two axes, what is refitted at each point, when a point misses, and whose
// verdict is drawn.

import type { CalibrationTarget, TrialSize, Uncertainty, WrittenNumber } from './calibration-plan.js';

/** An uncertainty that runs over evenly spaced values, in the unit it is written in. */
export interface MapAxis {
  /** The path of the number, or what the factor is called. */
  readonly name: string;
  /** What it is called in tables and charts. */
  readonly title: string;
  readonly kind: 'value' | 'factor';
  /** `before` is what the file says a factor multiplies, where it does not take the scenario's numbers. */
  readonly sets: readonly WrittenNumber[];
  readonly bounds: readonly [low: number, high: number];
  /** Values from the lowest to the highest. */
  readonly steps: number;
  readonly note: string;
}

export interface MapPlan {
  readonly id: string;
  readonly note: string;
  readonly seed: string;
  readonly across: MapAxis;
  readonly up: MapAxis;
  readonly refit: readonly Uncertainty[];
  readonly targets: readonly CalibrationTarget[];
  readonly trial: TrialSize;
  readonly check: {
    readonly settings: readonly string[];
    readonly replications: number;
    /** A point misses when any target is further off than this many standard deviations. */
    readonly implausibility: number;
  };
  readonly attribution: {
    readonly settings: readonly string[];
    readonly replications: number;
    /** Months from the start at which gains are ranked. */
    readonly horizon: number;
  };
  readonly draw: readonly { readonly measure: string; readonly group: string }[];
}
