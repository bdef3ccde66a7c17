import { describe, expect, it } from 'vitest';
import { censoringBounds, isShare } from '../../src/metrics/censoring-bounds.js';
import { loadMetrics, SHIPPED_METRICS } from '../../src/scenario/load-metrics.js';

describe('what censoring leaves open', () => {
  it('lies between none and all of those not followed', () => {
    expect(censoringBounds(30, 60, 40)).toEqual({ low: 0.3, high: 0.7 });
    expect(censoringBounds(0, 0, 5)).toEqual({ low: 0, high: 1 });
  });

  it('is nothing when everybody is followed', () => expect(censoringBounds(30, 60, 0)).toBeUndefined());

  it('is said of shares only', () => {
    const others = loadMetrics([SHIPPED_METRICS]).filter(({ definition }) => !isShare(definition));
    expect(others.map(({ id }) => id)).toEqual([
      'work-indicator',
      'hours-weighted',
      'months-of-work',
      'benefit-and-tax',
      'six-classes',
      'breakdown',
    ]);
  });
});
