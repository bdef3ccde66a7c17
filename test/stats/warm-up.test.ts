// MSER-5 and Welch's average. No published truncation of a published series was at hand: the series here are worked out by
// hand, autoregressive with a start whose bias is known, or published, with the statistic worked out apart in fractions.

import { describe, expect, it } from 'vitest';
import { ExperimentError } from '../../src/errors/errors.js';
import { normalQuantile } from '../../src/random/normal.js';
import { rootKey } from '../../src/random/root-key.js';
import { uniformAt } from '../../src/random/threefry.js';
import { mser5, type Truncation } from '../../src/stats/mser5.js';
import { welchAverage } from '../../src/stats/welch.js';

/**
 * Flow of the Nile at Aswan, 10⁸ m³ a year, 1871 to 1970, which drops after 1898.
 *
 * @source Cobb 1978, Biometrika 65:243, table 1
 */
const NILE = [
  '1120 1160 963 1210 1160 1160 813 1230 1370 1140 995 935 1110 994 1020 960 1180 799 958 1140',
  '1100 1210 1150 1250 1260 1220 1030 1100 774 840 874 694 940 833 701 916 692 1020 1050 969',
  '831 726 456 824 702 1120 1100 832 764 821 768 845 864 862 698 845 744 796 1040 759',
  '781 865 845 944 984 897 822 1010 771 676 649 846 812 742 801 1040 860 874 848 890',
  '744 749 838 1050 918 986 797 923 975 815 1020 906 901 1170 912 746 919 718 714 740',
].flatMap((years) => years.split(' ').map(Number));

/** Each value five times. */
const inFives = (values: readonly number[]) => values.flatMap((value) => [value, value, value, value, value]);

/** Xₜ = 0.6 Xₜ₋₁ + e from its stationary law, plus a bias that fades: `start` · 0.97ᵗ. Mean 0, variance 1. */
function autoregressive(seed: string, length: number, start: number): readonly number[] {
  const { word0, word1 } = rootKey(seed, 0);
  const normal = (t: number) => normalQuantile(uniformAt(word0, word1, t, 0));
  let x = normal(0);
  return Array.from({ length }, (_, t) => {
    if (t > 0) x = 0.6 * x + 0.8 * normal(t);
    return x + start * 0.97 ** t;
  });
}

const found = (truncation: Truncation) => {
  if (truncation.kind !== 'found') throw new Error(`expected a cut, got ${truncation.reason}`);
  return truncation;
};

