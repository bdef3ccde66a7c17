// What is counted about each waiting list, always: enough for mean waits, Little's law and the balance of
// people, at a few additions per event.

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
    return combined(this, this, (sum) => sum);
  }
}

/** Sums between two snapshots. */
export function sumsBetween(from: QueueSums, to: QueueSums): QueueSums {
  return combined(from, to, (before, after) => after - before);
}

/** Name by name: every month makes one of these for every queue, so the names are spelled out. */
function combined(a: QueueSums, b: QueueSums, join: (a: number, b: number) => number): QueueSums {
  return {
    asked: join(a.asked, b.asked),
    granted: join(a.granted, b.granted),
    startedAtOnce: join(a.startedAtOnce, b.startedAtOnce),
    reneged: join(a.reneged, b.reneged),
    quit: join(a.quit, b.quit),
    balked: join(a.balked, b.balked),
    released: join(a.released, b.released),
    waitDays: join(a.waitDays, b.waitDays),
    waitDaysSquared: join(a.waitDaysSquared, b.waitDaysSquared),
    lostWaitDays: join(a.lostWaitDays, b.lostWaitDays),
    waitingIntegral: join(a.waitingIntegral, b.waitingIntegral),
    heldIntegral: join(a.heldIntegral, b.heldIntegral),
  };
}
