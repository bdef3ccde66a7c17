import { describe, expect, it } from 'vitest';
import { attributed, rowOf } from './attributed.js';

describe('the golden chain attributed', () => {
  it('gives sheltered practice an official credit of 0 and all months of work as its true value', async () => {
    const golden = await attributed('golden-chain.yaml', { effects: 2, families: 2 });
    const practice = rowOf(golden, 'aps');
    const course = rowOf(golden, 'amo');
    expect(practice.officialRate!.mean).toBe(0);
    expect(course.officialRate!.mean).toBe(1);
    const months = (row: typeof practice) => row.effect.find((effect) => effect.months === 60)!.gained.mean;
    // 60 months from the start of practice less the fourteen of the chain; and less the eight of the course.
    expect(months(practice)).toBeCloseTo(46, 3);
    expect(months(course)).toBeCloseTo(52, 3);
    expect(practice.decomposition!.passedOn.mean).toBe(1);
    expect(practice.decomposition!.visible.mean).toBe(0);
    // Taken away one at a time they sum to twice the whole; Shapley gives each half, to the last bits of the sums.
    const { players, total, shares } = golden.summary.families!;
    const value = (id: string) => players.find((player) => player.id === id)!.value.mean;
    expect(value('workTrial')).toBeCloseTo(total.mean / 2, 9);
    expect(value('qualification')).toBeCloseTo(total.mean / 2, 9);
    expect(players.find(({ id }) => id === 'clarification')!.exactlyZero).toBe(true);
    const trial = shares!.find(({ id }) => id === 'workTrial')!;
    expect(trial.share).toBeCloseTo(0.5, 9);
    expect(trial.official).toBe(0);
    process.stdout.write(`golden chain: ${golden.headline}\n`);
  });

  it('gives it nothing where barriers add up and habits are no barrier: six months of work less when skipped', async () => {
    const set = ['job.complementarity=1', 'groups.users.barriers.habits=0'];
    const searched = rowOf(await attributed('golden-chain.yaml', { effects: 2 }, { set }), 'aps');
    const skipped = rowOf(await attributed('golden-chain.yaml', { effects: 2 }, { set, skip: true }), 'aps');
    const months = (row: typeof searched) => row.effect.find((effect) => effect.months === 60)!.gained.mean;
    process.stdout.write(
      `golden chain without the barrier: ${months(searched).toFixed(3)} months, ${months(skipped).toFixed(3)} when skipped\n`,
    );
    // Open search for as long as practice was planned, then the course: the same job on the same day.
    expect(Math.abs(months(searched))).toBeLessThan(1e-3);
    expect(months(searched)).toBeLessThanOrEqual(0);
    expect(months(skipped)).toBeCloseTo(-6, 3);
  });
});
