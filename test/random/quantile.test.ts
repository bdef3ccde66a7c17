import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import gammaQuantile from '@stdlib/stats-base-dists-gamma-quantile';
import { describe, expect, it } from 'vitest';
import { drawAddress } from '../../src/random/address.js';
import type { Distribution } from '../../src/random/distribution.js';
import { validateDistribution } from '../../src/random/distribution.js';
import { distributionMean } from '../../src/random/moments.js';
import { normalCdf, normalQuantile } from '../../src/random/normal.js';
import { compileQuantile, compileScoreQuantile } from '../../src/random/quantile.js';
import { rootKey } from '../../src/random/root-key.js';
import { uniformAt } from '../../src/random/threefry.js';
import { kolmogorovSmirnov } from '../../src/stats/goodness.js';

/** Law, mean and variance from the textbooks. */
const LAWS: readonly (readonly [Distribution, number, number])[] = [
  [{ kind: 'deterministic', value: 3 }, 3, 0],
  [{ kind: 'exponential', mean: 2 }, 2, 4],
  [{ kind: 'uniform', low: -1, high: 3 }, 1, 16 / 12],
  [{ kind: 'normal', mean: 5, sd: 2 }, 5, 4],
  [{ kind: 'truncatedNormal', mean: 0, sd: 1, low: -1, high: 1 }, 0, 0.29112509],
  [{ kind: 'lognormal', mean: 26, cv: 0.5 }, 26, 169],
  [
    { kind: 'lognormal', median: 8, sigma: 0.6 },
    8 * Math.exp(0.18),
    64 * Math.exp(0.36) * (Math.exp(0.36) - 1),
  ],
  [{ kind: 'gamma', mean: 1, cv: 0.5 }, 1, 0.25],
  [{ kind: 'gamma', mean: 3, cv: 1.5 }, 3, 20.25],
  [{ kind: 'weibull', shape: 2, scale: 3 }, (3 * Math.sqrt(Math.PI)) / 2, 9 * (1 - Math.PI / 4)],
  [{ kind: 'beta', alpha: 2.5, beta: 4 }, 2.5 / 6.5, (2.5 * 4) / (6.5 ** 2 * 7.5)],
  [{ kind: 'beta', alpha: 8, beta: 2 }, 0.8, 16 / (100 * 11)],
  [{ kind: 'beta', alpha: 0.5, beta: 0.5 }, 0.5, 0.125],
  [{ kind: 'triangular', low: 6, mode: 10, high: 20 }, 12, (36 + 100 + 400 - 60 - 120 - 200) / 18],
  [{ kind: 'pert', low: 0, mode: 1, high: 4 }, 8 / 6, ((8 / 6) * (16 / 6)) / 7],
  [
    { kind: 'empirical', values: [0.4, 0.5, 0.6, 0.8], weights: [0.3, 0.35, 0.2, 0.15] },
    0.535,
    0.3 * 0.135 ** 2 + 0.35 * 0.035 ** 2 + 0.2 * 0.065 ** 2 + 0.15 * 0.265 ** 2,
  ],
  [{ kind: 'bernoulli', probability: 0.3 }, 0.3, 0.21],
  [{ kind: 'categorical', weights: [1, 2, 1] }, 1, 0.5],
  [
    {
      kind: 'mixture',
      components: [
        { weight: 0.25, distribution: { kind: 'exponential', mean: 4 } },
        { weight: 0.75, distribution: { kind: 'uniform', low: 0, high: 2 } },
      ],
    },
    1.75,
    0.25 * 32 + 0.75 * (4 / 3) - 1.75 ** 2,
  ],
];

const name = (law: Distribution) => JSON.stringify(law);

