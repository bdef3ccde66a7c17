// Exits from and starts in measures, as the register's clock sees them or by exact dates, and everybody inside
// at each count. The rules are NAV's:
// in a measure at the count of month m and at neither of the next two is an exit in m; a return within that
// time joins two stints into one, so it undoes the exit and is no start; another measure undoes nothing.

import type { Population } from './definition.js';
import { INTO_JOB, type ObservationWindow, type Register } from './register.js';

/** One exit or start, or one count inside. */
export interface Entry {
  readonly stint: number;
  readonly person: number;
  readonly measure: number;
  readonly group: number;
  /** Count from which months are counted. */
  readonly count: number;
  /** The same as a day, for exact dates. */
  readonly day: number;
  readonly intoJob: number;
  /** No count saw the stint: it is no exit and no start to the register. */
  readonly invisible: boolean;
}

export interface EntryOptions {
  readonly population: Population;
  readonly clock: 'register' | 'continuous';
  readonly window: ObservationWindow;
}

/** Entries of everybody, person by person. Exits only from measures that have any. */
export function entriesOf(register: Register, options: EntryOptions): readonly Entry[] {
  const { stints, stintsByPerson, hasExits } = register;
  const { population, clock, window } = options;
  if (population === 'inside') return countsInside(register, window);
  const exits = population === 'exits';
  const entries: Entry[] = [];
  for (let person = 0; person < register.persons; person++) {
    const end = stintsByPerson.from[person + 1]!;
    for (let at = stintsByPerson.from[person]!; at < end; at++) {
      const stint = stintsByPerson.rows[at]!;
      const measure = stints.measure[stint]!;
      if (exits && (hasExits[measure] !== true || stints.ongoing[stint] === 1)) continue;
      const first = stints.firstCount[stint]!;
      const last = stints.lastCount[stint]!;
      const day = exits ? stints.end[stint]! : stints.start[stint]!;
      const invisible = clock === 'register' && last < first;
      const count = exits ? last : first;
      const inside =
        clock === 'continuous'
          ? day >= window.fromDay && day < window.untilDay
          : count >= window.fromCount && count < window.untilCount;
      if (!inside) continue;
      if (clock === 'register' && !invisible) {
        const joined = exits ? returnsWithinTwo(register, at, end) : isReturn(register, at, person);
        if (joined) continue;
      }
      entries.push({
        stint,
        person,
        measure,
        group: stints.group[stint]!,
        count,
        day,
        intoJob: stints.intoJob[stint] ?? INTO_JOB.notKnown,
        invisible,
      });
    }
  }
  return entries;
}

/** One entry for each stint and count at which somebody is inside. */
function countsInside({ stints, stintsByPerson }: Register, window: ObservationWindow): readonly Entry[] {
  const entries: Entry[] = [];
  for (const stint of stintsByPerson.rows) {
    const first = Math.max(stints.firstCount[stint]!, window.fromCount);
    const last = Math.min(stints.lastCount[stint]!, window.untilCount - 1);
    for (let count = first; count <= last; count++) {
      entries.push({
        stint,
        person: stints.person[stint]!,
        measure: stints.measure[stint]!,
        group: stints.group[stint]!,
        count,
        day: Number.NaN,
        intoJob: INTO_JOB.notKnown,
        invisible: false,
      });
    }
  }
  return entries;
}

/** Whether a later stint of the same measure is seen at the count of m + 1 or m + 2. */
function returnsWithinTwo({ stints, stintsByPerson }: Register, at: number, end: number): boolean {
  const stint = stintsByPerson.rows[at]!;
  const last = stints.lastCount[stint]!;
  for (let i = at + 1; i < end; i++) {
    const later = stintsByPerson.rows[i]!;
    if (stints.measure[later] !== stints.measure[stint]) continue;
    const first = stints.firstCount[later]!;
    if (first > last + 2) return false;
    if (stints.lastCount[later]! >= first) return true;
  }
  return false;
}

/** Whether an earlier stint of the same measure was seen at one of the two counts before this one's first. */
function isReturn({ stints, stintsByPerson }: Register, at: number, person: number): boolean {
  const stint = stintsByPerson.rows[at]!;
  const first = stints.firstCount[stint]!;
  for (let i = at - 1; i >= stintsByPerson.from[person]!; i--) {
    const earlier = stintsByPerson.rows[i]!;
    if (stints.measure[earlier] !== stints.measure[stint]) continue;
    const last = stints.lastCount[earlier]!;
    if (last >= stints.firstCount[earlier]! && first <= last + 2) return true;
  }
  return false;
}
