// From a decision to a place: joining a waiting list, giving up, and where people go next. Under the
// caseworker nothing is planned beyond the next review; under fixed chains and routing the next stop is
// the file's.

import { EngineError } from '../../errors/errors.js';
import { DECISION } from '../decisions.js';
import { type Itinerary, LEAVE, ORIGIN, pick, SEARCH } from '../itinerary.js';
import { wearOfWaiting } from '../mechanisms/drift.js';
import { WORDS } from '../person-store.js';
import { SLOT } from '../slots.js';
import { STATUS } from '../status.js';
import { refreshClocks } from './clocks.js';
import { drawOf, type Life, setDue } from './life.js';
import { changeStatus } from './status-change.js';
import { plannedDays, startStint } from './stint.js';

/** Sends a person to a measure: they start, wait, or balk. */
export function refer(life: Life, person: number, measureIndex: number, now: number): void {
  const { model, store, surroundings } = life;
  const measure = model.measures[measureIndex]!;
  const queue = measure.queueOf(store.group[person * WORDS]!, store.region[person * WORDS]!);
  if (model.itinerary !== undefined && queue >= 0 && surroundings.isClosed(queue, now)) {
    // A closed measure on a fixed way is passed by, as if it lasted no time.
    goToNextStop(life, person, model.itinerary, ORIGIN.after(measureIndex), now);
    return;
  }
  const at = store.visitCell(person, measureIndex);
  const visit = store.visits[at]! + 1;
  if (visit > 0xffff) {
    throw new EngineError(
      'address-space',
      `a person was sent to ${measure.parameters.id} more than 65535 times`,
    );
  }
  store.visits[at] = visit;
  store.measure[person * WORDS] = measureIndex;
  store.joinedDay[person] = now;
  setDue(store, person, SLOT.review, Number.POSITIVE_INFINITY);
  const answer = queue < 0 ? 'balks' : surroundings.requestPlace(person, queue, now);
  life.observer?.(person, now, { what: 'joined', measure: measureIndex, answer });
  if (answer === 'granted') {
    beginStint(life, person, measureIndex, queue, now);
    return;
  }
  if (answer === 'balks') {
    store.measure[person * WORDS] = -1;
    goOnWithoutPlace(life, person, ORIGIN.balk(measureIndex), now);
    return;
  }
  store.queue[person * WORDS] = queue;
  store.waitingWornUntil[person] = now;
  store.grantedDay[person] = answer === 'dated' ? now : Number.NaN;
  // Patience is a clock that runs at rate 1; one who holds a place for a date waits as long as it takes.
  const patience =
    answer === 'dated' || measure.patience === undefined
      ? Number.POSITIVE_INFINITY
      : measure.patience(drawOf(store, person, DECISION.patience, visit, measure.hash));
  store.clocks.wind(person, SLOT.patienceOrDropOut, patience);
  changeStatus(life, person, STATUS.waiting, now);
  refreshClocks(life, person, now);
}

/** A waiting person has been given a place for a coming date: patience stops. */
export function holdDatedPlace(life: Life, person: number, now: number): void {
  const { store } = life;
  store.grantedDay[person] = now;
  store.clocks.wind(person, SLOT.patienceOrDropOut, Number.POSITIVE_INFINITY);
  refreshClocks(life, person, now);
}

/** A waiting person's place is there: the stint starts. */
export function takePlace(life: Life, person: number, now: number): void {
  wearOfWaiting(life.model, life.store, person, now);
  beginStint(life, person, life.store.measure[person * WORDS]!, life.store.queue[person * WORDS]!, now);
}

function beginStint(life: Life, person: number, measureIndex: number, queue: number, now: number): void {
  if (life.surroundings.withholds(measureIndex, now)) goWithoutStint(life, person, measureIndex, queue, now);
  else startStint(life, person, measureIndex, queue, now);
}

/**
 * The stint is taken away: open search for as long as it was planned to last (which is drawn; how long it
 * would have lasted is an outcome), then on as after it. Its visit is used up, so that everything later draws
 * as recorded. An open-ended place is followed by the review at once.
 */
function goWithoutStint(life: Life, person: number, measureIndex: number, queue: number, now: number): void {
  const { store, surroundings } = life;
  const planned = plannedDays(life, person, measureIndex);
  surroundings.releasePlace(person, queue, now);
  store.queue[person * WORDS] = -1;
  store.measure[person * WORDS] = measureIndex;
  if (surroundings.skipsWithheld() || !(planned < Number.POSITIVE_INFINITY)) {
    goOnAfterStint(life, person, now);
    return;
  }
  setDue(store, person, SLOT.stintEnd, now + planned);
  searchOpenly(life, person, now);
}

