// How a measure shares its places out over regions when it does not follow their shares: a weight for each
// region, and some weight at every date.

import type { DatedSeries } from '../model/parameters.js';
import type { Path } from './places.js';
import type { Check } from './reference-check.js';

/** Weights that name every region, and no other; not all 0 at once. */
export function checkPlacesWeight(
  { regions, say, named }: Check,
  path: Path,
  weights: { readonly [region: string]: DatedSeries | undefined } | undefined,
): void {
  if (weights === undefined) return;
  for (const region of Object.keys(weights)) named([...path, region], 'region', region, regions);
  const without = regions.filter((region) => !Object.hasOwn(weights, region));
  if (without.length > 0) {
    const message = `placesWeight of region ${without.join(', ')} is missing; expected a number for each region`;
    say(path, message, { code: 'type', hint: 'a region without places has the weight 0' });
    return;
  }
  const given = Object.values(weights).filter((series) => series !== undefined);
  const days = new Set(given.flatMap((series) => series.days));
  const at = (series: DatedSeries, day: number) =>
    series.values[series.days.findLastIndex((from) => from <= day)] ?? 0;
  if (given.length > 0 && [...days].some((day) => given.every((series) => at(series, day) === 0))) {
    say(path, 'invalid placesWeight: all are 0 at the same time; expected one above 0', { code: 'range' });
  }
}
