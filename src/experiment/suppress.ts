// Small cells are not shown. A number about fewer people than the threshold is left out with all its counts;
// of a partition, a class with fewer people but some is left out, and when that is the only one, the next
// smallest too, or it could be worked out from the others.

import type { ScoreCell } from './score-summary.js';
import type { MetricCell, Reported } from './summary.js';

/**
 * People below which a number is not shown.
 * @source assumption, range 4 to 30: Norwegian agencies hide counts below 4 or 5 people, and a rate of fewer
 *   than ten says little
 */
export const THRESHOLD = 10;

/** A cell with what is too small to show taken out. */
export function suppressed(cell: MetricCell, threshold: number): ScoreCell {
  const { measure, group } = cell;
  if (cell.followed < threshold) {
    const hidden = { entries: null, followed: null, censored: null, unknown: null, invisible: null };
    return { measure, group, suppressed: true, ...hidden, value: null };
  }
  const { classes, ...rest } = cell;
  return {
    ...rest,
    suppressed: false,
    ...(classes === undefined ? {} : { classes: shownClasses(classes, cell.followed, threshold) }),
  };
}

function shownClasses(
  classes: { readonly [id: string]: Reported },
  followed: number,
  threshold: number,
): { readonly [id: string]: Reported | null } {
  const shares = Object.entries(classes);
  const hidden = tooFew(
    shares.map(([, share]) => Math.round(share.mean * followed)),
    threshold,
  );
  return Object.fromEntries(shares.map(([id, share], index) => [id, hidden.has(index) ? null : share]));
}

/** Which of some counts to hide: the small ones, and where that is one alone, the next smallest too. */
export function tooFew(counts: readonly number[], threshold: number): ReadonlySet<number> {
  const some = counts.map((n, index) => ({ n, index })).filter(({ n }) => n > 0);
  const hidden = new Set(some.filter(({ n }) => n < threshold).map(({ index }) => index));
  if (hidden.size === 1) {
    const [next] = some.filter(({ index }) => !hidden.has(index)).sort((a, b) => a.n - b.n);
    if (next !== undefined) hidden.add(next.index);
  }
  return hidden;
}