/** The time of a stint that was taken away is over. */
export function endWithheld(life: Life, person: number, now: number): void {
  setDue(life.store, person, SLOT.stintEnd, Number.POSITIVE_INFINITY);
  goOnAfterStint(life, person, now);
}

/** A person in a waiting list, or with a dated place, leaves it; the status is the caller's to change. */
export function quitWaiting(life: Life, person: number, now: number, why: 'patience' | 'other'): void {
  const { store, surroundings } = life;
  wearOfWaiting(life.model, store, person, now);
  const queue = store.queue[person * WORDS]!;
  if (Number.isNaN(store.grantedDay[person]!)) surroundings.leaveWaitingList(person, queue, now, why);
  else surroundings.giveBackPlace(person, queue, now);
  store.queue[person * WORDS] = -1;
}

/** Patience has run out. */
export function renege(life: Life, person: number, now: number): void {
  const { store } = life;
  const measure = store.measure[person * WORDS]!;
  quitWaiting(life, person, now, 'patience');
  store.measure[person * WORDS] = -1;
  life.observer?.(person, now, { what: 'reneged', measure });
  goOnWithoutPlace(life, person, ORIGIN.renege(measure), now);
}

/** The measure somebody waits for has closed: on as after a stint of no length. */
export function dismiss(life: Life, person: number, now: number): void {
  quitWaiting(life, person, now, 'other');
  goOnAfterStint(life, person, now);
}

/** After a stint that did not end in a job: the review, or the next stop. */
export function goOnAfterStint(life: Life, person: number, now: number): void {
  const { model, store } = life;
  const from = store.measure[person * WORDS]!;
  store.measure[person * WORDS] = -1;
  const { itinerary } = model;
  if (itinerary === undefined) awaitReview(life, person, now, 'afterMeasure');
  else goToNextStop(life, person, itinerary, ORIGIN.after(from), now);
}

/** Open search until the next review. */
export function awaitReview(
  life: Life,
  person: number,
  now: number,
  which: 'afterMeasure' | 'ordinary',
): void {
  const { model, store } = life;
  const { reviewIntervalDays, reviewAfterMeasureDays } =
    model.groups[store.group[person * WORDS]!]!.parameters;
  setDue(
    store,
    person,
    SLOT.review,
    now + (which === 'ordinary' ? reviewIntervalDays : reviewAfterMeasureDays),
  );
  searchOpenly(life, person, now);
}

/** The next stop of a fixed chain or of routing; `origin` as ORIGIN numbers it. */
export function goToNextStop(
  life: Life,
  person: number,
  itinerary: Itinerary,
  origin: number,
  now: number,
): void {
  const next = nextStop(life, person, itinerary, origin);
  if (next >= 0) refer(life, person, next, now);
  else if (next === LEAVE) leave(life, person, now);
  else searchOpenly(life, person, now);
}

function goOnWithoutPlace(life: Life, person: number, origin: number, now: number): void {
  const { itinerary } = life.model;
  if (itinerary === undefined) awaitReview(life, person, now, 'afterMeasure');
  else goToNextStop(life, person, itinerary, origin, now);
}

function nextStop(life: Life, person: number, itinerary: Itinerary, origin: number): number {
  const { store } = life;
  const stop = store.stop[person * WORDS]!;
  store.stop[person * WORDS] = stop + 1;
  if (itinerary.kind === 'chain') {
    if (store.chain[person * WORDS]! < 0) {
      store.chain[person * WORDS] = pick(itinerary.which, drawOf(store, person, DECISION.chain, 0, 0));
    }
    return itinerary.chains[store.chain[person * WORDS]!]![stop] ?? SEARCH;
  }
  const way = itinerary.ways[store.group[person * WORDS]! * itinerary.origins + origin];
  if (way === undefined) return LEAVE;
  // With one way on there is nothing to draw.
  if (way.stops.length === 1) return way.stops[0]!;
  return pick(way, drawOf(store, person, DECISION.route, stop, 0));
}

function searchOpenly(life: Life, person: number, now: number): void {
  if (life.store.status[person * WORDS] !== STATUS.openSearch)
    changeStatus(life, person, STATUS.openSearch, now);
  refreshClocks(life, person, now);
}

function leave(life: Life, person: number, now: number): void {
  life.observer?.(person, now, { what: 'gone', how: 'left' });
  changeStatus(life, person, STATUS.left, now);
  life.departed(person, now);
}
