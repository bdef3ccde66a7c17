// One seed string gives everything: (seed, replication) becomes a root key, from which every other key is
// derived. The only place where a sequential generator is used, once per replication.

import seedrandom from 'seedrandom';
import type { Key } from './address.js';

/**
 * Root key of a replication. The seed's length goes first, so that no seed and number can be confused with
 * another seed and number ("a" with 11, "a1" with 1).
 *
 * @param seed - any text
 * @param replication - whole number ≥ 0
 */
export function rootKey(seed: string, replication: number): Key {
  const generator = seedrandom.alea(`${seed.length}:${seed}:${replication}`);
  return { word0: generator.int32() >>> 0, word1: generator.int32() >>> 0 };
}
