import { describe, expect, test } from 'vitest';
import { factorise, solveFactorised, solveLower } from '../../src/stats/positive-definite.js';

describe('equations with a positive definite matrix', () => {
  // A textbook matrix with whole factors: L = [[2,0,0],[6,1,0],[-8,5,3]].
  const matrix = () => Float64Array.from([4, 0, 0, 12, 37, 0, -16, -43, 98]);

  test('the factor is the textbook one', () => {
    const factor = matrix();
    expect(factorise(factor, 3)).toBe(true);
    expect([factor[0], factor[3], factor[4], factor[6], factor[7], factor[8]]).toEqual([2, 6, 1, -8, 5, 3]);
  });

  test('a solution put back gives the right-hand side', () => {
    const factor = matrix();
    factorise(factor, 3);
    // A x for x = (1, 2, 3).
    const x = solveFactorised(factor, [-20, -43, 192], 3);
    expect([...x].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([1, 2, 3]);
    expect([...solveLower(factor, [2, 7, -3], 3)]).toEqual([1, 1, 0]);
  });

  test('a matrix that is not positive definite is refused', () => {
    expect(factorise(Float64Array.from([1, 0, 2, 1]), 2)).toBe(false);
  });
});
