// What a share would be if all, or none, of those who could not be followed had met the event. Nobody is
// imputed; the two ends are what the register leaves open.

import type { Definition } from './definition.js';

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Whether each exit or start counts 0 or 1, so that the ends are known. */
export function isShare({ reading, sum, atLeast, denominator, partition, expected }: Definition): boolean {
  const plain = denominator === undefined && partition === undefined && expected === undefined;
  const counts = sum.length === 1 && sum[0]!.of === 'count' && sum[0]!.weight === 1;
  return plain && (atLeast !== undefined || (reading.kind === 'moment' && counts));
}

/**
 * Both ends of a share.
 *
 * @param top - who met the event, of `bottom` followed
 * @param missing - who could not be followed
 * @returns undefined when nobody is missing or there is nobody at all
 */
export function censoringBounds(top: number, bottom: number, missing: number): Bounds | undefined {
  if (missing === 0 || bottom + missing === 0) return undefined;
  return { low: top / (bottom + missing), high: (top + missing) / (bottom + missing) };
}
