import { describe, expect, it } from 'vitest';
import { EngineError, ExperimentError } from '../../src/errors/errors.js';
import { normalQuantile } from '../../src/random/normal.js';
import { rootKey } from '../../src/random/root-key.js';
import { uniformAt } from '../../src/random/threefry.js';
import { comparisonsWithBest } from '../../src/stats/comparisons-with-best.js';
import { pairedDifference } from '../../src/stats/paired-difference.js';
import { againstBase, allPairs, simultaneousLevel } from '../../src/stats/simultaneous.js';
import { meanInterval, tQuantile } from '../../src/stats/t-interval.js';

/** Law, example 10.1: average cost per month of two inventory policies in five replications each. */
const FIRST = [126.97, 124.31, 126.68, 122.66, 127.23];
const SECOND = [118.21, 120.22, 122.45, 122.68, 119.4];

interface World {
  /** Whether all arms have the same mean, which is the hardest case for statements about the best. */
  readonly isLevel: boolean;
  /** How much of the luck is shared. */
  readonly shared: number;
  readonly skewed: boolean;
}

const WORLDS: readonly World[] = [
  { isLevel: true, shared: 0, skewed: false },
  { isLevel: true, shared: 4, skewed: false },
  { isLevel: false, shared: 4, skewed: false },
  { isLevel: true, shared: 4, skewed: true },
  { isLevel: false, shared: 4, skewed: true },
];
const [ARMS, REPLICATIONS, EXPERIMENTS] = [5, 25, 1000];

/** Means of the arms, and columns around them: arms feel the shared luck a little differently and differ in own spread. */
function experiment(world: World, seed: number) {
  const { word0, word1 } = rootKey(`experiment ${JSON.stringify(world)}`, seed);
  const luck = (a: number, b: number) => {
    const u = uniformAt(word0, word1, a, b);
    return world.skewed ? -Math.log(u) - 1 : normalQuantile(u);
  };
  const means = Array.from({ length: ARMS }, (_, i) => (world.isLevel ? 10 : 10 + 0.3 * i));
  const arms = means.map((mean, i) =>
    Array.from(
      { length: REPLICATIONS },
      (_, r) => mean + world.shared * (1 + 0.05 * i) * luck(r, 0) + (0.5 + 0.1 * i) * luck(r, 1 + i),
    ),
  );
  return { means, arms };
}

describe('a paired difference', () => {
  it('is the published one of two inventory policies', () => {
    // Law, Simulation Modeling and Analysis, example 10.2: mean 4.98, variance of it 2.44, 90 % interval [1.65, 8.31].
    const { mean, low, high, level, n } = pairedDifference(FIRST, SECOND, 0.9);
    expect(mean).toBeCloseTo(4.98, 2);
    expect(((high - mean) / tQuantile(0.9, 4)) ** 2).toBeCloseTo(2.44, 2);
    expect(low).toBeCloseTo(1.65, 2);
    expect(high).toBeCloseTo(8.31, 2);
    expect([level, n]).toEqual([0.9, 5]);
  });

  it('says what pairing was worth, as one gets by hand', () => {
    // Variances 1 and 4 (1 2 3; 2 4 6), difference −1 −2 −3 of variance 1: (1 + 4)/1 = 5 times; correlation 1.
    const together = pairedDifference([1, 2, 3], [2, 4, 6], 0.95);
    expect(together.correlation).toBeCloseTo(1, 12);
    expect(together.varianceReduction).toBeCloseTo(5, 12);
    // Turned about: difference −5 −2 1 of variance 9: pairing harms, 5/9.
    const against = pairedDifference([1, 2, 3], [6, 4, 2], 0.95);
    expect(against.correlation).toBeCloseTo(-1, 12);
    expect(against.varianceReduction).toBeCloseTo(5 / 9, 12);
  });

  it('of an arm and itself is exactly nothing, and has no variance to reduce', () => {
    expect(pairedDifference(FIRST, FIRST, 0.95)).toMatchObject({ mean: 0, low: 0, high: 0 });
    expect(pairedDifference(FIRST, FIRST, 0.95).varianceReduction).toBeUndefined();
    expect(pairedDifference(FIRST, FIRST, 0.95).correlation).toBeCloseTo(1, 12);
    expect(pairedDifference([1, 1, 1], [1, 2, 3], 0.95).correlation).toBeUndefined();
  });

  it('refuses one replication, and arms of different length', () => {
    expect(() => pairedDifference([1], [2], 0.95)).toThrow(ExperimentError);
    expect(() => pairedDifference([1, 2], [2], 0.95)).toThrow(EngineError);
  });

  it.each(WORLDS)('covers the truth in 93 to 97 of 100 experiments: %j', (world) => {
    let covered = 0;
    for (let e = 0; e < EXPERIMENTS; e++) {
      const { means, arms } = experiment(world, e);
      const { low, high } = pairedDifference(arms[3]!, arms[0]!, 0.95);
      if (low <= means[3]! - means[0]! && means[3]! - means[0]! <= high) covered++;
    }
    expect(covered / EXPERIMENTS).toBeGreaterThanOrEqual(0.93);
    expect(covered / EXPERIMENTS).toBeLessThanOrEqual(0.97);
  });

  it('is many times more precise than independent arms where luck is shared', () => {
    const { arms } = experiment({ isLevel: false, shared: 4, skewed: true }, 0);
    const { correlation, varianceReduction } = pairedDifference(arms[1]!, arms[0]!, 0.95);
    expect(correlation).toBeGreaterThan(0.95);
    expect(varianceReduction).toBeGreaterThan(10);
  });
});

