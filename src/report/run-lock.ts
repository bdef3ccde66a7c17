// One run at a time in a folder: a file that names the process at work. The lock of a process that is no more is taken
// over; of a process on another machine nothing can be known, so its lock stands.

import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { ExperimentError } from '../errors/errors.js';

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, in the machine's own count: another process may get the same number later. */
  readonly began?: string | undefined;
  /** Of this lock alone. */
  readonly token: string;
}

/**
 * Takes the lock of a folder.
 *
 * @param file - the lock; its folder exists
 * @param folder - what the folder is called in messages
 * @returns gives the lock back
 * @throws ExperimentError `folder` when a process that lives holds it
 * @throws the system's error when the lock cannot be written
 */
export function takeLock(file: string, folder: string): () => void {
  const token = randomUUID();
  const mine: Holder = { pid: process.pid, host: hostname(), began: beginningOf(process.pid), token };
  const draft = `${file}.${token}`;
  writeFileSync(draft, `${JSON.stringify(mine)}\n`);
  try {
    while (!linked(draft, file)) {
      const holder = holderOf(file);
      if (holder !== undefined && isAlive(holder)) throw inUse(holder, folder, file);
      takeAway(file, holder?.token);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return () => {
    if (holderOf(file)?.token === token) rmSync(file, { force: true });
  };
}

/** Puts a whole file in place, only if none is there. */
function linked(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'EEXIST') return false;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP' && code !== 'ENOSYS') throw error;
  }
  // A file system without links.
  try {
    writeFileSync(file, readFileSync(draft), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes a dead lock away, unless somebody else has done so and put up their own meanwhile. */
function takeAway(file: string, token: string | undefined): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return;
    throw error;
  }
  if (holderOf(aside)?.token !== token) linked(aside, file);
  rmSync(aside, { force: true });
}

function holderOf(file: string): Holder | undefined {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8')) as Partial<Holder>;
    return typeof holder.pid === 'number' && typeof holder.host === 'string' ? (holder as Holder) : undefined;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, host, began }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // A process of another user lives, though it may not be signalled.
    if ((error as { code?: string }).code !== 'EPERM') return false;
  }
  return began === undefined || beginningOf(pid) === began;
}

/** When a process began, where the system says so. */
function beginningOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program is in parentheses and may hold anything; field 22 of the whole is when it began.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}

function inUse({ pid, host }: Holder, folder: string, file: string): ExperimentError {
  const where = host === hostname() ? '' : ` on ${host}`;
  const hint = host === hostname() ? '' : `, or remove ${file} if that process is no more`;
  return new ExperimentError(
    'folder',
    `${folder} is in use by process ${pid}${where}; wait for it${hint}, or choose another folder`,
  );
}
