// The recorded requests of each person, in the order of time.

import type { RunRecord } from './record.js';

/** Rows of the requests by person: those of person p are `rows[from[p]] … rows[from[p + 1] − 1]`. */
export interface RequestOrder {
  readonly from: Int32Array;
  readonly rows: Int32Array;
}

/** Sorts requests by person, keeping the order of time within each. */
export function requestsByPerson(record: RunRecord): RequestOrder {
  const persons = record.requests.column('person');
  const from = new Int32Array(record.persons.length + 1);
  for (const person of persons) from[person + 1] = from[person + 1]! + 1;
  for (let p = 0; p < record.persons.length; p++) from[p + 1] = from[p + 1]! + from[p]!;
  const next = from.slice();
  const rows = new Int32Array(persons.length);
  persons.forEach((person, row) => {
    rows[next[person]!] = row;
    next[person] = next[person]! + 1;
  });
  return { from, rows };
}
