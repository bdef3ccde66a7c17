// The folder of a run while it is made. Beside it lies `FOLDER.partial`: the lock, the replications that are done, and
// the files of the run as they are put together. When the run is whole it takes its place, and the partial folder goes;
// when it is cut off the replications stay, and the same run goes on from them.

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { writeFailure } from '../errors/write-failure.js';
import { putInPlace, restore, writeFiles } from './put-in-place.js';
import { takeLock } from './run-lock.js';
import { assertWritable, placeOf } from './write-run.js';

/** Results of the replications, in a run's folder as in its partial folder. */
export const REPLICATIONS_FILE = 'replications.jsonl';

/** Attempts to take the lock in a folder that another process is just leaving. */
const ATTEMPTS = 20;

export class RunFolder {
  /** Where a run of this folder is kept while it is made. */
  readonly partial: string;
  /** Where its files are put together. */
  readonly draft: string;
  private readonly target: string;
  private readonly aside: string;
  /** Says which folder is about to take its place, so that a kill just after that is known from one just before. */
  private readonly placing: string;
  private readonly giveBack: () => void;

  /**
   * Opens a folder for a run, before an hour is spent on it.
   *
   * @param folder - as the user names it
   * @param options - `replace`: whether an earlier run in it may be replaced
   * @throws ExperimentError `folder` when another process works there, it holds what may not be replaced, or it cannot
   *   be written
   */
  constructor(
    readonly folder: string,
    options: { readonly replace: boolean },
  ) {
    this.target = placeOf(folder);
    this.partial = `${this.target}.partial`;
    this.draft = join(this.partial, 'run');
    this.aside = join(this.partial, 'replaced');
    this.placing = join(this.partial, 'placing');
    try {
      this.giveBack = this.lock();
    } catch (error) {
      throw writeFailure(folder, error);
    }
    try {
      restore(this.target, this.aside);
      if (existsSync(this.placing)) this.endPlacing(readFileSync(this.placing, 'utf8') === idOf(this.target));
      assertWritable(folder, options);
      rmSync(this.draft, { recursive: true, force: true });
      mkdirSync(this.draft);
    } catch (error) {
      this.close();
      throw writeFailure(folder, error);
    }
  }

  /** The partial folder as it is called in messages. */
  get partialName(): string {
    const fromHere = relative(process.cwd(), this.partial);
    return fromHere.startsWith('..') ? this.partial : fromHere;
  }

  /** File of the replications that are done. */
  get replicationsFile(): string {
    return join(this.partial, REPLICATIONS_FILE);
  }

  /**
   * Adds files to the draft and puts it in its place, whole.
   *
   * @throws ExperimentError `folder`; then the folder is as it was, and the replications are kept
   */
  finish(files: ReadonlyMap<string, string | Uint8Array>): void {
    try {
      writeFiles(this.draft, files);
      writeFileSync(this.placing, idOf(this.draft)!);
      putInPlace(this.draft, this.target, this.aside);
      this.endPlacing(true);
    } catch (error) {
      throw writeFailure(this.folder, error);
    }
  }

  /** Ends the work in the folder, finished or not; only replications that are done stay behind. */
  close(): void {
    try {
      rmSync(this.draft, { recursive: true, force: true });
      // Left by a process that was killed while it asked for the lock; one that asks now asks again.
      for (const name of readdirSync(this.partial)) {
        if (name.startsWith('lock.')) rmSync(join(this.partial, name), { force: true });
      }
      this.giveBack();
      rmdirSync(this.partial);
    } catch {
      // Replications are kept there, or the next run is at work already; what else cannot be removed harms nothing.
    }
  }

  private lock(): () => void {
    for (let attempt = 1; ; attempt++) {
      makeFolder(this.partial);
      try {
        return takeLock(join(this.partial, 'lock'), this.folder);
      } catch (error) {
        if ((error as { code?: string }).code !== 'ENOENT' || attempt === ATTEMPTS) throw error;
      }
    }
  }

  /** Once the run is in its place it holds the replications itself. */
  private endPlacing(isInPlace: boolean): void {
    if (isInPlace) rmSync(this.replicationsFile, { force: true });
    rmSync(this.placing, { force: true });
  }
}

/** Makes a folder, and those it lies in only if they are missing: on a read-only disk that would hide the reason. */
function makeFolder(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'ENOENT') mkdirSync(path, { recursive: true });
    else if (code !== 'EEXIST') throw error;
  }
}

/** What a folder is known by on its disk, wherever it is moved; undefined when it is not there. */
function idOf(folder: string): string | undefined {
  return statSync(folder, { bigint: true, throwIfNoEntry: false })?.ino.toString();
}
