import { describe, it } from 'vitest';
import { jackson, mg1, mm1, mmc, mmcImpatient, mmcWithRoom, priority } from './cases.js';
import { holds, type TheoryCheck } from './run-network.js';

type Case = (load: number) => Promise<readonly TheoryCheck[]>;

const gamma: Case = (load) => mg1('gamma', load);

describe.each([0.5, 0.9])('at load %s the model agrees with theory', (load) => {
  const cases: readonly (readonly [string, Case])[] = [
    ['M/M/1', mm1],
    ['M/M/c', mmc],
    ['M/M/c/K', mmcWithRoom],
    ['M/M/c+M', mmcImpatient],
    ['M/G/1 with deterministic services', (at) => mg1('deterministic', at)],
    ['M/G/1 with gamma services', gamma],
    ['M/G/1 with lognormal services', (at) => mg1('lognormal', at)],
    ['two classes', priority],
    ['Jackson', jackson],
  ];
  it.each(cases)('%s', (_, run) => holds(run(load)));
});

it('M/G/1 with gamma services at load 0.8', () => holds(gamma(0.8)));
