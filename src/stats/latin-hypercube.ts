// Latin hypercubes: as many points as strata, each stratum of each axis met once, drawn by address so that a seed
// gives the same points everywhere.

import { childKey, type Key } from '../random/address.js';
import { uniformAt } from '../random/threefry.js';

/**
 * Points in the unit cube.
 *
 * @param points - 1 or more
 * @param axes - 1 or more
 * @source McKay, Beckman and Conover 1979
 */
export function latinHypercube(points: number, axes: number, key: Key): readonly (readonly number[])[] {
  const columns = Array.from({ length: axes }, (_, axis) => {
    const own = childKey(key, axis, 0);
    const order = Array.from({ length: points }, (__, stratum) => stratum);
    // Fisher and Yates.
    for (let last = points - 1; last > 0; last--) {
      const other = Math.floor(uniformAt(own.word0, own.word1, 0, last) * (last + 1));
      [order[last], order[other]] = [order[other]!, order[last]!];
    }
    return order.map((stratum, i) => (stratum + uniformAt(own.word0, own.word1, 1, i)) / points);
  });
  return Array.from({ length: points }, (_, i) => columns.map((column) => column[i]!));
}