describe('simultaneous intervals', () => {
  it('share the error out evenly', () => {
    expect(simultaneousLevel(0.95, 1)).toBeCloseTo(0.95, 12);
    expect(simultaneousLevel(0.95, 5)).toBeCloseTo(0.99, 12);
    expect(simultaneousLevel(0.9, 10)).toBeCloseTo(0.99, 12);
  });

  it('against the base are paired intervals of the higher level, in order', () => {
    const other = [120, 121, 125, 119, 122];
    const [second, third] = againstBase(FIRST, [SECOND, other], 0.9);
    expect(second).toEqual(pairedDifference(SECOND, FIRST, 0.95));
    expect(third).toEqual(pairedDifference(other, FIRST, 0.95));
    expect(againstBase(FIRST, [], 0.9)).toEqual([]);
  });

  it('of all pairs are k(k − 1)/2, each first less second', () => {
    const arms = [FIRST, SECOND, [1, 2, 3, 4, 5]];
    const pairs = allPairs(arms, 0.85);
    expect(pairs.map(({ first, second }) => [first, second])).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    expect(pairs[2]!.difference.mean).toBeCloseTo(
      meanInterval(SECOND, 0.9).mean - meanInterval(arms[2]!, 0.9).mean,
      12,
    );
    for (const { difference } of pairs) expect(difference.level).toBeCloseTo(0.95, 12);
  });

  it.each(WORLDS)('all hold at once in at least 93 of 100 experiments: %j', (world) => {
    let [ofBase, ofPairs] = [0, 0];
    for (let e = 0; e < EXPERIMENTS; e++) {
      const { means, arms } = experiment(world, e);
      const holds = (truth: number, { low, high }: { low: number; high: number }) =>
        low <= truth && truth <= high;
      if (againstBase(arms[0]!, arms.slice(1), 0.95).every((d, i) => holds(means[i + 1]! - means[0]!, d))) {
        ofBase++;
      }
      if (
        allPairs(arms, 0.95).every(({ first, second, difference }) =>
          holds(means[first]! - means[second]!, difference),
        )
      ) {
        ofPairs++;
      }
    }
    expect(ofBase / EXPERIMENTS).toBeGreaterThanOrEqual(0.93);
    expect(ofPairs / EXPERIMENTS).toBeGreaterThanOrEqual(0.93);
  });
});

