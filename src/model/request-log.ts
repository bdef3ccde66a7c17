// Writes down each request for a place or a meeting and what came of it, and when a queue was open: what a
// re-run of one person alone needs to meet the same queues, or other ones at other times. Does nothing unless
// the record keeps requests.

import type { PersonStore } from './person-store.js';
import type { Recorder } from './recorder.js';

export class RequestLog {
  /** Row of the request a person waits on, by the number of the person's row in the store. */
  private rows = new Int32Array(1024);

  /** Whether each queue was open when last looked at; undefined before. */
  private readonly open: boolean[] = [];

  constructor(
    private readonly recorder: Recorder,
    private readonly store: PersonStore,
  ) {}

  /** Looks at a queue after something happened to it; a change of being open is written down. */
  noteOpen(queue: number, now: number, open: boolean): void {
    if (!this.recorder.keepsRequests || this.open[queue] === open) return;
    this.open[queue] = open;
    const { openings } = this.recorder.record;
    const row = openings.add();
    openings.cells.queue[row] = queue;
    openings.cells.day[row] = now;
    openings.cells.open[row] = open ? 1 : 0;
    this.recorder.settle('openings', row);
  }

  /** A request that is answered for good: a free place taken or not. */
  noteFinal(personNumber: number, queue: number, now: number, granted: boolean): void {
    if (!this.recorder.keepsRequests) return;
    this.recorder.settle('requests', this.add(personNumber, queue, now, granted ? 'granted' : 'balks'));
  }

  /** A request whose grant or start may come later. */
  note(
    person: number,
    personNumber: number,
    queue: number,
    now: number,
    answer: 'granted' | 'dated' | 'waits' | 'balks',
  ): void {
    if (!this.recorder.keepsRequests) return;
    const row = this.add(personNumber, queue, now, answer);
    if (answer === 'granted' || answer === 'balks') {
      this.recorder.settle('requests', row);
      return;
    }
    const at = this.store.rowOf(person);
    if (at >= this.rows.length) {
      const longer = new Int32Array(Math.max(at + 1, this.rows.length * 2));
      longer.set(this.rows);
      this.rows = longer;
    }
    this.rows[at] = row;
  }

  /** The place is granted. */
  noteGrant(person: number, now: number): void {
    if (this.recorder.keepsRequests) this.recorder.record.requests.cells.granted[this.rowOf(person)] = now;
  }

  /** The stint or meeting starts. */
  noteStart(person: number, now: number): void {
    if (!this.recorder.keepsRequests) return;
    const row = this.rowOf(person);
    this.recorder.record.requests.cells.started[row] = now;
    this.recorder.settle('requests', row);
  }

  /** The person leaves the list, or gives a dated place back. */
  noteLeft(person: number): void {
    if (this.recorder.keepsRequests) this.recorder.settle('requests', this.rowOf(person));
  }

  private rowOf(person: number): number {
    return this.rows[this.store.rowOf(person)]!;
  }

  private add(
    personNumber: number,
    queue: number,
    now: number,
    answer: 'granted' | 'dated' | 'waits' | 'balks',
  ): number {
    const { requests } = this.recorder.record;
    const row = requests.add();
    requests.cells.person[row] = personNumber;
    requests.cells.queue[row] = queue;
    requests.cells.asked[row] = now;
    requests.cells.granted[row] = answer === 'granted' || answer === 'dated' ? now : Number.NaN;
    requests.cells.started[row] = answer === 'granted' ? now : Number.NaN;
    requests.cells.balked[row] = answer === 'balks' ? 1 : 0;
    return row;
  }
}
