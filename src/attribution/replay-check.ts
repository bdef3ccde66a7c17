// Everybody re-run alone with nothing removed, against what the run recorded: spells and stints, column by
// column, bit for bit.

import { rowsByPerson, spellsByPerson, stintsByPerson } from '../metrics/journeys.js';
import type { Model } from '../model/model.js';
import type { RunRecord } from '../model/record.js';
import { Rerun } from '../model/rerun.js';
import type { Table } from '../model/table.js';
import type { Key } from '../random/address.js';
import { enterAsRecorded } from './enter-as-recorded.js';

export interface ReplayDifference {
  readonly person: number;
  readonly where: string;
  readonly recorded: number;
  readonly replayed: number;
}

export interface ReplayCheck {
  readonly persons: number;
  readonly spells: number;
  readonly stints: number;
  readonly differences: readonly ReplayDifference[];
}

/**
 * Re-runs every person of a record made at level `replayable`.
 *
 * @param untilDay - last day of the recorded run
 */
export function checkReplay(model: Model, root: Key, record: RunRecord, untilDay: number): ReplayCheck {
  const spells = spellsByPerson(record);
  const stints = stintsByPerson(record);
  const differences: ReplayDifference[] = [];
  const count = record.persons.length;
  const rerun = new Rerun(model, root, record);
  for (let person = 0; person < count; person++) {
    const again = rerun.run(
      person,
      (life, handle) => enterAsRecorded(life, handle, root, record, person),
      untilDay,
    );
    const ownSpells = spells.rows.subarray(spells.from[person]!, spells.from[person + 1]!);
    const ownStints = stints.rows.subarray(stints.from[person]!, stints.from[person + 1]!);
    compare(record.spells, ownSpells, again.spells, 'spell', person, differences);
    compare(record.stints, ownStints, again.stints, 'stint', person, differences);
  }
  return { persons: count, spells: record.spells.length, stints: record.stints.length, differences };
}

function compare<Name extends string>(
  recorded: Table<Name>,
  rows: Int32Array,
  replayed: Table<Name>,
  what: string,
  person: number,
  differences: ReplayDifference[],
): void {
  if (rows.length !== replayed.length) {
    differences.push({
      person,
      where: `number of ${what}s`,
      recorded: rows.length,
      replayed: replayed.length,
    });
    return;
  }
  // A re-run writes in the order of ending; both sides are compared in the order of starting.
  const time = (what === 'stint' ? 'start' : 'from') as Name;
  const order = rowsByPerson(1, new Int32Array(replayed.length), replayed.column(time)).rows;
  for (const { name } of recorded.columns) {
    if (name === 'person') continue;
    for (let i = 0; i < rows.length; i++) {
      const a = recorded.get(name, rows[i]!);
      const b = replayed.get(name, order[i]!);
      if (!Object.is(a, b))
        differences.push({ person, where: `${what} ${i}: ${name}`, recorded: a, replayed: b });
    }
  }
}
