// A table as the bytes of a file: CSV, or Parquet. Long tables are written in pieces, for no text can be longer
// than half a gigabyte.

import type { ExportTable } from '../register/export-tables.js';
import { cell } from './csv.js';

export type TableFormat = 'csv' | 'parquet';

/** Rows turned into text at a time. */
const PIECE = 20_000;

/** Bytes of a table. */
export async function tableBytes(table: ExportTable, format: TableFormat): Promise<Uint8Array> {
  return format === 'csv' ? csvBytes(table) : parquetBytes(table);
}

function csvBytes({ columns, length }: ExportTable): Uint8Array {
  const pieces: Buffer[] = [Buffer.from(`${columns.map(({ name }) => name).join(',')}\n`)];
  for (let from = 0; from < length; from += PIECE) {
    let text = '';
    for (let row = from; row < Math.min(length, from + PIECE); row++) {
      for (let at = 0; at < columns.length; at++)
        text += `${at === 0 ? '' : ','}${cell(columns[at]!.values[row]!)}`;
      text += '\n';
    }
    pieces.push(Buffer.from(text));
  }
  return Buffer.concat(pieces);
}

async function parquetBytes({ columns }: ExportTable): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  const types = { text: 'STRING', integer: 'INT32', number: 'DOUBLE' } as const;
  const buffer = parquetWriteBuffer({
    columnData: columns.map(({ name, type, values }) => ({
      name,
      type: types[type],
      data: values as string[] | Int32Array | Float64Array,
    })),
    rowGroupSize: 100_000,
    createdBy: 'tiltaksflyt',
  });
  return new Uint8Array(buffer);
}
