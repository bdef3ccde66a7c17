// What a run is asked for to tell whether measures are undervalued: the official rate of each measure in each group
// and what it gained those who took part. Ranks within a group follow from these; nothing is decided here.

import { HAS_RATE } from '../../metrics/official-indicator.js';
import type { Model } from '../../model/model.js';
import type { Quantity } from '../../scenario/calibration-plan.js';
import type { SetVerdict } from './ensemble-shares.js';

/** The metric measures are judged by. */
const OFFICIAL = 'six-month-rate';

/** One measure in one group, and where its two numbers stand among the quantities. */
export interface Judged {
  readonly measure: string;
  readonly group: string;
  readonly rate: number;
  readonly gain: number;
}

/** @param horizon - months from the start up to which gains count */
export function verdictQuantities(
  model: Model,
  horizon: number,
): { readonly quantities: readonly Quantity[]; readonly judged: readonly Judged[] } {
  const quantities: Quantity[] = [];
  const judged: Judged[] = [];
  const isOpen = (measure: number, group: number) =>
    model.measures[measure]!.parameters.kind === 'subsidisedJob' ||
    model.queues.some((plan) => plan.measure === measure && plan.classes[group] !== undefined);
  for (const { index: group, parameters: of } of model.groups) {
    for (const { index: measure, parameters } of model.measures) {
      if (!HAS_RATE.has(parameters.kind) || !isOpen(measure, group)) continue;
      const among = { measures: [parameters.id], groups: [of.id] };
      judged.push({
        measure: parameters.id,
        group: of.id,
        rate: quantities.length,
        gain: quantities.length + 1,
      });
      quantities.push(
        { kind: 'metric', metric: OFFICIAL, ...among },
        { kind: 'gain', months: [horizon], ...among },
      );
    }
  }
  return { quantities, judged };
}

/** Quantities of one parameter set: over all its replications, and in each alone. */
export interface SetQuantities {
  readonly values: readonly number[];
  readonly each: readonly (readonly number[])[];
}

/** What one set says of one measure. */
export interface Standing {
  /** Places by which the measure stands higher among its group by what it gained than by its official rate. */
  readonly undervaluation: Omit<SetVerdict, 'values' | 'weight'>;
  /** Months of work gained per participant. */
  readonly gain: Omit<SetVerdict, 'values' | 'weight'>;
}

/** @returns undefined where nobody in the group took part or left */
export function standingOf(judged: readonly Judged[], one: Judged, set: SetQuantities): Standing | undefined {
  const places = placesGained(judged, one, set.values);
  if (places === undefined) return undefined;
  const gain = set.values[one.gain]!;
  const errorOf = (values: readonly number[]) => {
    const known = values.filter(Number.isFinite);
    const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
    const squares = known.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    return known.length < 2 ? Number.NaN : Math.sqrt(squares / (known.length - 1) / known.length);
  };
  return {
    undervaluation: {
      verdict: places > 0 ? 'yes' : places < 0 ? 'no' : 'undecided',
      effect: places,
      error: errorOf(set.each.map((values) => placesGained(judged, one, values) ?? Number.NaN)),
    },
    gain: {
      verdict: gain > 0 ? 'yes' : gain < 0 ? 'no' : 'undecided',
      effect: gain,
      error: errorOf(set.each.map((values) => values[one.gain]!)),
    },
  };
}

/** Official place minus place by gain, both from 1, ties sharing the mean of their places. */
function placesGained(judged: readonly Judged[], one: Judged, values: readonly number[]): number | undefined {
  const group = judged.filter(
    (other) =>
      other.group === one.group && Number.isFinite(values[other.rate]) && Number.isFinite(values[other.gain]),
  );
  if (!group.includes(one)) return undefined;
  const place = (key: 'rate' | 'gain') => {
    const own = values[one[key]]!;
    const above = group.filter((other) => values[other[key]]! > own).length;
    const level = group.filter((other) => values[other[key]]! === own).length;
    return above + (level + 1) / 2;
  };
  return place('rate') - place('gain');
}
