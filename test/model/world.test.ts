import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkIdentities } from '../../src/metrics/identities.js';
import { compileModel } from '../../src/model/model.js';
import type { Table } from '../../src/model/table.js';
import { World } from '../../src/model/world.js';
import { rootKey } from '../../src/random/root-key.js';
import { loadScenario, resolveScenario } from '../../src/scenario/load-scenario.js';
import { parseSource, type SourceMap } from '../../src/scenario/source-tree.js';

const END = 1500;

async function norway(): Promise<World> {
  const { parameters } = await loadScenario('scenarios/norway-2015.yaml', { set: ['scale=0.005'] });
  return new World(compileModel(parameters), { root: rootKey('world test', 1), level: 'replayable' });
}

function bits(world: World): string {
  const hash = createHash('sha256');
  const add = <Name extends string>(table: Table<Name>) => {
    for (const { name } of table.columns) hash.update(Float64Array.from(table.column(name)));
  };
  const { stints, spells, persons, requests } = world.recorder.record;
  add(stints);
  add(spells);
  add(persons);
  add(requests);
  return hash.digest('hex');
}

function finished(world: World): World {
  world.runUntil(END);
  world.finish();
  return world;
}

describe('a world', () => {
  it('that is paused, and paused again, gives the bits of one that is not', async () => {
    const straight = finished(await norway());
    const paused = await norway();
    for (const day of [0, 1, 17.3, 500, 500, 913.125, 1499.999]) paused.runUntil(day);
    expect(bits(finished(paused))).toBe(bits(straight));
  });

  it('that is copied at an instant goes on as the original would, and neither disturbs the other', async () => {
    const original = await norway();
    original.runUntil(700);
    const twin = original.copy();
    const straight = bits(finished(await norway()));
    expect(bits(finished(twin))).toBe(straight);
    expect(bits(finished(original))).toBe(straight);
  });

  it('whose copy is altered leaves the original as it was, and keeps its identities', async () => {
    const original = await norway();
    original.runUntil(700);
    const altered = original.copy();
    altered.apply({ kind: 'places', measure: 'aps', factor: 3 });
    altered.apply({ kind: 'close', measure: 'avklaring' });
    finished(altered);
    finished(original);
    expect(checkIdentities(altered).filter((check) => !check.holds)).toEqual([]);
    expect(checkIdentities(original).filter((check) => !check.holds)).toEqual([]);
    expect(bits(original)).toBe(bits(finished(await norway())));
    const startsAfter = (world: World, id: string) => {
      const { stints } = world.recorder.record;
      const measure = world.model.measureIndex(id);
      let count = 0;
      for (let row = 0; row < stints.length; row++) {
        if (stints.get('measure', row) === measure && stints.get('start', row) > 700) count++;
      }
      return count;
    };
    expect(startsAfter(altered, 'avklaring')).toBe(0);
    expect(startsAfter(original, 'avklaring')).toBeGreaterThan(10);
    expect(startsAfter(altered, 'aps')).toBeGreaterThan(startsAfter(original, 'aps'));
  });
});

async function network(text: string): Promise<World> {
  const tree = parseSource(text, 'test.yaml') as SourceMap;
  const { parameters } = await resolveScenario('test', tree);
  return new World(compileModel(parameters), { root: rootKey('network', 1), level: 'journeys' });
}

const HEAD =
  'schema: 1\ntitle: { en: t }\nquestion: q\ntime: { warmUp: 0 days, window: 100 days, followUp: 0 days }\n';

describe('rules at the edge', () => {
  it('a measure of length zero starts and ends at one instant', async () => {
    const world = await network(
      `${HEAD}groups: { p: { arrivals: 1 /day } }\nmeasures: { a: { places: 1, duration: 0 days } }\n` +
        'chooser: { routes: { p: { start: { a: 1 }, a: { leave: 1 } } } }\n',
    );
    finished(world);
    const { stints } = world.recorder.record;
    expect(stints.length).toBeGreaterThan(1000);
    expect([...stints.column('start')]).toEqual([...stints.column('end')]);
  });

  it('a cycle that takes no time is an error that names it', async () => {
    const world = await network(
      `${HEAD}groups: { p: { arrivals: 1 /day } }\nmeasures:\n  a: { places: 1, duration: 0 days }\n  b: { places: 1, duration: 0 days }\n` +
        'chooser: { routes: { p: { start: { a: 1 }, a: { b: 1 }, b: { a: 1 } } } }\n',
    );
    expect(() => world.runUntil(50)).toThrow(
      /time does not pass at day .* \(inMeasure in (a: stint ends → inMeasure in b|b: stint ends → inMeasure in a)/,
    );
  });

  it('when places fall, those inside stay and nobody enters until enough have left', async () => {
    const world = await network(
      `${HEAD}groups: { p: { arrivals: 5 /day } }\n` +
        'measures:\n  a: { places: { steps: [{ from: 0 days, value: 10 }, { from: 50 days, value: 2 }] }, duration: 20 days }\n' +
        'chooser: { routes: { p: { start: { a: 1 }, a: { leave: 1 } } } }\n',
    );
    world.runUntil(50.0001);
    const { held } = world.queues.resources[0]!;
    expect(held).toBe(10);
    world.runUntil(100);
    world.finish();
    expect(world.queues.resources[0]!.held).toBe(2);
    expect(checkIdentities(world).filter((check) => !check.holds)).toEqual([]);
  });
});
