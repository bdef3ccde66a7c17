import { describe, expect, test } from 'vitest';
import { matchHistory } from '../../src/experiment/calibration/history-matching.js';
import { spreadOver } from '../../src/experiment/calibration/spread-over.js';
import { normalQuantile } from '../../src/random/normal.js';
import { rootKey } from '../../src/random/root-key.js';
import { uniformAt } from '../../src/random/threefry.js';

const KEY = rootKey('history matching finds what is not ruled out', 1);

describe('points spread over a part of a cube', () => {
  // A ball of radius 0.1 about the centre holds 5e-5 of a cube of five axes: two thousand points would miss it.
  const height = (point: readonly number[]) => Math.hypot(...point.map((value) => value - 0.5)) * 30;
  const found = spreadOver(height, { axes: 5, size: 300, key: KEY, level: 3 });

  test('all lie in it, evenly: the mean squared radius is that of a ball', () => {
    const squares = found.map(({ point }) => (height(point) / 30) ** 2);
    expect(Math.max(...squares)).toBeLessThan(0.01);
    // In a ball of five axes E r² = 5/7 of R²; its standard error over 300 points is 0.0001.
    const mean = squares.reduce((sum, square) => sum + square, 0) / squares.length;
    expect(mean / 0.01).toBeGreaterThan(5 / 7 - 0.05);
    expect(mean / 0.01).toBeLessThan(5 / 7 + 0.05);
  });
  test('no two are the same', () => {
    expect(new Set(found.map(({ point }) => point.join())).size).toBe(300);
  });
});

describe('history matching', () => {
  // Two outputs of three inputs, a little noise, and a fourth input that nothing reads.
  const run = ([a, b, c]: readonly number[], luck: number) => [
    a! + b! + 0.02 * normalQuantile(uniformAt(KEY.word0, KEY.word1, 5, luck)),
    3 * a! * c! + 0.02 * normalQuantile(uniformAt(KEY.word0, KEY.word1, 6, luck)),
  ];
  const matching = {
    evaluate: async (points: readonly (readonly number[])[], first: number) =>
      points.map((point, i) => run(point, first + i)),
    axes: 4,
    targets: [
      { value: 1.2, error: 0.02, discrepancy: 0.01 },
      { value: 0.3, error: 0.02, discrepancy: 0.01 },
    ],
    key: KEY,
    size: 150,
    waves: 4,
    enough: 150,
  };

  test('accepts sets on their own runs, far more often as waves go on', async () => {
    const { accepted, waves, chance } = await matchHistory(matching);
    expect(accepted.length).toBeGreaterThanOrEqual(150);
    for (const { outputs } of accepted) {
      expect(Math.abs(outputs[0]! - 1.2)).toBeLessThan(3 * Math.hypot(0.02, 0.01, chance[0]!));
      expect(Math.abs(outputs[1]! - 0.3)).toBeLessThan(3 * Math.hypot(0.02, 0.01, chance[1]!));
    }
    expect(waves[0]!.accepted).toBeLessThan(0.2 * 150);
    expect(waves.at(-1)!.accepted).toBeGreaterThan(0.4 * 150);
  });

  test('an input the outputs say nothing about keeps the spread of its prior, and no other does', async () => {
    const { accepted } = await matchHistory(matching);
    const spread = (axis: number) => {
      const values = accepted.map(({ point }) => point[axis]!);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return (
        Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) * Math.sqrt(12)
      );
    };
    expect(spread(3)).toBeGreaterThan(0.85);
    expect(spread(3)).toBeLessThan(1.15);
    for (const axis of [0, 1, 2]) expect(spread(axis)).toBeLessThan(0.85);
  });

  test('accepts nothing where nothing fits', async () => {
    const { accepted } = await matchHistory({
      ...matching,
      waves: 2,
      targets: [{ value: 3, error: 0.02, discrepancy: 0.01 }, matching.targets[1]!],
    });
    expect(accepted).toEqual([]);
  });
});
