// What runs in a worker thread: the files of replication 1, so that the main thread can be stopped meanwhile. What is
// thrown in a thread loses its kind on the way, so a disk that fails is handed back as data.

import { ExperimentError } from '../errors/errors.js';
import { type FirstReplicationRequest, writeFirstReplication } from './first-replication.js';

export type FirstReplicationAnswer =
  | { readonly written: ReadonlyMap<string, string> }
  | { readonly cannotWrite: string };

/** Writes the files and returns their fingerprints. */
export default async function writeInWorker(
  request: FirstReplicationRequest,
): Promise<FirstReplicationAnswer> {
  try {
    return { written: await writeFirstReplication(request) };
  } catch (error) {
    if (error instanceof ExperimentError && error.code === 'folder') return { cannotWrite: error.message };
    throw error;
  }
}
