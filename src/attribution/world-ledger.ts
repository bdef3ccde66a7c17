// What everybody in a world lived through between two days: days at work, and what measures and benefits cost. One
// reading for every world, so that two of them can be set side by side, in sum and person by person.

import { spellsByPerson, stintsByPerson } from '../metrics/journeys.js';
import { MONTH_DAYS } from '../model/calendar.js';
import type { Model } from '../model/model.js';
import type { RunRecord } from '../model/record.js';
import { PublicMoney } from './public-money.js';
import { WorkHistory } from './work-history.js';

/** Sums over one group. */
export interface GroupLedger {
  readonly group: number;
  /** Who registered before the last day. */
  persons: number;
  ordinaryDays: number;
  subsidisedDays: number;
  /** What measures cost, NOK. */
  costNok: number;
  /** Tax on wages less benefits, NOK, undiscounted; 0 where the scenario says nothing about public money. */
  balanceNok: number;
}

export interface WorldLedger {
  readonly groups: readonly GroupLedger[];
  /** Days in ordinary work, by row of the persons table. */
  readonly ordinaryDays: Float64Array;
}

/** @param record - at level `journeys` or above */
export function worldLedger(model: Model, record: RunRecord, fromDay: number, endDay: number): WorldLedger {
  const { parameters } = model;
  const { valuation } = parameters.money;
  const groups = model.groups.map(
    ({ index }): GroupLedger => ({
      group: index,
      persons: 0,
      ordinaryDays: 0,
      subsidisedDays: 0,
      costNok: 0,
      balanceNok: 0,
    }),
  );
  const [spells, stints] = [spellsByPerson(record), stintsByPerson(record)];
  const { group, arrival } = record.persons.cells;
  const ordinaryDays = new Float64Array(record.persons.length);
  for (let person = 0; person < record.persons.length; person++) {
    if (arrival[person]! >= endDay) continue;
    const rows = {
      spells: spells.rows.subarray(spells.from[person]!, spells.from[person + 1]!),
      stints: stints.rows.subarray(stints.from[person]!, stints.from[person + 1]!),
    };
    const sums = groups[group[person]!]!;
    const work = new WorkHistory(record.spells, rows.spells);
    const days = work.daysBetween(fromDay, endDay, 'ordinary');
    ordinaryDays[person] = days;
    sums.persons++;
    sums.ordinaryDays += days;
    sums.subsidisedDays += work.daysBetween(fromDay, endDay, 'subsidised');
    sums.costNok += costOf(model, record, rows.stints, fromDay, endDay);
    if (valuation !== null) {
      const money = new PublicMoney(model, valuation, parameters.groups[group[person]!]!, record, rows);
      sums.balanceNok += money.between(fromDay, endDay).balance;
    }
  }
  return { groups, ordinaryDays };
}

function costOf(
  model: Model,
  record: RunRecord,
  rows: ArrayLike<number>,
  fromDay: number,
  endDay: number,
): number {
  const { measure, start, end } = record.stints.cells;
  let cost = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const days = Math.min(endDay, end[row]!) - Math.max(fromDay, start[row]!);
    if (days > 0) cost += (model.measures[measure[row]!]!.parameters.costNokPerMonth / MONTH_DAYS) * days;
  }
  return cost;
}
