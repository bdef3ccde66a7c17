import { describe, expect, it } from 'vitest';
import { childKey } from '../../src/random/address.js';
import { rootKey } from '../../src/random/root-key.js';
import { uniformAt } from '../../src/random/threefry.js';
import { latinHypercube } from '../../src/stats/latin-hypercube.js';
import { apart, pairwiseDistances, smallestDistance } from '../../src/stats/pairwise-distance.js';

const drawOf = (seed: string) => {
  const { word0, word1 } = childKey(rootKey(seed, 0), 1, 2);
  return (a: number, b: number) => uniformAt(word0, word1, a, b);
};

describe('a Latin hypercube', () => {
  const points = latinHypercube(37, 5, drawOf('lhs'));

  it('has exactly one point in every slice of every coordinate', () => {
    for (let k = 0; k < 5; k++) {
      const slices = points.map((x) => Math.floor(x[k]! * 37)).sort((a, b) => a - b);
      expect(slices).toEqual(Array.from({ length: 37 }, (_, i) => i));
    }
  });

  it('is the same for the same seed, and another for another', () => {
    expect(latinHypercube(37, 5, drawOf('lhs'))).toEqual(points);
    expect(latinHypercube(37, 5, drawOf('other'))).not.toEqual(points);
  });

  it('keeps its points farther apart than most hypercubes drawn once', () => {
    const once = Array.from({ length: 40 }, (_, i) => {
      const draw = drawOf(`once ${i}`);
      return smallestDistance(
        Array.from({ length: 37 }, (_, row) => Array.from({ length: 5 }, (_, k) => draw(row, k))),
      );
    });
    const better = once.filter((distance) => distance > smallestDistance(points)).length;
    expect(better).toBeLessThan(4);
  });

  it('moves its coordinates independently: correlations stay within 4 standard errors', () => {
    const many = latinHypercube(400, 3, drawOf('many'));
    for (const [a, b] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      const r = 12 * many.reduce((sum, x) => sum + ((x[a]! - 0.5) * (x[b]! - 0.5)) / 400, 0);
      expect(Math.abs(r)).toBeLessThan(4 / Math.sqrt(400));
    }
  });

  it('finds the mean of an additive function n times closer than independent draws (Stein 1987)', () => {
    // Of a sum of p coordinates only the place within slices is left to luck: variance p/(12 n³), not p/(12 n).
    const [n, p, seeds] = [20, 3, 60];
    const squares = Array.from({ length: seeds }, (_, i) => {
      const sum = latinHypercube(n, p, drawOf(`additive ${i}`)).reduce(
        (s, x) => s + x[0]! + x[1]! + x[2]!,
        0,
      );
      return (sum / n - p / 2) ** 2;
    });
    // Mean square over its expectation is chi-square over 60: standard error √(2/60) = 0.18; k = 4.
    const ratio = squares.reduce((s, x) => s + x, 0) / seeds / (p / (12 * n ** 3));
    expect(Math.abs(ratio - 1)).toBeLessThan(4 * Math.sqrt(2 / seeds));
  });

  it('finds the mean of a monotone function with less variance than independent draws (McKay and others 1979)', () => {
    const [n, p, seeds] = [20, 3, 60];
    const f = (x: readonly number[]) => Math.exp(x[0]! + x[1]! + x[2]!);
    const truth = (Math.E - 1) ** p;
    const meanSquare = (pointsOf: (seed: string) => readonly (readonly number[])[]) =>
      Array.from({ length: seeds }, (_, i) => {
        const points = pointsOf(`monotone ${i}`);
        return (points.reduce((s, x) => s + f(x), 0) / n - truth) ** 2;
      }).reduce((s, x) => s + x / seeds, 0);
    const independent = meanSquare((seed) => {
      const draw = drawOf(seed);
      return Array.from({ length: n }, (_, row) => Array.from({ length: p }, (_, k) => draw(row, k)));
    });
    // Var f = ((e² − 1)/2)³ − (e − 1)⁶ = 6.86, so 0.343 for the mean of 20: the comparison is a fair one.
    expect(independent).toBeGreaterThan(0.343 * (1 - 4 * Math.sqrt(2 / seeds)));
    expect(meanSquare((seed) => latinHypercube(n, p, drawOf(seed)))).toBeLessThan(independent / 3);
  });
});

describe('distances between points', () => {
  const square = [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ];
  it('of a square are four sides and two diagonals', () => {
    expect(pairwiseDistances(square)).toEqual({ smallest: 1, median: 1 });
    expect(pairwiseDistances([[0], [1], [3]])).toEqual({ smallest: 1, median: 2 });
    expect(pairwiseDistances([[0]])).toBeUndefined();
  });

  it('a choice that keeps apart leaves one of two twins out', () => {
    const chosen = apart([...square, [0, 1e-9]], 4, drawOf('twins'));
    expect(chosen).toHaveLength(4);
    expect(smallestDistance(chosen)).toBeGreaterThan(0.9);
  });
});
