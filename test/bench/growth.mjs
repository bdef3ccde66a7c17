// What an event leaves behind: memory held after warm-up and after many more events, at two sizes of office.

import { compileModel } from '../../dist/model/model.js';
import { World } from '../../dist/model/world.js';
import { rootKey } from '../../dist/random/root-key.js';
import { loadScenario } from '../../dist/scenario/load-scenario.js';

const FILE = new URL('../../scenarios/verification/w1.yaml', import.meta.url).pathname;

export async function growth(figures) {
  if (globalThis.gc === undefined) throw new Error('run node with --expose-gc');
  figures.heading('Memory kept per event after warm-up, W1');
  for (const size of [1, 100]) {
    const { parameters } = await loadScenario(FILE, {
      set: [`groups.people.arrivals=${0.9 * size} /day`, `measures.station.places=${10 * size}`],
    });
    const world = new World(compileModel(parameters), { root: rootKey('growth', 1), level: 'counts' });
    const quarter = 100_000 / size;
    world.runUntil(quarter);
    const before = held();
    const eventsBefore = world.events;
    world.runUntil(quarter * 5);
    const events = world.events - eventsBefore;
    figures.add(`growth.${size}`, [(held() - before) / events], {
      what: `${10 * size} places, ${world.people.inside} people inside, ${events} events`,
      unit: 'bytes/event',
      digits: 3,
      atMost: 1,
    });
  }
}

function held() {
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
