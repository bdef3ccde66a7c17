import { describe, expect, it } from 'vitest';
import { runReplication } from '../../src/experiment/replication.js';
import { FORMULA_VARIABLES } from '../../src/model/formula-variables.js';
import { burdenOf, compileBurden, linkOf } from '../../src/model/mechanisms/burden.js';
import type { JobParameters } from '../../src/model/parameters.js';
import { loadScenario } from '../../src/scenario/load-scenario.js';

const SMALL = ['scale=0.004', 'time.warmUp=6 months', 'time.window=1 year', 'time.followUp=6 months'];

/** Another formula for each name: same meaning of the result, another size. */
const OTHER: { readonly [name in keyof typeof FORMULA_VARIABLES]: string } = {
  jobHazard: '2 * base * market * duration * search * acceptance * link',
  search: 'max(0.1, motivation) * inside * meeting * jobSearchSupport',
  acceptance: 'exp(-signal - health)',
  jobLoss: 'byTenure * if(match < matchReference, 3, 1) * subsidyFactor * support',
  attendance: '-2 + 3*motivation',
  disclosure: '-4 + trust',
  match: '-1.7 - 2.5*clarity + matching',
  pension: 'base * 3 * limit',
  dropOut: 'base * 4',
  satisfaction: '-3 + surprise',
};

async function outcome(set: readonly string[]): Promise<string> {
  const { parameters, seed } = await loadScenario('scenarios/norway-2015.yaml', { set: [...SMALL, ...set] });
  const { record, result } = runReplication({ parameters, seed, replication: 1, level: 'journeys' });
  return JSON.stringify([result.indicator, result.reputation, record.spells.length, result.people]);
}

describe('a formula swapped in a file changes the result', () => {
  const asGiven = outcome([]);
  it.each(Object.keys(FORMULA_VARIABLES) as (keyof typeof FORMULA_VARIABLES)[])('%s', async (name) => {
    const swapped = await outcome([`formulas.${name}='${OTHER[name]}'`]);
    expect(swapped).not.toBe(await asGiven);
  });

  it('and the same formula, written another way, does not', async () => {
    const same = await outcome(["formulas.dropOut='(base * exp((motivationEffect * (0.5 - motivation))))'"]);
    expect(same).toBe(await asGiven);
  });
});

describe('complementarity', () => {
  const [ordinary, reduced] = [
    Float64Array.of(0.33, 0.2, 0.33, 0.38, 0.43),
    Float64Array.of(0.57, 0.6, 0.62, 0.53, 0.57),
  ];
  const job = (complementarity: number) =>
    ({
      beta: { clarity: 0, health: 1.2, habits: 2.2, skills: 1.6, access: 1.2 },
      betaScale: 0.55,
      complementarity,
    }) as JobParameters;

  it.each([1, 2, 4, 16])(
    'at %s keeps the gap between the groups and the reference at the ordinary means',
    (rho) => {
      const burden = compileBurden(job(rho), [ordinary, reduced], 0);
      const additive = compileBurden(job(1), [ordinary, reduced], 0);
      const gap = burdenOf(burden, reduced, 0) - burdenOf(burden, ordinary, 0);
      expect(gap).toBeCloseTo(burdenOf(additive, reduced, 0) - burdenOf(additive, ordinary, 0), 12);
      expect(burdenOf(burden, ordinary, 0)).toBeCloseTo(burden.reference, 12);
      expect(linkOf(burden, 'exponential', burden.reference)).toBe(1);
    },
  );

  it('makes the worst barrier decide: taking away another changes less as it grows', () => {
    const worst = Float64Array.of(0, 0, 1, 0.4, 0);
    const without = Float64Array.of(0, 0, 1, 0, 0);
    const relief = (rho: number) => {
      const burden = compileBurden(job(rho), [ordinary, reduced], 0);
      return 1 - burdenOf(burden, without, 0) / burdenOf(burden, worst, 0);
    };
    expect(relief(1)).toBeGreaterThan(0.2);
    expect(relief(4)).toBeLessThan(0.01);
    expect(relief(4)).toBeGreaterThan(0);
  });

  it('weighs equal barriers the same at every value when there is no gap between groups', () => {
    const one = compileBurden(job(1), [ordinary], 0);
    const four = compileBurden(job(4), [ordinary], 0);
    const equal = Float64Array.from([1.2, 2.2, 1.6, 1.2], (beta) => 1 / beta);
    const barriers = Float64Array.of(0, ...equal);
    expect(burdenOf(four, barriers, 0)).toBeCloseTo(burdenOf(one, barriers, 0), 12);
  });

  it('and the additive link agrees with the exponential at both groups’ means and is never negative', () => {
    const burden = compileBurden(job(1), [ordinary, reduced], 0);
    const at = burdenOf(burden, reduced, 0);
    expect(linkOf(burden, 'additive', burden.reference)).toBe(1);
    expect(linkOf(burden, 'additive', at)).toBeCloseTo(linkOf(burden, 'exponential', at), 12);
    expect(linkOf(burden, 'additive', 50)).toBe(0);
  });
});
