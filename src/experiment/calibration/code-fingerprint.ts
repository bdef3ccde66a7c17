// What computes a trial or a run, as one number: what was kept from other code than this is not used.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Folders whose code a replication runs through. */
const SIMULATION = ['special', 'engine', 'random', 'stats', 'model', 'metrics'] as const;
/** Folders whose code decides a byte of what a run writes. */
const WHOLE = [
  'errors',
  ...SIMULATION,
  'scenario',
  'attribution',
  'register',
  'experiment',
  'report',
] as const;

/**
 * SHA-256 over the code of a trial as it runs, in hex.
 *
 * @param also - further files, by path without ending
 */
export function codeFingerprint(also: readonly string[] = []): string {
  return fingerprintOf(
    [...SIMULATION, 'attribution'],
    ['experiment/replication', 'experiment/calibration/trial-task', ...also],
  );
}

/** SHA-256 over the code that computes a replication: results of the same code may be put together. */
export function simulationFingerprint(): string {
  return fingerprintOf(SIMULATION, ['experiment/replication']);
}

/** SHA-256 over all code but the command line's: the same code writes the same bytes. */
export function wholeFingerprint(): string {
  return fingerprintOf(WHOLE, []);
}

function fingerprintOf(folders: readonly string[], files: readonly string[]): string {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const hash = createHash('sha256');
  for (const folder of folders) {
    const names = readdirSync(root + folder, { recursive: true, encoding: 'utf8' });
    for (const name of names.filter(isCode).sort()) hash.update(readFileSync(`${root}${folder}/${name}`));
  }
  const ending = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
  for (const file of files) hash.update(readFileSync(root + file + ending));
  return hash.digest('hex');
}

function isCode(name: string): boolean {
  return /\.[jt]s$/.test(name) && !name.endsWith('.d.ts');
}
