// The record read person by person: spells and stints in order of time, and where somebody was on a day.
// The one way from rows to a status; every metric goes through it, for simulated and other tables alike.

import type { RunRecord } from '../model/record.js';

/** Rows of a table by person: those of person p are `rows[from[p]] … rows[from[p + 1] − 1]`, in order of time. */
export interface RowsByPerson {
  readonly from: Int32Array;
  readonly rows: Int32Array;
}

/**
 * Groups rows by person.
 *
 * @param persons - number of persons
 * @param owner - person of each row
 * @param time - what rows of one person are ordered by; ties keep the order of the rows
 */
export function rowsByPerson(
  persons: number,
  owner: ArrayLike<number>,
  time: ArrayLike<number>,
): RowsByPerson {
  const from = new Int32Array(persons + 1);
  for (let row = 0; row < owner.length; row++) from[owner[row]! + 1] = from[owner[row]! + 1]! + 1;
  for (let p = 0; p < persons; p++) from[p + 1] = from[p + 1]! + from[p]!;
  const next = from.slice();
  const rows = new Int32Array(owner.length);
  for (let row = 0; row < owner.length; row++) {
    const person = owner[row]!;
    // Rows come almost in order; insertion keeps them so at next to no cost.
    let at = next[person]!;
    next[person] = at + 1;
    while (at > from[person]! && time[rows[at - 1]!]! > time[row]!) {
      rows[at] = rows[at - 1]!;
      at--;
    }
    rows[at] = row;
  }
  return { from, rows };
}

/** Spells of a record by person. */
export function spellsByPerson(record: RunRecord): RowsByPerson {
  return rowsByPerson(record.persons.length, record.spells.column('person'), record.spells.column('from'));
}

/** Stints of a record by person. */
export function stintsByPerson(record: RunRecord): RowsByPerson {
  return rowsByPerson(record.persons.length, record.stints.column('person'), record.stints.column('start'));
}

/**
 * Row of the spell a person is in on a day, −1 before the first. A day on which one spell ends and another
 * begins belongs to the later one.
 */
export function spellOn(
  spells: RowsByPerson,
  fromDay: ArrayLike<number>,
  person: number,
  day: number,
): number {
  let low = spells.from[person]!;
  let high = spells.from[person + 1]! - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const row = spells.rows[middle]!;
    if (fromDay[row]! <= day) {
      found = row;
      low = middle + 1;
    } else {
      high = middle - 1;
    }
  }
  return found;
}
