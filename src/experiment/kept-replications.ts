// The results of a run's replications in a file, each put there as soon as it is there: a run that is cut off goes on
// from it, and a run that is done can be given more. The first line says what the results are the answer to, every
// other line is one replication, and each carries a checksum, so that a line cut off by a kill is known as such.

import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import { ExperimentError } from '../errors/errors.js';
import { reasonOf, writeFailure } from '../errors/write-failure.js';
import { exactText, exactValue } from './exact-json.js';
import type { ReplicationResult } from './replication.js';
import { differenceOf, type RunIdentity } from './run-identity.js';

/** Layout of the file. */
const LAYOUT = 1;

/** What a file of results holds. */
export interface ReplicationsFile {
  readonly identity: RunIdentity;
  readonly results: ReadonlyMap<number, ReplicationResult>;
  /** Lines that are not as they were written, but for a last one that was cut off; their replications count as not run. */
  readonly damaged: number;
  /** Length of the file up to the end of its last whole line, in bytes. */
  readonly wholeBytes: number;
}

/** Text of a file with these results, which are given in the order of their numbers. */
export function replicationsText(identity: RunIdentity, results: readonly ReplicationResult[]): string {
  return headLine(identity) + results.map(resultLine).join('');
}

/**
 * Reads a file of results.
 *
 * @returns undefined when there is no file, or its first line is not whole: then nothing of it can be used
 * @throws ExperimentError `folder` when it cannot be read or has a layout of another version
 */
export function readReplications(file: string): ReplicationsFile | undefined {
  if (!existsSync(file)) return undefined;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new ExperimentError('folder', `${file} cannot be read: ${reasonOf(error)}`);
  }
  const end = text.lastIndexOf('\n') + 1;
  const [first = '', ...lines] = text.slice(0, end).split('\n').slice(0, -1);
  const head = opened(first) as { readonly layout?: number; readonly run?: RunIdentity } | undefined;
  if (head?.run === undefined) return undefined;
  if (head.layout !== LAYOUT) {
    throw new ExperimentError('folder', `${file} was written by another version of tiltaksflyt`);
  }
  const results = new Map<number, ReplicationResult>();
  let damaged = 0;
  for (const line of lines) {
    const result = (opened(line) as { readonly result?: ReplicationResult } | undefined)?.result;
    if (result === undefined) damaged++;
    else results.set(result.replication, result);
  }
  return { identity: head.run, results, damaged, wholeBytes: Buffer.byteLength(text.slice(0, end)) };
}

export class KeptReplications {
  private readonly results = new Map<number, ReplicationResult>();
  private readonly found: readonly number[];
  private begun: boolean;
  readonly damaged: number;

  /**
   * Opens a file of results, or one that will be there with the first result; nothing is written before.
   *
   * @param file - where results are kept; only in memory when not given
   * @param finished - results of the same run that are kept elsewhere
   * @throws ExperimentError `folder` when the file holds results of another run, or cannot be read
   */
  constructor(
    readonly identity: RunIdentity,
    private readonly file?: string,
    finished: Iterable<ReplicationResult> = [],
  ) {
    const kept = file === undefined ? undefined : readReplications(file);
    const difference = kept === undefined ? undefined : differenceOf(kept.identity, identity);
    if (difference !== undefined) {
      throw new ExperimentError(
        'folder',
        `${file} holds ${counted(kept!.results.size)} of another run that was cut off (${difference}); finish that run, move the file away, or choose another folder`,
      );
    }
    for (const [number, result] of kept?.results ?? []) this.results.set(number, result);
    this.found = [...this.results.keys()].sort((a, b) => a - b);
    this.damaged = kept?.damaged ?? 0;
    for (const result of finished) this.results.set(result.replication, result);
    this.begun = kept !== undefined;
    if (kept !== undefined) this.cutTo(kept.wholeBytes);
  }

  /** Numbers of the replications that were read from the file when it was opened, in order. */
  get readFromFile(): readonly number[] {
    return this.found;
  }

  /** How many of these are kept. */
  countOf(numbers: readonly number[]): number {
    return numbers.filter((number) => this.results.has(number)).length;
  }

  /** A replication's result, if it is kept. */
  resultOf(replication: number): ReplicationResult | undefined {
    return this.results.get(replication);
  }

  /**
   * Keeps a result: when this returns it is on the disk.
   *
   * @throws ExperimentError `folder` when it cannot be written; what was kept before stays whole
   */
  keep(result: ReplicationResult): void {
    const line = resultLine(result);
    if (this.file !== undefined) this.append(this.begun ? line : headLine(this.identity) + line);
    // As it will be read, so that a run that is resumed folds the very same data.
    this.results.set(result.replication, (opened(line.trimEnd()) as { result: ReplicationResult }).result);
  }

  private append(text: string): void {
    let handle: number | undefined;
    let length = 0;
    try {
      handle = openSync(this.file!, this.begun ? 'a' : 'w');
      length = fstatSync(handle).size;
      const bytes = Buffer.from(text, 'utf8');
      for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
      fsyncSync(handle);
      this.begun = true;
    } catch (error) {
      if (handle !== undefined) ftruncateSync(handle, length);
      throw writeFailure(this.file!, error);
    } finally {
      if (handle !== undefined) closeSync(handle);
    }
  }

  /** Takes away a last line that was cut off, so that the next begins on a line of its own. */
  private cutTo(length: number): void {
    let handle: number | undefined;
    try {
      handle = openSync(this.file!, 'r+');
      if (fstatSync(handle).size > length) ftruncateSync(handle, length);
    } catch (error) {
      throw writeFailure(this.file!, error);
    } finally {
      if (handle !== undefined) closeSync(handle);
    }
  }
}

function headLine(run: RunIdentity): string {
  return checked(exactText({ layout: LAYOUT, run }));
}

function resultLine(result: ReplicationResult): string {
  return checked(exactText({ result }));
}

/** A line: an object of JSON whose first entry is the checksum of the rest. */
function checked(object: string): string {
  return `{"sha256":"${checksum(object)}",${object.slice(1)}\n`;
}

const BEFORE = '{"sha256":"'.length;
const DIGITS = 16;

/** What a line holds; undefined when it is not as it was written. */
function opened(line: string): unknown {
  const object = `{${line.slice(BEFORE + DIGITS + 2)}`;
  return checked(object) === `${line}\n` ? exactValue(object) : undefined;
}

function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, DIGITS);
}

function counted(replications: number): string {
  return replications === 1 ? '1 replication' : `${replications} replications`;
}
