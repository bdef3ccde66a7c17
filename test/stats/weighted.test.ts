import { describe, expect, it } from 'vitest';
import { rankCorrelation, ranksOf } from '../../src/stats/rank-correlation.js';
import { effectiveSize, weightedMean, weightedQuantile, weightedVariance } from '../../src/stats/weighted.js';

describe('numbers that do not count alike', () => {
  it('with equal weights have the ordinary mean, unbiased variance and size', () => {
    expect(weightedMean([1, 2, 6], [2, 2, 2])).toBe(3);
    expect(weightedVariance([1, 2, 6], [2, 2, 2])).toBeCloseTo(7, 12);
    expect(effectiveSize([2, 2, 2])).toBeCloseTo(3, 12);
    expect(weightedQuantile([6, 1, 2], [2, 2, 2], 0.5)).toBe(2);
  });

  it('are worth as many as (Σw)² / Σw² says, one when one has all the weight, none when there are none', () => {
    expect(effectiveSize([1, 1, 2])).toBeCloseTo(16 / 6, 12);
    expect(effectiveSize([0, 5])).toBe(1);
    expect(effectiveSize([])).toBe(0);
  });

  it('a weight moves the mean and the median its way, and quantiles stay inside the values', () => {
    expect(weightedMean([0, 1], [1, 3])).toBe(0.75);
    expect(weightedQuantile([0, 1, 2], [1, 1, 8], 0.5)).toBeGreaterThan(1.5);
    expect(weightedQuantile([0, 1, 2], [1, 1, 8], 0.001)).toBe(0);
    expect(weightedQuantile([0, 1, 2], [1, 1, 8], 0.999)).toBe(2);
  });
});

describe("Spearman's rank correlation", () => {
  it('is 1 for whatever rises, −1 for whatever falls, and shares ranks among equals', () => {
    expect(rankCorrelation([1, 2, 3, 4], [1, 8, 27, 1000])).toBeCloseTo(1, 12);
    expect(rankCorrelation([1, 2, 3, 4], [4, 3, 2, 1])).toBeCloseTo(-1, 12);
    expect(ranksOf([5, 1, 5])).toEqual([2.5, 1, 2.5]);
    expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBe(0);
  });
});
