// Writing results to a folder, whole or not at all: files go to a folder beside it, which then takes its
// place. A folder that tiltaksflyt did not write is never touched.

import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { ExperimentError } from '../errors/errors.js';
import { writeFailure } from '../errors/write-failure.js';
import { putInPlace, restore, writeFiles } from './put-in-place.js';

export interface WriteOptions {
  /** Whether an earlier run in the folder may be replaced. */
  readonly replace: boolean;
}

/**
 * Checks that a run can be written, before an hour is spent on it.
 *
 * @throws ExperimentError `folder`
 */
export function assertWritable(folder: string, { replace }: WriteOptions): void {
  if (!existsSync(folder)) return;
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    throw new ExperimentError('folder', `${folder} is not a folder; choose another name for --out`);
  }
  if (names.length === 0) return;
  if (!names.includes('manifest.json')) {
    throw new ExperimentError(
      'folder',
      `${folder} holds files that no run wrote; choose an empty or new folder for --out`,
    );
  }
  if (!replace) {
    throw new ExperimentError(
      'folder',
      `${folder} holds an earlier run; add --replace to replace it, or choose another folder`,
    );
  }
}

/** Writes files by name; names may have one folder. */
export function writeRun(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  options: WriteOptions,
): void {
  const target = placeOf(folder);
  const draft = `${target}.part`;
  const aside = `${target}.replaced`;
  try {
    restore(target, aside);
    assertWritable(folder, options);
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true });
    writeFiles(draft, files);
    putInPlace(draft, target, aside);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw writeFailure(folder, error);
  }
}

/** Where a folder really is: what is behind a link, when it is one. */
export function placeOf(folder: string): string {
  const target = resolve(folder);
  return existsSync(target) ? realpathSync(target) : target;
}
