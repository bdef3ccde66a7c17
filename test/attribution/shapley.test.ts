import { describe, expect, it } from 'vitest';
import {
  coalitionsAlong,
  orderAndReverse,
  sampledShapleyValues,
  shapleyValues,
} from '../../src/attribution/shapley.js';

/** Worth of each coalition, by bits; and the values the textbooks give. */
const GAMES = [
  {
    name: 'gloves: one left, two right, a pair is worth 1 (Osborne and Rubinstein, 14.4)',
    players: 3,
    worth: [0, 0, 0, 1, 0, 1, 0, 1],
    values: [2 / 3, 1 / 6, 1 / 6],
  },
  {
    name: 'the runway: planes that need 1, 2 and 3, the longest is built (Littlechild and Owen 1973)',
    players: 3,
    worth: [0, 1, 2, 2, 3, 3, 3, 3],
    values: [1 / 3, 5 / 6, 11 / 6],
  },
  {
    name: 'votes: weights 3, 2, 1, 1 and a quota of 4 (Shapley and Shubik 1954)',
    players: 4,
    worth: [0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1],
    values: [1 / 2, 1 / 6, 1 / 6, 1 / 6],
  },
];

/** All orders of the players. */
function orders(players: readonly number[]): readonly (readonly number[])[] {
  if (players.length === 0) return [[]];
  return players.flatMap((first) =>
    orders(players.filter((player) => player !== first)).map((rest) => [first, ...rest]),
  );
}

describe('Shapley values', () => {
  it.each(GAMES)('are those of the textbook for $name', ({ players, worth, values }) => {
    const found = shapleyValues(players, worth);
    for (const [i, value] of values.entries()) expect(found[i]).toBeCloseTo(value, 12);
    expect(found.reduce((sum, value) => sum + value, 0)).toBeCloseTo(worth[worth.length - 1]!, 12);
  });

  it.each(GAMES)('from all orders one by one are the same for $name', ({ players, worth, values }) => {
    const all = orders(Array.from({ length: players }, (_, player) => player));
    const found = sampledShapleyValues(all, (coalition) => worth[coalition]!);
    for (const [i, value] of values.entries()) expect(found[i]).toBeCloseTo(value, 12);
  });

  it('give exactly 0 to a player who adds nothing, and the same bits to two who are alike', () => {
    const worth = Array.from({ length: 8 }, (_, coalition) => ((coalition & 0b011) === 0b011 ? 0.3 : 0));
    const [a, b, nobody] = shapleyValues(3, worth);
    expect(Object.is(nobody, 0)).toBe(true);
    expect(Object.is(a, b)).toBe(true);
  });

  it('from any order sum to the whole less nothing', () => {
    const worth = (coalition: number) => Math.sqrt(coalition + 1);
    const found = sampledShapleyValues(orderAndReverse([0.9, 0.1, 0.5, 0.3]), worth);
    expect(found.reduce((sum, value) => sum + value, 0)).toBeCloseTo(worth(15) - worth(0), 12);
  });

  it('an order meets one player more at a time, and its reverse comes the other way', () => {
    const [order, reverse] = orderAndReverse([0.9, 0.1, 0.5]);
    expect(order).toEqual([1, 2, 0]);
    expect(reverse).toEqual([0, 2, 1]);
    expect(coalitionsAlong(order!)).toEqual([0b000, 0b010, 0b110, 0b111]);
  });
});
