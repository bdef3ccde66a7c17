// Whether a run that was made again is the run in the folder, file by file and byte by byte; and if not, where they
// part first, and whether that is because the folder was changed after it was written.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { firstDifference } from './first-difference.js';
import type { RunManifest } from './manifest.js';
import { changedFiles } from './read-manifest.js';
import { REPLICATIONS_FILE } from './run-folder.js';

const MANIFEST = 'manifest.json';

export interface Verdict {
  /** How many files of the run were compared, its manifest among them. */
  readonly compared: number;
  /** Files that are not the same in the folder and run again. */
  readonly different: readonly string[];
  /** Files in the folder that are not as they were written, or not there. */
  readonly changed: readonly string[];
  /** Files in the folder that are none of the run's. */
  readonly foreign: readonly string[];
  /** The first difference in words; undefined when there is none. */
  readonly first?: string;
}

/**
 * Holds a run against itself made again. The manifest names the software, so it is only compared when that is the same.
 *
 * @param remade - its files but those in `draft`
 * @param draft - folder with the files of replication 1 made again
 */
export function compareRuns(
  folder: string,
  { manifest, sameSoftware }: { readonly manifest: RunManifest; readonly sameSoftware: boolean },
  remade: ReadonlyMap<string, string | Uint8Array>,
  draft: string,
): Verdict {
  const changed = changedFiles(folder, manifest);
  const names = new Set([...Object.keys(manifest.files), ...remade.keys(), ...filesIn(draft)]);
  if (!sameSoftware) names.delete(MANIFEST);
  const different: string[] = [];
  let first: string | undefined;
  for (const name of [...names].sort(inReadingOrder)) {
    const difference = differenceIn(name, folder, remade.get(name), draft);
    if (difference === undefined) continue;
    different.push(name);
    first ??= `${name}, ${difference}`;
  }
  return {
    compared: names.size,
    different,
    changed,
    foreign: filesIn(folder).filter((name) => !names.has(name) && name !== MANIFEST),
    ...(first === undefined ? {} : { first }),
  };
}

function differenceIn(
  name: string,
  folder: string,
  remade: string | Uint8Array | undefined,
  draft: string,
): string | undefined {
  const [heldFile, draftFile] = [join(folder, name), join(draft, name)];
  if (!existsSync(heldFile)) return 'which is not in the folder';
  if (remade === undefined && !existsSync(draftFile)) return 'which is not written when it is run again';
  const again = remade === undefined ? readFileSync(draftFile) : Buffer.from(remade);
  return firstDifference(name, readFileSync(heldFile), again);
}

/** Causes come first: replications, then tables, then other text, then pictures; the manifest follows from all others. */
function inReadingOrder(a: string, b: string): number {
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

function rank(name: string): number {
  if (name === MANIFEST) return 4;
  if (name === REPLICATIONS_FILE) return 0;
  return name.endsWith('.csv') ? 1 : /\.(png|svg|parquet)$/.test(name) ? 3 : 2;
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}
