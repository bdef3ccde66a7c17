// Wellbeing follows five needs as weights, not as a ladder: income, a lasting job, social contact, mastery
// and match, each a level in [0, 1]. It is an outcome; no rate reads it.

import type { Model } from '../model.js';
import { type PersonStore, WORDS } from '../person-store.js';
import { isEmployed, STATUS } from '../status.js';
import { replacementRate } from './job-finding.js';

/** Tenure at which a job counts as fully lasting, days. Two years: past every class of the loss hazard. */
export const LASTING_DAYS = 730.5;

/** Level in [0, 1] at this moment. */
export function wellbeingOf(model: Model, store: PersonStore, person: number, now: number): number {
  const { weights } = model.parameters.wellbeing;
  const status = store.status[person * WORDS]!;
  const employed = isEmployed(status);
  const social = employed
    ? store.hours[person]!
    : status === STATUS.inMeasure || status === STATUS.sheltered
      ? store.attendance[person]!
      : 0;
  const income = employed
    ? Math.min(1, model.entryWageRate * store.hours[person]!)
    : Math.min(1, replacementRate(model, store, person, now));
  const lasting = employed ? Math.min(1, (now - store.tenureFrom[person]!) / LASTING_DAYS) : 0;
  return (
    weights.income * income +
    weights.lastingJob * lasting +
    weights.social * social +
    weights.mastery * store.motivation[person]! +
    weights.match * (employed ? store.match[person]! : 0)
  );
}
