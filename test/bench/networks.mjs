// W1 and W2 by hand, by the peer and by the product through its scenario files, one after the other in each
// round, every round with luck of its own; all held against the same theory in the same run.

import { w1 as bareW1, w2 as bareW2 } from './engines/bare-loop.mjs';
import { w1 as simjsW1, w2 as simjsW2 } from './engines/simjs.mjs';
import { network } from './engines/tiltaksflyt.mjs';
import { spreadOf } from './figures.mjs';

const YEAR = 365.25;
const NETWORKS = {
  w1: {
    title: 'W1: M/M/10 at 90 per cent',
    bareLoop: bareW1,
    simjs: simjsW1,
    days: 500_000,
    /** Erlang C. */
    check: { what: 'mean wait, days', of: (result) => result.wait, exact: 6.687242 },
  },
  w2: {
    title: 'W2: a chain of four waiting lists',
    bareLoop: bareW2,
    simjs: simjsW2,
    days: 1_500 * YEAR,
    /** Measured side by side in seven engines. */
    check: { what: 'mean time inside, weeks', of: (result) => result.sojourn / 7, exact: 46.9 },
  },
};
const WARM_UP = 1_000;
/** Standard errors, of the rounds' means, that an engine may be off, and the digits theory is given with. */
const ERRORS = 5;
const ROUNDING = 0.05;

/** Returns the bare loop's cost on W2, ns per event: the unit in which a country is measured. */
export async function networks(figures, rounds) {
  let bareOnW2;
  for (const [id, { title, bareLoop, simjs, days, check }] of Object.entries(NETWORKS)) {
    figures.heading(title);
    const engines = {
      'bare loop': bareLoop,
      tiltaksflyt: await network(`${id}.yaml`, 'counts'),
      'tiltaksflyt, every visit recorded': await network(`${id}.yaml`, 'journeys'),
      'simjs 2.0': simjs,
    };
    const names = Object.keys(engines);
    const costs = Object.fromEntries(names.map((name) => [name, []]));
    const checks = Object.fromEntries(names.map((name) => [name, []]));
    for (const name of names) engines[name]({ seed: 'warm up', days: days / 4, warmUp: WARM_UP });
    for (let round = 0; round < rounds; round++) {
      // Each round begins with another engine.
      for (let i = 0; i < names.length; i++) {
        const name = names[(i + round) % names.length];
        globalThis.gc?.();
        const start = process.hrtime.bigint();
        const result = engines[name]({ seed: `round ${round}`, days, warmUp: WARM_UP });
        costs[name].push(Number(process.hrtime.bigint() - start) / result.events);
        checks[name].push(check.of(result));
      }
    }
    for (const name of names) {
      const { mean, error } = meanOf(checks[name]);
      if (Math.abs(mean - check.exact) > ERRORS * error + ROUNDING) {
        throw new Error(`${name} on ${id}: ${check.what} ${mean} ± ${error}; theory says ${check.exact}`);
      }
      figures.add(`${id}.${name}`, costs[name], {
        what: name,
        unit: 'ns/event',
        note: `${(1e3 / spreadOf(costs[name]).median).toFixed(2)} M events/s; ${check.what} ${mean.toFixed(2)} ± ${error.toFixed(2)}, theory ${check.exact.toFixed(2)}`,
      });
    }
    const ratios = (name, to) => costs[name].map((cost, round) => cost / costs[to][round]);
    figures.add(`${id}.ratio`, ratios('tiltaksflyt', 'bare loop'), {
      what: 'tiltaksflyt against the bare loop',
      unit: 'times',
      digits: 2,
      atMost: 2,
    });
    figures.add(`${id}.ratio.recorded`, ratios('tiltaksflyt, every visit recorded', 'bare loop'), {
      what: 'the same, every visit recorded',
      unit: 'times',
      digits: 2,
      atMost: 3,
    });
    figures.add(`${id}.ratio.peer`, ratios('simjs 2.0', 'tiltaksflyt'), {
      what: 'simjs 2.0 against tiltaksflyt',
      unit: 'times',
      digits: 2,
    });
    if (id === 'w2') bareOnW2 = spreadOf(costs['bare loop']).median;
  }
  return bareOnW2;
}

function meanOf(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / (values.length - 1) / values.length) };
}
