// Worlds that differ from one moment on: the whole world re-run, queues and all, with measures closed. Every
// such world is copied from the same paused one, so its people and their luck are the same.

import { spellsByPerson } from '../metrics/journeys.js';
import { MONTH_DAYS } from '../model/calendar.js';
import type { Model } from '../model/model.js';
import { FAMILIES, type Family, type MeasureParameters } from '../model/parameters.js';
import type { RunRecord } from '../model/record.js';
import { Rerun } from '../model/rerun.js';
import type { World } from '../model/world.js';
import type { Key } from '../random/address.js';
import { enterAsRecorded } from './enter-as-recorded.js';
import { WorkHistory } from './work-history.js';

/** Days at work of a person between two days, by kind. */
interface Days {
  readonly ordinary: number;
  readonly subsidised: number;
}

/** One measure closed from the window's start, as sums over everybody in the world from then to the run's end. */
export interface ClosureSums {
  readonly measure: number;
  /** Stints of the measure that began after the window's start in the world as it is. */
  readonly starts: number;
  /** Days in ordinary work lost with the queues as they were: everybody re-run alone. */
  readonly lostFrozen: number;
  /** Days in ordinary work lost when queues react too. */
  readonly lostRerun: number;
  /** The same for subsidised work. */
  readonly subsidisedLostRerun: number;
  /** Largest difference of any one person in either, days. */
  readonly largest: number;
}

/**
 * Closes one measure at the moment at which a world is paused.
 *
 * @param paused - a world at the window's start; it is copied
 * @param base - record of the same world run on unaltered to `endDay`, at level `replayable`
 */
export function closeMeasure(
  paused: World,
  root: Key,
  base: RunRecord,
  measure: number,
  endDay: number,
): ClosureSums {
  const { model, now: fromDay } = paused;
  const closed = paused.copy();
  closed.apply({ kind: 'close', measure: model.measures[measure]!.parameters.id });
  closed.runUntil(endDay);
  closed.finish();
  const withIt = daysOfEverybody(base, fromDay, endDay);
  const withoutIt = daysOfEverybody(closed.recorder.record, fromDay, endDay);
  let lostRerun = 0;
  let subsidisedLostRerun = 0;
  let largest = 0;
  withIt.forEach((days, person) => {
    const ordinary = days.ordinary - withoutIt[person]!.ordinary;
    const subsidised = days.subsidised - withoutIt[person]!.subsidised;
    lostRerun += ordinary;
    subsidisedLostRerun += subsidised;
    largest = Math.max(largest, Math.abs(ordinary), Math.abs(subsidised));
  });
  let lostFrozen = 0;
  const rerun = new Rerun(model, root, base);
  for (const person of peopleAsking(model, base, measure, fromDay)) {
    const again = rerun.run(
      person,
      (life, handle) => enterAsRecorded(life, handle, root, base, person),
      endDay,
      { closed: { measure, from: fromDay, dismiss: true } },
    );
    const rows = Array.from({ length: again.spells.length }, (_, row) => row);
    const days = daysOf(new WorkHistory(again.spells, rows), fromDay, endDay);
    const lost = withIt[person]!.ordinary - days.ordinary;
    lostFrozen += lost;
    largest = Math.max(largest, Math.abs(lost));
  }
  const start = base.stints.column('start');
  let starts = 0;
  base.stints.column('measure').forEach((other, row) => {
    if (other === measure && start[row]! >= fromDay) starts++;
  });
  return { measure, starts, lostFrozen, lostRerun, subsidisedLostRerun, largest };
}

/** People whose life the closure can touch: who asked for the measure from then on, or waited for it then. */
function peopleAsking(model: Model, record: RunRecord, measure: number, fromDay: number): readonly number[] {
  const { requests } = record;
  const people = new Set<number>();
  for (let row = 0; row < requests.length; row++) {
    if (model.queues[requests.get('queue', row)]?.measure !== measure) continue;
    const started = requests.get('started', row);
    if (requests.get('asked', row) >= fromDay || !(started < fromDay))
      people.add(requests.get('person', row));
  }
  return [...people].sort((a, b) => a - b);
}

/** Kinds of measure that last for good: they have no exit, and stay open in every world of the game. */
const FOR_GOOD: ReadonlySet<string> = new Set(['permanentJob', 'shelteredWork']);

/** Worlds in which only some families of measures are open. */
export interface FamilyWorlds {
  /** Families that play: those with a measure somebody could enter, in the catalogue's order. */
  readonly families: readonly Family[];
  /** Persons in the cohort: who came in during the window. */
  readonly cohort: number;
  /** Months in which the cohort's work is counted, from each one's entry. */
  readonly months: number;
  /** Days in ordinary and in subsidised work of the cohort, by coalition of open families. */
  readonly ordinary: readonly number[];
  readonly subsidised: readonly number[];
}

/**
 * Runs the 2ᵏ worlds of the k families on from a paused world.
 *
 * @param paused - a world at the window's start; it is copied for each
 * @param untilDay - end of the window in which the cohort comes in
 * @param onWorld - called after each world
 */
export function familyWorlds(
  paused: World,
  untilDay: number,
  endDay: number,
  onWorld: () => void = () => {},
): FamilyWorlds {
  const { model, now: fromDay } = paused;
  const families = FAMILIES.filter((family) =>
    model.queues.some((plan) => playsIn(model.measures[plan.measure]!.parameters, family)),
  );
  const months = Math.floor((endDay - untilDay) / MONTH_DAYS);
  const ordinary: number[] = [];
  const subsidised: number[] = [];
  let cohort = 0;
  for (let coalition = 0; coalition < 1 << families.length; coalition++) {
    const world = paused.copy();
    const shut = families.filter((_, i) => ((coalition >> i) & 1) === 0);
    for (const { parameters } of model.measures) {
      if (shut.some((family) => playsIn(parameters, family))) {
        world.apply({ kind: 'close', measure: parameters.id });
      }
    }
    world.runUntil(endDay);
    world.finish();
    const { record } = world.recorder;
    const { persons } = record;
    const spells = spellsByPerson(record);
    cohort = 0;
    let ordinaryDays = 0;
    let subsidisedDays = 0;
    for (let person = 0; person < persons.length; person++) {
      const entry = persons.get('arrival', person);
      if (persons.get('opening', person) === 1 || entry < fromDay || entry >= untilDay) continue;
      cohort++;
      const rows = spells.rows.subarray(spells.from[person]!, spells.from[person + 1]!);
      const days = daysOf(new WorkHistory(record.spells, rows), entry, entry + months * MONTH_DAYS);
      ordinaryDays += days.ordinary;
      subsidisedDays += days.subsidised;
    }
    ordinary.push(ordinaryDays);
    subsidised.push(subsidisedDays);
    onWorld();
  }
  return { families, cohort, months, ordinary, subsidised };
}

function playsIn(measure: MeasureParameters, family: Family): boolean {
  return measure.family === family && !FOR_GOOD.has(measure.kind);
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
