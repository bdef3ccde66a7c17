// The official rate by month of leaving, from the opening of the world on: what shows whether a run has settled.

import { MONTH_DAYS } from '../model/calendar.js';
import type { Model } from '../model/model.js';
import type { RunRecord } from '../model/record.js';
import { isEmployed } from '../model/status.js';
import { spellOn, spellsByPerson, stintsByPerson } from './journeys.js';
import { exitsOf, HAS_RATE, OFFICIAL_MONTHS } from './official-indicator.js';

/** Exits of one group in one month after the other, all measures together. */
export interface MonthlyRate {
  readonly group: number;
  /** By month: whose status at six months is known, and of these in work. */
  readonly followed: readonly number[];
  readonly employed: readonly number[];
}

/** @param untilDay - end of the window, a whole number of months is counted; @param endDay - last day of the run */
export function monthlyRates(
  model: Model,
  record: RunRecord,
  untilDay: number,
  endDay: number,
): readonly MonthlyRate[] {
  const months = Math.floor(untilDay / MONTH_DAYS);
  const zeros = () => Array.from({ length: months }, () => 0);
  const rates = model.groups.map(({ index }) => ({ group: index, followed: zeros(), employed: zeros() }));
  const stints = stintsByPerson(record);
  const spells = spellsByPerson(record);
  const fromDay = record.spells.column('from');
  const options = {
    clock: 'register' as const,
    fromDay: 0,
    untilDay: months * MONTH_DAYS,
    endDay,
    leaveCountsAsEmployed: false,
  };
  for (let person = 0; person < record.persons.length; person++) {
    const rate = rates[record.persons.get('group', person)]!;
    for (const exit of exitsOf(record, stints, person, options)) {
      const day = exit.day + OFFICIAL_MONTHS * MONTH_DAYS;
      if (exit.invisible || day > endDay) continue;
      if (!HAS_RATE.has(model.measures[exit.measure]!.parameters.kind)) continue;
      const month = Math.floor(exit.day / MONTH_DAYS);
      rate.followed[month] = rate.followed[month]! + 1;
      if (isEmployed(record.spells.get('status', spellOn(spells, fromDay, person, day)))) {
        rate.employed[month] = rate.employed[month]! + 1;
      }
    }
  }
  return rates;
}
