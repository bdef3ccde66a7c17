import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../src/random/normal.js';
import { rootKey } from '../../src/random/root-key.js';
import { uniformAt } from '../../src/random/threefry.js';
import { fitEmulator } from '../../src/stats/emulator.js';
import { latinHypercube } from '../../src/stats/latin-hypercube.js';

const drawOf = (seed: string) => {
  const { word0, word1 } = rootKey(seed, 0);
  return (a: number, b: number) => uniformAt(word0, word1, a, b);
};

/** Branin's function on the unit square, as in Forrester, Sóbester and Keane 2008. */
function branin([u, v]: readonly number[]): number {
  const [x, y] = [15 * u! - 5, 15 * v!];
  return (
    (y - (5.1 * x * x) / (4 * Math.PI ** 2) + (5 * x) / Math.PI - 6) ** 2 +
    10 * (1 - 1 / (8 * Math.PI)) * Math.cos(x) +
    10
  );
}

/** Runs of a function with known noise on a Latin hypercube. */
function runsOf(f: (x: readonly number[]) => number, n: number, dimensions: number, sd = 0) {
  const draw = drawOf(`runs ${n} ${sd}`);
  const points = latinHypercube(n, dimensions, draw);
  const values = points.map((x, i) => f(x) + sd * normalQuantile(draw(1 << 20, i)));
  return { points, values, variances: points.map(() => sd ** 2) };
}

const freshPoints = (n: number, dimensions: number) => latinHypercube(n, dimensions, drawOf('fresh'));

/** Standardised errors at fresh points. */
function errorsAt(f: (x: readonly number[]) => number, runs: Parameters<typeof fitEmulator>[0], n = 200) {
  const emulator = fitEmulator(runs);
  return freshPoints(n, runs.points[0]!.length).map((x) => {
    const error = f(x) - emulator.meanAt(x);
    return { error, standardised: error / Math.sqrt(emulator.varianceAt(x)) };
  });
}

const share = (values: readonly number[], bound: number) =>
  values.filter((value) => Math.abs(value) <= bound).length / values.length;
const rms = (values: readonly number[]) =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);

describe('an emulator', () => {
  it('finds Branin from 60 runs, to a few per cent of its spread, and knows how well', () => {
    const errors = errorsAt(branin, runsOf(branin, 60, 2));
    // The spread of Branin over the square is about 51.
    expect(rms(errors.map(({ error }) => error))).toBeLessThan(3);
    expect(
      share(
        errors.map(({ standardised }) => standardised),
        3,
      ),
    ).toBeGreaterThan(0.95);
  });

  it('gives a linear function back to the last digits that rounding leaves', () => {
    const line = (x: readonly number[]) => 3 + 2 * x[0]! - x[1]! + 0.5 * x[2]!;
    const emulator = fitEmulator(runsOf(line, 40, 3));
    for (const x of freshPoints(20, 3)) expect(emulator.meanAt(x)).toBeCloseTo(line(x), 4);
  });

  it('sees through known noise: intervals cover the truth as often as they say, and are not needlessly wide', () => {
    const f = (x: readonly number[]) => Math.sin(5 * x[0]!) + x[1]! * x[2]!;
    const errors = errorsAt(f, runsOf(f, 150, 4, 0.3), 400);
    const standardised = errors.map((each) => each.standardised);
    expect(share(standardised, 1.96)).toBeGreaterThan(0.85);
    expect(share(standardised, 3)).toBeGreaterThan(0.97);
    expect(rms(standardised)).toBeGreaterThan(0.5);
    // Better than a single run by far: the noise of one is 0.3.
    expect(rms(errors.map(({ error }) => error))).toBeLessThan(0.15);
  });

  it('gives an input that no output reads a longer length than those that matter', () => {
    const f = (x: readonly number[]) => Math.sin(8 * x[0]!);
    const { lengths } = fitEmulator(runsOf(f, 100, 3, 0.05)).hyperparameters;
    expect(lengths[1]!).toBeGreaterThan(2 * lengths[0]!);
    expect(lengths[2]!).toBeGreaterThan(2 * lengths[0]!);
  });

  it('left one out, has nearly all residuals within 3, and says the same as fitting without that run', () => {
    const runs = runsOf(branin, 50, 2, 1);
    const { leaveOneOut, hyperparameters, mean } = fitEmulator(runs);
    expect(leaveOneOut.within3).toBeGreaterThan(0.95);
    for (const out of [0, 17]) {
      const rest = <T>(list: readonly T[]) => list.filter((_, i) => i !== out);
      const scale = Math.sqrt(leaveOneOut.widening);
      const without = fitEmulator(
        { points: rest(runs.points), values: rest(runs.values), variances: rest(runs.variances) },
        hyperparameters,
        mean,
      );
      const x = runs.points[out]!;
      const variance = without.varianceAt(x) / without.leaveOneOut.widening + runs.variances[out]!;
      const residual = (runs.values[out]! - without.meanAt(x)) / Math.sqrt(variance);
      // Not to the bit: without the run, inputs and outputs are centred and scaled a little otherwise.
      expect(leaveOneOut.standardised[out]! * scale).toBeCloseTo(residual, 1);
    }
  });

  it('never bounds the variance below what it is', () => {
    const emulator = fitEmulator(runsOf(branin, 30, 2));
    for (const x of [...freshPoints(50, 2), [-1, 2], [3, 3]]) {
      expect(emulator.varianceBoundAt(x)).toBeGreaterThanOrEqual(emulator.varianceAt(x));
    }
  });

  it('fits an output that never moves, and twins that differ only by noise', () => {
    const flat = fitEmulator({ ...runsOf(() => 7, 20, 2) });
    expect(flat.meanAt([0.3, 0.9])).toBeCloseTo(7, 9);
    const twins = fitEmulator({
      points: [...Array(12)].map((_, i) => [Math.floor(i / 2) / 5]),
      values: [...Array(12)].map((_, i) => Math.floor(i / 2) + (i % 2 === 0 ? 0.1 : -0.1)),
      variances: Array(12).fill(0.01),
    });
    expect(twins.meanAt([0.4])).toBeCloseTo(2, 0);
  });

  it('fitted with what an earlier fit found is that fit', () => {
    const runs = runsOf(branin, 40, 2);
    const first = fitEmulator(runs);
    const again = fitEmulator(runs, JSON.parse(JSON.stringify(first.hyperparameters)));
    expect(again.meanAt([0.2, 0.7])).toBe(first.meanAt([0.2, 0.7]));
    expect(again.varianceAt([0.2, 0.7])).toBe(first.varianceAt([0.2, 0.7]));
  });
});
