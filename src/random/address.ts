import { EngineError, ModelError } from '../errors/errors.js';
import { threefry2x32 } from './threefry.js';
export interface Key {
  readonly word0: number;
  readonly word1: number;
}
export function nameHash(name: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 16;
  return h >>> 0;
}
const scratch = new Uint32Array(2);
export function childKey(parent: Key, a: number, b: number): Key {
  threefry2x32(scratch, parent.word0, parent.word1, a, b);
  return { word0: scratch[0]!, word1: scratch[1]! };
}
export function writeChildKey(
  out: Uint32Array,
  offset: number,
  p0: number,
  p1: number,
  a: number,
  b: number,
): void {
  threefry2x32(scratch, p0, p1, a, b);
  out[offset] = scratch[0]!;
  out[offset + 1] = scratch[1]!;
}
export function assertDistinctHashes(names: readonly string[], what: string): void {
  const seen = new Map<number, string>();
  for (const n of names) {
    const h = nameHash(n);
    const o = seen.get(h);
    if (o !== undefined)
      throw new ModelError('address-collision', `${what} ${o} and ${n} share an address; rename one`);
    seen.set(h, n);
  }
}
export function drawAddress(decision: number, index: number): number {
  if (!(index >= 0 && index < 16777216 && decision >= 0 && decision <= 255))
    throw new EngineError('address-space', `address ${decision}/${index}`);
  return (decision << 24) | index;
}
