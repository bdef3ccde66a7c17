// Which waiting lists exist: one per measure and region, shared by the groups it admits when its places
// are one number, one each when they are given by group. National places go to regions as
// `region-places.ts` says.

import type { DatedSeries, MeasureParameters, ModelParameters, PerGroup } from './parameters.js';
import { apportion } from './region-places.js';

export interface QueuePlan {
  readonly index: number;
  readonly measure: number;
  readonly region: number;
  /** Indices of the groups that share it. */
  readonly groups: readonly number[];
  /** Places from each day on: integers, or Infinity. */
  readonly places: DatedSeries;
  /** Class of each group index under the priority discipline; 0 otherwise. */
  readonly classes: readonly number[];
  readonly classCount: number;
  /** Name for tables and errors: measure, and region and group where there are several. */
  readonly name: string;
}

/** Waiting lists of a scenario, in the order of its measures, regions and groups. */
export function planQueues(parameters: ModelParameters): readonly QueuePlan[] {
  const plans: QueuePlan[] = [];
  parameters.measures.forEach((measure, measureIndex) => {
    if (measure.kind === 'assessment') return;
    for (const { groups, places, label } of pools(parameters, measure)) {
      if (groups.length === 0) continue;
      const perRegion = apportion(parameters, measure.placesWeight, places);
      parameters.regions.forEach((region, regionIndex) => {
        const series = perRegion[regionIndex]!;
        if (series.values.every((value) => value === 0)) return;
        const classes = parameters.groups.map((group) =>
          measure.discipline === 'priority' ? (measure.priority?.[group.id] ?? 0) : 0,
        );
        plans.push({
          index: plans.length,
          measure: measureIndex,
          region: regionIndex,
          groups,
          places: series,
          classes,
          classCount: Math.max(...classes) + 1,
          name: [measure.id, label, parameters.regions.length > 1 ? region.id : undefined]
            .filter((part) => part !== undefined)
            .join('/'),
        });
      });
    }
  });
  return plans;
}

interface Pool {
  readonly groups: readonly number[];
  readonly places: DatedSeries | null;
  readonly label: string | undefined;
}

function pools(parameters: ModelParameters, measure: MeasureParameters): readonly Pool[] {
  const admitted = parameters.groups.flatMap((group, index) =>
    measure.groups.includes(group.id) ? [index] : [],
  );
  if (measure.places === null || isSeries(measure.places)) {
    return [
      {
        groups: admitted,
        places: changed(parameters, measure.id, undefined, measure.places),
        label: undefined,
      },
    ];
  }
  const byGroup = measure.places;
  return admitted.flatMap((index) => {
    const id = parameters.groups[index]!.id;
    const places = byGroup[id];
    return places === undefined
      ? []
      : [{ groups: [index], places: changed(parameters, measure.id, id, places), label: id }];
  });
}

function isSeries(places: DatedSeries | PerGroup<DatedSeries>): places is DatedSeries {
  return Array.isArray((places as DatedSeries).days);
}

/** Applies the scenario's dated changes of places. */
function changed(
  parameters: ModelParameters,
  measure: string,
  group: string | undefined,
  places: DatedSeries | null,
): DatedSeries | null {
  if (places === null) return null;
  const changes = parameters.changes.filter(
    ({ change }) =>
      change.kind === 'places' &&
      change.measure === measure &&
      (change.group === undefined || change.group === group),
  );
  if (changes.length === 0) return places;
  const days = [...new Set([...places.days, ...changes.map(({ day }) => day)])].sort((a, b) => a - b);
  const values = days.map((day) => {
    const base =
      places.values[
        Math.max(
          0,
          places.days.findLastIndex((from) => from <= day),
        )
      ]!;
    return changes.reduce(
      (value, { day: from, change }) =>
        change.kind === 'places' && from <= day ? value * change.factor : value,
      base,
    );
  });
  return { days, values };
}
