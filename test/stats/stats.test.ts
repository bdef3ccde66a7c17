import { describe, expect, it } from 'vitest';
import { ExperimentError } from '../../src/errors/errors.js';
import { drawAddress } from '../../src/random/address.js';
import { normalQuantile } from '../../src/random/normal.js';
import { rootKey } from '../../src/random/root-key.js';
import { uniformAt } from '../../src/random/threefry.js';
import { logGamma } from '../../src/special/log-gamma.js';
import { chiSquare, kolmogorovSmirnov, normalTest } from '../../src/stats/goodness.js';
import { regularisedGammaQ } from '../../src/stats/incomplete-gamma.js';
import { ratioInterval } from '../../src/stats/ratio.js';
import { meanInterval, tQuantile } from '../../src/stats/t-interval.js';

describe('the interval of a mean', () => {
  it('uses the quantiles of the tables', () => {
    expect(tQuantile(0.95, 19)).toBeCloseTo(2.093024, 6);
    expect(tQuantile(0.99, 4)).toBeCloseTo(4.604095, 6);
    expect(tQuantile(0.95, 1)).toBeCloseTo(12.706205, 5);
  });

  it('is what one gets by hand', () => {
    // 1, 2, 3, 4: mean 2.5, s = 1.29099, half-width 3.18245 × 1.29099 / 2.
    const { mean, low, high, level, n } = meanInterval([1, 2, 3, 4], 0.95);
    expect(mean).toBe(2.5);
    expect(high - mean).toBeCloseTo(2.054258, 5);
    expect(mean - low).toBeCloseTo(high - mean, 12);
    expect([level, n]).toEqual([0.95, 4]);
  });

  it('has no width when all values are equal, and needs two', () => {
    expect(meanInterval([3, 3, 3], 0.95)).toMatchObject({ mean: 3, low: 3, high: 3 });
    expect(() => meanInterval([3], 0.95)).toThrow(ExperimentError);
  });
});

describe('the interval of a rate', () => {
  it('is the jackknife one gets by hand', () => {
    // 1/2, 2/4, 3/3: without each 5/7, 4/5, 3/6.
    const { mean, high } = ratioInterval([1, 2, 3], [2, 4, 3], 0.95);
    expect(mean).toBeCloseTo(6 / 9, 12);
    const left = [5 / 7, 4 / 5, 3 / 6];
    const centre = (left[0]! + left[1]! + left[2]!) / 3;
    const spread = left.reduce((sum, value) => sum + (value - centre) ** 2, 0);
    expect(high - mean).toBeCloseTo(tQuantile(0.95, 2) * Math.sqrt((2 / 3) * spread), 12);
  });

  it('agrees with the interval of a mean when every replication counts the same number', () => {
    const successes = [12, 9, 15, 11, 8];
    const rate = ratioInterval(successes, [20, 20, 20, 20, 20], 0.95);
    const mean = meanInterval(
      successes.map((count) => count / 20),
      0.95,
    );
    expect(rate.low).toBeCloseTo(mean.low, 12);
    expect(rate.high).toBeCloseTo(mean.high, 12);
  });

  it('covers the truth in 93 to 97 of 100 runs of clustered successes', () => {
    const { word0, word1 } = rootKey('covers the truth', 1);
    let draw = 0;
    const uniform = () => uniformAt(word0, word1, drawAddress(1, draw++), 0);
    const [runs, replications, truth] = [1000, 20, 0.4];
    let covered = 0;
    for (let run = 0; run < runs; run++) {
      const successes: number[] = [];
      const exits: number[] = [];
      for (let r = 0; r < replications; r++) {
        // Replications differ in size and in luck, as runs that share queues do.
        const n = 30 + Math.floor(uniform() * 40);
        const shift = 0.05 * normalQuantile(uniform());
        let count = 0;
        for (let i = 0; i < n; i++) if (uniform() < truth + shift) count++;
        successes.push(count);
        exits.push(n);
      }
      const { low, high } = ratioInterval(successes, exits, 0.95);
      if (low <= truth && truth <= high) covered++;
    }
    process.stdout.write(`coverage of the jackknife interval: ${covered} of ${runs}\n`);
    expect(covered / runs).toBeGreaterThan(0.93);
    expect(covered / runs).toBeLessThan(0.97);
  });
});

describe('tests of fit', () => {
  it('give the published critical values', () => {
    expect(regularisedGammaQ(0.5, 3.841459 / 2)).toBeCloseTo(0.05, 6);
    expect(regularisedGammaQ(5, 18.307038 / 2)).toBeCloseTo(0.05, 6);
    expect(regularisedGammaQ(50, 124.342113 / 2)).toBeCloseTo(0.05, 6);
    expect(normalTest(1.959964).pValue).toBeCloseTo(0.05, 6);
    expect(chiSquare([10, 20, 30], [20, 20, 20])).toMatchObject({ statistic: 10 });
    // Kolmogorov's asymptotic 5 % point is 1.358.
    const n = 10_000;
    const sample = Array.from({ length: n }, (_, i) =>
      Math.min(1, (i + 0.5) / n + 1.358 / Math.sqrt(n) - 0.5 / n),
    );
    expect(kolmogorovSmirnov(sample, (x) => x).pValue).toBeCloseTo(0.05, 2);
  });

  it('reject uniforms about as often as they say', () => {
    const { word0, word1 } = rootKey('reject uniforms', 1);
    let rejected = 0;
    for (let run = 0; run < 400; run++) {
      const sample = Array.from({ length: 200 }, (_, i) => uniformAt(word0, word1, drawAddress(1, i), run));
      if (kolmogorovSmirnov(sample, (x) => x).pValue < 0.05) rejected++;
    }
    expect(rejected).toBeGreaterThan(6);
    expect(rejected).toBeLessThan(36);
  });

  it('stand on a gamma function that is right', () => {
    expect(logGamma(1)).toBeCloseTo(0, 13);
    expect(logGamma(0.5)).toBeCloseTo(0.5 * Math.log(Math.PI), 13);
    expect(logGamma(10)).toBeCloseTo(Math.log(362_880), 12);
    expect(logGamma(0.1)).toBeCloseTo(2.252712651734206, 12);
  });
});
