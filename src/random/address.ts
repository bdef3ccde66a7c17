// Addresses of luck. Keys form a tree: the root, a stream of people by name, a person by ordinal; a draw of
// that person is a counter of (decision, index, sub-address). Nothing depends on the order of calls, on
// positions in lists, or on who else is there.

import { EngineError, ModelError } from '../errors/errors.js';
import { threefry2x32 } from './threefry.js';

/** 64 bits in two words of 32. */
export interface Key {
  readonly word0: number;
  readonly word1: number;
}

const scratch = new Uint32Array(2);

/** Key of a child; different (word0, word1) give unrelated keys. */
export function childKey(parent: Key, word0: number, word1: number): Key {
  threefry2x32(scratch, parent.word0, parent.word1, word0, word1);
  return { word0: scratch[0]!, word1: scratch[1]! };
}

/**
 * A name as 32 bits: FNV-1a over UTF-16 code units with a final mix. Names of one kind are checked for
 * collisions by `assertDistinctHashes` before a world is built.
 */
export function nameHash(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** @throws ModelError `address-collision` naming two names that would share their luck */
export function assertDistinctHashes(names: readonly string[], what: string): void {
  const seen = new Map<number, string>();
  for (const name of names) {
    const hash = nameHash(name);
    const other = seen.get(hash);
    if (other !== undefined) {
      throw new ModelError(
        'address-collision',
        `${what} ${other} and ${name} would share their luck; rename one`,
      );
    }
    seen.set(hash, name);
  }
}

const MOST_INDICES = 1 << 24;

/**
 * First word of a draw's counter: decision and index.
 *
 * @param decision - 0 … 255
 * @param index - 0 … 2²⁴ − 1
 * @throws EngineError `address-space` when either would wrap
 */
export function drawAddress(decision: number, index: number): number {
  if (!(index >= 0 && index < MOST_INDICES && decision >= 0 && decision <= 255)) {
    throw new EngineError('address-space', `draw ${index} of decision ${decision} has no address`);
  }
  return (decision << 24) | index;
}
