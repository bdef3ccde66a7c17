// Numbers of a figure as a table to download: a link that holds the whole table.

import { type CsvColumn, csvText } from '../csv.js';
import { harmless } from './safe-text.js';

export type Cell = string | number | null;

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Comma-separated, RFC 4180; cells of text that begin as a formula does are made harmless. */
export function tableCsv({ columns, rows }: Table): string {
  return csvText<readonly Cell[]>(
    columns.map((name, at) => ({
      name: harmless(name),
      unit: '',
      meaning: '',
      value: (row) => {
        const cell = row[at];
        return typeof cell === 'string' ? harmless(cell) : cell;
      },
    })),
    rows,
  );
}

/** The same of a table that has its columns already. */
export function harmlessCsv<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  return csvText(
    columns.map((column) => ({
      ...column,
      value: (row: Row) => {
        const cell = column.value(row);
        return typeof cell === 'string' ? harmless(cell) : cell;
      },
    })),
    rows,
  );
}

/** A link to text that is part of the page. */
export function dataLink(type: string, text: string): string {
  return `data:${type};charset=utf-8,${encodeURIComponent(text)}`;
}
