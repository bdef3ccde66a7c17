import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/register/read-table.js';
import { file } from '../metrics/tables.js';

async function rowsOf(path: string) {
  const rows: (readonly [number, ...string[]])[] = [];
  let names: readonly string[] = [];
  await readTable(path, {
    header: (given) => {
      names = given;
    },
    row: (cells, line) => rows.push([line, ...cells]),
  });
  return { names, rows };
}

/** A frame of Zstandard with the bytes as they are: RFC 8878, one raw block. */
function zstd(bytes: Uint8Array): Uint8Array {
  const frame = new Uint8Array(12 + bytes.length);
  const view = new DataView(frame.buffer);
  view.setUint32(0, 0xfd2fb528, true);
  frame[4] = 0xa0;
  view.setUint32(5, bytes.length, true);
  const header = (bytes.length << 3) | 1;
  frame.set([header & 255, (header >> 8) & 255, header >> 16], 9);
  frame.set(bytes, 12);
  return frame;
}

describe('a table', () => {
  it.each([',', ';', '\t'])(
    'of values separated by %j, with quotes and lines that end as on Windows',
    async (mark) => {
      const text = [
        ['a', 'b'],
        ['1', '"x\ny"'],
        ['', 'æøå'],
      ]
        .map((row) => row.join(mark))
        .join('\r\n');
      expect(await rowsOf(file('t.csv', `\uFEFF${text}\r\n\r\n`))).toEqual({
        names: ['a', 'b'],
        rows: [
          [3, '1', 'x\ny'],
          [4, '', 'æøå'],
        ],
      });
    },
  );

  it.each(['SNAPPY', 'UNCOMPRESSED', 'ZSTD'] as const)(
    'in Parquet, %s, known by its first bytes',
    async (codec) => {
      const bytes = parquetWriteBuffer({
        columnData: [
          { name: 'person', type: 'INT64', data: [1n, 2n, 3n] },
          {
            name: 'start',
            type: 'TIMESTAMP',
            data: [new Date('2015-03-31'), new Date('2016-01-01'), null],
            nullable: true,
          },
          { name: 'hours', type: 'DOUBLE', data: [0.5, 1, 0] },
        ],
        rowGroupSize: 2,
        codec,
        compressors: { ZSTD: zstd },
      });
      expect(await rowsOf(file('t.dat', new Uint8Array(bytes)))).toEqual({
        names: ['person', 'start', 'hours'],
        rows: [
          [1, '1', '2015-03-31', '0.5'],
          [2, '2', '2016-01-01', '1'],
          [3, '3', '', '0'],
        ],
      });
    },
  );
});
