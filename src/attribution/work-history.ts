// Someone's work, read from the spells of a record: days at work between two days, and whether they were at
// work on a day. The same reading for a recorded life and for one re-run.

import type { SpellTable } from '../model/record.js';
import { isEmployed, STATUS } from '../model/status.js';

/** Which work counts: ordinary jobs, jobs with a subsidy and permanently subsidised jobs, or both. */
export type WorkKind = 'ordinary' | 'subsidised' | 'any';

/** Work that effects count: without subsidised jobs, or with them. */
export type CountedWork = Extract<WorkKind, 'ordinary' | 'any'>;

export class WorkHistory {
  private readonly from: number[] = [];
  private readonly until: number[] = [];
  private readonly ordinary: boolean[] = [];

  /** @param rows - of one person, in order of time */
  constructor(spells: SpellTable, rows: ArrayLike<number>) {
    const { status, from, until, censored } = spells.cells;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      if (!isEmployed(status[row]!)) continue;
      this.from.push(from[row]!);
      // What the run cut off went on: dates up to its last day can be read.
      this.until.push(censored[row] === 1 ? Number.POSITIVE_INFINITY : until[row]!);
      this.ordinary.push(status[row] === STATUS.job);
    }
  }

  /** Every job in order of time, as days; one that the run cut off goes on for ever. */
  intervals(): readonly { readonly from: number; readonly until: number; readonly ordinary: boolean }[] {
    return this.from.map((from, i) => ({ from, until: this.until[i]!, ordinary: this.ordinary[i]! }));
  }

  /** Days at work in [begin, end). */
  daysBetween(begin: number, end: number, kind: WorkKind): number {
    let days = 0;
    for (let i = 0; i < this.from.length; i++) {
      if (kind !== 'any' && this.ordinary[i] !== (kind === 'ordinary')) continue;
      const first = Math.max(begin, this.from[i]!);
      const last = Math.min(end, this.until[i]!);
      if (last > first) days += last - first;
    }
    return days;
  }

  /** 1 when at work on a day, as a register counts it: with a subsidy too. A day between spells is the later's. */
  atWorkOn(day: number): 0 | 1 {
    for (let i = 0; i < this.from.length; i++) {
      if (this.from[i]! <= day && day < this.until[i]!) return 1;
    }
    return 0;
  }
}
