// What the page of a fit is made of: the fit, which targets are rates of which measure, and parameter sets that fit as well
// where there are any.

import type { Calibration } from '../../experiment/calibration/calibrate.js';
import type { Ensemble } from '../../scenario/ensemble.js';

/** A measure over the parameter sets that fit, as the table beside an ensemble has it; counts of sets. */
export interface MeasureInSets {
  readonly measure: string;
  readonly group: string;
  readonly sets: number;
  readonly undervalued: number;
  readonly overvalued: number;
  readonly level: number;
  readonly priorSets: number;
  readonly priorUndervalued: number;
  /** Whether fitting changed the share beyond chance. */
  readonly isInformed: boolean;
}

export interface LoadedEnsemble
  extends Pick<
    Ensemble,
    'tried' | 'accepted' | 'effectiveSize' | 'cutoff' | 'seed' | 'runs' | 'priors' | 'sets'
  > {
  /** Name of its file. */
  readonly file: string;
  /** Empty where there is no table beside it. */
  readonly measures: readonly MeasureInSets[];
}

export interface LoadedFit {
  readonly calibration: Calibration;
  /** What the scenario's own targets are rates of. */
  readonly rates: readonly { readonly id: string; readonly measure: string; readonly group: string }[];
  readonly ensemble: LoadedEnsemble | undefined;
}
