import { describe, expect, test } from 'vitest';
import { childKey } from '../../src/random/address.js';
import { normalQuantile } from '../../src/random/normal.js';
import { rootKey } from '../../src/random/root-key.js';
import { uniformAt } from '../../src/random/threefry.js';
import { emulators } from '../../src/stats/emulator.js';
import { latinHypercube } from '../../src/stats/latin-hypercube.js';

const KEY = rootKey('an emulator stands for a function', 1);

describe('a Latin hypercube', () => {
  test('meets every stratum of every axis once', () => {
    const points = latinHypercube(40, 5, KEY);
    for (let axis = 0; axis < 5; axis++) {
      const strata = points.map((point) => Math.floor(point[axis]! * 40)).sort((a, b) => a - b);
      expect(strata).toEqual(Array.from({ length: 40 }, (_, i) => i));
    }
  });
  test('is the same for the same key and another for another', () => {
    expect(latinHypercube(5, 2, KEY)).toEqual(latinHypercube(5, 2, KEY));
    expect(latinHypercube(5, 2, childKey(KEY, 1, 1))).not.toEqual(latinHypercube(5, 2, KEY));
  });
});

describe('an emulator', () => {
  const noise = (i: number, j: number) => normalQuantile(uniformAt(KEY.word0, KEY.word1, 77 + j, i));
  // A line, a curve with an interaction, and nothing but noise.
  const truth = ([a, b, c]: readonly number[]) => [3 * a! - 2 * b!, Math.sin(3 * a!) + 2 * b! * c!, 0];
  const points = latinHypercube(120, 4, KEY);
  const outputs = points.map((point, i) => truth(point).map((value, j) => value + 0.1 * noise(i, j)));
  const found = emulators(points, outputs);
  const fresh = latinHypercube(200, 4, childKey(KEY, 2, 2));
  const meanSquare = (j: number) =>
    fresh.reduce((sum, point) => sum + (found[j]!.mean(point) - truth(point)[j]!) ** 2, 0) / fresh.length;

  test.each([0, 1])('predicts output %i where it was not run, far better than a run would', (j) => {
    expect(Math.sqrt(meanSquare(j))).toBeLessThan(0.07);
    expect(Math.sqrt(found[j]!.noise)).toBeGreaterThan(0.05);
    expect(Math.sqrt(found[j]!.noise)).toBeLessThan(0.2);
  });
  test('says how wrong it is, within a factor of three', () => {
    for (const j of [0, 1]) {
      const ratio = (found[j]!.variance + 1e-3) / (meanSquare(j) + 1e-3);
      expect(ratio).toBeGreaterThan(1 / 3);
      expect(ratio).toBeLessThan(3);
      expect(found[j]!.within3).toBeGreaterThan(0.97);
    }
  });
  test('takes noise for noise', () => {
    expect(Math.sqrt(meanSquare(2))).toBeLessThan(0.04);
  });
});
