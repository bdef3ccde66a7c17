// Rows of a table from outside, as texts: CSV with commas, semicolons or tabs, or Parquet. Rows are handed on
// one by one, so a table need not fit in memory.

import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';
import { ScenarioError } from '../errors/errors.js';

export interface TableReader {
  /** Called once, with the names of the columns. */
  header(names: readonly string[]): void;
  /** Called for each row; `line` is the file's line, or the row counted from 1 where there are no lines. */
  row(cells: readonly string[], line: number): void;
}

/**
 * Reads a table.
 *
 * @throws ScenarioError `file` when it cannot be read, `syntax` when it is no table
 */
export async function readTable(path: string, reader: TableReader): Promise<void> {
  try {
    if (statSync(path).isDirectory())
      throw fileError(`${path} is a folder; expected a table, .csv or .parquet`);
  } catch (error) {
    if (error instanceof ScenarioError) throw error;
    throw fileError(`${path} does not exist`);
  }
  if (/\.parquet$/i.test(path) || isParquet(path)) await readParquet(path, reader);
  else await readCsv(path, reader);
}

/** Whether a file begins as Parquet does. */
function isParquet(path: string): boolean {
  return firstBytes(path, 4).toString('latin1') === 'PAR1';
}

function firstBytes(path: string, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  const file = openSync(path, 'r');
  try {
    return bytes.subarray(0, readSync(file, bytes, 0, length, 0));
  } finally {
    closeSync(file);
  }
}

async function readCsv(path: string, reader: TableReader): Promise<void> {
  const { parse } = await import('csv-parse');
  const first = firstBytes(path, 65_536).toString('utf8').split(/\r?\n/, 1)[0]!;
  if (first.trim() === '') throw syntax(`${path} is empty; expected a header and rows`);
  const counts = [',', ';', '\t'].map((mark) => [first.split(mark).length, mark] as const);
  const delimiter = counts.reduce((best, next) => (next[0] > best[0] ? next : best))[1];
  const source = createReadStream(path);
  const parser = source.pipe(
    parse({ bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, info: true }),
  );
  let width = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      if (width === 0) {
        width = record.length;
        if (record.some((name) => name.includes('\uFFFD'))) throw notUtf8(path);
        reader.header(record.map((name) => name.trim()));
      } else {
        reader.row(record, info.lines);
      }
    }
  } catch (error) {
    source.destroy();
    if (error instanceof ScenarioError) throw error;
    const { message, lines } = error as { message: string; lines?: number };
    throw syntax(
      `${path} is no table of comma-separated values: ${reasonOf(message)}${lines === undefined ? '' : `; at line ${lines}`}`,
    );
  }
}

async function readParquet(path: string, reader: TableReader): Promise<void> {
  const [{ asyncBufferFromFile, parquetMetadataAsync, parquetRead, parquetSchema }, { compressors }] =
    await Promise.all([import('hyparquet'), import('hyparquet-compressors')]);
  try {
    const file = await asyncBufferFromFile(path);
    const metadata = await parquetMetadataAsync(file);
    const names = parquetSchema(metadata).children.map(({ element }) => element.name);
    reader.header(names);
    let rowStart = 0;
    for (const group of metadata.row_groups) {
      const rowEnd = rowStart + Number(group.num_rows);
      const first = rowStart;
      await parquetRead({
        file,
        metadata,
        compressors,
        rowStart,
        rowEnd,
        rowFormat: 'array',
        onComplete: (rows: readonly (readonly unknown[])[]) => {
          rows.forEach((row, i) => {
            reader.row(row.map(cellText), first + i + 1);
          });
        },
      });
      rowStart = rowEnd;
    }
  } catch (error) {
    if (error instanceof ScenarioError) throw error;
    throw syntax(`${path} is no Parquet file that can be read: ${(error as Error).message}`);
  }
}

/** A value as CSV would have it; dates as days. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value);
}

/** The parser's message without its capital and its name. */
function reasonOf(message: string): string {
  const plain = message.replace(/^[A-Z][\w ]*: /, '');
  return plain.charAt(0).toLowerCase() + plain.slice(1);
}

function fileError(message: string): ScenarioError {
  return new ScenarioError([{ code: 'file', message }]);
}

function notUtf8(path: string): ScenarioError {
  return syntax(`${path} is not text in UTF-8; save it as UTF-8`);
}

function syntax(message: string): ScenarioError {
  return new ScenarioError([{ code: 'syntax', message }]);
}
