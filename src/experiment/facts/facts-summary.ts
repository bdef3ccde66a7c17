// What a comparison with facts reports, as plain data: the layout of facts.json.

import type { FactUnit } from '../../metrics/fact.js';
import type { Names } from '../../model/parameters.js';
import type { Reported } from '../summary.js';

/** Version of the layout; grows with every change that a reader could notice. */
export const FACTS_SCHEMA = 1;

/**
 * - `inside`, `outside`: the whole interval lies within the bounds, or wholly past one of them.
 * - `undecided`: the interval crosses a bound; chance alone could put the model on either side.
 * - `no answer`: the run is too short, or lacks what the fact is about.
 * - `not computable`: nothing here computes it.
 * - `shown`: nothing was published to judge it by.
 */
export const VERDICTS = ['inside', 'outside', 'undecided', 'no answer', 'not computable', 'shown'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface ComparisonSummary {
  readonly names: Names;
  readonly reading: Names | null;
  readonly unit: FactUnit;
  /** How the model's number is computed. */
  readonly computed: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly tolerance: string | null;
  readonly model: Reported | null;
  readonly verdict: Verdict;
  /** On which side of the bounds the model's mean lies. */
  readonly side: 'below' | 'above' | null;
  /** Model's mean less the published value, or less the nearest bound where there is no value and it is missed. */
  readonly miss: number | null;
  /** What that means, from the file of facts; or why there is no answer. */
  readonly meaning: Names | null;
}

export interface NearestReading {
  readonly reading: Names;
  /** Largest miss of its numbers, as it is. */
  readonly largestMiss: number;
  /** Whether all its numbers are inside. */
  readonly inside: boolean;
  /** Readings all of whose numbers are inside. */
  readonly insideUnder: readonly Names[];
}

/** How a fit of the scenario touched a fact. */
export interface FittedFact {
  /** A target names the fact; a target comes from its source; or the file of targets was not found. */
  readonly by: 'target' | 'source' | 'unknown';
  readonly file: string;
  readonly targets: readonly string[];
}

export interface FactSummary {
  readonly id: string;
  readonly fact: Names;
  readonly published: string;
  readonly sources: readonly string[];
  readonly grade: string;
  /** Where the scenario took the same finding as an input; null where it is a test. */
  readonly usedAsInput: Names | null;
  /** Null where no fit touched it. */
  readonly fitted: FittedFact | null;
  readonly caveat: Names | null;
  readonly notComputable: { readonly why: Names; readonly instead: string | null } | null;
  /** Of several readings of the published words the one whose largest miss is the smallest. */
  readonly nearest: NearestReading | null;
  readonly comparisons: readonly ComparisonSummary[];
}

export interface FactsSummary {
  readonly schema: number;
  readonly scenario: {
    readonly id: string;
    readonly title: string;
    readonly status: string;
    readonly hash: string;
  };
  /** Files of targets that the scenario was fitted to. */
  readonly fittedTo: readonly string[];
  readonly seed: string;
  readonly level: number;
  readonly replications: number;
  readonly scale: number;
  readonly time: { readonly warmUpDays: number; readonly windowDays: number; readonly followUpDays: number };
  readonly facts: readonly FactSummary[];
}
