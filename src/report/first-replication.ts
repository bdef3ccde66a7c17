// What a run writes of replication 1 alone: its full record, and a register with the truth sealed beside it. Written
// straight into a folder, for the tables are long.

import { writeFailure } from '../errors/write-failure.js';
import { runReplication } from '../experiment/replication.js';
import { streamRecord } from '../experiment/stream-record.js';
import type { ModelParameters } from '../model/parameters.js';
import { emptyRecord } from '../model/record.js';
import { rootKey } from '../random/root-key.js';
import { fileHashes } from './manifest.js';
import { writeFiles } from './put-in-place.js';
import { RecordWriter } from './record-writer.js';
import { registerExport } from './register-export.js';
import type { TableFormat } from './table-bytes.js';

export interface FirstReplicationRequest {
  /** Exists. */
  readonly folder: string;
  readonly parameters: ModelParameters;
  readonly seed: string;
  readonly title: string;
  readonly record: boolean;
  readonly register?: TableFormat;
}

/** Whether a file of a run is one of these. */
export function isOfFirstReplication(name: string): boolean {
  return /^(record|register|sealed)\//.test(name);
}

/**
 * Writes what is asked for.
 *
 * @returns SHA-256 of each file, by name
 * @throws ExperimentError `folder` when a file cannot be written, `identity` when an identity does not hold
 */
export async function writeFirstReplication(
  request: FirstReplicationRequest,
): Promise<ReadonlyMap<string, string>> {
  const { folder, record, register } = request;
  const written = new Map(record ? writeRecord(request) : []);
  if (register !== undefined) {
    const files = await registerOf(request, register);
    try {
      writeFiles(folder, files);
    } catch (error) {
      throw writeFailure(folder, error);
    }
    for (const [name, hash] of Object.entries(fileHashes(files))) written.set(name, hash);
  }
  return written;
}

function writeRecord({ folder, parameters, seed }: FirstReplicationRequest): ReadonlyMap<string, string> {
  const writer = new RecordWriter(folder, { scenario: parameters.id, seed, replication: 1 });
  try {
    const model = streamRecord(parameters, { seed, replication: 1 }, writer);
    return writer.close(model, emptyRecord());
  } catch (error) {
    writer.abandon();
    throw error;
  }
}

function registerOf(
  { parameters, seed, title }: FirstReplicationRequest,
  format: TableFormat,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const { model, record } = runReplication({ parameters, seed, replication: 1, level: 'replayable' });
  return registerExport({ model, record, root: rootKey(seed, 1), format, title, seed, replication: 1 });
}
