// What is counted about each waiting list, always: enough for mean waits, Little's law and the balance of
// people, at a few additions per event.

import { shareInCopies } from '../engine/copy-state.js';

/** Sums of one waiting list since the world opened, or between two snapshots. Days and persons. */
export interface QueueSums {
  readonly asked: number;
  readonly granted: number;
  readonly startedAtOnce: number;
  readonly reneged: number;
  readonly quit: number;
  readonly balked: number;
  readonly released: number;
  /** Waits of those granted, days, and their squares. */
  readonly waitDays: number;
  readonly waitDaysSquared: number;
  /** Waits of those who left the list without a place. */
  readonly lostWaitDays: number;
  /** ∫ persons waiting dt and ∫ places held dt. */
  readonly waitingIntegral: number;
  readonly heldIntegral: number;
}

const NAMES = shareInCopies([
  'asked',
  'granted',
  'startedAtOnce',
  'reneged',
  'quit',
  'balked',
  'released',
  'waitDays',
  'waitDaysSquared',
  'lostWaitDays',
  'waitingIntegral',
  'heldIntegral',
] as const);

export class QueueStatistics {
  asked = 0;
  granted = 0;
  startedAtOnce = 0;
  reneged = 0;
  quit = 0;
  balked = 0;
  released = 0;
  waitDays = 0;
  waitDaysSquared = 0;
  lostWaitDays = 0;
  waitingIntegral = 0;
  heldIntegral = 0;
  private since = 0;

  /** Brings the integrals up to now; `waiting` and `held` are what they have been since the last call. */
  advance(now: number, waiting: number, held: number): void {
    const days = now - this.since;
    if (days === 0) return;
    this.waitingIntegral += waiting * days;
    this.heldIntegral += held * days;
    this.since = now;
  }

  /** The sums as plain data. */
  snapshot(): QueueSums {
    return Object.fromEntries(NAMES.map((name) => [name, this[name]])) as unknown as QueueSums;
  }
}

/** Sums between two snapshots. */
export function sumsBetween(from: QueueSums, to: QueueSums): QueueSums {
  return Object.fromEntries(NAMES.map((name) => [name, to[name] - from[name]])) as unknown as QueueSums;
}
