import { describe, expect, it } from 'vitest';
import { compareScenarios } from '../../src/experiment/comparison/compare.js';
import { summariseComparison } from '../../src/experiment/comparison/summarise-comparison.js';
import type { ModelParameters } from '../../src/model/parameters.js';
import { pairedDifference } from '../../src/stats/paired-difference.js';
import { world } from '../causal/worlds.js';

const SMALL = ['groups.users.arrivals=250 /year', 'time.followUp=2 years'];
const REPLICATIONS = Array.from({ length: 20 }, (_, i) => i + 1);
const AT_WORK = 'at-work|||';

async function atWork(
  scenarios: readonly ModelParameters[],
  seed: string,
): Promise<readonly (readonly number[])[]> {
  const results = await compareScenarios({
    scenarios,
    seed,
    replications: REPLICATIONS,
    metrics: [],
    workers: 1,
  });
  return scenarios.map((_, at) =>
    results.map(({ worlds }) => {
      const [top, bottom] = worlds[at]!.find(([key]) => key === AT_WORK)![1];
      return top / bottom;
    }),
  );
}

describe('sharing luck', () => {
  it('makes the interval of a difference at least three times narrower than as many independent runs do', async () => {
    const base = (await world('fair.yaml', SMALL)).parameters;
    const more = (await world('fair.yaml', [...SMALL, 'measures.little.content.skills=0.15'])).parameters;
    const [own, paired] = await atWork([base, more], 'shared');
    const [, alone] = await atWork([base, more], 'another');
    const half = (values: readonly number[]) => {
      const { high, mean } = pairedDifference(values, own!, 0.95);
      return high - mean;
    };
    const [unpairedHalf, pairedHalf] = [half(alone!), half(paired!)];
    process.stdout.write(
      `people at work, ${paired!.length} replications: half-width ${pairedHalf.toFixed(3)} paired, ${unpairedHalf.toFixed(3)} unpaired\n`,
    );
    expect(unpairedHalf).toBeGreaterThan(3 * pairedHalf);
  });

  it('is measured by the summary: the variance two independent worlds would have, over what it is', async () => {
    const base = (await world('fair.yaml', SMALL)).parameters;
    const more = (await world('fair.yaml', [...SMALL, 'measures.little.content.skills=0.15'])).parameters;
    const results = await compareScenarios({
      scenarios: [base, more],
      seed: 'shared',
      replications: REPLICATIONS,
      metrics: [],
      workers: 1,
    });
    const named = (id: string) => ({ id, title: id, question: '', status: '', hash: '', changes: [] });
    const summary = summariseComparison(
      {
        seed: 'shared',
        scale: 1,
        time: base.time,
        groups: ['users'],
        rankedBy: ['at-work'],
        scenarios: ['base', 'more'].map(named),
      },
      results,
    );
    const [value] = summary.quantities.find(
      ({ kind, group }) => kind === 'at-work' && group === '',
    )!.alternatives;
    expect(value!.varianceReduction).toBeGreaterThan(9);
    expect(value!.verdict).toBe('more');
    expect(summary.rankings[0]).toEqual({
      kind: 'at-work',
      order: ['more', 'base'],
      mayBeHighest: ['more'],
      mayBeLowest: ['base'],
    });
    // Everybody is in both worlds, and no third loses on the whole.
    expect(summary.unmatched).toEqual([0]);
    for (const { gainers, losers, monthsGained } of summary.people) {
      expect(gainers.mean).toBeGreaterThan(losers.mean);
      expect(monthsGained.mean).toBeGreaterThan(0);
    }
  });
});
