import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Budget,
  moveBudgets,
  placesBought,
  sharedAsBefore,
} from '../../../src/experiment/steering/budgets.js';

const budget = (places: number, placeNok: number, fewestPlaces = 1): Budget => ({
  nok: places * placeNok,
  placeNok,
  fewestPlaces,
});
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe('money', () => {
  it('moves by the share allowed where a result lies furthest from the mean, and in proportion elsewhere', () => {
    // The mean, weighted by budgets, is 0.5; the distances are -0.3, 0.1 and 0.2.
    const budgets = [budget(10, 100), budget(10, 100), budget(10, 100)];
    const moved = moveBudgets(budgets, [0.2, 0.6, 0.7], 0.3);
    expect(moved[0]).toBeCloseTo(700, 9);
    expect(moved[1]).toBeCloseTo(1100, 9);
    expect(moved[2]).toBeCloseTo(1200, 9);
  });

  it('stays where all results are alike, to the bit', () => {
    const budgets = [budget(7, 0.1), budget(11, 0.3), budget(13, 0.7)];
    expect(moveBudgets(budgets, [0.1, 0.1, 0.1], 1)).toEqual(budgets.map(({ nok }) => nok));
    expect(moveBudgets(budgets, [0, -0, 0], 1)).toEqual(budgets.map(({ nok }) => nok));
  });

  it('goes from the worse to the better where every result is negative', () => {
    const [worse, better] = moveBudgets([budget(10, 100), budget(10, 100)], [-3, -1], 0.2);
    expect(worse).toBeCloseTo(800, 9);
    expect(better).toBeCloseTo(1200, 9);
  });

  it('leaves the price of the fewest places, and then the others get less', () => {
    const [poor, rich] = moveBudgets([budget(2, 100, 2), budget(10, 100)], [0, 1], 1);
    expect([poor, rich]).toEqual([200, 1000]);
    const [less, more] = moveBudgets([budget(4, 100, 3), budget(4, 100)], [0, 1], 0.5);
    expect([less, more]).toEqual([300, 500]);
  });

  it('keeps its sum, its largest share and the fewest places, whatever the results', () => {
    const one = fc.record({
      places: fc.integer({ min: 1, max: 500 }),
      placeNok: fc.integer({ min: 100, max: 30_000 }),
      result: fc.double({ min: -5, max: 5, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(one, { minLength: 2, maxLength: 8 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (all, share) => {
          const budgets = all.map(({ places, placeNok }) => budget(places, placeNok));
          const moved = moveBudgets(
            budgets,
            all.map(({ result }) => result),
            share,
          );
          const pot = total(budgets.map(({ nok }) => nok));
          expect(Math.abs(total(moved) - pot)).toBeLessThan(1e-9 * pot);
          moved.forEach((nok, i) => {
            expect(Math.abs(nok - budgets[i]!.nok)).toBeLessThanOrEqual(share * budgets[i]!.nok * (1 + 1e-9));
            expect(nok).toBeGreaterThanOrEqual(budgets[i]!.placeNok * (1 - 1e-9));
          });
          const after = budgets.map((before, i) => ({ ...before, nok: moved[i]! }));
          const places = placesBought(after);
          const spent = total(places.map((count, i) => count * after[i]!.placeNok));
          expect(places.every((count) => Number.isInteger(count) && count >= 1)).toBe(true);
          expect(spent).toBeLessThanOrEqual(pot * (1 + 1e-9));
          expect(pot - spent).toBeLessThan(Math.max(...after.map(({ placeNok }) => placeNok)));
        },
      ),
      { seed: 2015, numRuns: 2000 },
    );
  });

  it('keeps its sum where results are the smallest numbers there are, or differ in their last digit only', () => {
    const budgets = [budget(21, 100), budget(2, 1032)];
    const tiny = moveBudgets(budgets, [4e-323, 0], 0.01);
    expect(total(tiny)).toBeCloseTo(2100 + 2064, 9);
    // Better, so it grows; worse, so it falls by the largest share at most.
    expect(tiny[0]).toBeGreaterThan(2100);
    expect(tiny[1]).toBeGreaterThanOrEqual(2064 * 0.99 - 1e-9);
    expect(moveBudgets(budgets, [1, 1 + Number.EPSILON], 0.01)).toEqual([2100, 2064]);
  });
});

describe('places', () => {
  it('are whole, what is left goes to the largest remainder that it pays for', () => {
    // 2.6 and 3.4 places at 100: five whole ones, and 100 left.
    const budgets = [
      { nok: 260, placeNok: 100, fewestPlaces: 1 },
      { nok: 340, placeNok: 100, fewestPlaces: 1 },
    ];
    expect(placesBought(budgets)).toEqual([3, 3]);
    // 2.9 at 1000 and 5.5 at 100: 950 are left, which is no place at 1000.
    const dear = [
      { nok: 2900, placeNok: 1000, fewestPlaces: 1 },
      { nok: 550, placeNok: 100, fewestPlaces: 1 },
    ];
    expect(placesBought(dear)).toEqual([2, 6]);
  });

  it('are those there were where no money moved, whatever the price', () => {
    const prices = [0.1, 1 / 3, 12_314, 4_899.7];
    const budgets = prices.map((price, i) => budget(3 + 7 * i, price));
    expect(placesBought(budgets)).toEqual([3, 10, 17, 24]);
  });

  it('go to regions as before, one at least to each', () => {
    expect(sharedAsBefore([10, 5, 1], 16)).toEqual([10, 5, 1]);
    expect(sharedAsBefore([10, 5, 1], 3)).toEqual([1, 1, 1]);
    expect(sharedAsBefore([10, 5, 1], 32)).toEqual([21, 10, 1]);
    expect(sharedAsBefore([1, 1], 5)).toEqual([3, 2]);
  });
});
