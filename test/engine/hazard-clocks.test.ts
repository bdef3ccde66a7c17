import { describe, expect, it } from 'vitest';
import { HazardClocks } from '../../src/engine/hazard-clocks.js';

/** Clocks of entities whose cells follow one another. */
function clocksOf(kinds: number, entities: number): HazardClocks {
  return new HazardClocks(kinds, kinds, new Float64Array(2 * kinds * entities));
}

describe('integrated-hazard clocks', () => {
  it('ring when the integral of the rate reaches the threshold', () => {
    const clocks = clocksOf(2, 1);
    clocks.wind(0, 1, 3);
    const ringAtRate = (rate: number, now: number) => {
      clocks.setRate(0, 1, rate, now);
      return clocks.ringsAt(0, 1);
    };
    expect(ringAtRate(0.5, 10)).toBe(16);
    expect(ringAtRate(1, 14)).toBe(15);
    expect(ringAtRate(0, 14.5)).toBe(Number.POSITIVE_INFINITY);
    expect(ringAtRate(0.25, 20)).toBe(22);
  });

  it('ring at once when set going with nothing left, and never when the threshold is infinite', () => {
    const clocks = clocksOf(2, 1);
    clocks.wind(0, 0, 1);
    expect(clocks.advanceBy(0, 0, 2)).toBe(false);
    clocks.setRate(0, 0, 0.5, 3);
    clocks.wind(0, 1, Number.POSITIVE_INFINITY);
    clocks.setRate(0, 1, 1, 3);
    clocks.setRate(0, 1, 2, 4);
    expect([clocks.ringsAt(0, 0), clocks.ringsAt(0, 1), clocks.nextRing(0)]).toEqual([
      3,
      Number.POSITIVE_INFINITY,
      3,
    ]);
  });

  it('do not move by a bit when the same rate is set again, however often and whenever', () => {
    const clocks = clocksOf(1, 2);
    const rate = 0.1 / 30.4375;
    for (const entity of [0, 2]) {
      clocks.wind(entity, 0, 1.234567890123);
      clocks.setRate(entity, 0, rate, 0.1);
    }
    for (let day = 1; day < 300; day += Math.PI) clocks.setRate(2, 0, rate, day);
    expect(Object.is(clocks.ringsAt(0, 0), clocks.ringsAt(2, 0))).toBe(true);
  });

  it('would differ in the last bits if they were folded, which is why they are not', () => {
    const clocks = clocksOf(1, 2);
    const rate = 0.1 / 30.4375;
    clocks.wind(0, 0, 1.234567890123);
    clocks.wind(2, 0, 1.234567890123);
    clocks.setRate(0, 0, rate, 0.1);
    clocks.setRate(2, 0, rate, 0.1);
    for (let day = 1; day < 300; day += Math.PI) {
      clocks.setRate(2, 0, 0, day);
      clocks.setRate(2, 0, rate, day);
    }
    expect(clocks.ringsAt(2, 0)).toBeCloseTo(clocks.ringsAt(0, 0), 9);
    expect(Object.is(clocks.ringsAt(0, 0), clocks.ringsAt(2, 0))).toBe(false);
  });

  it('refuse a rate that is negative or not a number', () => {
    const clocks = clocksOf(1, 1);
    expect(() => clocks.setRate(0, 0, -1, 0)).toThrow(/rate -1/);
    expect(() => clocks.setRate(0, 0, Number.NaN, 0)).toThrow(/rate NaN/);
  });
});
