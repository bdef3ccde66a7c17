import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../src/random/normal.js';
import { rootKey } from '../../src/random/root-key.js';
import { uniformAt } from '../../src/random/threefry.js';
import { meanOf, varianceOf } from '../../src/stats/t-interval.js';
import { detectableChange, type KeptMean, welchDifference } from '../../src/stats/welch-difference.js';

const keep = (values: readonly number[]): KeptMean => ({
  mean: meanOf(values),
  standardError: Math.sqrt(varianceOf(values) / values.length),
  n: values.length,
});

/** A sample of a normal quantity, by its own luck. */
function sample(name: string, repeat: number, of: { mean: number; spread: number; n: number }): KeptMean {
  const { word0, word1 } = rootKey(name, repeat);
  return keep(
    Array.from(
      { length: of.n },
      (_, i) => of.mean + of.spread * normalQuantile(uniformAt(word0, word1, i, 0)),
    ),
  );
}

const REPEATS = 2000;
/** Standard errors by which a share over the repeats may miss. */
const K = 4;
const within = (share: number) => K * Math.sqrt((share * (1 - share)) / REPEATS);

describe('the difference of two means with unequal variances', () => {
  it('of two inventory policies is that of the published data', () => {
    // Law, example 10.1; interval and degrees of freedom by scipy.stats.ttest_ind(equal_var=False).
    const first = keep([126.97, 124.31, 126.68, 122.66, 127.23]);
    const second = keep([118.21, 120.22, 122.45, 122.68, 119.4]);
    const { difference, low, high, degreesOfFreedom } = welchDifference(first, second, 0.9);
    expect(difference).toBeCloseTo(4.978, 10);
    expect(degreesOfFreedom).toBeCloseTo(7.992385930043246, 8);
    expect(low).toBeCloseTo(2.660785617728296, 8);
    expect(high).toBeCloseTo(7.295214382271693, 8);
  });

  it('has degrees of freedom by Satterthwaite', () => {
    // (1 + 4)² / (1²/4 + 4²/9) = 12.3288; its quantile at 0.975 is 2.17239.
    const welch = welchDifference(
      { mean: 10, standardError: 1, n: 5 },
      { mean: 7, standardError: 2, n: 10 },
      0.95,
    );
    expect(welch.degreesOfFreedom).toBeCloseTo(12.32877, 5);
    expect(welch.high - 3).toBeCloseTo(2.1723862261 * Math.sqrt(5), 6);
  });

  it('has no width where neither sample varies, and that of one where one does', () => {
    const still = { mean: 2, standardError: 0, n: 5 };
    expect(welchDifference(still, { ...still, mean: 3 }, 0.95)).toMatchObject({ low: -1, high: -1 });
    expect(welchDifference(still, { mean: 2, standardError: 1, n: 8 }, 0.95).degreesOfFreedom).toBe(7);
  });

  it('holds the truth as often as it says, with five against twenty and three times the spread', () => {
    let hits = 0;
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      const { low, high } = welchDifference(
        sample('welch, few and wide', repeat, { mean: 1, spread: 3, n: 5 }),
        sample('welch, many and narrow', repeat, { mean: 0, spread: 1, n: 20 }),
        0.95,
      );
      if (low <= 1 && 1 <= high) hits++;
    }
    expect(Math.abs(hits / REPEATS - 0.95)).toBeLessThan(within(0.95));
  });
});

describe('a change that could have been seen', () => {
  it('is found four times in five when it is there', () => {
    const [n, tolerance, level] = [20, 0.2, 0.99];
    // With the true standard error in place of the estimated one.
    const truth = { standardError: Math.sqrt(2 / n), degreesOfFreedom: 2 * n - 2 };
    const change = detectableChange(truth, { tolerance, level }, 0.8);
    let found = 0;
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      const { low, high } = welchDifference(
        sample('seen, now', repeat, { mean: change, spread: 1, n }),
        sample('seen, before', repeat, { mean: 0, spread: 1, n }),
        level,
      );
      if (low > tolerance || high < -tolerance) found++;
    }
    // The shifted t is an approximation; it is good to two points here.
    expect(Math.abs(found / REPEATS - 0.8)).toBeLessThan(0.02 + within(0.8));
  });

  it('is no smaller than the tolerance', () => {
    const exact = { standardError: 0, degreesOfFreedom: Number.POSITIVE_INFINITY };
    expect(detectableChange(exact, { tolerance: 0.3, level: 0.99 }, 0.8)).toBe(0.3);
  });
});
