import { describe, expect, it } from 'vitest';
import type { MetricCell } from '../../src/experiment/summary.js';
import { suppressed, tooFew } from '../../src/experiment/suppress.js';

const cell = (followed: number, classes?: { readonly [id: string]: number }): MetricCell => ({
  measure: 'aps',
  group: 'all',
  entries: followed,
  followed,
  censored: 0,
  unknown: 0,
  invisible: 0,
  value: classes === undefined ? { mean: 0.5, n: 1 } : null,
  ...(classes === undefined
    ? {}
    : {
        classes: Object.fromEntries(
          Object.entries(classes).map(([id, n]) => [id, { mean: n / followed, n: 1 }]),
        ),
      }),
});

describe('small cells', () => {
  it('are hidden with all their counts, below the threshold and not at it', () => {
    expect(suppressed(cell(9), 10)).toMatchObject({
      suppressed: true,
      entries: null,
      followed: null,
      value: null,
    });
    expect(suppressed(cell(10), 10)).toMatchObject({ suppressed: false, followed: 10, value: { mean: 0.5 } });
  });

  it('a small class is hidden, and the next smallest with it, so that it cannot be worked out', () => {
    const { classes } = suppressed(cell(100, { a: 60, b: 36, c: 4, d: 0 }), 10);
    expect(Object.entries(classes!).map(([id, share]) => [id, share?.mean ?? null])).toEqual([
      ['a', 0.6],
      ['b', null],
      ['c', null],
      ['d', 0],
    ]);
  });

  it('two small ones hide each other', () => expect([...tooFew([50, 4, 5, 20], 10)]).toEqual([1, 2]));
});
