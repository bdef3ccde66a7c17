// Luck that a study's designs and resamples are drawn with: of its seed, by purpose. Replications have luck of their own, from
// root keys 1 and up; this is of root key 0.

import { childKey, nameHash } from '../../random/address.js';
import { rootKey } from '../../random/root-key.js';
import { uniformAt } from '../../random/threefry.js';
import type { Draw } from '../../stats/shuffle.js';

/** Draws of one purpose; two purposes never share theirs. */
export function studyDraw(
  seed: string,
  purpose: 'hypercube' | 'shift' | 'trajectories' | 'bootstrap',
  part = 0,
): Draw {
  const { word0, word1 } = childKey(rootKey(seed, 0), nameHash(`study:${purpose}`), part);
  return (a, b) => uniformAt(word0, word1, a, b);
}

/** A random digital shift for a Sobol' sequence. */
export function studyShift(seed: string, dimensions: number, part = 0): readonly number[] {
  const draw = studyDraw(seed, 'shift', part);
  return Array.from({ length: dimensions }, (_, k) => draw(0, k));
}
