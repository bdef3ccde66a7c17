// Job loss: a base by tenure, better where the match is good, lower while a subsidy pays and just above it
// after each step down of the taper.

import type { Model } from '../model.js';
import { BARRIERS } from '../parameters.js';
import { type PersonStore, WORDS } from '../person-store.js';
import { STATUS } from '../status.js';

const HEALTH = BARRIERS.indexOf('health');

/** Job loss per day in the person's present state. */
export function jobLossPerDay(model: Model, store: PersonStore, person: number, now: number): number {
  const { job } = model.parameters;
  const strength = model.strength.jobLoss;
  if (strength === 0) return 0;
  const from = store.tenureFrom[person]!;
  const loss = model.formulas.jobLoss.variables;
  loss[0] = strength * model.lossByTenureAt(from, now);
  loss[1] = store.match[person]!;
  loss[2] = job.matchReference;
  loss[3] = job.lossMatchEffect * model.strength.match;
  loss[4] =
    store.status[person * WORDS] === STATUS.subsidisedJob ? subsidyFactor(model, store, person, now) : 1;
  loss[5] = supportFactor(model, store, person);
  loss[6] = store.barriers[person + HEALTH]!;
  loss[7] = model.healthReference;
  loss[8] = now >= from + model.secondTenureClassDay ? job.lossHealthEffect : 0;
  return model.formulas.jobLoss.value(loss);
}

/** Next day on which the rate changes with tenure or with the taper, Infinity when it does not. */
export function nextLossChange(model: Model, store: PersonStore, person: number, now: number): number {
  let next = Number.POSITIVE_INFINITY;
  const from = store.tenureFrom[person]!;
  for (const day of model.parameters.job.lossPerDay.days) {
    const at = from + day;
    if (at > now) {
      next = at;
      break;
    }
  }
  if (store.status[person * WORDS] !== STATUS.subsidisedJob || model.strength.subsidyRetention === 0)
    return next;
  const { lossFactors, taperDays } = model.parameters.subsidy;
  const start = store.stintStart[person]!;
  const part = store.plannedDays[person]! / lossFactors.length;
  for (let i = 1; i < lossFactors.length; i++) {
    const step = start + i * part;
    if (step > now) return Math.min(next, step);
    if (step + taperDays > now) next = Math.min(next, step + taperDays);
  }
  return next;
}

function subsidyFactor(model: Model, store: PersonStore, person: number, now: number): number {
  const strength = model.strength.subsidyRetention;
  if (strength === 0) return 1;
  const { lossFactors, taperBump, taperDays } = model.parameters.subsidy;
  const start = store.stintStart[person]!;
  const length = store.plannedDays[person]! / lossFactors.length;
  let part = 0;
  // Compared with the very dates `nextLossChange` gives, so that a step is never missed by its last bit.
  while (part + 1 < lossFactors.length && start + (part + 1) * length <= now) part++;
  const bumped = part > 0 && now < start + part * length + taperDays;
  const factor = bumped ? lossFactors[part]! * taperBump : lossFactors[part]!;
  return strength === 1 ? factor : factor ** strength;
}

function supportFactor(model: Model, store: PersonStore, person: number): number {
  const measure = store.supportMeasure[person * WORDS]!;
  const around = measure < 0 ? 1 : model.measures[measure]!.supportLossFactor;
  return around * model.euse.lossFactor;
}
