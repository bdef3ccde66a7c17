import seedrandom from 'seedrandom';
import type { Key } from './address.js';
export function rootKey(seed: string, replication: number): Key {
  const alea = (seedrandom as any).alea(`${seed.length}:${seed}:${replication}`);
  return { word0: alea.int32() >>> 0, word1: alea.int32() >>> 0 };
}
