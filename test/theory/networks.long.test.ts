import { describe, expect, it } from 'vitest';
import { jackson, mg1, mm1, mmc, mmcImpatient, mmcWithRoom, priority } from './cases.js';
import { report, type TheoryCheck, Z_LIMIT, zScore } from './run-network.js';

describe.each([0.5, 0.9])('at load %s the model agrees with theory', (load) => {
  const cases: readonly (readonly [string, (load: number) => Promise<readonly TheoryCheck[]>])[] = [
    ['M/M/1', mm1],
    ['M/M/c', mmc],
    ['M/M/c/K', mmcWithRoom],
    ['M/M/c+M', mmcImpatient],
    ['M/G/1', mg1],
    ['two classes', priority],
    ['Jackson', jackson],
  ];
  it.each(cases)('%s', async (_, run) => {
    const checks = await run(load);
    process.stdout.write(`${report(checks)}\n`);
    for (const check of checks) expect(Math.abs(zScore(check)), check.name).toBeLessThan(Z_LIMIT);
  });
});
