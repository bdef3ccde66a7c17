// Writing a run to a folder, whole or not at all: files go to a folder beside it, which then takes its
// place. A folder that a run did not write is never touched.

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ExperimentError } from '../errors/errors.js';

export interface WriteOptions {
  /** Whether an earlier run in the folder may be replaced. */
  readonly replace: boolean;
  /** Whether `beginRun` has opened the folder's draft, whose files are kept. */
  readonly begun?: boolean;
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

/**
 * Opens the folder in which a run is put together, for what is too large to be held until the end; `writeRun`
 * with `begun` adds the rest and puts it in its place, `abandonRun` takes it away.
 */
export function beginRun(folder: string): string {
  const draft = draftOf(folder);
  try {
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true });
  } catch (error) {
    throw writeFailure(folder, error);
  }
  return draft;
}

/** Takes away what was begun, if anything was. */
export function abandonRun(folder: string): void {
  rmSync(draftOf(folder), { recursive: true, force: true });
}

/** Writes files by name; names may have one folder. */
export function writeRun(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  options: WriteOptions,
): void {
  assertWritable(folder, options);
  const target = resolve(folder);
  const draft = draftOf(folder);
  try {
    if (options.begun !== true) rmSync(draft, { recursive: true, force: true });
    for (const [name, content] of files) {
      const path = join(draft, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
    rmSync(target, { recursive: true, force: true });
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw writeFailure(folder, error);
  }
}

/** What a failed write is called. */
export function writeFailure(folder: string, error: unknown): ExperimentError {
  const reason = (error as { code?: string }).code ?? String(error);
  return new ExperimentError('folder', `${folder} cannot be written: ${reason}`);
}

function draftOf(folder: string): string {
  return `${resolve(folder)}.part`;
}
