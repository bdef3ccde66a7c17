// What measures changed up to and on dates counted from the start: participants at work with the measure less
// without it, and their days of ordinary work, everything else as recorded. What evaluations of measures publish,
// and all that a fit to them needs; `frozen-effects.ts` takes the same people's work apart.

import { MONTH_DAYS } from '../model/calendar.js';
import type { Model } from '../model/model.js';
import type { RunRecord } from '../model/record.js';
import type { Key } from '../random/address.js';
import { Lives } from './lives.js';
import { costOf } from './participant-effects.js';

export interface DateEffectOptions {
  /** First day and end of the window in which a person's first stint in a measure starts. */
  readonly fromDay: number;
  readonly untilDay: number;
  /** Last day of the run; every date asked for lies before it. */
  readonly endDay: number;
  /** Months after the start. */
  readonly months: readonly number[];
  /** Measures whose participants are re-run. */
  readonly measures: ReadonlySet<number>;
}

/** Participants of a measure in one group. */
export interface DateEffectSums {
  readonly measure: number;
  readonly group: number;
  participants: number;
  /** By date: at work with the measure, and how many more that is than without it. */
  readonly atWork: number[];
  readonly gained: number[];
  /** By date: days of ordinary work gained from the start up to it. */
  readonly daysGained: number[];
  /** By date: cost of the measure's stints up to it, NOK. */
  readonly costNok: number[];
}

/**
 * Removes each measure asked for from each of its participants, first stint and all later ones.
 *
 * @param record - of a run at level `replayable`
 * @cost about 0.1 ms per participant
 */
export function effectsOnDates(
  model: Model,
  root: Key,
  record: RunRecord,
  { fromDay, untilDay, endDay, months, measures }: DateEffectOptions,
): readonly DateEffectSums[] {
  const lives = new Lives(withoutMoney(model), root, record, { endDay });
  const cells = new Map<number, DateEffectSums>();
  for (let person = 0; person < record.persons.length; person++) {
    const seen = new Set<number>();
    const rows = lives.stintsOf(person);
    for (const row of rows) {
      const measure = record.stints.get('measure', row);
      const start = record.stints.get('start', row);
      if (seen.has(measure)) continue;
      seen.add(measure);
      if (!measures.has(measure) || start < fromDay || start >= untilDay) continue;
      const group = record.persons.get('group', person);
      const key = measure * model.groups.length + group;
      let cell = cells.get(key);
      if (cell === undefined) {
        const zeros = () => months.map(() => 0);
        cell = {
          measure,
          group,
          participants: 0,
          atWork: zeros(),
          gained: zeros(),
          daysGained: zeros(),
          costNok: zeros(),
        };
        cells.set(key, cell);
      }
      const recorded = lives.recorded(person).work;
      const without = lives.changed(person, { closed: [{ measure, from: start }] }).work;
      cell.participants++;
      for (let i = 0; i < months.length; i++) {
        const day = start + months[i]! * MONTH_DAYS;
        const atWork = recorded.atWorkOn(day);
        cell.atWork[i] = cell.atWork[i]! + atWork;
        cell.gained[i] = cell.gained[i]! + atWork - without.atWorkOn(day);
        const days =
          recorded.daysBetween(start, day, 'ordinary') - without.daysBetween(start, day, 'ordinary');
        cell.daysGained[i] = cell.daysGained[i]! + days;
        cell.costNok[i] = cell.costNok[i]! + costOf(model, record, rows, measure, day);
      }
    }
  }
  return [...cells].sort(([a], [b]) => a - b).map(([, cell]) => cell);
}

/** The same model, in which nobody adds up public money. */
function withoutMoney(model: Model): Model {
  const { parameters } = model;
  return { ...model, parameters: { ...parameters, money: { ...parameters.money, valuation: null } } };
}
