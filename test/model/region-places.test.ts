import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanOver } from '../../src/model/dated-series.js';
import { largestRemainder } from '../../src/model/region-places.js';

describe('largest remainder', () => {
  it('gives what is left to the largest remainders, the first of equals first', () => {
    expect(largestRemainder(10, [3.3, 3.3, 3.4])).toEqual([3, 3, 4]);
    expect(largestRemainder(3, [0.75, 0.75, 0.75, 0.75])).toEqual([1, 1, 1, 0]);
    // Rounding each alone would give 0 in all.
    expect(largestRemainder(1, [0.4, 0.35, 0.25])).toEqual([1, 0, 0]);
  });

  it('keeps the sum, and is less than one from every exact part', () => {
    fc.assert(
      fc.property(
        fc.nat(20_000),
        fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 25 }),
        (total, weights) => {
          const all = weights.reduce((sum, weight) => sum + weight, 0);
          const exact = weights.map((weight) => (total * weight) / all);
          const given = largestRemainder(total, exact);
          expect(given.reduce((sum, count) => sum + count, 0)).toBe(total);
          given.forEach((count, part) => {
            expect(Math.abs(count - exact[part]!)).toBeLessThan(1);
          });
        },
      ),
    );
  });
});

describe('the mean of a dated series', () => {
  const series = { days: [0, 100, 200], values: [10, 20, 40] };
  it('weighs each value by its days', () => {
    expect(meanOver(series, 0, 100)).toBe(10);
    expect(meanOver(series, 50, 150)).toBe(15);
    expect(meanOver(series, 50, 250)).toBe((50 * 10 + 100 * 20 + 50 * 40) / 200);
    expect(meanOver(series, 200, 900)).toBe(40);
  });
});
