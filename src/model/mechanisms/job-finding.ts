// Job finding: one equation for every group and every status; what differs between people is in their
// attributes. Rates are functions of state alone and computed in one fixed order, so equal states give
// equal bits.

import type { Model } from '../model.js';
import { BARRIERS } from '../parameters.js';
import { type PersonStore, WORDS } from '../person-store.js';
import { STATUS } from '../status.js';
import { burdenOf, linkOf } from './burden.js';

const HEALTH = BARRIERS.indexOf('health');
const HABITS = BARRIERS.indexOf('habits');

/** Ordinary job offers that are accepted, per day, in the person's present state. */
export function jobFindingPerDay(model: Model, store: PersonStore, person: number, now: number): number {
  const { job } = model.parameters;
  if (job.baseHazardPerDay === 0) return 0;
  const at = person;
  const link = linkOf(model.burden, job.hazardLink, burdenOf(model.burden, store.barriers, at));

  const search = model.formulas.search.variables;
  search[0] = store.motivation[person]!;
  search[1] = model.motivationReference;
  search[2] = job.motivationWeight * model.strength.motivationInSearch;
  search[3] = searchInside(model, store, person);
  search[4] = replacementRate(model, store, person, now);
  search[5] = model.groups[store.group[person * WORDS]!]!.replacementRate;
  search[6] = job.benefitElasticity * model.strength.benefitInSearch;
  search[7] =
    store.meetingActive[person * WORDS] === 1
      ? 1 + job.meetingSearchEffect * model.strength.meetingsInSearch
      : 1;
  search[8] = model.euse.searchFactor;

  const acceptance = model.formulas.acceptance.variables;
  acceptance[0] = store.signal[person]!;
  acceptance[1] = store.barriers[at + HEALTH]!;
  acceptance[2] = store.barriers[at + HABITS]!;

  const hazard = model.formulas.jobHazard.variables;
  hazard[0] = job.baseHazardPerDay;
  hazard[1] = model.marketAt(store.region[person * WORDS]!, now);
  hazard[2] = model.durationFactorAt(store.registeredDay[person]!, now);
  hazard[3] = model.formulas.search.value(search);
  hazard[4] = model.formulas.acceptance.value(acceptance);
  hazard[5] = link;
  return model.formulas.jobHazard.value(hazard);
}

/** Search in a measure as a multiple of open search; partly recovered in the last dose step. */
function searchInside(model: Model, store: PersonStore, person: number): number {
  const status = store.status[person * WORDS]!;
  if (status !== STATUS.inMeasure && status !== STATUS.sheltered) return 1;
  const measure = model.measures[store.measure[person * WORDS]!]!;
  if (measure.searchInside === 1) return 1;
  const last = status === STATUS.inMeasure && store.dose[person]! >= measure.lastStepFrom;
  return last ? measure.searchInsideLate : measure.searchInside;
}

/** Income without work as a share of the median wage: the benefit while it lasts, then social assistance. */
export function replacementRate(model: Model, store: PersonStore, person: number, now: number): number {
  const group = model.groups[store.group[person * WORDS]!]!;
  return now < store.benefitUntil[person]! ? group.replacementRate : model.socialAssistanceRate;
}
