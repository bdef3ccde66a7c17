// A stint: one person's time in one measure. It starts when a place is held, works through doses while it
// lasts, and closes for one of the listed reasons. What comes next is decided elsewhere.

import { DECISION } from '../decisions.js';
import { attendanceOf, mismatchOf, takeDose } from '../mechanisms/content.js';
import { learnFromStint } from '../mechanisms/learning.js';
import { drawHours, drawMatch } from '../mechanisms/match.js';
import type { CompiledMeasure } from '../model.js';
import { BARRIERS } from '../parameters.js';
import { WORDS } from '../person-store.js';
import type { EndReason } from '../recorder.js';
import { SLOT } from '../slots.js';
import { STATUS } from '../status.js';
import { refreshClocks } from './clocks.js';
import { drawOf, type Life, setDue, thresholdOf } from './life.js';
import { changeStatus } from './status-change.js';

/** Begins the stint of a person who holds a place of a programme or an open-ended place. */
export function startStint(
  life: Life,
  person: number,
  measureIndex: number,
  queue: number,
  now: number,
): void {
  const { model, store } = life;
  const { kind } = model.measures[measureIndex]!.parameters;
  openStint(life, person, measureIndex, queue, now);
  if (kind === 'permanentJob') {
    store.job[person * WORDS] = store.job[person * WORDS]! + 1;
    store.hours[person] = drawHours(model, store, person);
    store.match[person] = drawMatch(model, store, person);
    store.tenureFrom[person] = now;
    changeStatus(life, person, STATUS.permanentJob, now);
  } else {
    changeStatus(life, person, kind === 'shelteredWork' ? STATUS.sheltered : STATUS.inMeasure, now);
  }
  refreshClocks(life, person, now);
}

/** Fills in what a stint is; the status is the caller's. Used for places and for subsidised jobs alike. */
export function openStint(
  life: Life,
  person: number,
  measureIndex: number,
  queue: number,
  now: number,
): void {
  const { model, store } = life;
  const measure = model.measures[measureIndex]!;
  const at = store.visitCell(person, measureIndex);
  const visit = store.visits[at]!;
  const planned = plannedDays(life, person, measureIndex);
  store.countStart(at);
  store.stints[person * WORDS] = store.stints[person * WORDS]! + 1;
  store.hadStint[person * WORDS] = 1;
  store.measure[person * WORDS] = measureIndex;
  store.queue[person * WORDS] = queue;
  store.stintStart[person] = now;
  store.plannedDays[person] = planned;
  store.dose[person] = 0;
  store.doseFrom[person] = now;
  store.deadweight[person * WORDS] = 0;
  const { barriers, barriersAtStart } = store;
  for (let k = person; k < person + BARRIERS.length; k++) barriersAtStart[k] = barriers[k]!;
  store.mismatch[person] = mismatchOf(model, store, person, measureIndex);
  store.attendance[person] = attendanceOf(model, store, person, store.mismatch[person]!);
  store.clocks.wind(
    person,
    SLOT.patienceOrDropOut,
    model.strength.dropOut !== 0 || measure.parameters.leavingPerDay > 0
      ? thresholdOf(store, person, DECISION.dropOut, visit, measure.hash)
      : 1,
  );
  setDue(store, person, SLOT.stintEnd, now + planned);
  const { doseSteps } = model.parameters;
  const stepsMatter = measure.hasContent || measure.searchInside !== measure.searchInsideLate;
  setDue(
    store,
    person,
    SLOT.doseStep,
    stepsMatter && doseSteps > 1 ? now + planned / doseSteps : Number.POSITIVE_INFINITY,
  );
  life.observer?.(person, now, {
    what: 'started',
    measure: measureIndex,
    plannedDays: planned,
    attendance: store.attendance[person]!,
    mismatch: store.mismatch[person]!,
  });
}

/** Days the person's present visit to a measure is planned to last; Infinity for open-ended places. */
export function plannedDays(life: Life, person: number, measureIndex: number): number {
  const { model, store } = life;
  const measure = model.measures[measureIndex]!;
  const quantile = measure.duration[store.group[person * WORDS]!];
  if (quantile === undefined) return Number.POSITIVE_INFINITY;
  const visit = store.visits[store.visitCell(person, measureIndex)]!;
  return quantile(drawOf(store, person, DECISION.duration, visit, measure.hash));
}

/** Whether a subsidy or support that would start now is taken away; its visit is then used up. */
export function isWithheld(life: Life, person: number, measure: CompiledMeasure, now: number): boolean {
  if (!life.surroundings.withholds(measure.index, now)) return false;
  const { store } = life;
  const at = store.visitCell(person, measure.index);
  store.visits[at] = store.visits[at]! + 1;
  return true;
}

/** One dose step inside a stint: barriers move, and the next step is set unless it is the stint's end. */
export function stepDose(life: Life, person: number, now: number): void {
  const { model, store } = life;
  takeDose(model, store, person, now);
  const planned = store.plannedDays[person]!;
  const { doseSteps } = model.parameters;
  const start = store.stintStart[person]!;
  const done = Math.round(((now - start) / planned) * doseSteps);
  setDue(
    store,
    person,
    SLOT.doseStep,
    done + 1 < doseSteps ? start + ((done + 1) * planned) / doseSteps : Number.POSITIVE_INFINITY,
  );
  life.observer?.(person, now, {
    what: 'dose',
    measure: store.measure[person * WORDS]!,
    dose: store.dose[person]!,
  });
  refreshClocks(life, person, now);
}

/** Closes the stint: the last part of the dose, what was learnt, the record, and the place given back. */
export function closeStint(life: Life, person: number, now: number, reason: EndReason): void {
  const { model, store, surroundings, recorder } = life;
  const measure = model.measures[store.measure[person * WORDS]!]!;
  takeDose(model, store, person, now);
  let satisfied = true;
  if (!model.isPlain) {
    const inJob = reason === 'job' || (reason === 'completed' && measure.isEmployment);
    satisfied = learnFromStint(model, store, person, inJob);
    surroundings.reportSatisfaction(satisfied);
    const { beliefNoiseAfter } = measure.parameters;
    if (beliefNoiseAfter !== 1 && model.strength.informationGain !== 0) {
      const kept = 1 - (1 - beliefNoiseAfter) * store.dose[person]!;
      store.noiseLeft[person] = store.noiseLeft[person]! * kept ** model.strength.informationGain;
    }
    if (measure.signal !== 0) {
      store.signal[person] = measure.signal;
      setDue(store, person, SLOT.signalEnd, now + model.parameters.job.signalDays);
    }
  }
  recorder.endStint(store, person, now, reason);
  life.observer?.(person, now, {
    what: 'ended',
    measure: measure.index,
    reason,
    dose: store.dose[person]!,
    satisfied,
  });
  setDue(store, person, SLOT.stintEnd, Number.POSITIVE_INFINITY);
  setDue(store, person, SLOT.doseStep, Number.POSITIVE_INFINITY);
  surroundings.releasePlace(person, store.queue[person * WORDS]!, now);
  store.queue[person * WORDS] = -1;
}
