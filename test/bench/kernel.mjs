// The kernel: the event list at the sizes that occur, and draws by law.

import { EventList } from '../../dist/engine/event-list.js';
import { compileQuantile } from '../../dist/random/quantile.js';
import { uniformAt } from '../../dist/random/threefry.js';

const BY_NUMBER = { precedes: (entity, other) => entity < other };
const HOLDS = 1_000_000;
const DRAWS = 3_000_000;

export function kernel(figures, rounds) {
  figures.heading('Kernel');
  for (const pending of [100, 10_000, 1_000_000]) {
    const list = new EventList(BY_NUMBER, pending);
    for (let entity = 0; entity < pending; entity++) list.schedule(entity, uniformAt(1, 2, entity, 3));
    let draw = 0;
    const hold = () => {
      for (let i = 0; i < HOLDS; i++) {
        const entity = list.firstEntity;
        list.schedule(entity, list.firstTime + uniformAt(4, 5, draw++ >>> 0, 6));
      }
    };
    figures.add(`kernel.hold.${pending}`, timed(hold, rounds, HOLDS), {
      what: `event list: move the first of ${pending} pending, draw included`,
      unit: 'ns',
    });
  }
  for (const [name, law] of [
    ['uniform', undefined],
    ['exponential', { kind: 'exponential', mean: 1 }],
    ['lognormal', { kind: 'lognormal', median: 1, sigma: 0.5 }],
    ['beta, by table', { kind: 'beta', alpha: 2.5, beta: 4 }],
  ]) {
    const quantile = law === undefined ? (u) => u : compileQuantile(law);
    let sum = 0;
    const draw = () => {
      for (let i = 0; i < DRAWS; i++) sum += quantile(uniformAt(7, 8, i, 9));
    };
    figures.add(`kernel.draw.${name}`, timed(draw, rounds, DRAWS), {
      what: `addressed draw: ${name}`,
      unit: 'ns',
      digits: 1,
    });
    if (!Number.isFinite(sum)) throw new Error('a draw was not a number');
  }
}

/** Nanoseconds per operation, one figure a round, after a round to warm up. */
function timed(run, rounds, operations) {
  run();
  return Array.from({ length: rounds }, () => {
    const start = process.hrtime.bigint();
    run();
    return Number(process.hrtime.bigint() - start) / operations;
  });
}
