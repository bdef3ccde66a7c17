// A replication as a few short texts that are the same when, and only when, it went the same way to the bit: one of all
// that happened, which is its record, and one of what was counted from it.

import { createHash } from 'node:crypto';
import type { RecordTables } from '../../model/record.js';
import type { ReplicationFingerprint, TableFingerprint } from '../../scenario/baseline.js';
import { exactText } from '../exact-json.js';
import type { ReplicationRun } from '../replication.js';

/** Tables of a record, in the order in which their differences are told: what people did, then what it follows from. */
export const RECORD_TABLES = [
  'persons',
  'spells',
  'stints',
  'requests',
  'openings',
  'queueMonths',
  'population',
] as const satisfies readonly (keyof RecordTables)[];

/**
 * Fingerprint of a replication that was run at level `replayable`. Metrics are no part of it: a file may add one
 * without anything having gone another way.
 *
 * @cost one pass over the record
 */
export function trajectoryFingerprint({
  record,
  result,
}: Pick<ReplicationRun, 'record' | 'result'>): ReplicationFingerprint {
  const tables = Object.fromEntries(RECORD_TABLES.map((name) => [name, tableFingerprint(record[name])])) as {
    readonly [name in keyof RecordTables]: TableFingerprint;
  };
  const { replication: _, identities: _i, metrics: _m, credit: _c, events, ...counts } = result;
  return {
    trajectory: digest(exactText([tables, record.reputation, events]), 32),
    results: Object.fromEntries(
      Object.entries(counts).map(([part, content]) => [part, digest(exactText(content), 16)]),
    ),
    events,
    tables,
  };
}

/** SHA-256 over names and cells, column by column. */
function tableFingerprint({ columns, cells, length }: AnyTable): TableFingerprint {
  const hash = createHash('sha256');
  for (const { name } of columns) {
    hash.update(name);
    const column = cells[name]!.subarray(0, length);
    hash.update(new Uint8Array(column.buffer as ArrayBuffer, column.byteOffset, column.byteLength));
  }
  return { rows: length, digest: hash.digest('hex').slice(0, 16) };
}

/** What all tables of a record have, whatever their columns are called. */
interface AnyTable {
  readonly columns: readonly { readonly name: string }[];
  readonly cells: { readonly [column: string]: Float64Array | Int32Array };
  readonly length: number;
}

/** The first hexadecimal digits of the SHA-256 of a text. */
export function digest(text: string, digits: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, digits);
}
