import { describe, expect, test } from 'vitest';
import type { MeasureAttribution } from '../../src/experiment/attribution-summary.js';
import { mapVerdict } from '../../src/experiment/map/map-verdict.js';
import { targetFits } from '../../src/experiment/map/target-misses.js';
import type { CalibrationTarget } from '../../src/scenario/calibration-plan.js';

const target = (value: number, error: number, discrepancy: number): CalibrationTarget => ({
  id: `at ${value}`,
  quantity: { kind: 'metric', metric: 'six-month-rate' },
  value,
  error,
  discrepancy,
  source: 'by hand',
  grade: 'A',
  note: '',
});

describe('points that miss', () => {
  test('lie further off than the limit, in standard deviations of error, discrepancy and chance together', () => {
    // √(0.03² + 0.04² + 0.12²) = 0.13: three of them are 0.39.
    const [near, far] = targetFits(
      [target(0.5, 0.03, 0.04)],
      [
        { values: [0.5 + 0.389], errors: [0.12] },
        { values: [0.5 - 0.391], errors: [0.12] },
      ],
      3,
    );
    expect(near![0]!.chance).toBeCloseTo(0.12, 12);
    expect(near![0]!.implausibility).toBeCloseTo(0.389 / 0.13, 10);
    expect(near![0]!.misses).toBe(false);
    expect(far![0]!.implausibility).toBeCloseTo(0.391 / 0.13, 10);
    expect(far![0]!.misses).toBe(true);
  });

  test('chance is half that of the point and half the mean over points', () => {
    const fits = targetFits(
      [target(0, 1, 0)],
      [
        { values: [0], errors: [0] },
        { values: [0], errors: [2] },
      ],
      3,
    );
    // Mean variance 2: halves 0 and 2 make 1, halves 4 and 2 make 3.
    expect(fits.map(([fit]) => fit!.chance ** 2)).toEqual([1, expect.closeTo(3, 12)]);
  });

  test('a target the model has no value for is missed, and the others are judged alone', () => {
    const [fits] = targetFits(
      [target(0.5, 0.1, 0), target(0.5, 0.1, 0)],
      [{ values: [Number.NaN, 0.5], errors: [Number.NaN, 0] }],
      3,
    );
    expect(fits!.map(({ misses }) => misses)).toEqual([true, false]);
  });
});

describe('what a map keeps of an attribution', () => {
  const row = {
    measure: 'aps',
    group: 'reduced',
    verdict: 'undervalued',
    officialRate: { mean: 0.2, n: 1 },
    tooFew: false,
    effect: [
      { months: 24, gained: { mean: 1, n: 1 } },
      { months: 36, gained: { mean: 2, n: 1 } },
    ],
    ranks: { official: { best: 8, worst: 11 }, effect: { best: 2, worst: 5 } },
  } as unknown as MeasureAttribution;

  test('is its verdict, its ranks and their middles apart, and the months at the horizon', () => {
    const kept = mapVerdict({ measures: [row], horizonMonths: 36 }, row);
    expect(kept).toMatchObject({ verdict: 'undervalued', rankDifference: 6, gained: { mean: 2 } });
    const turned = {
      ...row,
      ranks: { ...row.ranks!, official: row.ranks!.effect, effect: row.ranks!.official },
    };
    expect(mapVerdict({ measures: [turned], horizonMonths: 24 }, row)).toMatchObject({
      rankDifference: -6,
      gained: { mean: 1 },
    });
  });

  test('is nothing where the measure has no exits or nobody took part', () => {
    const kept = mapVerdict(
      { measures: [{ ...row, ranks: null, verdict: null, effect: [] }], horizonMonths: 36 },
      row,
    );
    expect(kept).toMatchObject({ verdict: null, rankDifference: null, gained: null, trueRanks: null });
    expect(mapVerdict({ measures: [], horizonMonths: 36 }, row)).toMatchObject({
      verdict: null,
      officialRate: null,
    });
  });
});
