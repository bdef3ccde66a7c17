// Results of tasks, kept in a file, one line each: work that is cut off goes on where it was, because the same task
// asked for again is read and not run. What the line is the answer to is in its key; nothing else is looked at.
// Lines of another kind are left alone, so that several stores may keep theirs in one file.

import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeFailure } from '../errors/write-failure.js';

export class ResultStore<Result extends object> {
  private readonly known = new Map<string, Result>();
  private readonly running = new Map<string, Promise<Result>>();

  /**
   * @param isResult - whether a line that was read is a result of this kind
   * @param file - where results are kept; only in memory when not given
   */
  constructor(
    isResult: (line: object) => line is Result,
    private readonly file?: string,
  ) {
    if (file === undefined || !existsSync(file)) return;
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const { key, ...result } = parsed(line);
      if (typeof key === 'string' && isResult(result)) this.known.set(key, result);
    }
  }

  /** Results that were kept. */
  get size(): number {
    return this.known.size;
  }

  /**
   * The trial with a key: as kept, or run, once however often it is asked for meanwhile.
   *
   * @throws ExperimentError `folder` when it cannot be kept
   */
  once(key: string, run: () => Promise<Result>): Promise<Result> {
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

  private keep(key: string, result: Result): void {
    this.known.set(key, result);
    if (this.file === undefined) return;
    try {
      mkdirSync(dirname(this.file), { recursive: true });
      // A line that was cut off by a kill is closed first, so that it spoils no other.
      appendFileSync(this.file, `\n${JSON.stringify({ key, ...result })}`);
    } catch (error) {
      throw writeFailure(this.file, error);
    }
  }
}

/** A line as an object; empty when it was cut off or is none. */
function parsed(line: string): { readonly key?: unknown } {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
