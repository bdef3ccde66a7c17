import { describe, expect, test } from 'vitest';
import { leastSquares } from '../../src/experiment/calibration/levenberg-marquardt.js';

const WEAK = 1e3;

function fitted(
  model: (point: readonly number[]) => readonly number[],
  values: readonly number[],
  start: readonly number[],
  more = {},
) {
  let evaluations = 0;
  const evaluate = async (points: readonly (readonly number[])[]) => {
    evaluations += points.length;
    return points.map((point) => ({ values: model(point), errors: values.map(() => Number.NaN) }));
  };
  const problem = {
    evaluate,
    probe: evaluate,
    start,
    targets: values.map((value) => ({ value, error: 0.01 })),
    priorSpread: start.map(() => WEAK),
    step: 0.01,
    rounds: 6,
    secants: 1,
    polish: 0,
    ...more,
  };
  return leastSquares(problem).then((result) => ({ ...result, evaluations }));
}

describe('least squares in a box', () => {
  test('a nonlinear model gives back the point its data came from', async () => {
    const model = ([a, b]: readonly number[]) => [1, 2, 3, 5].map((t) => a! * Math.exp(-3 * b! * t));
    const { point } = await fitted(model, model([0.8, 0.3]), [0.4, 0.6]);
    expect(Math.abs(point[0]! - 0.8)).toBeLessThan(1e-4);
    expect(Math.abs(point[1]! - 0.3)).toBeLessThan(1e-4);
  });

  test('a minimum outside the box is met at the wall, and the other parameter makes up for it', async () => {
    // Without walls a = 1.2, b = 0.3; with a = 1 least squares of (a + b - 1.5, a - b - 0.9) gives b = 0.3.
    const model = ([a, b]: readonly number[]) => [a! + b!, a! - b!];
    const { point } = await fitted(model, [1.5, 0.9], [0.5, 0.5]);
    expect(point[0]).toBe(1);
    expect(point[1]).toBeCloseTo(0.3, 6);
  });

  test('what no output reads stays at its prior and keeps its spread; what is read does not', async () => {
    const { point, spread } = await fitted(([a]: readonly number[]) => [a!], [0.7], [0.2, 0.4], {
      priorSpread: [0.5, 0.25],
    });
    expect(point[1]).toBe(0.4);
    expect(spread[1]).toBeCloseTo(0.25, 12);
    expect(spread[0]).toBeLessThan(0.011);
  });

  test('an output that is not a number is a bad point, never a good one', async () => {
    const model = ([a]: readonly number[]) => [a! > 0.6 ? Number.NaN : a!];
    const { point, loss } = await fitted(model, [0.9], [0.3]);
    expect(point[0]).toBeLessThanOrEqual(0.6);
    expect(Number.isFinite(loss)).toBe(true);
  });
});
