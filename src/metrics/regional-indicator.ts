// The official six-month rate by region: exits counted as `official-indicator.ts` counts them, and who of them
// is employed six months later. Counts only; a rate is a ratio of their sums.

import { MONTH_DAYS } from '../model/calendar.js';
import type { Model } from '../model/model.js';
import type { RunRecord } from '../model/record.js';
import { isEmployed } from '../model/status.js';
import { spellOn, spellsByPerson, stintsByPerson } from './journeys.js';
import { exitsOf, HAS_RATE, type IndicatorOptions, OFFICIAL_MONTHS } from './official-indicator.js';

/** Exits from one measure by one group's people of one region, over one replication. */
export interface RegionalCounts {
  readonly region: number;
  readonly measure: number;
  readonly group: number;
  exits: number;
  /** Exits whose status at six months lies within the run, and those employed then. */
  followed: number;
  employed: number;
}

/** Counts by region, measure and group; nothing when there is one region. */
export function regionalIndicator(
  model: Model,
  record: RunRecord,
  options: IndicatorOptions,
): readonly RegionalCounts[] {
  if (model.parameters.regions.length < 2) return [];
  const stints = stintsByPerson(record);
  const spells = spellsByPerson(record);
  const fromDay = record.spells.column('from');
  const cells = new Map<string, RegionalCounts>();
  for (let person = 0; person < record.persons.length; person++) {
    const region = record.persons.get('region', person);
    const group = record.persons.get('group', person);
    for (const { measure, day, invisible } of exitsOf(record, stints, person, options)) {
      if (invisible || !HAS_RATE.has(model.measures[measure]!.parameters.kind)) continue;
      const key = `${region}/${measure}/${group}`;
      const cell = cells.get(key) ?? { region, measure, group, exits: 0, followed: 0, employed: 0 };
      cells.set(key, cell);
      cell.exits++;
      const read = day + OFFICIAL_MONTHS * MONTH_DAYS;
      if (read > options.endDay) continue;
      const spell = spellOn(spells, fromDay, person, read);
      cell.followed++;
      const onLeave = options.leaveCountsAsEmployed && record.spells.get('onLeave', spell) === 1;
      if (isEmployed(record.spells.get('status', spell)) || onLeave) cell.employed++;
    }
  }
  return [...cells.values()].sort(
    (a, b) => a.region - b.region || a.measure - b.measure || a.group - b.group,
  );
}