describe('MSER-5', () => {
  it('cuts where a hand finds the least standard error', () => {
    // Batch means 9 5 1 2 1 2 …: without two, ten about 1.5 with squares 2.5: 2.5 / 10² = 0.025. Without one, 0.11;
    // without three, (20/9) / 9² = 0.0274; without four, 2 / 8² = 0.031.
    const truncation = found(mser5(inFives([9, 5, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2])));
    expect(truncation.observations).toBe(10);
    expect(truncation.mean).toBeCloseTo(1.5, 12);
    expect(truncation.statistic).toBeCloseTo(0.025, 12);
  });

  it('cuts the flow of the Nile after the drop of 1898, and after the drought that follows it', () => {
    // In fractions: 816.37 without a cut, 374.66 without the 30 years that hold the drop, 362.50 without 45.
    expect(NILE.reduce((sum, flow) => sum + flow, 0) / NILE.length).toBeCloseTo(919.35, 12);
    const truncation = found(mser5(NILE));
    expect(truncation.observations).toBe(45);
    expect(truncation.statistic).toBeCloseTo(362.4981517655898, 9);
    expect(truncation.mean).toBeCloseTo(861.0181818181818, 9);
    // Until the drought of 1913 the least is where the drop is.
    const before = found(mser5([...NILE.slice(0, 40), ...NILE.slice(45)]));
    expect(before.observations).toBe(30);
  });

  it('works on means of five, not on single observations', () => {
    // The first five have the mean of the rest, though each is far off.
    const series = [10, -10, 20, -20, 0, ...Array.from({ length: 50 }, (_, t) => (t % 2 === 0 ? 1 : -1))];
    expect(found(mser5(series)).observations).toBe(0);
    expect(found(mser5(series, 1)).observations).toBe(4);
  });

  it('leaves a constant series whole, and does not count an unfilled batch', () => {
    const constant = new Array<number>(53).fill(0.1);
    expect(mser5(constant)).toEqual({
      kind: 'found',
      observations: 0,
      mean: expect.closeTo(0.1, 12),
      statistic: 0,
    });
    const untidy = [...inFives([9, 5, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2]), 1000];
    expect(found(mser5(untidy)).observations).toBe(10);
    expect(found(mser5(untidy)).mean).toBeCloseTo((50 * 1.5 + 1000) / 51, 9);
  });

  it('says that the data do not suffice when the least lies in the second half, or batches are few', () => {
    const rising = Array.from({ length: 200 }, (_, t) => t);
    expect(mser5(rising)).toEqual({ kind: 'insufficient', reason: 'minimum-in-second-half' });
    // Seven of twelve batches off: the cut at seven is refused; five of twelve: taken.
    const step = (high: number) => inFives(Array.from({ length: 12 }, (_, b) => (b < high ? 50 + b : b % 2)));
    expect(mser5(step(7))).toEqual({ kind: 'insufficient', reason: 'minimum-in-second-half' });
    expect(mser5(step(6))).toEqual({ kind: 'insufficient', reason: 'minimum-in-second-half' });
    expect(found(mser5(step(5))).observations).toBe(25);
    expect(mser5(new Array<number>(49).fill(1))).toEqual({
      kind: 'insufficient',
      reason: 'too-few-observations',
    });
  });

  it('is not drawn to the end by a few values that happen to be alike', () => {
    const quiet = [...autoregressive('quiet end', 480, 0), ...new Array<number>(20).fill(0.2)];
    expect(found(mser5(quiet)).observations).toBeLessThan(250);
  });

  it('takes the bias of a known start away, and little from a series that has none', () => {
    const [seeds, length] = [60, 1000];
    let [squaredBefore, squaredAfter] = [0, 0];
    const [biased, stationary]: [number[], number[]] = [[], []];
    for (let i = 0; i < seeds; i++) {
      // The start of 10 falls below the noise after 100 days or so, and adds 10 / 0.03 / 1000 = 0.33 to the mean.
      const series = autoregressive(`start ${i}`, length, 10);
      const cut = found(mser5(series));
      biased.push(cut.observations);
      squaredBefore += (series.reduce((sum, x) => sum + x, 0) / length) ** 2;
      squaredAfter += cut.mean ** 2;
      const none = mser5(autoregressive(`start ${i}`, length, 0));
      if (none.kind === 'found') stationary.push(none.observations);
    }
    expect(Math.min(...biased)).toBeGreaterThan(25);
    const median = (of: readonly number[]) => [...of].sort((a, b) => a - b)[Math.floor(of.length / 2)]!;
    expect(median(biased)).toBeGreaterThan(60);
    expect(median(biased)).toBeLessThan(200);
    expect(squaredBefore / seeds).toBeGreaterThan(0.1);
    expect(squaredAfter / seeds).toBeLessThan(0.01);
    expect(stationary.length).toBeGreaterThan(0.9 * seeds);
    expect(median(stationary)).toBeLessThan(50);
  });
});

describe("Welch's average", () => {
  it('is what one gets by hand: narrow windows at the start, then of full width, the last w left out', () => {
    // Means over replications 2 4 9 1 5; w = 1: 2, (2+4+9)/3, (4+9+1)/3, (9+1+5)/3. w = 2: 2, 5, (2+4+9+1+5)/5.
    const replications = [
      [1, 2, 12, 0, 5],
      [3, 6, 6, 2, 5],
    ];
    expect(welchAverage(replications, 0)).toEqual([2, 4, 9, 1, 5]);
    expect(welchAverage(replications, 1)).toEqual([2, 5, 14 / 3, 5]);
    expect(welchAverage(replications, 2)).toEqual([2, 5, 21 / 5]);
    expect(welchAverage(replications, 5)).toEqual([]);
  });

  it('leaves a straight line straight, takes the shortest length, and needs a replication', () => {
    const line = [0, 1, 2, 3, 4, 5, 6, 7];
    expect(welchAverage([line], 3)).toEqual([0, 1, 2, 3, 4]);
    expect(welchAverage([line, [0, 1, 2]], 0)).toEqual([0, 1, 2]);
    expect(() => welchAverage([], 1)).toThrow(ExperimentError);
  });
});
