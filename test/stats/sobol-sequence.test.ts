import { describe, expect, it } from 'vitest';
import { EngineError } from '../../src/errors/errors.js';
import { DIRECTION_STARTS } from '../../src/stats/joe-kuo.js';
import { SOBOL_DIMENSIONS, sobolSequence } from '../../src/stats/sobol-sequence.js';

/** How many points lie in each of the boxes that halve coordinate k `halvings[k]` times. */
function boxCounts(points: readonly (readonly number[])[], halvings: readonly number[]): readonly number[] {
  const counts = new Array<number>(2 ** halvings.reduce((sum, h) => sum + h, 0)).fill(0);
  for (const x of points) {
    const box = halvings.reduce((index, h, k) => index * 2 ** h + Math.floor(x[k]! * 2 ** h), 0);
    counts[box]!++;
  }
  return counts;
}

describe('a Sobol sequence', () => {
  it('begins with the published points of dimensions 1 to 8', () => {
    expect(sobolSequence(10, 8)).toEqual([
      [0, 0, 0, 0, 0, 0, 0, 0],
      [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25, 0.25, 0.75, 0.75, 0.25, 0.75],
      [0.25, 0.75, 0.75, 0.75, 0.25, 0.25, 0.75, 0.25],
      [0.375, 0.375, 0.625, 0.875, 0.375, 0.125, 0.375, 0.875],
      [0.875, 0.875, 0.125, 0.375, 0.875, 0.625, 0.875, 0.375],
      [0.625, 0.125, 0.875, 0.625, 0.625, 0.875, 0.125, 0.125],
      [0.125, 0.625, 0.375, 0.125, 0.125, 0.375, 0.625, 0.625],
      [0.1875, 0.3125, 0.9375, 0.4375, 0.5625, 0.3125, 0.4375, 0.9375],
      [0.6875, 0.8125, 0.4375, 0.9375, 0.0625, 0.8125, 0.9375, 0.4375],
    ]);
  });

  it('agrees with another program far out and in the last dimensions', () => {
    // scipy.stats.qmc.Sobol(161, scramble=False), points 5, 777 and the sum of point 1000.
    const points = sobolSequence(1024, 161);
    const at = (point: number, coordinates: readonly number[]) => coordinates.map((k) => points[point]![k]!);
    expect(at(5, [39, 40, 99, 160])).toEqual([0.375, 0.375, 0.375, 0.875]);
    expect(at(777, [0, 1, 39, 99, 160])).toEqual([
      0.6923828125, 0.9365234375, 0.3583984375, 0.5107421875, 0.0029296875,
    ]);
    expect(points[1000]!.reduce((sum, x) => sum + x, 0)).toBe(84.5986328125);
  });

  it('has one point in each of 2^m intervals of every coordinate, in every block of 2^m points', () => {
    for (const skip of [0, 64, 4096]) {
      const points = sobolSequence(64, SOBOL_DIMENSIONS, { skip });
      for (let k = 0; k < SOBOL_DIMENSIONS; k++) {
        const slices = points.map((x) => Math.floor(x[k]! * 64)).sort((a, b) => a - b);
        expect(slices).toEqual(Array.from({ length: 64 }, (_, i) => i));
      }
    }
  });

  it('has t = 0 in two dimensions: one point in every elementary interval of area 2^-m', () => {
    for (let m = 0; m <= 10; m++) {
      const points = sobolSequence(2 ** m, 2);
      for (let first = 0; first <= m; first++) {
        expect(new Set(boxCounts(points, [first, m - first]))).toEqual(new Set([1]));
      }
    }
  });

  it('has the t-value that its degrees give: t is at most the sum of degrees less one', () => {
    // Sobol' 1967: t = Σ (sᵢ − 1), which is 0 + 0 + 1 + 2 for the first four.
    for (const [dimensions, t] of [
      [3, 1],
      [4, 3],
    ] as const) {
      const m = 9;
      const points = sobolSequence(2 ** m, dimensions);
      for (const halvings of waysToHalve(m - t, dimensions)) {
        expect(new Set(boxCounts(points, halvings))).toEqual(new Set([2 ** t]));
      }
    }
  });

  it('has property A: of the first 2^d points one lies in each of the 2^d corners of the cube', () => {
    // Sobol' 1976; Joe and Kuo 2003 and 2008 kept it.
    for (const dimensions of [1, 2, 3, 5, 8, 11, 14]) {
      const halves = new Array<number>(dimensions).fill(1);
      expect(new Set(boxCounts(sobolSequence(2 ** dimensions, dimensions), halves))).toEqual(new Set([1]));
    }
  });

  it('goes on where it stopped', () => {
    const all = sobolSequence(1000, 12);
    for (const skip of [1, 2, 7, 255, 256, 613]) {
      expect(sobolSequence(1000 - skip, 12, { skip })).toEqual(all.slice(skip));
    }
    // Gray code of 2³² − 2 is 1000…01, of 2³² − 1 is 1000…0; van der Corput reads them backwards.
    expect(sobolSequence(2, 1, { skip: 2 ** 32 - 2 }).flat()).toEqual([0.5 + 2 ** -32, 2 ** -32]);
  });

  it('keeps its intervals under a digital shift, and no coordinate is 0 or 1', () => {
    const shift = [0, 0.3, 0.999999, 0.5];
    const points = sobolSequence(256, 4, { shift });
    for (let first = 0; first <= 8; first++) {
      expect(new Set(boxCounts(points, [first, 8 - first]))).toEqual(new Set([1]));
    }
    for (const x of points.flat()) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(1);
    }
    // The shift is an exclusive or of binary digits: the origin goes to the shift itself.
    for (let k = 0; k < 4; k++) expect(Math.abs(points[0]![k]! - shift[k]!)).toBeLessThan(2 ** -32);
    expect(sobolSequence(2, 1, { shift: [0.75] })[1]![0]).toBeCloseTo(0.25, 9);
  });

  it('refuses dimensions it has no numbers for, and a shift of another length', () => {
    expect(() => sobolSequence(1, 0)).toThrow(EngineError);
    expect(() => sobolSequence(1, SOBOL_DIMENSIONS + 1)).toThrow('expected 1 to 161');
    expect(() => sobolSequence(1, 2, { shift: [0.5] })).toThrow('expected 2');
  });
});

