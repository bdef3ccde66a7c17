// What a measure says about groups: who may enter, and what it gives by group.

import { checkPlacesWeight } from './check-places-weight.js';
import type { Path } from './places.js';
import { type Check, rounded, SUM_TOLERANCE } from './reference-check.js';
import type { ScenarioMeasure } from './schema/scenario-schema.js';

/** Every measure, and the shares of first referrals over measures. */
export function checkMeasures(check: Check): void {
  const { scenario, groups, say } = check;
  const measures = Object.entries(scenario.measures ?? {}).filter(([, measure]) => measure !== undefined);
  for (const [id, measure] of measures) checkMeasure(check, id, measure);
  for (const group of groups) {
    const sum = measures.reduce((total, [, measure]) => total + (measure.startShare?.[group] ?? 0), 0);
    if (sum <= 1 + SUM_TOLERANCE) continue;
    const message = `invalid startShare: those of group ${group} sum to ${rounded(sum)} over measures; expected at most 1`;
    say(['measures'], message, { code: 'range' });
  }
}

function checkMeasure(check: Check, id: string, measure: ScenarioMeasure): void {
  const { groups, say, named } = check;
  const path: Path = ['measures', id];
  const entering = measure.groups ?? groups;
  measure.groups?.forEach((group, index) => {
    named([...path, 'groups', index], 'group', group, groups);
    if (measure.groups!.indexOf(group) < index) {
      say([...path, 'groups', index], `the group ${group} stands twice`, { code: 'duplicate' });
    }
  });
  if (measure.groups?.length === 0) {
    say([...path, 'groups'], 'groups is empty; expected at least one group', {
      code: 'range',
      hint: 'use places: 0 to close the measure',
    });
  }
  for (const key of ['startShare', 'priority'] as const) {
    for (const group of Object.keys(measure[key] ?? {})) named([...path, key, group], 'group', group, groups);
  }
  const { places, duration } = measure;
  if (isByGroup(places, 'days')) {
    for (const group of Object.keys(places)) named([...path, 'places', group], 'group', group, groups);
  }
  if (isByGroup(duration, 'kind')) {
    for (const group of Object.keys(duration)) named([...path, 'duration', group], 'group', group, groups);
    const without = entering.filter((group) => !Object.hasOwn(duration, group));
    if (without.length > 0 && Object.keys(duration).every((group) => groups.includes(group))) {
      const message = `duration of group ${without.join(', ')} is missing; expected one for each group that may enter`;
      say([...path, 'duration'], message, { code: 'type' });
    }
  }
  if (duration === undefined && measure.kind !== 'assessment') {
    say([...path, 'duration'], 'duration is missing; expected a duration, a distribution or open-ended', {
      code: 'type',
    });
  }
  checkPlacesWeight(check, [...path, 'placesWeight'], measure.placesWeight);
  if (measure.discipline === 'priority') {
    const without = entering.filter((group) => !Object.hasOwn(measure.priority ?? {}, group));
    if (without.length > 0) {
      const message = `priority of group ${without.join(', ')} is missing; expected a number for each group, the lower first`;
      say([...path, 'priority'], message, { code: 'type' });
    }
  }
}

/** Whether a value is given by group, and not as one value, which has `mark`. */
function isByGroup(
  value: object | null | undefined,
  mark: string,
): value is { readonly [group: string]: unknown } {
  if (value === undefined || value === null) return false;
  const own = (value as { readonly [key: string]: unknown })[mark];
  return !(typeof own === 'string' || Array.isArray(own));
}
