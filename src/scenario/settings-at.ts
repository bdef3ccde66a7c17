// A point of a fit as settings of the scenario. Points run from 0 to 1, over the bounds of each uncertainty; what
// is set is rounded to six digits, or to whole numbers where others cannot stand, so that a fitted file holds exactly what
// was run.

import type { Uncertainty } from './calibration-plan.js';

const DIGITS = 6;

/** What it takes to set a number: an uncertainty, or an axis of a map. */
type Movable = Pick<Uncertainty, 'kind' | 'sets' | 'bounds'>;

/** One number that a point sets. */
export interface SetNumber {
  readonly path: string;
  /** As it is written, with its unit. */
  readonly text: string;
}

/** The value of an uncertainty at a place of its bounds, in the unit it is written in. */
export function valueAt({ kind, sets, bounds: [low, high] }: Movable, place: number): number {
  const value = low + place * (high - low);
  return kind === 'value' && sets[0]!.whole ? Math.round(value) : Number(value.toPrecision(DIGITS));
}

/** The place of a value within the bounds. */
export function placeAt({ bounds: [low, high] }: Movable, value: number): number {
  return (value - low) / (high - low);
}

/** Every number that a point sets. */
export function numbersAt(uncertainties: readonly Movable[], point: readonly number[]): readonly SetNumber[] {
  return uncertainties.flatMap((uncertainty, i) => {
    const value = valueAt(uncertainty, point[i]!);
    return uncertainty.sets.map(({ path, before, unit, whole }) => {
      const times = (number: number) =>
        whole ? Math.round(number * value) : Number((number * value).toPrecision(DIGITS));
      if (typeof before !== 'number') return { path, text: `[${before.map(times).join(', ')}]` };
      return { path, text: `${uncertainty.kind === 'value' ? value : times(before)}${unit}` };
    });
  });
}

/** The same as `path=value`. */
export function settingsAt(uncertainties: readonly Movable[], point: readonly number[]): readonly string[] {
  return numbersAt(uncertainties, point).map(({ path, text }) => `${path}=${text}`);
}
