// Who gains and who loses between two worlds: the same people, found by their names, and how many days more or fewer
// each of them worked. People of a world that the other does not have are counted and left out.

import { MONTH_DAYS } from '../model/calendar.js';
import { burdenOf } from '../model/mechanisms/burden.js';
import type { Model } from '../model/model.js';
import { BARRIERS } from '../model/parameters.js';
import type { PersonTable } from '../model/record.js';

/** People of one group whose burden on entry lies in one third. */
export interface PeopleBetween {
  readonly group: number;
  /** 0 the third nearest to work on entry, 2 the furthest. */
  readonly third: number;
  people: number;
  /** Who worked at least a month more, or less. */
  gainers: number;
  losers: number;
  daysGained: number;
}

export interface WorldPeople {
  readonly persons: PersonTable;
  /** Days in ordinary work, by row. */
  readonly ordinaryDays: Float64Array;
}

/**
 * @param model - of the base, which weighs the barriers of everybody
 * @param endDay - who came later is left out
 */
export function peopleBetween(
  model: Model,
  base: WorldPeople,
  other: WorldPeople,
  endDay: number,
): { readonly cells: readonly PeopleBetween[]; readonly unmatched: number } {
  const rows = rowsByName(other.persons);
  const matched: { readonly group: number; readonly burden: number; readonly gained: number }[] = [];
  let unmatched = 0;
  const { group, arrival } = base.persons.cells;
  const barriers = BARRIERS.map((barrier) => base.persons.column(`entry_${barrier}`));
  const own = new Float64Array(BARRIERS.length);
  for (let row = 0; row < base.persons.length; row++) {
    if (arrival[row]! >= endDay) continue;
    const there = rows.get(nameOf(base.persons, row));
    if (there === undefined || other.persons.cells.arrival[there] !== arrival[row]) {
      unmatched++;
      continue;
    }
    barriers.forEach((column, k) => {
      own[k] = column[row]!;
    });
    matched.push({
      group: group[row]!,
      burden: burdenOf(model.burden, own, 0),
      gained: other.ordinaryDays[there]! - base.ordinaryDays[row]!,
    });
  }
  const cells = model.groups.flatMap(({ index }) =>
    thirdsOf(
      index,
      matched.filter((person) => person.group === index),
    ),
  );
  return { cells, unmatched };
}

function thirdsOf(
  group: number,
  people: readonly { readonly burden: number; readonly gained: number }[],
): readonly PeopleBetween[] {
  const sorted = [...people].sort((a, b) => a.burden - b.burden);
  return [0, 1, 2].map((third) => {
    const cell = { group, third, people: 0, gainers: 0, losers: 0, daysGained: 0 };
    const [first, last] = [third, third + 1].map((cut) => Math.round((cut * sorted.length) / 3));
    for (const { gained } of sorted.slice(first, last)) {
      cell.people++;
      cell.daysGained += gained;
      if (gained >= MONTH_DAYS) cell.gainers++;
      if (gained <= -MONTH_DAYS) cell.losers++;
    }
    return cell;
  });
}

function rowsByName(persons: PersonTable): ReadonlyMap<string, number> {
  return new Map(Array.from({ length: persons.length }, (_, row) => [nameOf(persons, row), row]));
}

/** What a person is called in every world. */
function nameOf({ cells }: PersonTable, row: number): string {
  return `${cells.group[row]} ${cells.region[row]} ${cells.opening[row]} ${cells.ordinal[row]}`;
}