describe('quantiles', () => {
  it.each(LAWS.map((row) => [name(row[0]), ...row] as const))(
    '%s has the mean and variance of the textbook',
    (_, law, mean, variance) => {
      const quantile = compileQuantile(law);
      // Midpoints in the normal score reach the tails; a mixture jumps between components, so there in u.
      const nodes =
        law.kind === 'mixture'
          ? Array.from({ length: 400_000 }, (_, i) => ({ u: (i + 0.5) / 400_000, mass: 1 / 400_000 }))
          : Array.from({ length: 4198 }, (_, i) => {
              const z = (i - 2098.5) / 256;
              return { u: normalCdf(z), mass: normalCdf(z + 1 / 512) - normalCdf(z - 1 / 512) };
            });
      let [weight, first, second] = [0, 0, 0];
      for (const { u, mass } of nodes) {
        const x = quantile(u);
        weight += mass;
        first += mass * x;
        second += mass * x * x;
      }
      expect(weight).toBeCloseTo(1, 9);
      expect(first).toBeCloseTo(mean, 2);
      expect(distributionMean(law)).toBeCloseTo(mean, 9);
      expect(second - first ** 2).toBeCloseTo(variance, 1);
    },
  );

  it.each(LAWS.filter(([law]) => law.kind !== 'mixture').map(([law]) => [name(law), law] as const))(
    '%s never decreases and is finite over all that can be drawn',
    (_, law) => {
      const quantile = compileQuantile(law);
      const points = [2 ** -53, 1e-12, 1e-6, 1 - 1e-6, 1 - 1e-12, 1 - 2 ** -53];
      for (let i = 1; i < 20_000; i++) points.push(i / 20_000);
      points.sort((a, b) => a - b);
      let before = Number.NEGATIVE_INFINITY;
      for (const u of points) {
        const x = quantile(u);
        expect(Number.isFinite(x)).toBe(true);
        expect(x).toBeGreaterThanOrEqual(before);
        before = x;
      }
    },
  );

  it.each(
    LAWS.filter(
      ([law]) => !['deterministic', 'empirical', 'bernoulli', 'categorical', 'mixture'].includes(law.kind),
    ).map(([law]) => [name(law), law] as const),
  )('%s is the law that 20 000 addressed draws follow', (title, law) => {
    const quantile = compileQuantile(law);
    const { word0, word1 } = rootKey(title, 1);
    const draws = Array.from({ length: 20_000 }, (_, i) =>
      quantile(uniformAt(word0, word1, drawAddress(1, i), 0)),
    );
    const cdf = (x: number) => {
      // The quantile's own inverse, by bisection: the mean and variance above say that it is the right law.
      let [low, high] = [0, 1];
      for (let i = 0; i < 52; i++) {
        const middle = (low + high) / 2;
        if (quantile(middle) < x) low = middle;
        else high = middle;
      }
      return (low + high) / 2;
    };
    if (law.kind === 'mixture') return;
    expect(kolmogorovSmirnov(draws, cdf).pValue).toBeGreaterThan(1e-4);
  });

  it('of beta and gamma laws from the table agree with the exact ones to 1e-7', () => {
    for (const [alpha, beta] of [
      [2.5, 4],
      [8, 2],
      [5, 3],
      [3, 4.5],
      [4, 2.5],
      [1, 1],
    ] as const) {
      const quantile = compileQuantile({ kind: 'beta', alpha, beta });
      for (let i = 1; i < 4000; i++) {
        const u = i / 4000;
        expect(Math.abs(quantile(u) - betaQuantile(u, alpha, beta))).toBeLessThan(1e-7);
      }
    }
    for (const cv of [0.3, 0.5, 1]) {
      const quantile = compileQuantile({ kind: 'gamma', mean: 1, cv });
      for (let i = 1; i < 4000; i++) {
        const u = i / 4000;
        expect(Math.abs(quantile(u) - gammaQuantile(u, 1 / cv ** 2, cv ** -2))).toBeLessThan(1e-7);
      }
    }
  });

  it('of the normal law invert the distribution function', () => {
    for (let z = -8; z <= 8; z += 0.01) {
      if (z < 5) expect(normalQuantile(normalCdf(z))).toBeCloseTo(z, 8);
    }
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 15);
    expect(normalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 12);
    expect(normalCdf(-1.959963984540054)).toBeCloseTo(0.025, 15);
  });

  it('by score give the same as by uniform', () => {
    const law: Distribution = { kind: 'beta', alpha: 3, beta: 4, low: 1, high: 5 };
    const [byScore, byUniform] = [compileScoreQuantile(law), compileQuantile(law)];
    for (let i = 1; i < 1000; i++) expect(byScore(normalQuantile(i / 1000))).toBe(byUniform(i / 1000));
  });

  it('respect a cap', () => {
    const quantile = compileQuantile({ kind: 'lognormal', median: 5.5, sigma: 0.5, cap: 12 });
    expect(quantile(1 - 2 ** -53)).toBe(12);
    expect(quantile(0.5)).toBeCloseTo(5.5, 12);
    expect(distributionMean({ kind: 'exponential', mean: 1, cap: 1 })).toBeCloseTo(1 - Math.exp(-1), 5);
  });
});

describe('checking a law', () => {
  it('says what is wrong with each number', () => {
    expect(validateDistribution({ kind: 'exponential', mean: -1 })).toEqual(['mean must be ≥ 0, not -1']);
    expect(validateDistribution({ kind: 'triangular', low: 3, mode: 1, high: 2 })).toEqual([
      'low must be below high: 3 ≥ 2',
      'mode must lie between low and high, not 1',
    ]);
    expect(validateDistribution({ kind: 'gamma', mean: Number.NaN, cv: 1 })).toEqual([
      'mean must be a finite number',
      'mean must be > 0, not NaN',
    ]);
    for (const [law] of LAWS) expect(validateDistribution(law)).toEqual([]);
  });
});
