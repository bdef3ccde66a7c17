import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classOf } from '../../src/model/dated-series.js';

const DAYS = [0, 91.3125, 182.625, 365.25];

describe('classes of time since a day', () => {
  it('begin on the very date that the event for them carries, whatever the day they count from', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 4000, noNaN: true }), fc.nat(3), (origin, index) => {
        expect(classOf(DAYS, origin + DAYS[index]!, origin)).toBe(index);
      }),
    );
  });

  it('would begin late for some if the distance were compared', () => {
    const late = Array.from({ length: 1000 }, (_, i) => 88.318 + i / 7).filter(
      (origin) => classOf(DAYS, origin + DAYS[2]! - origin) !== 2,
    );
    expect(late.length).toBeGreaterThan(0);
  });
});