describe('comparisons with the best', () => {
  it('of two arms are the one-sided paired interval', () => {
    // Law's policies at 95 %, one-sided: 4.98 ± 2.132 · √2.44 = [1.65, 8.31], 0 outside: the second is the cheaper.
    const [first, second] = comparisonsWithBest([FIRST, SECOND], { level: 0.95, best: 'smallest' });
    expect(first!.verdict).toBe('not-best');
    expect(first!.low).toBe(0);
    expect(first!.high).toBeCloseTo(8.31, 2);
    expect(second!.verdict).toBe('best');
    expect(second!.low).toBeCloseTo(-8.31, 2);
    expect(second!.high).toBe(0);
    expect(second!.difference).toBeCloseTo(-4.98, 2);
  });

  it('of three arms are what one gets by hand', () => {
    // a − b is 0 2 0 2: mean 1, s = √(4/3), s/√4 = 0.57735. One-sided 0.05/2 for each of two others: t(0.975, 3) = 3.18245,
    // width 1.83739.
    const a = [10, 12, 10, 12];
    const b = [10, 10, 10, 10];
    const c = [2, 0, 2, 0];
    const [ofA, ofB, ofC] = comparisonsWithBest([a, b, c], { level: 0.95, best: 'largest' });
    expect([ofA!.verdict, ofB!.verdict, ofC!.verdict]).toEqual(['may-be-best', 'may-be-best', 'not-best']);
    expect(ofA!.difference).toBe(1);
    expect(ofA!.low).toBeCloseTo(1 - 1.83739, 4);
    expect(ofA!.high).toBeCloseTo(1 + 1.83739, 4);
    expect(ofB!.low).toBeCloseTo(-1 - 1.83739, 4);
    expect(ofB!.high).toBeCloseTo(-1 + 1.83739, 4);
    // c − a is −8 −12 −8 −12, twice as wide: 3.67478; c − b is −8 −10 −8 −10, width 1.83739, and not the least.
    expect(ofC!.difference).toBe(-10);
    expect(ofC!.low).toBeCloseTo(-10 - 3.67478, 4);
    expect(ofC!.high).toBe(0);
  });

  it('call arms that are exactly alike equally good, and turn with the sign', () => {
    const alike = comparisonsWithBest([FIRST, FIRST, SECOND], { level: 0.95, best: 'largest' });
    expect(alike.map(({ verdict }) => verdict)).toEqual(['may-be-best', 'may-be-best', 'not-best']);
    expect(alike[0]).toEqual({ difference: 0, low: 0, high: 0, verdict: 'may-be-best' });
    const turned = comparisonsWithBest(
      [FIRST, FIRST, SECOND].map((arm) => arm.map((x) => -x)),
      { level: 0.95, best: 'smallest' },
    );
    for (const [i, arm] of turned.entries()) {
      expect(arm.verdict).toBe(alike[i]!.verdict);
      expect(arm.low).toBeCloseTo(-alike[i]!.high, 12);
      expect(arm.high).toBeCloseTo(-alike[i]!.low, 12);
    }
  });

  it.each(WORLDS)('hold at once, and never dismiss the best, in at least 93 of 100: %j', (world) => {
    let [held, kept] = [0, 0];
    for (let e = 0; e < EXPERIMENTS; e++) {
      const { means, arms } = experiment(world, e);
      const comparisons = comparisonsWithBest(arms, { level: 0.95, best: 'largest' });
      const truths = means.map((mean, i) => mean - Math.max(...means.filter((_, j) => j !== i)));
      if (comparisons.every(({ low, high }, i) => low <= truths[i]! && truths[i]! <= high)) held++;
      // Of arms that are all equally good any may stay; the last is the best of the others.
      if (comparisons[ARMS - 1]!.verdict !== 'not-best') kept++;
    }
    expect(held / EXPERIMENTS).toBeGreaterThanOrEqual(0.93);
    expect(kept / EXPERIMENTS).toBeGreaterThanOrEqual(0.93);
  });

  it('find the best of arms that stand well apart', () => {
    const { arms } = experiment({ isLevel: false, shared: 0, skewed: false }, 7);
    const apart = arms.map((arm, i) => arm.map((x) => x + 3 * i));
    expect(comparisonsWithBest(apart, { level: 0.95, best: 'largest' }).map((c) => c.verdict)).toEqual([
      'not-best',
      'not-best',
      'not-best',
      'not-best',
      'best',
    ]);
    expect(comparisonsWithBest(apart, { level: 0.95, best: 'smallest' })[0]!.verdict).toBe('best');
  });
});
