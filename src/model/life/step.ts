// One step of one person: whatever is due at this instant happens. The only way a person's state changes,
// in the shared world and in a re-run alone.

import { assertNever, EngineError } from '../../errors/errors.js';
import { driftOnce, gridDay } from '../mechanisms/drift.js';
import { nudge } from '../mechanisms/nudge.js';
import { WORDS } from '../person-store.js';
import { CLOCKS, DATES, SLOT } from '../slots.js';
import { isEmployed, STATUS } from '../status.js';
import { refreshClocks } from './clocks.js';
import { endSubsidy, hire, loseJob, passTenure, receiveOffer, returnToEmployer } from './jobs.js';
import { type Life, setDue } from './life.js';
import { askForMeeting } from './meeting.js';
import { endWithheld, goOnAfterStint, renege } from './referral.js';
import { depart, nextDurationDay } from './spell.js';
import { changeStatus } from './status-change.js';
import { closeStint, stepDose } from './stint.js';
import { endSupport, takeUpSupport } from './support.js';

/**
 * Takes the first slot that is due at `now`; of several, the lowest.
 *
 * @throws EngineError `defect` when nothing is due
 */
export function stepPerson(life: Life, person: number, now: number): void {
  const slot = dueSlot(life, person, now);
  if (slot < 0) {
    throw new EngineError(
      'defect',
      `nothing was due for person ${life.store.number[person * WORDS]} on day ${now}`,
    );
  }
  take(life, person, slot, now);
}

/** The first slot that is due at `now`, −1 when none is. */
export function dueSlot(life: Life, person: number, now: number): number {
  const { clocks, dates } = life.store;
  for (let clock = 0; clock < CLOCKS; clock++) if (clocks.ringsAt(person, clock) <= now) return clock;
  for (let date = 0; date < DATES; date++) if (dates[person + date]! <= now) return CLOCKS + date;
  return -1;
}

function take(life: Life, person: number, slot: number, now: number): void {
  const { model, store } = life;
  const status = store.status[person * WORDS]!;
  switch (slot) {
    case SLOT.jobOrLoss:
      if (isEmployed(status)) loseJob(life, person, now);
      else hire(life, person, now);
      return;
    case SLOT.offerOrSupport:
      if (isEmployed(status)) takeUpSupport(life, person, now);
      else receiveOffer(life, person, now);
      return;
    case SLOT.patienceOrDropOut:
      if (status === STATUS.waiting) renege(life, person, now);
      else if (status === STATUS.permanentJob) loseJob(life, person, now);
      else if (status === STATUS.sheltered) depart(life, person, now, 'leftLabourForce');
      else endStint(life, person, now, 'dropOut');
      return;
    case SLOT.leaving:
      depart(life, person, now, 'leftLabourForce');
      return;
    case SLOT.pension:
      depart(life, person, now, 'pension');
      return;
    case SLOT.returnToEmployer:
      returnToEmployer(life, person, now);
      return;
    case SLOT.tieLoss:
      store.attached[person * WORDS] = 0;
      life.observer?.(person, now, { what: 'tieLost' });
      changeStatus(life, person, status, now);
      refreshClocks(life, person, now);
      return;
    case SLOT.stintEnd:
      if (status === STATUS.subsidisedJob) endSubsidy(life, person, now);
      else if (status === STATUS.openSearch) endWithheld(life, person, now);
      else endStint(life, person, now, 'completed');
      return;
    case SLOT.doseStep:
      stepDose(life, person, now);
      return;
    case SLOT.tenure:
      passTenure(life, person, now);
      return;
    case SLOT.supportEnd:
      endSupport(life, person, now);
      refreshClocks(life, person, now);
      return;
    case SLOT.grid: {
      const index = store.gridIndex[person * WORDS]! + 1;
      store.gridIndex[person * WORDS] = index;
      driftOnce(model, store, person, now);
      setDue(store, person, SLOT.grid, gridDay(model, store, person, index + 1));
      refreshClocks(life, person, now);
      return;
    }
    case SLOT.duration:
      setDue(store, person, SLOT.duration, nextDurationDay(life, person, now));
      refreshClocks(life, person, now);
      return;
    case SLOT.signalEnd:
      store.signal[person] = 0;
      setDue(store, person, SLOT.signalEnd, Number.POSITIVE_INFINITY);
      refreshClocks(life, person, now);
      return;
    case SLOT.meetingEffectEnd:
      store.meetingActive[person * WORDS] = 0;
      setDue(store, person, SLOT.meetingEffectEnd, Number.POSITIVE_INFINITY);
      refreshClocks(life, person, now);
      return;
    case SLOT.calendar:
      for (const event of model.parameters.behaviour.media) {
        if (event.day === now && model.strength.media !== 0) {
          store.trust[person] = nudge(store.trust[person]!, model.strength.media * event.shock);
        }
      }
      setDue(store, person, SLOT.calendar, model.nextCalendarDay(store.region[person * WORDS]!, now));
      refreshClocks(life, person, now);
      return;
    case SLOT.review:
      askForMeeting(life, person, now);
      return;
    default:
      assertNever(slot as never);
  }
}

function endStint(life: Life, person: number, now: number, reason: 'completed' | 'dropOut'): void {
  closeStint(life, person, now, reason);
  goOnAfterStint(life, person, now);
}
