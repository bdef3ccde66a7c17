// How much money moves, and how many places it buys. Knows neither people nor measures: budgets, prices and
// results in, budgets and places out.
//
// The rule is a funder's who pays for results: budgets grow or shrink by how far a result lies from the pot's mean
// result, the mean weighted by budgets, so that what some gain others lose: the replicator equation in discrete
// time. What lies furthest from the mean moves by the largest share allowed, the others in proportion; so the rule
// needs no scale of its own, and results may be negative. That a funder would do so is an assumption.
//
// Source of the equation: Taylor and Jonker (1978), Evolutionary stable strategies and game dynamics, Mathematical
// Biosciences 40, 145–156.

import { largestRemainder } from '../../model/region-places.js';

/** Money for the places of one kind. */
export interface Budget {
  /** NOK a month. */
  readonly nok: number;
  /** One place for a month, > 0. */
  readonly placeNok: number;
  /** Places below which it never goes, ≥ 1. */
  readonly fewestPlaces: number;
}

/** What rounding may leave: below a whole number of places, or of the distance between equal results. */
const DUST = 1e-9;

/**
 * Budgets after a move, in the same order; their sum is the same to rounding. Equal results move nothing.
 *
 * @param results - one for each budget, in any one unit
 * @param share - largest share of a budget that moves, in (0, 1]
 */
export function moveBudgets(
  budgets: readonly Budget[],
  results: readonly number[],
  share: number,
): readonly number[] {
  const pot = total(budgets.map(({ nok }) => nok));
  // In units of the largest, so that results near the smallest number there is lose no digits in the mean.
  const largest = Math.max(...results.map(Math.abs));
  const scaled = results.map((result) => (largest === 0 ? 0 : result / largest));
  const mean = total(budgets.map(({ nok }, i) => nok * scaled[i]!)) / pot;
  const distances = scaled.map((result) => result - mean);
  const furthest = Math.max(...distances.map(Math.abs));
  // Results that differ only in their last digits are equal: what is left of a distance is rounding.
  if (furthest <= DUST) return budgets.map(({ nok }) => nok);
  const moves = budgets.map(({ nok }, i) => (share * nok * distances[i]!) / furthest);
  // Who would fall below the fewest places gives only what lies above, and what the others get shrinks with it.
  const given = budgets.map(({ nok, placeNok, fewestPlaces }, i) =>
    Math.min(Math.max(0, -moves[i]!), Math.max(0, nok - fewestPlaces * placeNok)),
  );
  const asked = total(moves.map((move) => Math.max(0, move)));
  const got = total(given) / asked;
  return budgets.map(({ nok }, i) => (moves[i]! > 0 ? nok + moves[i]! * got : nok - given[i]!));
}

/**
 * Places that budgets buy: whole ones first, then one more each by largest remainder as long as the pot pays for it,
 * the first of equals first. What they cost falls short of the pot by less than the price of one place.
 *
 * @returns places, in the same order
 */
export function placesBought(budgets: readonly Budget[]): readonly number[] {
  const exact = budgets.map(({ nok, placeNok }) => nok / placeNok);
  const places = exact.map((count, i) => Math.max(budgets[i]!.fewestPlaces, Math.floor(count + DUST)));
  const pot = total(budgets.map(({ nok }) => nok));
  let left = pot - total(places.map((count, i) => count * budgets[i]!.placeNok));
  const byRemainder = exact
    .map((count, i) => ({ i, remainder: count - places[i]! }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  for (const { i, remainder } of byRemainder) {
    const { placeNok } = budgets[i]!;
    if (!(remainder > 0) || placeNok > left + DUST * pot) continue;
    places[i]!++;
    left -= placeNok;
  }
  return places;
}

/**
 * A number of places shared out as before, one at least to each part.
 *
 * @param before - places of each part at first, whole and ≥ 1
 * @param places - to share out, at least as many as there are parts
 */
export function sharedAsBefore(before: readonly number[], places: number): readonly number[] {
  const spare = places - before.length;
  const above = before.map((count) => count - 1);
  const all = total(above);
  const exact = above.map((count) => (all === 0 ? spare / before.length : (spare * count) / all));
  return largestRemainder(spare, exact).map((count) => count + 1);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
