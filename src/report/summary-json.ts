// A summary as JSON text, as it is, with what JSON cannot say (not a number, infinite) as null.

/** Two spaces of indent, keys in the summary's own order, a newline at the end. */
export function summaryText(summary: object): string {
  return `${JSON.stringify(summary, (_, value: unknown) => (typeof value === 'number' && !Number.isFinite(value) ? null : value), 2)}\n`;
}
