// Trials that were run, kept in a file, one line each: a fit that is cut off goes on where it was, because the
// same trial asked for again is read and not run. What the line is the answer to is in its key; a fit never
// looks at anything else here.

import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ExperimentError } from '../../errors/errors.js';
import { hashOf } from '../../scenario/hash.js';
import type { TrialRequest, TrialResult } from './trial-task.js';

export class TrialStore {
  private readonly known = new Map<string, TrialResult>();
  private readonly running = new Map<string, Promise<TrialResult>>();

  /** @param file - where trials are kept; only in memory when not given */
  constructor(private readonly file?: string) {
    if (file === undefined || !existsSync(file)) return;
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const trial = parsed(line);
      if (trial !== undefined) this.known.set(trial.key, trial.result);
    }
  }

  /** Trials that were kept. */
  get size(): number {
    return this.known.size;
  }

  /**
   * The trial with a key: as kept, or run, once however often it is asked for meanwhile.
   *
   * @throws ExperimentError `folder` when it cannot be kept
   */
  once(key: string, run: () => Promise<TrialResult>): Promise<TrialResult> {
    const kept = this.known.get(key);
    if (kept !== undefined) return Promise.resolve(kept);
    let running = this.running.get(key);
    if (running === undefined) {
      running = run().then((result) => {
        this.keep(key, result);
        this.running.delete(key);
        return result;
      });
      this.running.set(key, running);
    }
    return running;
  }

  private keep(key: string, result: TrialResult): void {
    this.known.set(key, result);
    if (this.file === undefined) return;
    try {
      mkdirSync(dirname(this.file), { recursive: true });
      // A line that was cut off by a kill is closed first, so that it spoils no other.
      appendFileSync(this.file, `\n${JSON.stringify({ key, ...result })}`);
    } catch (error) {
      throw new ExperimentError(
        'folder',
        `${this.file} cannot be written: ${(error as { code?: string }).code}`,
      );
    }
  }
}

/** What a trial is the answer to: parameters, luck, what is read, and the version that ran it. */
export function trialKey(
  { parameters, seed, replication, quantities, metrics }: TrialRequest,
  version: string,
): string {
  const asked = JSON.stringify({ seed, replication, quantities, metrics, version });
  return createHash('sha256').update(hashOf(parameters)).update(asked).digest('hex').slice(0, 32);
}

/** A line as a trial; undefined when it was cut off or is not one. */
function parsed(line: string): { readonly key: string; readonly result: TrialResult } | undefined {
  try {
    const { key, tops, bottoms } = JSON.parse(line) as { key?: unknown; tops?: unknown; bottoms?: unknown };
    if (typeof key !== 'string' || !Array.isArray(tops) || !Array.isArray(bottoms)) return undefined;
    return { key, result: { tops: tops as number[], bottoms: bottoms as number[] } };
  } catch {
    return undefined;
  }
}
