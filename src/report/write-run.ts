// Writing a run to a folder, whole or not at all: files go to a folder beside it, which then takes its
// place. A folder that a run did not write is never touched.

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ExperimentError } from '../errors/errors.js';

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
  assertWritable(folder, options);
  const target = resolve(folder);
  const draft = `${target}.part`;
  try {
    rmSync(draft, { recursive: true, force: true });
    for (const [name, content] of files) {
      const path = join(draft, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
    rmSync(target, { recursive: true, force: true });
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    const reason = (error as { code?: string }).code ?? String(error);
    throw new ExperimentError('folder', `${folder} cannot be written: ${reason}`);
  }
}
