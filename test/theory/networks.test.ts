import { describe, expect, it } from 'vitest';
import {
  chainOfMeasures,
  changingArrivals,
  jackson,
  mg1,
  mm1,
  mmc,
  mmcImpatient,
  mmcWithRoom,
  priority,
} from './cases.js';
import { holds, report, type TheoryCheck, Z_LIMIT, zScore } from './run-network.js';

async function fails(checks: Promise<readonly TheoryCheck[]>): Promise<void> {
  const all = await checks;
  process.stdout.write(`broken on purpose:\n${report(all)}\n`);
  const worst = Math.max(...all.map((check) => Math.abs(zScore(check))));
  expect(worst).toBeGreaterThan(Z_LIMIT);
}

// Loads of 0.5 and 0.9 and gamma services are in the long tests.
describe('with all mechanisms off the model is a network of queues and agrees with theory', () => {
  it.each([0.8])('M/M/1 at load %s', (load) => holds(mm1(load)));
  it.each([0.8])('M/M/c at load %s', (load) => holds(mmc(load)));
  it.each([0.8])('M/M/c/K at load %s', (load) => holds(mmcWithRoom(load)));
  it.each([0.8, 1.2])('M/M/c+M at load %s', (load) => holds(mmcImpatient(load)));
  it.each(['deterministic', 'lognormal'] as const)('M/G/1 with %s services at load 0.8', (law) =>
    holds(mg1(law, 0.8)),
  );
  it.each([0.8])('two classes at load %s', (load) => holds(priority(load)));
  it.each([0.8])('a Jackson network with feedback at load %s', (load) => holds(jackson(load)));
  it('M(t)/G/∞', () => holds(changingArrivals()));
  it('a chain of four measures', () => holds(chainOfMeasures()));
});

describe('a model that is broken on purpose does not agree', () => {
  it('one place more', () => fails(mmc(0.8, ['measures.station.places=6'])));
  it('last come, first served for first come, first served', () =>
    fails(mmc(0.8, ['measures.station.discipline=lifo'])));
  it('patience that goes on in the measure', () =>
    fails(mmcImpatient(0.8, ['measures.station.dropOut=0.1 /day', 'mechanisms.dropOut=on'])));
});
