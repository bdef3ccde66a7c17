import { describe, expect, it } from 'vitest';
import { compileModel } from '../../src/model/model.js';
import type { RecordSink, RecordTables } from '../../src/model/record.js';
import type { Table } from '../../src/model/table.js';
import { World } from '../../src/model/world.js';
import { rootKey } from '../../src/random/root-key.js';
import { loadScenario } from '../../src/scenario/load-scenario.js';

const END_DAY = 4 * 365.25;

function rowText(table: Table<string>, row: number): string {
  return table.columns.map(({ name }) => table.get(name, row)).join(' ');
}

/** Keeps what it is given as text, by table. */
class Keeper implements RecordSink {
  readonly rows = new Map<string, string[]>();
  take<Name extends keyof RecordTables>(name: Name, table: RecordTables[Name], row: number): void {
    const rows = this.rows.get(name) ?? [];
    rows.push(rowText(table as unknown as Table<string>, row));
    this.rows.set(name, rows);
  }
}

async function worldWith(sink: RecordSink | undefined): Promise<World> {
  const { parameters } = await loadScenario('scenarios/norway-2015.yaml', { set: ['scale=0.002'] });
  const options = { root: rootKey('record sink', 1), level: 'replayable' } as const;
  const world = new World(compileModel(parameters), sink === undefined ? options : { ...options, sink });
  world.runUntil(END_DAY);
  world.finish();
  return world;
}

describe('a record that goes to a sink', () => {
  it('gives every row once, with the cells it has in a record that is kept', async () => {
    const keeper = new Keeper();
    await worldWith(keeper);
    const kept = (await worldWith(undefined)).recorder.record;
    const { reputation, ...tables } = kept;
    expect(reputation.length).toBeGreaterThan(40);
    for (const [name, table] of Object.entries(tables)) {
      const rows = Array.from({ length: table.length }, (_, row) => rowText(table as Table<string>, row));
      expect(rows.length, name).toBeGreaterThan(50);
      expect(keeper.rows.get(name)?.toSorted(), name).toEqual(rows.sort());
    }
  });

  it('gives persons in the order of their numbers, so that the n-th row is person n', async () => {
    const keeper = new Keeper();
    await worldWith(keeper);
    const kept = (await worldWith(undefined)).recorder.record.persons as unknown as Table<string>;
    expect(keeper.rows.get('persons')).toEqual(
      Array.from({ length: kept.length }, (_, row) => rowText(kept, row)),
    );
  });

  it('holds rows for people inside only', async () => {
    const world = await worldWith(new Keeper());
    const { spells, stints, persons, requests } = world.recorder.record;
    expect(spells.length).toBeLessThanOrEqual(world.people.inside + world.people.departed);
    expect(spells.length).toBeLessThan(1.5 * world.people.inside);
    expect([stints.length, persons.length]).toEqual([1, 1]);
    expect(requests.length).toBeLessThan(world.people.inside);
  });
});
