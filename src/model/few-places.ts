// Where a measure has so few places in a region that one of them more or less changes what is seen there.

import { classOf } from './dated-series.js';
import type { Model } from './model.js';

/** Places of a measure in a region below which a run warns. */
export const FEWEST_PLACES = 5;

export interface FewPlaces {
  readonly region: string;
  readonly measure: string;
  /** The fewest at any date, in the simulated share of the country. */
  readonly places: number;
}

/**
 * Regions with fewer than `FEWEST_PLACES` in a measure that is open somewhere, all its groups together; in the
 * order of measures and regions. Nothing with a single region, where the scenario itself says how many.
 */
export function fewPlaces({ parameters, queues, measures }: Model): readonly FewPlaces[] {
  if (parameters.regions.length < 2) return [];
  return measures.flatMap(({ index }) => {
    const open = queues.filter((plan) => plan.measure === index);
    if (open.length === 0) return [];
    const days = [...new Set(open.flatMap(({ places }) => places.days))];
    return parameters.regions.flatMap((region, r) => {
      const here = open.filter((plan) => plan.region === r);
      const at = (day: number) =>
        here.reduce((sum, { places }) => sum + places.values[classOf(places.days, day)]!, 0);
      const places = Math.min(...days.map(at));
      const measure = parameters.measures[index]!.id;
      return places < FEWEST_PLACES ? [{ region: region.id, measure, places }] : [];
    });
  });
}
