// What a page says about the scenario behind results: its question, its measures and groups by name, how well its
// numbers are known, and what the model cannot show. The layout of scenario.json, which lies beside the results.

import { classOf } from '../model/dated-series.js';
import type { Family, MeasureKind, MeasureParameters, ModelParameters, Names } from '../model/parameters.js';
import { distributionMean } from '../random/moments.js';
import type { ResolvedScenario } from '../scenario/load-scenario.js';
import { type Facts, numbersGiven } from './document/facts.js';
import { limitsOf } from './document/limits.js';
import { type GradeCounts, gradeCounts } from './document/parameter-summary.js';

/** Version of the layout; grows with every change that a reader could notice. */
export const ABOUT_SCHEMA = 2;

export interface AboutScenario {
  readonly schema: number;
  readonly id: string;
  readonly hash: string;
  readonly title: Names;
  readonly question: ResolvedScenario['questionIn'];
  /** What the file says of itself; empty when there is nothing to warn of. */
  readonly status: string;
  readonly warnings: readonly string[];
  /** `path=value`, as changed from outside. */
  readonly set: readonly string[];
  readonly groups: readonly { readonly id: string; readonly names: Names }[];
  readonly measures: readonly AboutMeasure[];
  /** Published rates that the scenario is held against. */
  readonly targets: number;
  /** How well the numbers of the file are known. */
  readonly numbers: GradeCounts;
  /** Numbers and formulas that the file gives about the world, in its order. */
  readonly given: readonly GivenNumber[];
  /** Scenarios set against it, where there are any; in order. */
  readonly alternatives?: readonly AboutAlternative[];
  readonly limits: readonly { readonly id: string; readonly says: string; readonly because: string }[];
}

export interface GivenNumber {
  readonly path: string;
  readonly value: string;
  readonly meaning: string;
  readonly source: string;
  readonly grade: string;
  readonly range: string;
  readonly note: string;
}

export interface AboutAlternative {
  readonly id: string;
  readonly title: Names;
  readonly question: ResolvedScenario['questionIn'];
}

export interface AboutMeasure {
  readonly id: string;
  /** M1–M22 of the catalogue. */
  readonly code?: string;
  readonly family: Family;
  readonly kind: MeasureKind;
  readonly names: Names;
  readonly procurement?: string;
  readonly groups: readonly string[];
  /** Days since registration before which nobody may enter. */
  readonly afterDays: number;
  /** Mean planned stay by group; null where the place has no end. */
  readonly plannedDays: { readonly [group: string]: number } | null;
  /** In the whole country when counting begins, all groups together; null without limit. */
  readonly places: number | null;
  readonly costNokPerMonth: number;
  /** Barriers its content takes something off, the strongest first; none where contents are switched off. */
  readonly actsOn: readonly string[];
}

/**
 * @param facts - of the scenario, as a document is written from them
 * @param alternatives - set against it
 */
export function aboutScenario(facts: Facts, alternatives: readonly ResolvedScenario[] = []): AboutScenario {
  const { scenario, parameters } = facts;
  return {
    schema: ABOUT_SCHEMA,
    id: scenario.id,
    hash: scenario.hash,
    title: scenario.title,
    question: scenario.questionIn,
    status: scenario.status,
    warnings: scenario.warnings,
    set: facts.set,
    groups: parameters.groups.map(({ id, names }) => ({ id, names })),
    measures: facts.open.map((measure) => aboutMeasure(measure, parameters, facts.acts('content'))),
    targets: scenario.targets.length,
    numbers: gradeCounts(facts),
    given: numbersGiven(facts).map(({ path, value, meaning, source, grade, range, note }) => ({
      path,
      value,
      meaning,
      source,
      grade,
      range,
      note,
    })),
    ...(alternatives.length === 0
      ? {}
      : {
          alternatives: alternatives.map(({ id, title, questionIn }) => ({
            id,
            title,
            question: questionIn,
          })),
        }),
    limits: limitsOf(facts).map(({ id, says, because }) => ({ id, says, because })),
  };
}

function aboutMeasure(
  measure: MeasureParameters,
  { time }: ModelParameters,
  contentActs: boolean,
): AboutMeasure {
  const { id, code, family, kind, names, procurement, groups, afterDays, costNokPerMonth } = measure;
  return {
    id,
    ...(code === undefined ? {} : { code }),
    family,
    kind,
    names,
    ...(procurement === undefined ? {} : { procurement }),
    groups,
    afterDays,
    plannedDays:
      measure.duration === null
        ? null
        : Object.fromEntries(
            groups.map((group) => [group, distributionMean(measure.duration![group]!)] as const),
          ),
    places: placesAt(measure.places, time.warmUpDays),
    costNokPerMonth,
    actsOn: Object.entries(measure.content)
      .filter(([, units]) => contentActs && units > 0)
      .sort(([, a], [, b]) => b - a)
      .map(([barrier]) => barrier),
  };
}

function placesAt(places: MeasureParameters['places'], day: number): number | null {
  if (places === null) return null;
  const series = 'days' in places ? [places as { days: number[]; values: number[] }] : Object.values(places);
  const sum = series.reduce((total, { days, values }) => total + values[classOf(days, day)]!, 0);
  return Number.isFinite(sum) ? sum : null;
}
