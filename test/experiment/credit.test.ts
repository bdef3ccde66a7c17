import { describe, expect, it } from 'vitest';
import { runReplications } from '../../src/experiment/run-replications.js';
import { summarise } from '../../src/experiment/summarise.js';
import { compileModel } from '../../src/model/model.js';
import { loadMetrics, SHIPPED_METRICS } from '../../src/scenario/load-metrics.js';
import { loadScenario } from '../../src/scenario/load-scenario.js';

async function summary(file: string, set: readonly string[] = [], asked = true) {
  const scenario = await loadScenario(`scenarios/${file}.yaml`, { set });
  const { parameters, seed } = scenario;
  const metrics = asked ? loadMetrics([SHIPPED_METRICS]) : undefined;
  const results = await runReplications({
    parameters,
    seed,
    replications: [1, 2],
    workers: 1,
    ...(metrics === undefined ? {} : { metrics }),
  });
  return summarise({ ...scenario, title: scenario.title.en }, compileModel(parameters), results, metrics);
}

describe('credit in a run', () => {
  it('the golden chain: practice has none by last touch, all by first, half by linear, position and Markov', async () => {
    const { credit } = await summary('golden-chain');
    const [aps, amo] = credit!.rows;
    const means = (row: typeof aps) =>
      ['lastTouch', 'firstTouch', 'linear', 'positionBased', 'markov'].map(
        (rule) => row!.perChain[rule as 'linear'].mean,
      );
    expect([aps!.measure, amo!.measure]).toEqual(['aps', 'amo']);
    expect(means(aps)).toEqual([0, 1, 0.5, 0.5, 0.5]);
    expect(means(amo)).toEqual([1, 0, 0.5, 0.5, 0.5]);
    // Practice ends eight months before the course.
    expect(aps!.perChain.timeDecay.mean).toBeCloseTo(2 ** (-8 / 6) / (1 + 2 ** (-8 / 6)), 12);
    expect(credit!.sentence).toMatch(/association, not effect/);
  });

  it('says how many chains are still open, and gives every success away once', async () => {
    const { credit } = await summary('norway-2015', ['scale=0.004', 'time.followUp=6 months']);
    expect(credit!.censored).toBeGreaterThan(10);
    const given = (rule: 'lastTouch' | 'linear' | 'markov') =>
      credit!.rows.reduce((sum, row) => sum + row.perChain[rule].mean * row.chains, 0);
    expect(given('linear')).toBeCloseTo(given('lastTouch'), 8);
    expect(given('markov')).toBeCloseTo(given('lastTouch'), 8);
  });

  it('is not computed, nor any metric, when none is asked for', async () => {
    const { credit, metrics } = await summary('golden-chain', [], false);
    expect([credit, metrics]).toEqual([null, []]);
  });
});
