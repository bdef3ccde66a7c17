// One measure closed for everybody from one moment on: with the queues as they were, one person at a time, and
// with the whole world re-run. People inside finish, who waits goes to the review at once, and neither places
// nor money are moved elsewhere. The difference between the two is what the queues do: crowding.

import { spellsByPerson } from '../metrics/journeys.js';
import type { Model } from '../model/model.js';
import type { RunRecord } from '../model/record.js';
import { Rerun } from '../model/rerun.js';
import type { World } from '../model/world.js';
import type { Key } from '../random/address.js';
import { enterAsRecorded } from './enter-as-recorded.js';
import type { OnDifference } from './participant-effects.js';
import { WorkHistory } from './work-history.js';

/** Sums over everybody in the world, from the closing to the run's end. */
export interface ClosureSums {
  readonly measure: number;
  /** Stints of the measure that began after the closing in the world as it is. */
  readonly starts: number;
  /** Days in ordinary work lost with the queues as they were: everybody re-run alone. */
  readonly lostFrozen: number;
  /** Days in ordinary work lost when queues react too. */
  readonly lostRerun: number;
  /** The same for subsidised work. */
  readonly subsidisedLostRerun: number;
  /** Largest difference of any one person in either, days; and between the two. */
  readonly largest: number;
  readonly largestCrowding: number;
}

/**
 * Closes one measure at the moment at which a world is paused.
 *
 * @param paused - a world at the moment of closing; it is copied
 * @param base - record of the same world run on unaltered to `endDay`, at level `replayable`
 */
export function closeMeasure(
  paused: World,
  { root, base, endDay }: { readonly root: Key; readonly base: RunRecord; readonly endDay: number },
  measure: number,
  onDifference: OnDifference = () => {},
): ClosureSums {
  const { model, now: fromDay } = paused;
  const closed = paused.copy();
  closed.apply({ kind: 'close', measure: model.measures[measure]!.parameters.id });
  closed.runUntil(endDay);
  closed.finish();
  const withIt = daysOfEverybody(base, fromDay, endDay);
  const withoutIt = daysOfEverybody(closed.recorder.record, fromDay, endDay);
  const rerun = new Rerun(model, root, base);
  const asked = peopleAsking(model, base, measure, fromDay);
  let lostRerun = 0;
  let lostFrozen = 0;
  let subsidisedLostRerun = 0;
  let largest = 0;
  let largestCrowding = 0;
  withIt.forEach((days, person) => {
    const ordinary = days.ordinary - withoutIt[person]!.ordinary;
    const subsidised = days.subsidised - withoutIt[person]!.subsidised;
    let frozen = 0;
    if (asked.has(person)) {
      const again = rerun.run(
        person,
        (life, handle) => enterAsRecorded(life, handle, root, base, person),
        endDay,
        { closed: [{ measure, from: fromDay, dismiss: true }] },
      );
      const rows = Array.from({ length: again.spells.length }, (_, row) => row);
      frozen = days.ordinary - daysOf(new WorkHistory(again.spells, rows), fromDay, endDay).ordinary;
    }
    lostRerun += ordinary;
    subsidisedLostRerun += subsidised;
    lostFrozen += frozen;
    largest = Math.max(largest, Math.abs(ordinary), Math.abs(subsidised), Math.abs(frozen));
    largestCrowding = Math.max(largestCrowding, Math.abs(ordinary - frozen));
    onDifference('measure closed, frozen', person, frozen);
    onDifference('measure closed, re-run', person, ordinary);
    onDifference('measure closed, re-run, subsidised', person, subsidised);
  });
  const start = base.stints.column('start');
  let starts = 0;
  base.stints.column('measure').forEach((other, row) => {
    if (other === measure && start[row]! >= fromDay) starts++;
  });
  return { measure, starts, lostFrozen, lostRerun, subsidisedLostRerun, largest, largestCrowding };
}

/** People whose life the closure can touch: who asked for the measure from then on, or waited for it then. */
function peopleAsking(
  model: Model,
  record: RunRecord,
  measure: number,
  fromDay: number,
): ReadonlySet<number> {
  const { requests } = record;
  const people = new Set<number>();
  for (let row = 0; row < requests.length; row++) {
    if (model.queues[requests.get('queue', row)]?.measure !== measure) continue;
    const started = requests.get('started', row);
    if (requests.get('asked', row) >= fromDay || !(started < fromDay))
      people.add(requests.get('person', row));
  }
  return people;
}

/** Days at work of a person between two days, by kind. */
interface Days {
  readonly ordinary: number;
  readonly subsidised: number;
}

function daysOfEverybody(record: RunRecord, fromDay: number, endDay: number): readonly Days[] {
  const spells = spellsByPerson(record);
  return Array.from({ length: record.persons.length }, (_, person) =>
    daysOf(
      new WorkHistory(record.spells, spells.rows.subarray(spells.from[person]!, spells.from[person + 1]!)),
      fromDay,
      endDay,
    ),
  );
}

function daysOf(history: WorkHistory, from: number, until: number): Days {
  return {
    ordinary: history.daysBetween(from, until, 'ordinary'),
    subsidised: history.daysBetween(from, until, 'subsidised'),
  };
}
