// The product: the same two networks through their scenario files, as a user would run them.

import { compileModel } from '../../../dist/model/model.js';
import { World } from '../../../dist/model/world.js';
import { rootKey } from '../../../dist/random/root-key.js';
import { loadScenario } from '../../../dist/scenario/load-scenario.js';

/**
 * Loads a network once; the result runs it.
 *
 * @param file - name in scenarios/verification
 * @param level - how much is recorded
 */
export async function network(file, level) {
  const path = new URL(`../../../scenarios/verification/${file}`, import.meta.url).pathname;
  const { parameters } = await loadScenario(path, { set: [] });
  const model = compileModel(parameters);
  return ({ seed, days, warmUp }) => {
    const world = new World(model, { root: rootKey(seed, 1), level });
    world.runUntil(warmUp);
    const { statistics } = world.queues;
    const before = statistics[0].snapshot();
    const insideBefore = world.people.integral;
    const leftBefore = world.people.departed;
    world.runUntil(days);
    world.finish();
    const after = statistics[0].snapshot();
    return {
      events: world.events,
      wait: (after.waitDays - before.waitDays) / (after.granted - before.granted),
      sojourn: (world.people.integral - insideBefore) / (world.people.departed - leftBefore),
    };
  };
}
