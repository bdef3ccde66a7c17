// What places that follow results ask of the rest of a scenario: a budget to move, a result to read, and somebody
// to move it to.

import { HAS_RATE, OFFICIAL_MONTHS } from '../metrics/official-indicator.js';
import type { DatedSeries } from '../model/parameters.js';
import type { Path } from './places.js';
import type { Check } from './reference-check.js';
import type { ScenarioMeasure } from './schema/scenario-schema.js';
import { DAYS } from './units.js';

/** Everything that keeps the scenario's steering from being done as written. */
export function checkSteering(check: Check): void {
  const { scenario, say } = check;
  const { steering } = scenario;
  if (steering === undefined) return;
  if (steering.by === 'true-value-per-krone' && steering.horizon === undefined) {
    say(['steering'], 'horizon is missing; expected a duration such as 24 months', {
      code: 'type',
      hint: 'work gained is counted for so long from the start',
    });
  }
  if (steering.by === 'six-month-rate' && steering.horizon !== undefined) {
    say(['steering', 'horizon'], 'the six-month rate has no horizon', {
      hint: 'leave horizon out, or steer by true-value-per-krone',
    });
  }
  checkTime(check);
  const names = steering.measures ?? [];
  names.forEach((id, index) => {
    const path: Path = ['steering', 'measures', index];
    check.named(path, 'measure', id, check.measures);
    if (names.indexOf(id) < index) {
      say(path, `the measure ${id} stands twice`, { code: 'duplicate' });
      return;
    }
    const measure = scenario.measures?.[id];
    if (measure !== undefined) checkMeasure(check, path, id, measure);
  });
  if (steering.measures !== undefined && new Set(names).size < 2) {
    say(['steering', 'measures'], 'invalid measures: fewer than two; expected at least two', {
      code: 'range',
      hint: 'what one gains another loses',
    });
  }
}

/** A first date, and one by which there is something to read. */
function checkTime({ scenario, say }: Check): void {
  const { steering, time } = scenario;
  if (steering === undefined || time === undefined) return;
  const { warmUp, window, followUp } = time;
  const { every, horizon } = steering;
  const from = steering.from ?? warmUp;
  if ([warmUp, window, followUp, from, every].some((days) => days === undefined)) return;
  const end = warmUp + window + followUp;
  if (from >= end) {
    say(
      ['steering', 'from'],
      `places first move after ${inYears(from)}, and the run ends after ${inYears(end)}`,
    );
    return;
  }
  const last = from + Math.max(0, Math.ceil((end - from) / every) - 1) * every;
  // What may be wrong with `by` is told elsewhere.
  const lag = steering.by === 'six-month-rate' ? OFFICIAL_MONTHS * DAYS.month! : (horizon ?? 0);
  if (lag >= last) {
    say(
      ['steering', ...(horizon === undefined || steering.by === 'six-month-rate' ? [] : ['horizon'])],
      `places last move after ${inYears(last)}, and no result is known before ${inYears(lag)}`,
      { hint: 'follow for longer, or steer later' },
    );
  }
}

function checkMeasure(check: Check, path: Path, id: string, measure: ScenarioMeasure): void {
  const { scenario, say } = check;
  const refuse = (why: string, hint?: string) =>
    say(path, `the places of ${id} cannot follow results: ${why}`, hint === undefined ? {} : { hint });
  if (!HAS_RATE.has(measure.kind ?? 'programme')) {
    refuse('there is no exit to count where a place has no end or is no place');
    return;
  }
  const all = placesOf(check, measure);
  if (all.length === 0 || all.every(({ places }) => places?.values.every((count) => count === 0))) {
    refuse('it is closed', 'give it places, or leave it out');
    return;
  }
  if (all.some(({ places }) => places === null)) refuse('they are unlimited');
  const dated =
    all.some(({ places }) => (places?.days.length ?? 1) > 1) ||
    Object.values(measure.placesWeight ?? {}).some((series) => (series?.days.length ?? 1) > 1) ||
    (scenario.changes ?? []).some((change) => change?.places?.measure === id);
  if (dated) refuse('they change at dates of their own', 'give it one number of places');
  if (!((measure.cost ?? 0) > 0)) refuse('it costs nothing', 'give it a cost');
  const others = (scenario.steering?.measures ?? []).filter((other) => check.measures.includes(other));
  if (new Set(others).size > 1 && !all.some(({ groups }) => hasCompany(check, id, groups))) {
    const groups = [...new Set(all.map((pool) => pool.groups))].join(' and ');
    refuse(
      `no other steered measure has places for ${groups} alone`,
      'with pot: all money moves between groups as well',
    );
  }
}

/** Whether another steered measure has places for the same groups. */
function hasCompany(check: Check, id: string, groups: string): boolean {
  const { steering, measures } = check.scenario;
  return (steering?.measures ?? []).some((other) => {
    const measure = measures?.[other];
    if (other === id || measure === undefined) return false;
    return steering?.pot === 'all' || placesOf(check, measure).some((pool) => pool.groups === groups);
  });
}

/** Places of a measure by the groups that share them, which are not all 0. */
function placesOf(
  { groups: known }: Check,
  { places, groups }: ScenarioMeasure,
): readonly { readonly groups: string; readonly places: DatedSeries | null }[] {
  if (places === undefined) return [];
  const admitted = [...(groups ?? known)].sort();
  if (places === null || Array.isArray((places as DatedSeries).days)) {
    return [{ groups: admitted.join(' and '), places: places as DatedSeries | null }];
  }
  const byGroup = places as { readonly [group: string]: DatedSeries | null };
  return admitted.flatMap((group) => {
    const own = byGroup[group];
    return own === undefined || own?.values.every((count) => count === 0)
      ? []
      : [{ groups: group, places: own }];
  });
}

function inYears(days: number): string {
  return `${Number((days / DAYS.year!).toPrecision(3))} years`;
}
