// What computes a trial, as one number: a trial kept from other code than this is run again.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Folders whose code a trial runs through. */
const FOLDERS = ['special', 'engine', 'random', 'stats', 'model', 'metrics', 'attribution'] as const;
const FILES = ['experiment/replication', 'experiment/calibration/trial-task'] as const;

/**
 * SHA-256 over the code as it runs, in hex.
 *
 * @param also - further files, by path without ending
 */
export function codeFingerprint(also: readonly string[] = []): string {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const hash = createHash('sha256');
  for (const folder of FOLDERS) {
    const names = readdirSync(root + folder, { recursive: true, encoding: 'utf8' });
    for (const name of names.filter(isCode).sort()) hash.update(readFileSync(`${root}${folder}/${name}`));
  }
  const ending = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
  for (const file of [...FILES, ...also]) hash.update(readFileSync(root + file + ending));
  return hash.digest('hex');
}

function isCode(name: string): boolean {
  return /\.[jt]s$/.test(name) && !name.endsWith('.d.ts');
}
