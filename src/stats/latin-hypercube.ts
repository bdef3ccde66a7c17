// A Latin hypercube: points in the unit cube of which every coordinate, taken alone, has exactly one point in each
// of n equal slices. Luck is handed in by address, so the same seed gives the same points whoever asks first.

import { smallestDistance } from './pairwise-distance.js';
import { type Draw, shuffled } from './shuffle.js';

const TRIES = 40;

/**
 * The Latin hypercube with the largest smallest distance between two points, of a few drawn at random: spread out,
 * and each coordinate still uniform.
 *
 * @param count - points, ≥ 1
 * @param dimensions - coordinates of a point, ≥ 1
 * @returns points with coordinates in (0, 1)
 * @source McKay, Beckman and Conover 1979; Morris and Mitchell 1995 for the maximin choice
 * @cost count² · dimensions for each of forty tries
 */
export function latinHypercube(
  count: number,
  dimensions: number,
  draw: Draw,
): readonly (readonly number[])[] {
  let best = oneHypercube(count, dimensions, draw, 0);
  let widest = smallestDistance(best);
  for (let attempt = 1; attempt < TRIES; attempt++) {
    const other = oneHypercube(count, dimensions, draw, attempt);
    const distance = smallestDistance(other);
    if (distance > widest) [best, widest] = [other, distance];
  }
  return best;
}

function oneHypercube(count: number, dimensions: number, draw: Draw, attempt: number): number[][] {
  const points = Array.from({ length: count }, () => new Array<number>(dimensions).fill(0));
  for (let k = 0; k < dimensions; k++) {
    const stream = attempt * dimensions + k;
    const slices = shuffled(count, (i) => draw(stream, i));
    for (let i = 0; i < count; i++) points[i]![k] = (slices[i]! + draw(stream, count + i)) / count;
  }
  return points;
}
