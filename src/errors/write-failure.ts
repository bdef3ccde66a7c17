// What a file or folder that cannot be written is called: where, and why in words.

import { ExperimentError } from './errors.js';

const WORDS: { readonly [code: string]: string } = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'a file would be larger than is allowed here',
  EROFS: 'the disk is read-only',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOTDIR: 'part of its path is not a folder',
  ENOENT: 'part of its path does not exist',
  EIO: 'the disk reports an error',
  EBUSY: 'it is in use, or a disk is mounted there',
};

/** Why a system call failed, in words. */
export function reasonOf(error: unknown): string {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' ? (WORDS[code] ?? code) : String(error);
}

/** The failure to write a file or folder; one that has its words already stays as it is. */
export function writeFailure(path: string, error: unknown): ExperimentError {
  if (error instanceof ExperimentError) return error;
  return new ExperimentError('folder', `${path} cannot be written: ${reasonOf(error)}`, { cause: error });
}
