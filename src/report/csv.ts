// Comma-separated tables, RFC 4180 with plain newlines: numbers in full, a point for decimals, empty where
// there is nothing to say.

export interface CsvColumn<Row> {
  readonly name: string;
  readonly unit: string;
  readonly meaning: string;
  readonly value: (row: Row) => string | number | null | undefined;
}

/** A table with a head. */
export function csvText<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const lines = [columns.map((column) => cell(column.name)).join(',')];
  for (const row of rows) lines.push(columns.map((column) => cell(column.value(row))).join(','));
  return `${lines.join('\n')}\n`;
}

/** A value as it stands in a table. */
export function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  return /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
