import { describe, expect, it } from 'vitest';
import {
  emulatedImplausibility,
  ruleOutTest,
  type WaveEmulators,
} from '../../src/experiment/ensemble/implausibility.js';
import { uniformAt } from '../../src/random/threefry.js';
import { fitEmulator } from '../../src/stats/emulator.js';
import { latinHypercube } from '../../src/stats/latin-hypercube.js';

const outputs = [
  (x: readonly number[]) => Math.sin(4 * x[0]!) + x[1]!,
  (x: readonly number[]) => x[1]! * x[2]!,
  (x: readonly number[]) => x[2]! ** 2,
];
const targets = [
  { id: 'a', value: 0.9, error: 0.02, discrepancy: 0.05 },
  { id: 'b', value: 0.3, error: 0.03, discrepancy: 0 },
  { id: 'c', value: 0.5, error: 0.05, discrepancy: 0.02 },
];

/** Emulators of a wave with few runs, so that their own variance matters. */
function wave(number: number): WaveEmulators {
  const points = latinHypercube(14, 3, (a, b) => uniformAt(number, 1, a, b));
  const emulators = outputs.map((f) =>
    fitEmulator({ points, values: points.map(f), variances: points.map(() => 1e-4) }),
  );
  return { emulators, noise: [1e-4, 1e-4, 1e-4] };
}

describe('whether emulators rule a point out', () => {
  const waves = [wave(1), wave(2)];

  it.each([1, 2, 3])(
    'is whether the implausibility of rank %i is above the level, for every point',
    (rank) => {
      const isWithin = ruleOutTest(waves, targets, rank);
      let within = 0;
      for (let i = 0; i < 400; i++) {
        const x = [0, 1, 2].map((k) => uniformAt(5, 6, i, k));
        const level = 1 + 5 * uniformAt(5, 6, i, 9);
        const is = isWithin(x, level);
        expect(is).toBe(emulatedImplausibility(waves, targets, rank, x) <= level);
        if (is) within++;
      }
      expect(within).toBeGreaterThan(10);
      expect(within).toBeLessThan(400);
    },
  );

  it('an emulator that did not pass rules nothing out', () => {
    const none = { ...waves[0]!, emulators: [undefined, undefined, undefined] };
    expect(emulatedImplausibility([none], targets, 1, [0.1, 0.2, 0.3])).toBe(0);
    expect(ruleOutTest([none], targets, 1)([0.1, 0.2, 0.3], 0.001)).toBe(true);
  });
});
