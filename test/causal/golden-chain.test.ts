import { describe, expect, it } from 'vitest';
import { runReplication } from '../../src/experiment/replication.js';
import { EMPLOYED_AT_MONTHS } from '../../src/metrics/official-indicator.js';
import { world } from './worlds.js';

describe('the golden chain', () => {
  it('counts sheltered practice as a failure of everybody and the course as a success of everybody', async () => {
    const { parameters, seed } = await world('golden-chain.yaml');
    const { result, model } = runReplication({ parameters, seed, replication: 1, level: 'journeys' });
    const six = EMPLOYED_AT_MONTHS.indexOf(6);
    const rate = (id: string) => {
      const cell = result.indicator.find((candidate) => candidate.measure === model.measureIndex(id))!;
      expect(cell.exits).toBeGreaterThan(100);
      expect(cell.censored).toBe(0);
      return cell.employed[six]! / cell.followed[six]!;
    };
    expect(rate('aps')).toBe(0);
    expect(rate('amo')).toBe(1);
  });

  it('has no job in it but the one the hazard gives: below 1e-12 a day before, above 10 after', async () => {
    const { parameters, seed } = await world('golden-chain.yaml');
    const rates: { day: number; rate: number; stage: string }[] = [];
    let stage = 'before';
    runReplication({
      parameters,
      seed,
      replication: 1,
      level: 'counts',
      observer: (person, day, event) => {
        if (person !== 0) return;
        if (event.what === 'ended') stage = `after ${parameters.measures[event.measure]!.id}`;
        if (event.what === 'state' && event.jobPerDay !== undefined)
          rates.push({ day, rate: event.jobPerDay, stage });
      },
    });
    const before = rates.filter((row) => row.stage !== 'after amo').map((row) => row.rate);
    const after = rates.filter((row) => row.stage === 'after amo').map((row) => row.rate);
    expect(Math.max(...before)).toBeLessThan(1e-12);
    expect(Math.min(...after)).toBeGreaterThan(10);
  });

  it('gives nobody a job within five years when one of the two measures has no content', async () => {
    for (const set of ['measures.aps.content.habits=0', 'measures.amo.content.skills=0']) {
      const { parameters, seed } = await world('golden-chain.yaml', [set]);
      const { result } = runReplication({ parameters, seed, replication: 1, level: 'journeys' });
      for (const cell of result.indicator) expect(cell.employed).toEqual(cell.employed.map(() => 0));
    }
  });
});
