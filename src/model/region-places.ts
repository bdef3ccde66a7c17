// National places shared out over regions by largest remainder, so that the regions' places sum to the
// nation's: by the regions' shares, or by a measure's own weights, which may change at dates.

import { classOf } from './dated-series.js';
import type { DatedSeries, MeasureParameters, ModelParameters } from './parameters.js';

/** Scales national places and shares them out, for each date; `null` is without limit everywhere. */
export function apportion(
  { regions, scale }: ModelParameters,
  weights: MeasureParameters['placesWeight'],
  places: DatedSeries | null,
): readonly DatedSeries[] {
  if (places === null) return regions.map(() => ({ days: [0], values: [Number.POSITIVE_INFINITY] }));
  const own = weights === undefined ? undefined : regions.map(({ id }) => weights[id]!);
  const days =
    own === undefined
      ? places.days
      : [...new Set([...places.days, ...own.flatMap((series) => series.days)])].sort((a, b) => a - b);
  const byDay = days.map((day) => {
    const total = Math.round(places.values[classOf(places.days, day)]! * scale);
    return largestRemainder(
      total,
      own === undefined
        ? regions.map((region) => region.placesShare * total)
        : proportional(
            total,
            own.map((series) => series.values[classOf(series.days, day)]!),
          ),
    );
  });
  return regions.map((_, region) => ({ days, values: byDay.map((given) => given[region]!) }));
}

function proportional(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return weights.map((weight) => (total * weight) / sum);
}

/**
 * Whole numbers that sum to `total`: each part rounded down, and what is left given one by one to the largest
 * remainders, the first of equals first.
 */
export function largestRemainder(total: number, exact: readonly number[]): readonly number[] {
  const given = exact.map(Math.floor);
  const rest = total - given.reduce((sum, count) => sum + count, 0);
  const byRemainder = exact
    .map((count, part) => ({ part, remainder: count - Math.floor(count) }))
    .sort((a, b) => b.remainder - a.remainder || a.part - b.part);
  for (const { part } of byRemainder.slice(0, rest)) given[part]!++;
  return given;
}
