import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../src/random/normal.js';
import { rootKey } from '../../src/random/root-key.js';
import { uniformAt } from '../../src/random/threefry.js';
import { type SequentialOptions, sufficientReplications } from '../../src/stats/sequential-precision.js';
import { meanInterval } from '../../src/stats/t-interval.js';

const halfWidthOf = (values: readonly number[]) => {
  const { mean, high } = meanInterval(values, 0.95);
  return high - mean;
};

// Half-widths at 95 %: of 9 10 11 is 4.3027 · 1/√3 = 2.484; with another 10 it is 3.1824 · 0.8165/2 = 1.299; with a fifth
// 10, 2.7764 · 0.7071/√5 = 0.878; a sixth, 2.5706 · 0.6325/√6 = 0.664; a seventh, 2.4469 · 0.5774/√7 = 0.534.
const STEADY = [9, 10, 11, 10, 10, 10, 10, 10, 10, 10, 10, 10];
const absolute = (halfWidth: number, more: Partial<SequentialOptions> = {}): SequentialOptions => ({
  target: { kind: 'absolute', halfWidth },
  level: 0.95,
  most: 50,
  ...more,
});

describe('replications with look-ahead', () => {
  it('are the first that are precise, said only when five more have been looked at', () => {
    // Precise to 0.9 from five on; known after ten.
    expect(sufficientReplications(STEADY.slice(0, 9), absolute(0.9))).toMatchObject({
      kind: 'more',
      atLeast: 1,
    });
    expect(sufficientReplications(STEADY.slice(0, 10), absolute(0.9))).toEqual({
      kind: 'enough',
      replications: 5,
    });
    // More values do not change what was found.
    expect(sufficientReplications([...STEADY, 100, -100], absolute(0.9))).toEqual({
      kind: 'enough',
      replications: 5,
    });
    expect(sufficientReplications(STEADY.slice(0, 5), absolute(0.9, { lookAhead: 0 }))).toEqual({
      kind: 'enough',
      replications: 5,
    });
  });

  it('start again when the precision is lost within the look-ahead', () => {
    // The eighth value breaks it: 9 10 11 10 10 10 10 14 has half-width 1.264; more tens make it 1.095, 0.966, 0.864: below 0.9 at eleven.
    const broken = [9, 10, 11, 10, 10, 10, 10, 14, 10, 10, 10, 10, 10, 10, 10, 10, 10];
    const widths = broken.map((_, i) => (i < 2 ? 9 : halfWidthOf(broken.slice(0, i + 1))));
    expect(widths[4]).toBeCloseTo(0.878, 3);
    expect(widths[7]).toBeGreaterThan(0.9);
    const first = widths.findIndex((width, i) => i > 7 && width <= 0.9) + 1;
    expect(first).toBe(11);
    expect(sufficientReplications(broken, absolute(0.9))).toEqual({ kind: 'enough', replications: 11 });
    expect(sufficientReplications(broken.slice(0, 11), absolute(0.9))).toMatchObject({
      kind: 'more',
      atLeast: 5,
    });
  });

  it('are precise as a share of the mean, whichever its sign', () => {
    // 0.09 of 10 is 0.9.
    for (const sign of [1, -1]) {
      const values = STEADY.map((x) => sign * x);
      const target = { kind: 'relative', halfWidth: 0.09 } as const;
      expect(sufficientReplications(values, { target, level: 0.95, most: 50 })).toEqual({
        kind: 'enough',
        replications: 5,
      });
    }
    // A mean of nothing has no shares.
    const none = sufficientReplications([1, -1, 1, -1], {
      target: { kind: 'relative', halfWidth: 10 },
      level: 0.95,
      most: 4,
    });
    expect(none).toEqual({ kind: 'cap', halfWidth: undefined });
  });

  it('look ahead five in each hundred beyond a hundred', () => {
    // Alternating 0 and 1: half-width 1.972 · 0.5/√199 = 0.0699 at 200 and 0.0701 at 199; ⌊5 · 200/100⌋ = 10 are looked at.
    const values = Array.from({ length: 400 }, (_, r) => r % 2);
    const options = absolute(0.07, { most: 400 });
    expect(sufficientReplications(values, options)).toEqual({ kind: 'enough', replications: 200 });
    expect(sufficientReplications(values.slice(0, 210), options)).toEqual({
      kind: 'enough',
      replications: 200,
    });
    expect(sufficientReplications(values.slice(0, 209), options)).toMatchObject({ kind: 'more', atLeast: 1 });
    expect(sufficientReplications(values.slice(0, 199), options)).toMatchObject({
      kind: 'more',
      atLeast: 11,
    });
  });

  it('say how many more it takes at the least, and about how many in all', () => {
    expect(sufficientReplications([], absolute(0.9))).toEqual({
      kind: 'more',
      atLeast: 8,
      projected: undefined,
    });
    expect(sufficientReplications([9], absolute(0.9))).toMatchObject({ atLeast: 7 });
    // 2.484 at three: 3 · (2.484 / 0.9)² = 22.9; the next could be precise at four, known after nine.
    expect(sufficientReplications([9, 10, 11], absolute(0.9))).toEqual({
      kind: 'more',
      atLeast: 6,
      projected: 23,
    });
    expect(sufficientReplications([9, 10, 11], absolute(0.1))).toMatchObject({ projected: 50 });
    expect(sufficientReplications([9, 10, 11], absolute(0.9, { most: 5 }))).toEqual({
      kind: 'more',
      atLeast: 2,
      projected: 5,
    });
  });

  it('never look before the least number: three, or as told', () => {
    const equal = new Array<number>(30).fill(4);
    expect(sufficientReplications(equal, absolute(0.1))).toEqual({ kind: 'enough', replications: 3 });
    expect(sufficientReplications(equal, absolute(0.1, { least: 20 }))).toEqual({
      kind: 'enough',
      replications: 20,
    });
  });

  it('stop at the cap with the precision there is, also when only the look-ahead is missing', () => {
    const cap = sufficientReplications(STEADY, absolute(0.001, { most: 7 }));
    expect(cap).toMatchObject({ kind: 'cap' });
    expect(cap.kind === 'cap' && cap.halfWidth).toBeCloseTo(halfWidthOf(STEADY.slice(0, 7)), 12);
    expect(sufficientReplications(STEADY, absolute(0.9, { most: 9 })).kind).toBe('cap');
    expect(sufficientReplications(STEADY, absolute(0.9, { most: 10 })).kind).toBe('enough');
  });

  it('give intervals that cover nearly as often as their level', () => {
    const { word0, word1 } = rootKey('sequential', 0);
    const [experiments, options] = [1000, absolute(0.4, { most: 200 })];
    let covered = 0;
    for (let e = 0; e < experiments; e++) {
      const values = Array.from({ length: 200 }, (_, r) => normalQuantile(uniformAt(word0, word1, e, r)));
      const enough = sufficientReplications(values, options);
      if (enough.kind !== 'enough') throw new Error(enough.kind);
      const { low, high } = meanInterval(values.slice(0, enough.replications), 0.95);
      if (low <= 0 && 0 <= high) covered++;
    }
    expect(covered / experiments).toBeGreaterThan(0.9);
    expect(covered / experiments).toBeLessThan(0.97);
  });
});
