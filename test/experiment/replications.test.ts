import { describe, expect, it } from 'vitest';
import { runReplication } from '../../src/experiment/replication.js';
import { runReplications } from '../../src/experiment/run-replications.js';
import { summarise } from '../../src/experiment/summarise.js';
import { compileModel } from '../../src/model/model.js';
import { loadScenario } from '../../src/scenario/load-scenario.js';

const scenario = await loadScenario('scenarios/fair.yaml', { set: ['scale=0.2'] });
const { parameters, seed } = scenario;

describe('replications', () => {
  it('are rows that can be rerun alone: number 3 is the same alone as among others', async () => {
    const together = await runReplications({ parameters, seed, replications: [1, 2, 3], workers: 1 });
    const [alone] = await runReplications({ parameters, seed, replications: [3], workers: 1 });
    expect(alone).toEqual(together[2]);
    expect(together[0]).not.toEqual(together[1]);
  });

  it('say which one failed, with the seed and the command that reruns it', async () => {
    const broken = { ...parameters, job: { ...parameters.job, referenceGroup: 'nobody' } };
    await expect(
      runReplications({
        parameters: broken,
        seed: 's',
        replications: [2],
        workers: 1,
        rerunCommand: (replication) => `again ${replication}`,
      }),
    ).rejects.toThrow(
      /replication 2 of fair with seed s failed: job\.referenceGroup names no group.*again 2/,
    );
  });

  it('can be stopped', async () => {
    const stop = new AbortController();
    const run = runReplications({
      parameters,
      seed,
      replications: [1, 2, 3],
      workers: 1,
      signal: stop.signal,
      onDone: () => stop.abort(),
    });
    await expect(run).rejects.toThrow(/stopped by the user/);
  });

  it('hold their identities: people, person-days, Little, places', () => {
    const { result } = runReplication({ parameters, seed, replication: 1, level: 'counts' });
    expect(result.identities.length).toBeGreaterThan(5);
    expect(result.identities.filter((check) => !check.holds)).toEqual([]);
  });
});

describe('the summary', () => {
  it('is a ratio of sums with a jackknife interval, and without one when there is one replication', async () => {
    const results = await runReplications({ parameters, seed, replications: [1, 2, 3, 4], workers: 1 });
    const facts = { id: 'fair', title: 'Fair', status: '', hash: '', seed, targets: [] };
    const model = compileModel(parameters);
    const summary = summarise(facts, model, results);
    const most = summary.measures.find((measure) => measure.measure === 'most')!;
    const cells = results.map(
      (r) => r.indicator.find((cell) => cell.measure === model.measureIndex('most'))!,
    );
    const employed = cells.reduce((sum, cell) => sum + cell.employed[1]!, 0);
    const followed = cells.reduce((sum, cell) => sum + cell.followed[1]!, 0);
    expect(most.sixMonthRate.mean).toBe(employed / followed);
    expect(most.sixMonthRate).toMatchObject({ level: 0.95, n: 4 });
    const single = summarise(facts, model, results.slice(0, 1));
    expect(single.measures[0]!.sixMonthRate).toEqual({ mean: expect.any(Number), n: 1 });
  });

  it('ranks the measures of the fair world by their effect', async () => {
    const results = await runReplications({ parameters, seed, replications: [1, 2, 3, 4, 5], workers: 1 });
    const facts = { id: 'fair', title: 'Fair', status: '', hash: '', seed, targets: [] };
    const { measures } = summarise(facts, compileModel(parameters), results);
    const ranked = [...measures]
      .sort((a, b) => a.sixMonthRate.mean - b.sixMonthRate.mean)
      .map((m) => m.measure);
    expect(ranked).toEqual(['nothing', 'little', 'more', 'most']);
  });
});
