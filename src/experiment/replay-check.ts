// Everybody re-run alone with nothing removed, against what the run recorded: spells and stints, column by
// column, bit for bit.

import { rowsByPerson, spellsByPerson, stintsByPerson } from '../metrics/journeys.js';
import { arrivalStream } from '../model/arrivals.js';
import { enterAsNewcomer, enterFromStock, openingStream } from '../model/entrance.js';
import type { Life } from '../model/life/life.js';
import type { Model } from '../model/model.js';
import type { RunRecord } from '../model/record.js';
import { Replay, requestsByPerson } from '../model/replay.js';
import type { Table } from '../model/table.js';
import { childKey, type Key } from '../random/address.js';
import { compileQuantile } from '../random/quantile.js';

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
  const requests = requestsByPerson(record);
  const spells = spellsByPerson(record);
  const stints = stintsByPerson(record);
  const differences: ReplayDifference[] = [];
  const count = record.persons.length;
  for (let person = 0; person < count; person++) {
    const replay = new Replay(model, root, record, requests);
    const again = replay.run(
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

/** Writes a recorded person into an empty store as they came into the run. */
export function enterAsRecorded(
  life: Life,
  handle: number,
  root: Key,
  record: RunRecord,
  person: number,
): void {
  const { persons } = record;
  const { parameters } = life.model;
  const group = persons.get('group', person);
  const region = persons.get('region', person);
  const ordinal = persons.get('ordinal', person);
  const groupParameters = parameters.groups[group]!;
  const regionId = parameters.regions[region]!.id;
  const who = { group, region, ordinal, number: 0 };
  if (persons.get('opening', person) === 1) {
    const key = childKey(openingStream(root, groupParameters.id, regionId), ordinal, 0);
    enterFromStock(life, handle, { ...who, key }, compileQuantile(groupParameters.opening.elapsedDays));
  } else {
    const key = childKey(arrivalStream(root, groupParameters.id, regionId), ordinal, 0);
    enterAsNewcomer(life, handle, { ...who, key }, persons.get('arrival', person));
  }
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
