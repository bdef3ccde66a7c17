import { describe, expect, it } from 'vitest';
import { chance, fitLogistic } from '../../src/stats/logistic.js';

describe('logistic regression', () => {
  it('with one yes-or-no column gives the shares of the table, less what the ridge takes', () => {
    // 30 of 100 without, 60 of 100 with: logits log(3/7) and log(6/4).
    const values: number[] = [];
    const outcomes: number[] = [];
    for (let i = 0; i < 200; i++) {
      const x = i < 100 ? 0 : 1;
      values.push(1, x);
      outcomes.push(i % 100 < (x === 0 ? 30 : 60) ? 1 : 0);
    }
    const design = { width: 2, values: Float64Array.from(values) };
    const beta = fitLogistic(design, outcomes, () => true, 1e-9);
    expect(beta[0]).toBeCloseTo(Math.log(3 / 7), 8);
    expect(beta[1]).toBeCloseTo(Math.log(6 / 4) - Math.log(3 / 7), 8);
    expect(chance(design, 150, beta)).toBeCloseTo(0.6, 8);
  });

  it('uses the rows it is told to, and no others', () => {
    const design = { width: 1, values: new Float64Array(40).fill(1) };
    const outcomes = Array.from({ length: 40 }, (_, i) => (i < 20 ? (i < 5 ? 1 : 0) : 1));
    expect(
      chance(
        design,
        0,
        fitLogistic(design, outcomes, (row) => row < 20, 1e-9),
      ),
    ).toBeCloseTo(0.25, 8);
  });

  it('a column that tells all does not run away', () => {
    const values = Float64Array.from({ length: 80 }, (_, i) => (i % 2 === 0 ? 1 : i < 40 ? 0 : 1));
    const outcomes = Array.from({ length: 40 }, (_, i) => (i < 20 ? 0 : 1));
    const beta = fitLogistic({ width: 2, values }, outcomes, () => true);
    expect(Array.from(beta).every(Number.isFinite)).toBe(true);
    expect(Math.abs(beta[1]!)).toBeLessThan(30);
  });
});
