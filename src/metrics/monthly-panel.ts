// The monthly status panel: for each person and count, the spell that was in force. Derived from spells by
// the one function below, for simulated and outside tables alike; a monthly table is spells of one count.

import { type RowsByPerson, rowsByPerson } from './journeys.js';

/** Spells of unbroken status as parallel columns. Counts are those of counts.ts. */
export interface StatusSpells {
  readonly length: number;
  readonly person: ArrayLike<number>;
  /** Code of REGISTER_STATUSES. */
  readonly status: ArrayLike<number>;
  /** Measure the person is in, or waits for; −1 for none. */
  readonly measure: ArrayLike<number>;
  /** First count at which the spell is in force. */
  readonly firstCount: ArrayLike<number>;
  /** Count from which it no longer is, if no other spell has begun by then. */
  readonly untilCount: ArrayLike<number>;
  /** First day; empty where only counts are known. */
  readonly fromDay: ArrayLike<number>;
  /** Hours worked as a share of full time; NaN when not known. */
  readonly hours: ArrayLike<number>;
  /** NOK a month; NaN when not known. */
  readonly wage: ArrayLike<number>;
  /** Count from which there is no more benefit. */
  readonly benefitUntil: ArrayLike<number>;
  /** NOK a month while there is benefit, and after it. */
  readonly benefit: ArrayLike<number>;
  readonly benefitAfter: ArrayLike<number>;
  /** 1 for people registered with reduced work capacity. */
  readonly reducedCapacity: ArrayLike<number>;
  /** 1 while there is a job to return to. */
  readonly onLeave: ArrayLike<number>;
}

/** Which spell is in force at which count. */
export interface MonthlyPanel {
  /** First count of each person's cells. */
  readonly firstCount: Int32Array;
  /** Cells of person p are `cells[from[p]] … cells[from[p + 1] − 1]`, one a count. */
  readonly from: Int32Array;
  /** Row of the spell; −1 where nothing is known. */
  readonly cells: Int32Array;
  /** Spells by person, in order of time. */
  readonly byPerson: RowsByPerson;
}

/**
 * The panel of a table of spells.
 *
 * A spell that begins at a count ends the one before it; of two that begin at one count the later row holds.
 *
 * @param persons - number of persons
 * @param lastCount - last count of the register
 * @param wanted - whether a person's cells are needed; all are when left out
 */
export function panelFromSpells(
  persons: number,
  spells: StatusSpells,
  lastCount: number,
  wanted: (person: number) => boolean = () => true,
): MonthlyPanel {
  const byPerson = rowsByPerson(persons, spells.person, spells.firstCount);
  const firstCount = new Int32Array(persons);
  const from = new Int32Array(persons + 1);
  for (let person = 0; person < persons; person++) {
    const begin = byPerson.from[person]!;
    const some = begin < byPerson.from[person + 1]! && wanted(person);
    const first = some ? spells.firstCount[byPerson.rows[begin]!]! : lastCount + 1;
    firstCount[person] = first;
    from[person + 1] = from[person]! + Math.max(0, lastCount + 1 - first);
  }
  const cells = new Int32Array(from[persons]!).fill(-1);
  for (let person = 0; person < persons; person++) {
    const offset = from[person]! - firstCount[person]!;
    if (from[person] === from[person + 1]) continue;
    const end = byPerson.from[person + 1]!;
    for (let at = byPerson.from[person]!; at < end; at++) {
      const row = byPerson.rows[at]!;
      const next = at + 1 < end ? spells.firstCount[byPerson.rows[at + 1]!]! : lastCount + 1;
      const until = Math.min(spells.untilCount[row]!, next, lastCount + 1);
      for (let count = spells.firstCount[row]!; count < until; count++) cells[offset + count] = row;
    }
  }
  return { firstCount, from, cells, byPerson };
}

/** Row of the spell in force for a person at a count; −1 where nothing is known. */
export function spellAtCount(panel: MonthlyPanel, person: number, count: number): number {
  const cell = count - panel.firstCount[person]!;
  if (cell < 0) return -1;
  const at = panel.from[person]! + cell;
  return at < panel.from[person + 1]! ? panel.cells[at]! : -1;
}
