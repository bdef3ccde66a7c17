// The waiting lists of a run that is over, as someone who was not in them would have met them. Who joins
// at a moment nobody did gets a place at the earlier of two moments: the first recorded grant to somebody of
// their class who joined no earlier, and the first moment at which a place was free and nobody waited. They
// take nobody's place: a ghost. The lists still hold the person's own recorded presence, an error of the
// order of one place.

import type { Model } from './model.js';
import type { RunRecord } from './record.js';

/** What became of one class of joiners of one queue, in the order in which they asked. */
interface Joiners {
  readonly asked: Float64Array;
  /** Earliest grant to this joiner or a later one; Infinity when there is none. */
  readonly firstGrant: Float64Array;
}

interface Openings {
  readonly days: Float64Array;
  readonly open: Uint8Array;
}

export class FrozenQueues {
  private readonly joiners: readonly (readonly Joiners[])[];
  private readonly openings: readonly Openings[];

  /** @param record - of a run at level `replayable` */
  constructor(
    private readonly model: Model,
    record: RunRecord,
  ) {
    this.joiners = joinersOf(model, record);
    this.openings = openingsOf(record, this.joiners.length);
  }

  /** Whether a place was free and nobody waited. */
  isOpen(queue: number, now: number): boolean {
    const { days, open } = this.openings[queue]!;
    const at = lastUpTo(days, now);
    return at >= 0 && open[at] === 1;
  }

  /** Day on which a ghost who joins now gets a place; Infinity when the run ended before. */
  grantDay(queue: number, group: number, now: number): number {
    if (this.isOpen(queue, now)) return now;
    const { days, open } = this.openings[queue]!;
    let opens = Number.POSITIVE_INFINITY;
    for (let at = lastUpTo(days, now) + 1; at < days.length; at++) {
      if (open[at] === 1) {
        opens = days[at]!;
        break;
      }
    }
    const { asked, firstGrant } = this.joiners[queue]![this.classOf(queue, group)]!;
    const next = lastUpTo(asked, now, true) + 1;
    const granted = next < asked.length ? Math.max(now, firstGrant[next]!) : Number.POSITIVE_INFINITY;
    return Math.min(opens, granted);
  }

  /** First date of a dated queue on or after a day. */
  dateFrom(queue: number, day: number): number {
    const { intake } = this.model.measures[this.model.queues[queue]!.measure]!.parameters;
    if (intake === null) return day;
    let date = intake.firstDay;
    if (day > date) date += Math.floor((day - date) / intake.everyDays) * intake.everyDays;
    while (date < day) date += intake.everyDays;
    return date;
  }

  private classOf(queue: number, group: number): number {
    // Meetings, numbered after the waiting lists, know no classes.
    return this.model.queues[queue]?.classes[group] ?? 0;
  }
}

function joinersOf(model: Model, record: RunRecord): readonly (readonly Joiners[])[] {
  const { requests, persons } = record;
  const queueOf = requests.column('queue');
  const personOf = requests.column('person');
  const asked = requests.column('asked');
  const granted = requests.column('granted');
  let queues = model.queues.length;
  for (const queue of queueOf) queues = Math.max(queues, queue + 1);
  for (const queue of record.openings.column('queue')) queues = Math.max(queues, queue + 1);
  const rows: number[][][] = Array.from({ length: queues }, (_, queue) =>
    Array.from({ length: model.queues[queue]?.classCount ?? 1 }, () => []),
  );
  for (let row = 0; row < requests.length; row++) {
    const queue = queueOf[row]!;
    const group = persons.get('group', personOf[row]!);
    rows[queue]![model.queues[queue]?.classes[group] ?? 0]!.push(row);
  }
  return rows.map((classes) =>
    classes.map((own) => {
      const firstGrant = new Float64Array(own.length);
      let earliest = Number.POSITIVE_INFINITY;
      for (let i = own.length - 1; i >= 0; i--) {
        const day = granted[own[i]!]!;
        if (day < earliest) earliest = day;
        firstGrant[i] = earliest;
      }
      return { asked: Float64Array.from(own, (row) => asked[row]!), firstGrant };
    }),
  );
}

function openingsOf(record: RunRecord, queues: number): readonly Openings[] {
  const { openings } = record;
  const rows: number[][] = Array.from({ length: queues }, () => []);
  for (let row = 0; row < openings.length; row++) rows[openings.get('queue', row)]!.push(row);
  return rows.map((own) => ({
    days: Float64Array.from(own, (row) => openings.get('day', row)),
    open: Uint8Array.from(own, (row) => openings.get('open', row)),
  }));
}

/** Index of the last day ≤ `now` (or < `now` when `before`) in an ascending list, −1 when none is. */
function lastUpTo(days: Float64Array, now: number, before = false): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before ? days[middle]! < now : days[middle]! <= now) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
