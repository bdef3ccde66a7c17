import { describe, expect, it } from 'vitest';
import { EngineError } from '../../src/errors/errors.js';
import { rootKey } from '../../src/random/root-key.js';
import { uniformAt } from '../../src/random/threefry.js';
import { saltelliDesign, sobolIndices } from '../../src/stats/sobol-indices.js';
import { sobolSequence } from '../../src/stats/sobol-sequence.js';

const drawOf = (seed: string) => {
  const { word0, word1 } = rootKey(seed, 0);
  return (a: number, b: number) => uniformAt(word0, word1, a, b);
};

/** Rows of a shifted Sobol' sequence, A and B side by side. */
const rowsOf = (count: number, dimensions: number, seed: string) => {
  const draw = drawOf(seed);
  const shift = Array.from({ length: 2 * dimensions }, (_, k) => draw(1, k));
  return sobolSequence(count, 2 * dimensions, { shift });
};

const ishigami = ([x1, x2, x3]: readonly number[]) => {
  const [a, b, c] = [x1!, x2!, x3!].map((u) => Math.PI * (2 * u - 1)) as [number, number, number];
  return Math.sin(a) + 7 * Math.sin(b) ** 2 + 0.1 * c ** 4 * Math.sin(a);
};

const A = [0, 1, 4.5, 9, 99, 99, 99, 99];
const gFunction = (x: readonly number[]) =>
  x.reduce((product, u, k) => (product * (Math.abs(4 * u - 2) + A[k]!)) / (1 + A[k]!), 1);

describe('the design of Saltelli', () => {
  it('is A, B, and for each input A with a column of B', () => {
    expect(
      saltelliDesign([
        [1, 2, 3, 4],
        [5, 6, 7, 8],
      ]),
    ).toEqual([
      [1, 2],
      [5, 6],
      [3, 4],
      [7, 8],
      [3, 2],
      [7, 6],
      [1, 4],
      [5, 8],
    ]);
    expect(() => saltelliDesign([[1, 2, 3]])).toThrow(EngineError);
  });
});

describe("Sobol' indices", () => {
  it('of the Ishigami function are the published ones within 0.02', () => {
    // Ishigami and Homma 1990 with a = 7, b = 0.1.
    const outputs = saltelliDesign(rowsOf(4096, 3, 'ishigami')).map(ishigami);
    const indices = sobolIndices(outputs, { dimensions: 3, level: 0.95, resamples: 20, draw: drawOf('b') })!;
    const [first, total] = [
      [0.3139, 0.4424, 0],
      [0.5576, 0.4424, 0.2437],
    ];
    for (const [k, index] of indices.entries()) {
      expect(Math.abs(index.first.value - first![k]!)).toBeLessThan(0.02);
      expect(Math.abs(index.total.value - total![k]!)).toBeLessThan(0.02);
    }
  });

  it("of Sobol's g-function are those of its formula within 0.02", () => {
    // Vᵢ = 1/(3 (1 + aᵢ)²), V = Π (1 + Vᵢ) − 1; published as 0.716, 0.179, 0.024, 0.007 and 0.0001 (Saltelli and Sobol' 1995).
    const parts = A.map((a) => 1 / (3 * (1 + a) ** 2));
    const product = parts.reduce((all, part) => all * (1 + part), 1);
    const first = parts.map((part) => part / (product - 1));
    const total = parts.map((part) => (part * (product / (1 + part))) / (product - 1));
    for (const [k, published] of [0.716, 0.179, 0.0237, 0.0072, 0.0001].entries()) {
      expect(Math.abs(first[k]! - published)).toBeLessThan(0.0006);
    }
    const outputs = saltelliDesign(rowsOf(4096, 8, 'g')).map(gFunction);
    const indices = sobolIndices(outputs, { dimensions: 8, level: 0.95, resamples: 20, draw: drawOf('b') })!;
    for (const [k, index] of indices.entries()) {
      expect(Math.abs(index.first.value - first[k]!)).toBeLessThan(0.02);
      expect(Math.abs(index.total.value - total[k]!)).toBeLessThan(0.02);
    }
  });

  it('have intervals that cover the truth with independent rows: in 90 to 98.5 of 100 at the 95 % level', () => {
    const truth = [0.3139, 0.4424, 0, 0.5576, 0.4424, 0.2437];
    const experiments = 150;
    const covered = truth.map(() => 0);
    for (let e = 0; e < experiments; e++) {
      const draw = drawOf(`experiment ${e}`);
      const rows = Array.from({ length: 300 }, (_, i) => Array.from({ length: 6 }, (__, k) => draw(i, k)));
      const indices = sobolIndices(saltelliDesign(rows).map(ishigami), {
        dimensions: 3,
        level: 0.95,
        resamples: 200,
        draw: drawOf(`resample ${e}`),
      })!;
      for (const [k, share] of [...indices.map((i) => i.first), ...indices.map((i) => i.total)].entries()) {
        if (share.low <= truth[k]! && truth[k]! <= share.high) covered[k]!++;
      }
    }
    const together = covered.reduce((sum, count) => sum + count, 0) / (6 * experiments);
    expect(together).toBeGreaterThan(0.9);
    expect(together).toBeLessThan(0.985);
  });

  it('are the same for the same luck, and no interval changes the estimate', () => {
    const outputs = saltelliDesign(rowsOf(64, 3, 'luck')).map(ishigami);
    const options = { dimensions: 3, level: 0.9, resamples: 50 };
    const once = sobolIndices(outputs, { ...options, draw: drawOf('x') });
    expect(sobolIndices(outputs, { ...options, draw: drawOf('x') })).toEqual(once);
    const other = sobolIndices(outputs, { ...options, draw: drawOf('y') })!;
    expect(other).not.toEqual(once);
    expect(other.map(({ total }) => total.value)).toEqual(once!.map(({ total }) => total.value));
  });

  it('do not move when the output is shifted or scaled', () => {
    const outputs = saltelliDesign(rowsOf(64, 3, 'scale')).map(ishigami);
    const options = { dimensions: 3, level: 0.9, resamples: 5, draw: drawOf('x') };
    const moved = sobolIndices(
      outputs.map((y) => 1000 - 3 * y),
      options,
    )!;
    for (const [k, index] of sobolIndices(outputs, options)!.entries()) {
      expect(moved[k]!.first.value).toBeCloseTo(index.first.value, 9);
      expect(moved[k]!.total.high).toBeCloseTo(index.total.high, 9);
    }
  });

  it('are undefined for an output that never moves, and refused for outputs of another design', () => {
    const options = { dimensions: 1, level: 0.95, resamples: 3, draw: drawOf('x') };
    expect(sobolIndices([2, 2, 2, 2, 2, 2], options)).toBeUndefined();
    expect(() => sobolIndices([1, 2, 3, 4], options)).toThrow('expected a multiple of 3');
  });
});