describe('the published direction numbers', () => {
  it('are odd and below 2^k, one per degree', () => {
    for (const { degree, initial } of DIRECTION_STARTS) {
      expect(initial).toHaveLength(degree);
      for (const [k, m] of initial.entries()) {
        expect(m % 2).toBe(1);
        expect(m).toBeLessThan(2 ** (k + 1));
      }
    }
  });

  it('belong to primitive polynomials, each larger than the one before', () => {
    const polynomials = DIRECTION_STARTS.map(({ degree, inner }) => 2 ** degree + 2 * inner + 1);
    for (const [i, polynomial] of polynomials.entries()) {
      expect(orderOfX(polynomial, DIRECTION_STARTS[i]!.degree)).toBe(2 ** DIRECTION_STARTS[i]!.degree - 1);
      if (i > 0) expect(polynomial).toBeGreaterThan(polynomials[i - 1]!);
    }
  });

  it('use every primitive polynomial of degrees 1 to 10', () => {
    // φ(2ˢ − 1) / s of them.
    const published = [1, 1, 2, 2, 6, 6, 18, 16, 48, 60];
    const found = published.map((_, i) => DIRECTION_STARTS.filter(({ degree }) => degree === i + 1).length);
    expect(found).toEqual(published);
  });
});

/** Smallest e with xᵉ = 1 modulo the polynomial over the field of two. */
function orderOfX(polynomial: number, degree: number): number {
  let power = 1;
  for (let e = 1; ; e++) {
    power *= 2;
    if (power >= 2 ** degree) power ^= polynomial;
    if (power === 1) return e;
    if (power === 0 || e > 2 ** degree) return 0;
  }
}

function waysToHalve(total: number, dimensions: number): readonly (readonly number[])[] {
  if (dimensions === 1) return [[total]];
  return Array.from({ length: total + 1 }, (_, first) =>
    waysToHalve(total - first, dimensions - 1).map((rest) => [first, ...rest]),
  ).flat();
}
