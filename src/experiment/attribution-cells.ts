// The effects of an attribution sorted by measure and group, with one entry per replication.

import type { ExitSums, ParticipantSums } from '../attribution/effect-sums.js';
import { EMPLOYED_AT_MONTHS, FOLLOWED_MONTHS } from '../metrics/official-indicator.js';
import { BREAKDOWN } from '../metrics/status-classes.js';
import type { AttributionResult } from './attribution-task.js';

export type EffectsResult = Extract<AttributionResult, { kind: 'effects' }>;

const SIX = EMPLOYED_AT_MONTHS.indexOf(6);

/** One measure and group with its numbers by replication. */
export interface Cell {
  readonly measure: number;
  readonly group: number;
  readonly participants: readonly (ParticipantSums | undefined)[];
  readonly exits: readonly (ExitSums | undefined)[];
  /** At work six months after the exit, and followed so far. */
  readonly employed: readonly number[];
  readonly followed: readonly number[];
  /** By month after the exit and class of the breakdown, over all replications. */
  readonly afterLeaving: readonly (readonly number[])[];
}

export function cellsOf(results: readonly EffectsResult[]): readonly Cell[] {
  const keys = new Map<string, { measure: number; group: number }>();
  for (const { effects, indicator } of results) {
    for (const { measure, group } of [...effects.participants, ...effects.exits, ...indicator])
      keys.set(`${measure}/${group}`, { measure, group });
  }
  return [...keys.values()]
    .sort((a, b) => a.group - b.group || a.measure - b.measure)
    .map(({ measure, group }) => {
      const find = <T extends { measure: number; group: number }>(cells: readonly T[]) =>
        cells.find((cell) => cell.measure === measure && cell.group === group);
      const indicator = results.map((result) => find(result.indicator));
      return {
        measure,
        group,
        participants: results.map((result) => find(result.effects.participants)),
        exits: results.map((result) => find(result.effects.exits)),
        employed: indicator.map((counts) => counts?.employed[SIX] ?? 0),
        followed: indicator.map((counts) => counts?.followed[SIX] ?? 0),
        afterLeaving: Array.from({ length: FOLLOWED_MONTHS + 1 }, (_, month) =>
          BREAKDOWN.map((_name, at) =>
            indicator.reduce((total, counts) => total + (counts?.afterLeaving[month]?.[at] ?? 0), 0),
          ),
        ),
      };
    });
}

/** One number per replication; 0 where the cell is empty. */
export function eachOf<T>(sums: readonly (T | undefined)[], read: (sums: T) => number): readonly number[] {
  return sums.map((one) => (one === undefined ? 0 : read(one)));
}
