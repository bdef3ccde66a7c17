// A folder for what is looked at once.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFailure } from '../errors/write-failure.js';

/**
 * Gives a new folder to some work, and takes it away when the work is done or has failed.
 *
 * @param work - is also handed what takes the folder away before
 */
export async function withTemporaryFolder<T>(
  work: (folder: string, remove: () => void) => Promise<T>,
): Promise<T> {
  let folder: string;
  try {
    folder = mkdtempSync(join(tmpdir(), 'tiltaksflyt-'));
  } catch (error) {
    throw writeFailure(tmpdir(), error);
  }
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    return await work(folder, remove);
  } finally {
    remove();
  }
}
