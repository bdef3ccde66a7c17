// One measure of a scenario as the model takes it.

import type { MeasureParameters, PerGroup } from '../model/parameters.js';
import type { Distribution } from '../random/distribution.js';
import { always, NEVER, namesOf } from './neutral.js';
import type { ScenarioMeasure } from './schema/scenario-schema.js';

/** @param measure - validated; what it leaves out is neutral, and places that are not given are 0 */
export function measureParameters(
  id: string,
  measure: ScenarioMeasure,
  groupIds: readonly string[],
): MeasureParameters {
  const { aroundJob, duration } = measure;
  const groups = measure.groups ?? groupIds;
  return {
    id,
    ...(measure.code === undefined ? {} : { code: measure.code }),
    family: measure.family ?? 'qualification',
    kind: measure.kind ?? 'programme',
    names: namesOf(id, measure.names),
    ...(measure.procurement === undefined ? {} : { procurement: measure.procurement }),
    groups,
    afterDays: measure.after ?? 0,
    maximumStints: measure.maximumStints ?? NEVER,
    places: measure.places === undefined ? always(0) : measure.places,
    ...(measure.placesWeight === undefined ? {} : { placesWeight: measure.placesWeight }),
    discipline: measure.discipline ?? 'fifo',
    ...(measure.priority === undefined ? {} : { priority: measure.priority }),
    waitingRoom: measure.waitingRoom ?? null,
    intake: measure.intake ?? null,
    duration: duration === undefined || duration === null ? null : durationsOf(duration, groups),
    patience: measure.patience ?? null,
    costNokPerMonth: measure.cost ?? 0,
    content: given(measure.content),
    believedContent: given(measure.believedContent ?? measure.content),
    searchInside: measure.searchInside ?? 1,
    signal: measure.signal ?? 0,
    dropOutPerDay: measure.dropOut ?? 0,
    leavingPerDay: measure.leaving ?? 0,
    nearnessSlope: measure.nearnessSlope ?? 0,
    startShare: measure.startShare ?? {},
    beliefNoiseAfter: measure.beliefNoiseAfter ?? 1,
    aroundJob: {
      match: aroundJob?.match ?? 0,
      lossFactor: aroundJob?.lossFactor ?? 1,
      takeUpPerDay: aroundJob?.takeUp ?? 0,
    },
    openingOccupancy: measure.openingOccupancy ?? 0,
  };
}

function durationsOf(
  duration: Distribution | PerGroup<Distribution>,
  groups: readonly string[],
): PerGroup<Distribution> {
  return isLaw(duration) ? Object.fromEntries(groups.map((group) => [group, duration])) : duration;
}

function isLaw(value: Distribution | PerGroup<Distribution>): value is Distribution {
  return typeof (value as { kind?: unknown }).kind === 'string';
}

function given(content: ScenarioMeasure['content']): MeasureParameters['content'] {
  return Object.fromEntries(Object.entries(content ?? {}).filter(([, value]) => value !== undefined));
}
