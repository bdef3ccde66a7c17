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

/**
 * What one set says of one measure. It stands higher when more rivals that the official rate puts above it gained less
 * than it than the other way round; a pair counts only when chance leaves neither of its two orders open.
 *
 * @param chance - standard error that chance leaves in each quantity of a set, from `chanceOver`
 * @returns undefined where nobody in the group took part or left
 */
export function standingOf(
  judged: readonly Judged[],
  one: Judged,
  set: SetQuantities,
  chance: readonly number[],
): Standing | undefined {
  const places = placesGained(judged, one, set.values);
  if (places === undefined) return undefined;
  const gain = set.values[one.gain]!;
  return {
    undervaluation: {
      verdict: verdictOf(settledPairs(judged, one, set.values, chance)),
      effect: places,
      error: standardError(set.each.map((values) => placesGained(judged, one, values) ?? Number.NaN)),
    },
    gain: {
      verdict: verdictOf(orderOf(gain, 0, chance[one.gain]!, 0)),
      effect: gain,
      error: standardError(set.each.map((values) => values[one.gain]!)),
    },
  };
}

/** Standard error of each quantity of one set, from the replications of all sets together: two alone tell little. */
export function chanceOver(sets: readonly SetQuantities[]): readonly number[] {
  return (sets[0]?.values ?? []).map((_, q) => {
    const errors = sets
      .map(({ each }) => standardError(each.map((values) => values[q]!)))
      .filter(Number.isFinite);
    return errors.length === 0
      ? Number.POSITIVE_INFINITY
      : Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length);
  });
}

function standardError(values: readonly number[]): number {
  const known = values.filter(Number.isFinite);
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const squares = known.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return known.length < 2 ? Number.NaN : Math.sqrt(squares / (known.length - 1) / known.length);
}

const NORMAL_95 = 1.959963984540054;

/** 1 when the first is larger beyond chance, −1 when smaller, 0 when chance leaves it open or they are equal. */
function orderOf(a: number, b: number, chanceA: number, chanceB: number): number {
  return Math.abs(a - b) > NORMAL_95 * Math.hypot(chanceA, chanceB) ? Math.sign(a - b) : 0;
}

function verdictOf(sign: number): SetVerdict['verdict'] {
  return sign > 0 ? 'yes' : sign < 0 ? 'no' : 'undecided';
}

/** Rivals above by the official rate that gained less, less those below that gained more. */
function settledPairs(
  judged: readonly Judged[],
  one: Judged,
  values: readonly number[],
  chance: readonly number[],
): number {
  const orders = (key: 'rate' | 'gain', other: Judged) =>
    orderOf(values[one[key]]!, values[other[key]]!, chance[one[key]]!, chance[other[key]]!);
  return rivalsOf(judged, one, values).reduce((sum, other) => {
    const [official, real] = [orders('rate', other), orders('gain', other)];
    return official * real < 0 ? sum + real : sum;
  }, 0);
}

/** Measures of its group that people took part in and left. */
function rivalsOf(judged: readonly Judged[], one: Judged, values: readonly number[]): readonly Judged[] {
  return judged.filter(
    (other) =>
      other.group === one.group && Number.isFinite(values[other.rate]) && Number.isFinite(values[other.gain]),
  );
}

/** Official place minus place by gain, both from 1, ties sharing the mean of their places. */
function placesGained(judged: readonly Judged[], one: Judged, values: readonly number[]): number | undefined {
  const group = rivalsOf(judged, one, values);
  if (!group.includes(one)) return undefined;
  const place = (key: 'rate' | 'gain') => {
    const own = values[one[key]]!;
    const above = group.filter((other) => values[other[key]]! > own).length;
    const level = group.filter((other) => values[other[key]]! === own).length;
    return above + (level + 1) / 2;
  };
  return place('rate') - place('gain');
}
