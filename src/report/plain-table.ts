// A table on the terminal: no colours, numbers to the right, words wrapped.

import Table from 'cli-table3';

/** @param widths - of each column, with its padding */
export function plainTable(
  head: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): string {
  const table = new Table({
    head: [...head],
    style: { head: [], border: [], compact: true },
    colAligns: ['left', ...head.slice(1).map(() => 'right' as const)],
    wordWrap: true,
    colWidths: [...widths],
  });
  table.push(...rows.map((row) => [...row]));
  return table.toString();
}
