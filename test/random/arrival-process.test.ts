import { describe, expect, it } from 'vitest';
import {
  integratedRate,
  inverseIntegratedRate,
  type PiecewiseRate,
} from '../../src/random/arrival-process.js';

const RATE: PiecewiseRate = { times: [0, 100, 200, 300], perDay: [2, 6, 0, 3] };

describe('arrivals whose rate changes', () => {
  it('come when the integral of the rate says so, and back', () => {
    expect(integratedRate(RATE, 150)).toBe(500);
    expect(integratedRate(RATE, 250)).toBe(800);
    for (let integral = 0.5; integral < 2000; integral += 7.3) {
      expect(integratedRate(RATE, inverseIntegratedRate(RATE, integral))).toBeCloseTo(integral, 9);
    }
  });

  it('never come while the rate is 0, and never at all when it stays so', () => {
    expect(inverseIntegratedRate(RATE, 800.0001)).toBeGreaterThanOrEqual(300);
    expect(inverseIntegratedRate({ times: [0, 10], perDay: [1, 0] }, 10.5)).toBe(Number.POSITIVE_INFINITY);
    expect(inverseIntegratedRate({ times: [0], perDay: [0] }, 0.1)).toBe(Number.POSITIVE_INFINITY);
  });
});
