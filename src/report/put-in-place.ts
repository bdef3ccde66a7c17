// Files that appear whole or not at all: written to a draft, brought to the disk, then the draft takes the place of
// what was there. Between the two moves of the exchange the old folder stands beside; `restore` brings it back.

import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes files by name into a folder; names may have folders of their own. */
export function writeFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  for (const [name, content] of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/**
 * Moves a finished draft to its place; what was there is gone once the draft is in place, not before.
 *
 * @param aside - where the old folder stands meanwhile; on the same disk
 */
export function putInPlace(draft: string, target: string, aside: string): void {
  bringToDisk(draft);
  rmSync(aside, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, aside);
  try {
    renameSync(draft, target);
  } catch (error) {
    restore(target, aside);
    throw error;
  }
  bringFolderToDisk(dirname(target));
  rmSync(aside, { recursive: true, force: true });
}

/** Brings back what an exchange that was cut off had set aside; takes it away when the exchange was complete. */
export function restore(target: string, aside: string): void {
  if (!existsSync(aside)) return;
  if (existsSync(target)) rmSync(aside, { recursive: true, force: true });
  else renameSync(aside, target);
}

/** Has the disk hold every file of a folder. */
function bringToDisk(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) bringToDisk(path);
    else sync(path, 'r+');
  }
  bringFolderToDisk(folder);
}

/** Has the disk hold the names in a folder, where a system can do that. */
function bringFolderToDisk(folder: string): void {
  if (process.platform !== 'win32') sync(folder, 'r');
}

function sync(path: string, flags: string): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
