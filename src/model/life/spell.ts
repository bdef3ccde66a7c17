// The jobless spell: registration, what changes with its length, and leaving for good.

import { DECISION } from '../decisions.js';
import { ORIGIN } from '../itinerary.js';
import { driftInJob, gridDay } from '../mechanisms/drift.js';
import { subsidyFrom } from '../mechanisms/subsidy.js';
import { WORDS } from '../person-store.js';
import { SLOT } from '../slots.js';
import { isEmployed, STATUS } from '../status.js';
import { refreshClocks } from './clocks.js';
import { type Life, setDue, thresholdOf } from './life.js';
import { askForMeeting } from './meeting.js';
import { goToNextStop, quitWaiting } from './referral.js';
import { changeStatus } from './status-change.js';
import { closeStint } from './stint.js';

/** Begins a jobless spell: clocks are wound, and the person asks for a meeting or takes the first stop. */
export function register(life: Life, person: number, now: number): void {
  const { model, store } = life;
  beginSpell(life, person, now, now);
  life.observer?.(person, now, { what: 'registered', again: store.spell[person * WORDS]! > 0 });
  changeStatus(life, person, STATUS.openSearch, now);
  const { itinerary } = model;
  if (itinerary === undefined) {
    refreshClocks(life, person, now);
    askForMeeting(life, person, now);
  } else {
    goToNextStop(life, person, itinerary, ORIGIN.start, now);
  }
}

/** Winds the spell's clocks and sets its breakpoints; `registered` may lie before `now` at opening. */
export function beginSpell(life: Life, person: number, registered: number, now: number): void {
  const { model, store } = life;
  const spell = store.spell[person * WORDS]! + 1;
  if (isEmployed(store.status[person * WORDS]!)) driftInJob(model, store, person, now);
  store.spell[person * WORDS] = spell;
  store.registeredDay[person] = registered;
  store.benefitUntil[person] =
    registered + model.groups[store.group[person * WORDS]!]!.parameters.benefit.days;
  store.healthSince[person] = now;
  store.offerAttempt[person * WORDS] = 0;
  store.hadStint[person * WORDS] = 0;
  store.meetingActive[person * WORDS] = 0;
  if (model.isPlain) return;
  store.clocks.wind(person, SLOT.jobOrLoss, thresholdOf(store, person, DECISION.job, spell, 0));
  store.clocks.wind(person, SLOT.offerOrSupport, thresholdOf(store, person, DECISION.offer, 0, spell));
  setDue(store, person, SLOT.duration, nextDurationDay(life, person, now));
  const { pull, waitingWear, healthDecay } = model.strength;
  if (pull !== 0 || waitingWear !== 0 || healthDecay !== 0) {
    setDue(store, person, SLOT.grid, gridDay(model, store, person, store.gridIndex[person * WORDS]! + 1));
  }
  setDue(store, person, SLOT.calendar, model.nextCalendarDay(store.region[person * WORDS]!, now));
}

/** Next day after `now` on which something changes with the spell's length. */
export function nextDurationDay(life: Life, person: number, now: number): number {
  const { model, store } = life;
  const registered = store.registeredDay[person]!;
  let next = Number.POSITIVE_INFINITY;
  for (const day of model.parameters.job.durationFactor.days) {
    if (registered + day > now) {
      next = registered + day;
      break;
    }
  }
  const limit = registered + model.parameters.exits.limitDays;
  if (limit > now && limit < next) next = limit;
  const benefit = store.benefitUntil[person]!;
  if (benefit > now && benefit < next) next = benefit;
  const subsidy = subsidyFrom(model, store, person);
  if (subsidy > now && subsidy < next) next = subsidy;
  return next;
}

/** Puts down whatever a person is in or waits for. The status is the caller's to change. */
export function putDown(life: Life, person: number, now: number, reason: 'job' | 'left' | 'pension'): void {
  const { store, surroundings } = life;
  const status = store.status[person * WORDS]!;
  if (status === STATUS.waiting) quitWaiting(life, person, now, 'other');
  else if (status === STATUS.inMeasure || status === STATUS.sheltered) closeStint(life, person, now, reason);
  if (store.meetingPost[person * WORDS]! >= 0) {
    surroundings.cancelMeeting(person, store.meetingPost[person * WORDS]!, now);
    store.meetingPost[person * WORDS] = -1;
  }
  setDue(store, person, SLOT.review, Number.POSITIVE_INFINITY);
  // Set without a stint only where one was taken away.
  setDue(store, person, SLOT.stintEnd, Number.POSITIVE_INFINITY);
}

/** Leaves the labour force or goes on disability pension, for good. */
export function depart(life: Life, person: number, now: number, how: 'leftLabourForce' | 'pension'): void {
  putDown(life, person, now, how === 'pension' ? 'pension' : 'left');
  life.store.measure[person * WORDS] = -1;
  life.observer?.(person, now, { what: 'gone', how });
  changeStatus(life, person, how === 'pension' ? STATUS.disabilityPension : STATUS.outOfLabourForce, now);
  life.departed(person, now);
}
