// Jobs: hires, subsidised offers, returns to an employer, loss, the end of a subsidy, and support around a
// job. A person on a wage subsidy has a job and a place at once.

import { DECISION } from '../decisions.js';
import { worsenHealth } from '../mechanisms/drift.js';
import { nextLossChange } from '../mechanisms/job-loss.js';
import { learnFromJob } from '../mechanisms/learning.js';
import { drawHours, drawMatch } from '../mechanisms/match.js';
import { claimsSubsidy, staysAfterSubsidy, subsidyFor } from '../mechanisms/subsidy.js';
import type { CompiledMeasure } from '../model.js';
import { WORDS } from '../person-store.js';
import { SLOT } from '../slots.js';
import { STATUS } from '../status.js';
import { refreshClocks } from './clocks.js';
import { drawOf, type Life, setDue, thresholdOf } from './life.js';
import { depart, putDown, register } from './spell.js';
import { changeStatus } from './status-change.js';
import { closeStint, isWithheld, openStint } from './stint.js';
import { endSupport } from './support.js';

/** An employer hires: an ordinary job, which may carry a subsidy as deadweight. */
export function hire(life: Life, person: number, now: number): void {
  const { model, store, surroundings } = life;
  const measure = subsidyFor(model, store, person, now);
  store.job[person * WORDS] = store.job[person * WORDS]! + 1;
  const queue =
    measure === undefined ? -1 : measure.queueOf(store.group[person * WORDS]!, store.region[person * WORDS]!);
  const subsidised =
    measure !== undefined &&
    queue >= 0 &&
    claimsSubsidy(model, store, person) &&
    !isWithheld(life, person, measure, now) &&
    surroundings.takeFreePlace(person, queue, now);
  beginJob(life, person, now, 'hire', subsidised ? measure : undefined, queue);
  if (subsidised) store.deadweight[person * WORDS] = 1;
}

/** A subsidised offer comes: it needs a free place at this instant, else it lapses. */
export function receiveOffer(life: Life, person: number, now: number): void {
  const { model, store, surroundings } = life;
  const measure = subsidyFor(model, store, person, now);
  const queue =
    measure === undefined ? -1 : measure.queueOf(store.group[person * WORDS]!, store.region[person * WORDS]!);
  if (
    measure !== undefined &&
    queue >= 0 &&
    !isWithheld(life, person, measure, now) &&
    surroundings.takeFreePlace(person, queue, now)
  ) {
    store.job[person * WORDS] = store.job[person * WORDS]! + 1;
    beginJob(life, person, now, 'offer', measure, queue);
    return;
  }
  life.observer?.(person, now, { what: 'offerLapsed' });
  const attempt = store.offerAttempt[person * WORDS]! + 1;
  store.offerAttempt[person * WORDS] = attempt;
  store.clocks.wind(
    person,
    SLOT.offerOrSupport,
    thresholdOf(store, person, DECISION.offer, attempt, store.spell[person * WORDS]!),
  );
  refreshClocks(life, person, now);
}

/** An attached person goes back to the employer, with the tenure they have there. */
export function returnToEmployer(life: Life, person: number, now: number): void {
  life.store.job[person * WORDS] = life.store.job[person * WORDS]! + 1;
  beginJob(life, person, now, 'return', undefined, -1);
}

function beginJob(
  life: Life,
  person: number,
  now: number,
  how: 'hire' | 'offer' | 'return',
  subsidy: CompiledMeasure | undefined,
  queue: number,
): void {
  const { model, store } = life;
  putDown(life, person, now, 'job');
  worsenHealth(model, store, person, now);
  store.healthSince[person] = now;
  store.measure[person * WORDS] = -1;
  store.attached[person * WORDS] = 0;
  const job = store.job[person * WORDS]!;
  store.hours[person] = how === 'return' ? store.workCapacity[person]! : drawHours(model, store, person);
  store.match[person] = drawMatch(model, store, person);
  store.tenureFrom[person] = how === 'return' ? now - model.parameters.attachment.tenureDays : now;
  store.lossPart[person * WORDS] = 0;
  learnFromJob(model, store, person);
  life.observer?.(person, now, {
    what: 'job',
    how,
    hours: store.hours[person]!,
    match: store.match[person]!,
    subsidised: subsidy !== undefined,
  });
  if (subsidy !== undefined) {
    const at = store.visitCell(person, subsidy.index);
    store.visits[at] = store.visits[at]! + 1;
    store.joinedDay[person] = now;
    openStint(life, person, subsidy.index, queue, now);
  }
  changeStatus(life, person, subsidy === undefined ? STATUS.job : STATUS.subsidisedJob, now);
  store.clocks.wind(person, SLOT.jobOrLoss, thresholdOf(store, person, DECISION.loss, job, 0));
  store.supportAttempt[person * WORDS] = 0;
  store.clocks.wind(person, SLOT.offerOrSupport, thresholdOf(store, person, DECISION.support, 0, job));
  setDue(store, person, SLOT.grid, Number.POSITIVE_INFINITY);
  setDue(store, person, SLOT.duration, Number.POSITIVE_INFINITY);
  setDue(store, person, SLOT.tenure, nextLossChange(model, store, person, now));
  refreshClocks(life, person, now);
}

/** The subsidy has come to its planned end: the job goes on as an ordinary one, or ends too. */
export function endSubsidy(life: Life, person: number, now: number): void {
  const { model, store } = life;
  closeStint(life, person, now, 'completed');
  store.measure[person * WORDS] = -1;
  if (!staysAfterSubsidy(model, store, person)) {
    loseJob(life, person, now);
    return;
  }
  life.observer?.(person, now, { what: 'staysAfterSubsidy' });
  changeStatus(life, person, STATUS.job, now);
  store.tenureFrom[person] = now;
  store.lossPart[person * WORDS] = 1;
  store.clocks.wind(
    person,
    SLOT.jobOrLoss,
    thresholdOf(store, person, DECISION.loss, store.job[person * WORDS]!, 1),
  );
  setDue(store, person, SLOT.tenure, nextLossChange(model, store, person, now));
  refreshClocks(life, person, now);
}

/** The job ends: with the subsidy's stint if there is one; then back to the register, or out. */
export function loseJob(life: Life, person: number, now: number): void {
  const { model, store } = life;
  endSupport(life, person, now);
  if (store.status[person * WORDS] === STATUS.subsidisedJob && store.queue[person * WORDS]! >= 0)
    closeStint(life, person, now, 'jobLost');
  else if (store.status[person * WORDS] === STATUS.permanentJob) closeStint(life, person, now, 'dropOut');
  store.measure[person * WORDS] = -1;
  setDue(store, person, SLOT.tenure, Number.POSITIVE_INFINITY);
  const { returnShare } = model.parameters.job;
  const again =
    returnShare === 1 ||
    drawOf(store, person, DECISION.returnToRegister, store.job[person * WORDS]!, 0) < returnShare;
  life.observer?.(person, now, { what: 'jobLost', again });
  if (again) register(life, person, now);
  else depart(life, person, now, 'leftLabourForce');
}

/** A breakpoint of the loss rate: tenure class, step of the taper, end of its bump. */
export function passTenure(life: Life, person: number, now: number): void {
  const { model, store } = life;
  setDue(store, person, SLOT.tenure, nextLossChange(model, store, person, now));
  refreshClocks(life, person, now);
}
