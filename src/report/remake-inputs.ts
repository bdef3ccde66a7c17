// Everything that an attribution, a comparison or a study is made from, as plain data: what its manifest holds so that it can be
// made again, without the scenario files it came from.

import type { AttributionOptions } from '../experiment/attribute.js';
import type { ComparisonFacts } from '../experiment/comparison/summarise-comparison.js';
import type { PointParameters } from '../experiment/study/point-parameters.js';
import type { Metric } from '../metrics/definition.js';
import type { ModelParameters } from '../model/parameters.js';
import type { SensitivitySize, StudyPlan, SweepDesign } from '../scenario/study-plan.js';
import type { AboutScenario } from './about-scenario.js';

export interface AttributionInputs
  extends Pick<AttributionOptions, 'facts' | 'parameters' | 'size' | 'skip' | 'horizonMonths' | 'work'> {
  readonly kind: 'attribution';
  readonly about: AboutScenario;
}

export interface ComparisonInputs {
  readonly kind: 'comparison';
  readonly about: AboutScenario;
  /** Of each scenario, the base first. */
  readonly parameters: readonly ModelParameters[];
  readonly facts: ComparisonFacts;
  readonly metrics: readonly Metric[];
  /** From 1 to this number. */
  readonly replications: number;
}

interface AnyStudyInputs {
  /** Of the first scenario, those beside it as alternatives. */
  readonly about: AboutScenario;
  readonly plan: StudyPlan;
  readonly seed: string;
  readonly replications: number;
  readonly metrics: readonly Metric[];
  readonly points: PointParameters;
}

export interface SweepInputs extends AnyStudyInputs {
  readonly kind: 'sweep';
  readonly design: SweepDesign;
}

export interface SensitivityInputs extends AnyStudyInputs {
  readonly kind: 'sensitivity';
  readonly size: SensitivitySize;
}

export type RemakeInputs = AttributionInputs | ComparisonInputs | SweepInputs | SensitivityInputs;
