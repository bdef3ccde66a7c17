// Sets every clock of a person to the rate of their present state. Called after each change of state; a
// clock whose rate has the same bits is not touched.

import { returnPerDay, tieLossPerDay } from '../mechanisms/attachment.js';
import { dropOutPerDay, leavingPerDay, pensionPerDay } from '../mechanisms/exits.js';
import { jobFindingPerDay } from '../mechanisms/job-finding.js';
import { jobLossPerDay } from '../mechanisms/job-loss.js';
import { subsidyFor } from '../mechanisms/subsidy.js';
import { BARRIERS } from '../parameters.js';
import { WORDS } from '../person-store.js';
import { SLOT } from '../slots.js';
import { isEmployed, isJobless, STATUS } from '../status.js';
import type { Life } from './life.js';

export function refreshClocks(life: Life, person: number, now: number): void {
  const { model, store } = life;
  const { clocks } = store;
  const status = store.status[person * WORDS]!;
  if (isJobless(status)) {
    if (!model.isPlain) {
      const finding = jobFindingPerDay(model, store, person, now);
      clocks.setRate(person, SLOT.jobOrLoss, finding, now);
      const offers =
        subsidyFor(model, store, person, now) === undefined
          ? 0
          : finding * model.parameters.subsidy.offerShare * model.strength.subsidyOffer;
      clocks.setRate(person, SLOT.offerOrSupport, offers, now);
      clocks.setRate(person, SLOT.leaving, leavingPerDay(model, store, person), now);
      clocks.setRate(person, SLOT.pension, pensionPerDay(model, store, person, now), now);
      setTieClocks(life, person, now, true);
      if (life.observer !== undefined) tellState(life, person, now, finding);
    }
    const stay =
      status === STATUS.openSearch
        ? 0
        : status === STATUS.waiting
          ? model.strength.reneging
          : dropOutPerDay(model, store, person);
    clocks.setRate(person, SLOT.patienceOrDropOut, stay, now);
  } else if (isEmployed(status)) {
    const loss = status === STATUS.permanentJob ? 0 : jobLossPerDay(model, store, person, now);
    clocks.setRate(person, SLOT.jobOrLoss, loss, now);
    clocks.setRate(person, SLOT.offerOrSupport, supportPerDay(life, person), now);
    const stay = status === STATUS.permanentJob ? dropOutPerDay(model, store, person) : 0;
    clocks.setRate(person, SLOT.patienceOrDropOut, stay, now);
    clocks.setRate(person, SLOT.leaving, 0, now);
    clocks.setRate(person, SLOT.pension, 0, now);
    setTieClocks(life, person, now, false);
    if (life.observer !== undefined) tellState(life, person, now, undefined);
  }
}

function tellState(
  { store, observer }: Life,
  person: number,
  now: number,
  jobPerDay: number | undefined,
): void {
  observer?.(person, now, {
    what: 'state',
    jobPerDay,
    motivation: store.motivation[person]!,
    trust: store.trust[person]!,
    barriers: Array.from(store.barriers.subarray(person, person + BARRIERS.length)),
  });
}

/** Take-up of support per day: the sum over what is open to the person; 0 while supported. */
function supportPerDay(life: Life, person: number): number {
  const { model, store } = life;
  const supports = model.supportOf[store.group[person * WORDS]!]!;
  if (supports.length === 0 || store.supportMeasure[person * WORDS]! >= 0) return 0;
  let sum = 0;
  for (const measure of supports) {
    if (store.starts[store.visitCell(person, measure.index)]! < measure.maximumStints)
      sum += measure.supportPerDay;
  }
  return sum;
}

function setTieClocks(life: Life, person: number, now: number, jobless: boolean): void {
  const { model, store } = life;
  const { clocks } = store;
  const tied = jobless && store.attached[person * WORDS] === 1;
  clocks.setRate(person, SLOT.returnToEmployer, tied ? returnPerDay(model, store, person) : 0, now);
  clocks.setRate(person, SLOT.tieLoss, tied ? tieLossPerDay(model, store, person) : 0, now);
}
