// summary.json: the summary as it is, with what JSON cannot say (not a number, infinite) as null.

import type { Summary } from '../experiment/summary.js';

/** Two spaces of indent, keys in the summary's own order, a newline at the end. */
export function summaryText(summary: Summary): string {
  return `${JSON.stringify(summary, (_, value: unknown) => (typeof value === 'number' && !Number.isFinite(value) ? null : value), 2)}\n`;
}
