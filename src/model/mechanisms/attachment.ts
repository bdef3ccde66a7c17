// A tie to an employer: the person is on leave from a job and goes back on a clock of its own, sooner with
// better health, with no offer or acceptance needed. The tie may be lost; then it is a job search like any.

import type { Model } from '../model.js';
import { BARRIERS } from '../parameters.js';
import { type PersonStore, WORDS } from '../person-store.js';

const HEALTH = BARRIERS.indexOf('health');

/** Return to the employer, per day; 0 without a tie. */
export function returnPerDay(model: Model, store: PersonStore, person: number): number {
  if (store.attached[person * WORDS] === 0) return 0;
  const { attachment } = model.parameters;
  const mean = model.groups[store.group[person * WORDS]!]!.meanBarriers[HEALTH]!;
  const health = store.barriers[person + HEALTH]!;
  return (
    model.strength.attachment * attachment.returnPerDay * Math.exp(-attachment.healthEffect * (health - mean))
  );
}

/** Loss of the tie, per day; 0 without a tie. */
export function tieLossPerDay(model: Model, store: PersonStore, person: number): number {
  return store.attached[person * WORDS] === 0
    ? 0
    : model.strength.attachment * model.parameters.attachment.tieLossPerDay;
}
