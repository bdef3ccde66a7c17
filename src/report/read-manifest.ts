// The manifest of a run, read back: what it was made from, and whether its files are still as they were written.

import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { ExperimentError } from '../errors/errors.js';
import { reasonOf } from '../errors/write-failure.js';
import { exactValue } from '../experiment/exact-json.js';
import { RUN_MANIFEST_SCHEMA, type RunManifest, runVersions, type Versions } from './manifest.js';
import { inputsFingerprint } from './run-inputs.js';

/**
 * Reads the manifest of a run.
 *
 * @throws ExperimentError `folder` when there is none, or it does not hold what it takes to make the run again;
 *   `not-identical` when that was changed after it was written
 */
export function readRunManifest(folder: string): RunManifest {
  const file = join(folder, 'manifest.json');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as { code?: string };
    const why = code === 'ENOENT' ? 'it has no manifest.json' : reasonOf(error);
    throw new ExperimentError('folder', `${folder} does not hold a run: ${why}`);
  }
  const manifest = asObject(text) as Partial<RunManifest> | undefined;
  if (manifest === undefined) {
    throw new ExperimentError('not-identical', `${file} was changed after it was written: it is not JSON`);
  }
  const { schema, inputs, inputsHash, files, versions } = manifest;
  if (
    schema !== RUN_MANIFEST_SCHEMA ||
    inputs === undefined ||
    files === undefined ||
    versions === undefined
  ) {
    throw new ExperimentError(
      'folder',
      `${file} does not hold what it takes to make the run again; another command or an earlier version wrote it`,
    );
  }
  if (inputsFingerprint(inputs) !== inputsHash) {
    throw new ExperimentError(
      'not-identical',
      `${file} was changed after it was written: its inputs do not have the fingerprint ${inputsHash}`,
    );
  }
  return manifest as RunManifest;
}

/** SHA-256 of a file, in hex; undefined when it cannot be read. Read in pieces, for a record is long. */
export function fileHash(file: string): string | undefined {
  let handle: number | undefined;
  try {
    handle = openSync(file, 'r');
    const hash = createHash('sha256');
    const piece = new Uint8Array(1 << 20);
    for (let length = 1; length > 0; ) {
      length = readSync(handle, piece, 0, piece.length, null);
      hash.update(piece.subarray(0, length));
    }
    return hash.digest('hex');
  } catch {
    return undefined;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** Names of a run's files that are not as they were written, or not there. */
export function changedFiles(folder: string, { files }: RunManifest): readonly string[] {
  return Object.entries(files)
    .filter(([name, hash]) => fileHash(join(folder, name)) !== hash)
    .map(([name]) => name);
}

/** How this software differs from that of a run, in words; undefined when it is the same. */
export function otherSoftware({ versions }: Pick<RunManifest, 'versions'>): string | undefined {
  const here = runVersions();
  const names = new Set([...Object.keys(versions), ...Object.keys(here)]);
  const differences = [...names]
    .filter((name) => versions[name] !== here[name])
    .map((name) => `${name} ${short(versions[name])}, here ${short(here[name])}`);
  return differences.length === 0 ? undefined : differences.join('; ');
}

function short(version: Versions[string]): string {
  return (version ?? 'none').slice(0, 12);
}

function asObject(text: string): unknown {
  try {
    const value = exactValue(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
