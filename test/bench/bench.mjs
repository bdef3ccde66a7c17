// Speed, on compiled code: the kernel, one waiting list, and Norway 2015. Prints a table with the machine
// it ran on; figures from different machines or loads do not compare. Run with: npm run bench

import { cpus, loadavg, totalmem } from 'node:os';
import { EventList } from '../../dist/engine/event-list.js';
import { checkIdentities } from '../../dist/metrics/identities.js';
import { compileModel } from '../../dist/model/model.js';
import { World } from '../../dist/model/world.js';
import { compileQuantile } from '../../dist/random/quantile.js';
import { rootKey } from '../../dist/random/root-key.js';
import { uniformAt } from '../../dist/random/threefry.js';
import { loadScenario } from '../../dist/scenario/load-scenario.js';

const ROUNDS = 5;
const rows = [];

function seconds(run) {
  const start = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/** Median and range over rounds, after one round to warm up. */
function measure(run) {
  run();
  const times = Array.from({ length: ROUNDS }, () => seconds(run)).sort((a, b) => a - b);
  return { median: times[Math.floor(ROUNDS / 2)], low: times[0], high: times[ROUNDS - 1] };
}

function say(what, value, unit, note = '') {
  rows.push([what, value, unit, note]);
  process.stdout.write(`${what.padEnd(58)} ${value.padStart(12)} ${unit.padEnd(16)} ${note}\n`);
}

function spread({ median, low, high }, per) {
  return `range ${(per(high) / 1).toPrecision(3)}–${(per(low) / 1).toPrecision(3)}, median of ${median && ROUNDS}`;
}

process.stdout.write(
  `${cpus().length} × ${cpus()[0].model.trim()}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, node ${process.version}, load ${loadavg()[0].toFixed(2)}\n\n`,
);

// The hold model: take the first event, schedule it anew, at a constant number pending.
for (const pending of [100, 10_000, 1_000_000]) {
  const list = new EventList(pending);
  for (let entity = 0; entity < pending; entity++)
    list.schedule(entity, uniformAt(1, 2, entity, 3), 0, entity);
  const holds = 1_000_000;
  let draw = 0;
  const time = measure(() => {
    for (let i = 0; i < holds; i++) {
      const entity = list.firstEntity;
      list.schedule(entity, list.firstTime + uniformAt(4, 5, draw++ >>> 0, 6), 0, entity);
    }
  });
  say(
    `event list: move the first of ${pending} pending, draw included`,
    ((time.median / holds) * 1e9).toFixed(0),
    'ns',
    spread(time, (t) => (t / holds) * 1e9),
  );
}

const draws = 5_000_000;
for (const [name, law] of [
  ['uniform', undefined],
  ['exponential', { kind: 'exponential', mean: 1 }],
  ['lognormal', { kind: 'lognormal', median: 1, sigma: 0.5 }],
  ['beta, by table', { kind: 'beta', alpha: 2.5, beta: 4 }],
]) {
  const quantile = law === undefined ? (u) => u : compileQuantile(law);
  let sum = 0;
  const time = measure(() => {
    for (let i = 0; i < draws; i++) sum += quantile(uniformAt(7, 8, i, 9));
  });
  if (!Number.isFinite(sum)) throw new Error('a draw was not a number');
  say(
    `addressed draw: ${name}`,
    ((time.median / draws) * 1e9).toFixed(1),
    'ns',
    spread(time, (t) => (t / draws) * 1e9),
  );
}

async function network(file, set, exactWait) {
  const { parameters } = await loadScenario(
    new URL(`../../scenarios/verification/${file}`, import.meta.url).pathname,
    { set },
  );
  const model = compileModel(parameters);
  let events = 0;
  let wait = 0;
  const time = measure(() => {
    const world = new World(model, { root: rootKey(file, 1), level: 'counts' });
    world.runUntil(parameters.time.warmUpDays + parameters.time.windowDays);
    world.finish();
    events = world.events;
    const sums = world.queues.statistics[0].snapshot();
    wait = sums.waitDays / sums.granted;
  });
  if (exactWait !== undefined && Math.abs(wait / exactWait - 1) > 0.1) {
    throw new Error(`${file}: mean wait ${wait} is not ${exactWait}`);
  }
  say(
    `${file} through its scenario file`,
    (events / time.median / 1e6).toFixed(2),
    'M events/s',
    `mean wait ${wait.toFixed(3)}${exactWait === undefined ? '' : `, theory ${exactWait}`}; ${spread(time, (t) => events / t / 1e6)}`,
  );
}
await network('w1.yaml', ['time.window=500000 days'], 6.6872);
await network('w2.yaml', ['time.window=1500 years'], undefined);

for (const scale of [0.01, 0.05]) {
  const { parameters } = await loadScenario(
    new URL('../../scenarios/norway-2015.yaml', import.meta.url).pathname,
    { set: [`scale=${scale}`] },
  );
  const model = compileModel(parameters);
  const { warmUpDays, windowDays, followUpDays } = parameters.time;
  const end = warmUpDays + windowDays + followUpDays;
  let world;
  globalThis.gc?.();
  const before = process.memoryUsage();
  const time = seconds(() => {
    world = new World(model, { root: rootKey('bench', 1), level: 'journeys' });
    world.runUntil(end);
    world.finish();
  });
  globalThis.gc?.();
  const after = process.memoryUsage();
  const bytes = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  const persons = world.people.entered + world.people.opened;
  const years = world.people.integral / 365.25;
  const check = seconds(() => checkIdentities(world));
  const name = `norway-2015 at 1:${Math.round(1 / scale)}`;
  say(
    `${name}, every mechanism, journeys recorded`,
    (world.events / time / 1e6).toFixed(2),
    'M events/s',
    `${world.events} events in ${time.toFixed(1)} s`,
  );
  say(`${name}`, (persons / time / 1e3).toFixed(1), 'k persons/s', `${persons} persons`);
  say(`${name}`, (years / time / 1e3).toFixed(1), 'k person-years/s', `${years.toFixed(0)} person-years`);
  say(
    `${name}, world and record`,
    (bytes / persons).toFixed(0),
    'bytes/person',
    `${(bytes / 2 ** 20).toFixed(0)} MiB held after the run`,
  );
  say(
    `${name}, identities`,
    ((check / time) * 100).toFixed(2),
    '% of the run',
    `${checkIdentities(world).length} checked`,
  );
}
