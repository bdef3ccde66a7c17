// One file that appears whole or not at all.

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { ExperimentError } from '../errors/errors.js';
import { reasonOf, writeFailure } from '../errors/write-failure.js';
import type { WriteOptions } from './write-run.js';

/** @throws ExperimentError `folder` when the file is there and may not be replaced, or is a folder */
export function assertFileWritable(file: string, { replace }: WriteOptions): void {
  if (!existsSync(file)) return;
  if (statSync(file).isDirectory()) {
    throw new ExperimentError('folder', `${file} is a folder; choose the name of a file for --out`);
  }
  if (!replace) {
    throw new ExperimentError(
      'folder',
      `${file} is there already; add --replace to replace it, or choose another name for --out`,
    );
  }
}

/** @throws ExperimentError `folder` as `assertFileWritable`, or when it cannot be written */
export function writeWhole(file: string, text: string, options: WriteOptions): void {
  const target = resolve(file);
  const draft = `${target}.part`;
  try {
    assertFileWritable(file, options);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(draft, text);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw writeFailure(file, error);
  }
}

/** @throws ExperimentError `folder` when it cannot be read */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new ExperimentError('folder', `${file} cannot be read: ${reasonOf(error)}`);
  }
}
