import { describe, expect, it } from 'vitest';
import { uniformAt } from '../../src/random/threefry.js';
import { blockComparisons } from '../../src/stats/block-comparisons.js';
import { chanceShare } from '../../src/stats/chance-share.js';
import { tQuantile } from '../../src/stats/t-interval.js';

/** Mean 0, variance 1, of one address: twelve uniforms added up. */
function noise(a: number, b: number): number {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += uniformAt(7, 11, a * 12 + i, b);
  return sum;
}

describe('points compared as a block design', () => {
  it('pools the residuals: by hand, for a layout of three points and two replications', () => {
    // Points 0, 1, 5; replications add 10; residuals ±1, ±0, ∓1, so their squares sum to 4 on 2 degrees of freedom.
    const values = [
      [1, 9],
      [1, 11],
      [4, 16],
    ];
    const { halfWidth } = blockComparisons(values, 0.95);
    // Means of differences over two replications: pooled variance 2 · 2 / 2; no pair's own is larger but 0 and 2.
    expect(halfWidth(0, 1, 1)).toBeCloseTo(tQuantile(0.95, 2) * Math.sqrt(2), 10);
    expect(halfWidth(0, 2, 1)).toBeCloseTo(tQuantile(0.95, 2) * 2, 10);
    expect(halfWidth(0, 1, 3)).toBeCloseTo(tQuantile(1 - 0.05 / 3, 2) * Math.sqrt(2), 10);
  });

  it('ignores luck that all points share, whatever its size', () => {
    const row = (mean: number, p: number, shared: number) =>
      [0, 1, 2].map((r) => mean + noise(p, r) + shared * r);
    const half = (shared: number) =>
      blockComparisons([row(0, 1, shared), row(1, 2, shared), row(2, 3, shared)], 0.95).halfWidth(0, 2, 1);
    expect(half(1000)).toBeCloseTo(half(0), 6);
  });

  it('covers every true difference at once in at least the share of experiments it promises', () => {
    // 400 experiments; at 95 % the standard error of the share is 1.1 points, so 3 below is 91.7 %.
    const [points, replications, experiments] = [6, 3, 400];
    let whole = 0;
    let bestKept = 0;
    for (let e = 0; e < experiments; e++) {
      const values = Array.from({ length: points }, (_, p) =>
        Array.from(
          { length: replications },
          (__, r) => p / 2 + noise(e * 100 + p, r) + 5 * noise(e * 100 + 50, r),
        ),
      );
      const { halfWidth, mayBe } = blockComparisons(values, 0.95);
      const mean = (p: number) => values[p]!.reduce((sum, value) => sum + value, 0) / replications;
      const pairs = (points * (points - 1)) / 2;
      let holds = true;
      for (let i = 0; i < points; i++)
        for (let j = 0; j < i; j++)
          holds &&= Math.abs(mean(i) - mean(j) - (i - j) / 2) <= halfWidth(i, j, pairs);
      if (holds) whole++;
      if (mayBe('largest').includes(points - 1)) bestKept++;
    }
    expect(whole / experiments).toBeGreaterThan(0.917);
    expect(bestKept / experiments).toBeGreaterThan(0.917);
  });

  it('keeps points exactly alike together, and leaves out one that is far off', () => {
    const values = [
      [5, 6, 7],
      [5, 6, 7],
      [1, 2, 3.1],
    ];
    expect(blockComparisons(values, 0.95).mayBe('largest')).toEqual([0, 1]);
    expect(blockComparisons(values, 0.95).mayBe('smallest')).toEqual([2]);
  });
});

describe('the share of chance', () => {
  it('is 0 when points differ by their parameters alone, and what the noise makes when they do not', () => {
    const shared = [1, 2, 3, 4].map((p) => [0, 1, 2].map((r) => p + 10 * r));
    expect(chanceShare(shared)).toMatchObject({ chance: 0, share: 0 });
    // 2000 points of variance 1 with noise of variance 3 over 3 replications: half of what is seen is chance.
    const mixed = Array.from({ length: 2000 }, (_, p) =>
      [0, 1, 2].map((r) => noise(p, 1000) + Math.sqrt(3) * noise(p, r)),
    );
    // The share of two variances over 2000 points has a standard error of about 0.02.
    expect(chanceShare(mixed)!.share).toBeGreaterThan(0.44);
    expect(chanceShare(mixed)!.share).toBeLessThan(0.56);
  });

  it('is not known from one replication, and is 0 where nothing differs', () => {
    expect(chanceShare([[1], [2]])).toBeUndefined();
    expect(
      chanceShare([
        [1, 2],
        [1, 2],
      ]),
    ).toMatchObject({ between: 0, share: 0 });
  });
});
