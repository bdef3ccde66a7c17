// Who gains and who loses: participants of one measure and group sorted into thirds by how they stood when the
// measure started.

import { burdenOf } from '../model/mechanisms/burden.js';
import type { CompiledMeasure, Model } from '../model/model.js';
import type { ThirdSums } from './effect-sums.js';

/** One participant: how they stood, and days of ordinary work gained. */
export interface Standing {
  /** Level of the barrier the measure works on most; undefined for a measure without content. */
  readonly barrier: number | undefined;
  /** Burden of all barriers together. */
  readonly need: number;
  readonly gained: number;
}

/** How a participant stood, from their barriers at the start. */
export function standingOf(
  model: Model,
  measure: CompiledMeasure,
  barriers: Float64Array,
  gained: number,
): Standing {
  const most = mainBarrier(measure);
  return {
    barrier: most < 0 ? undefined : barriers[most]!,
    need: burdenOf(model.burden, barriers, 0),
    gained,
  };
}

/** Index of the barrier that a full dose moves most, by what it weighs in the choice; −1 without content. */
export function mainBarrier(measure: CompiledMeasure): number {
  let most = -1;
  measure.content.forEach((share, k) => {
    if (share !== 0 && (most < 0 || Math.abs(share) > Math.abs(measure.content[most]!))) most = k;
  });
  return most;
}

/**
 * Adds participants to three thirds by level, the lowest first. Cuts lie at the levels of the participants
 * themselves; equal levels stay together, so identical people all stand in the first.
 */
export function addThirds(
  sums: readonly ThirdSums[],
  people: readonly { readonly level: number; readonly gained: number }[],
): void {
  if (people.length === 0) return;
  const sorted = people.map(({ level }) => level).sort((a, b) => a - b);
  const cut = (share: number) => sorted[Math.ceil(share * sorted.length) - 1]!;
  const [low, high] = [cut(1 / 3), cut(2 / 3)];
  for (const { level, gained } of people) {
    const third = sums[level <= low ? 0 : level <= high ? 1 : 2]!;
    third.people++;
    third.daysGained += gained;
    if (gained > 0) third.gainers++;
    if (gained < 0) third.losers++;
  }
}
