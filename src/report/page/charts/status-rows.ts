// What everybody was doing after leaving a measure, whichever kind of results tells it.

import { BREAKDOWN, type BreakdownClass } from '../../../metrics/status-classes.js';
import type { LoadedFolder } from '../loaded-folder.js';

export interface StatusRow {
  readonly measure: string;
  readonly group: string;
  readonly tooFew: boolean;
  /** Shares by month after leaving, each an array over months 0 … 36; null where nobody could be followed. */
  readonly afterLeaving: { readonly [name in BreakdownClass]: readonly (number | null)[] };
}

/** Months after leaving at which the official rate is read. */
export const OFFICIAL_MONTH = 6;

/** Rows with somebody to tell of six months after leaving, the most in work first. */
export function statusRows({ attribution, run }: LoadedFolder): readonly StatusRow[] {
  const rows: readonly StatusRow[] = attribution?.measures ?? run?.measures ?? [];
  const atWork = (row: StatusRow) =>
    (shareAt(row, 'employed', OFFICIAL_MONTH) ?? 0) +
    (shareAt(row, 'employedWithSubsidy', OFFICIAL_MONTH) ?? 0);
  return rows
    .filter((row) => shareAt(row, 'employed', OFFICIAL_MONTH) !== null)
    .sort((a, b) => atWork(b) - atWork(a));
}

/** The share in a class so many months after leaving; null where nobody could be followed. */
export function shareAt({ afterLeaving }: StatusRow, name: BreakdownClass, month: number): number | null {
  return afterLeaving[name]?.[month] ?? null;
}

/** Shares above 0 at a month, in the order of the classes. */
export function classesAt(
  row: StatusRow,
  month: number,
): readonly { readonly name: BreakdownClass; readonly share: number }[] {
  return BREAKDOWN.flatMap((name) => {
    const share = shareAt(row, name, month);
    return share === null || share <= 0 ? [] : [{ name, share }];
  });
}
