import { describe, expect, it } from 'vitest';
import { rankIntervals, verdictOf } from '../../src/attribution/ranks.js';
import { addThirds } from '../../src/attribution/thirds.js';
import { boundsOfBoth } from '../../src/experiment/decomposition-summary.js';

const ratio = (...top: number[]) => ({ top, bottom: top.map(() => 10) });

describe('rank intervals', () => {
  it('are single ranks where every difference is larger than its noise', () => {
    const ranks = rankIntervals([ratio(1, 1.1, 0.9), ratio(9, 9.1, 8.9), ratio(5, 5.1, 4.9)], 0.95);
    expect(ranks).toEqual([
      { best: 3, worst: 3 },
      { best: 1, worst: 1 },
      { best: 2, worst: 2 },
    ]);
  });

  it('are shared by what cannot be told apart, and by exact ties', () => {
    expect(rankIntervals([ratio(1, 9, 4), ratio(2, 7, 5)], 0.95)).toEqual([
      { best: 1, worst: 2 },
      { best: 1, worst: 2 },
    ]);
    expect(rankIntervals([ratio(0, 0, 0), ratio(0, 0, 0)], 0.95)).toEqual([
      { best: 1, worst: 2 },
      { best: 1, worst: 2 },
    ]);
  });

  it('tell nothing apart from one replication', () => {
    expect(rankIntervals([ratio(1), ratio(9)], 0.95)).toEqual([
      { best: 1, worst: 2 },
      { best: 1, worst: 2 },
    ]);
  });

  it('call a measure undervalued only when its whole true interval lies above its official one', () => {
    expect(verdictOf({ best: 3, worst: 3 }, { best: 1, worst: 2 })).toBe('undervalued');
    expect(verdictOf({ best: 2, worst: 3 }, { best: 1, worst: 2 })).toBe('noDifferenceShown');
    expect(verdictOf({ best: 1, worst: 1 }, { best: 2, worst: 4 })).toBe('overvalued');
  });
});

describe('thirds of the participants', () => {
  const empty = () => Array.from({ length: 3 }, () => ({ people: 0, daysGained: 0, gainers: 0, losers: 0 }));

  it('hold as many people each, lowest first, and keep who gains from who loses', () => {
    const sums = empty();
    addThirds(
      sums,
      [0.1, 0.9, 0.5, 0.2, 0.8, 0.6].map((level) => ({ level, gained: level > 0.7 ? 10 : -1 })),
    );
    expect(sums.map(({ people }) => people)).toEqual([2, 2, 2]);
    expect(sums.map(({ gainers }) => gainers)).toEqual([0, 0, 2]);
    expect(sums.map(({ losers }) => losers)).toEqual([2, 2, 0]);
    expect(sums.map(({ daysGained }) => daysGained)).toEqual([-2, -2, 20]);
  });

  it('keep identical people together', () => {
    const sums = empty();
    addThirds(
      sums,
      [1, 1, 1].map((level) => ({ level, gained: 0 })),
    );
    expect(sums.map(({ people }) => people)).toEqual([3, 0, 0]);
  });
});

describe('bounds of the twin ledger', () => {
  it('are what two shares allow together, however luck is shared', () => {
    expect(boundsOfBoth(0.3, 0.4)).toEqual({ least: 0, most: 0.3 });
    expect(boundsOfBoth(0.75, 0.5)).toEqual({ least: 0.25, most: 0.5 });
    expect(boundsOfBoth(0, 1)).toEqual({ least: 0, most: 0 });
  });
});
