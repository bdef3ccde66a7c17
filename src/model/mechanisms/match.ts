// A job's hours and match. The match is the share of five questions answered well (tasks, development,
// colleagues and surroundings, access, aids and training); a clear picture of one's own goal helps, and so
// do profiling and job search done with fidelity. Hours are a position, never more than the person can
// work.

import { drawAddress } from '../../random/address.js';
import { uniformAt } from '../../random/threefry.js';
import { DECISION } from '../decisions.js';
import type { Model } from '../model.js';
import { BARRIERS } from '../parameters.js';
import { type PersonStore, WORDS } from '../person-store.js';

const CLARITY = BARRIERS.indexOf('clarity');
export const MATCH_QUESTIONS = 5;

/** Match of the person's present job, a multiple of 1/5 in [0, 1]; the reference when the mechanism is off. */
export function drawMatch(model: Model, store: PersonStore, person: number): number {
  if (model.strength.match === 0) return model.parameters.job.matchReference;
  const { variables, value } = model.formulas.match;
  variables[0] = store.barriers[person + CLARITY]!;
  variables[1] = model.euse.matchLogit;
  const chance = 1 / (1 + Math.exp(-value(variables)));
  const address = drawAddress(DECISION.match, store.job[person * WORDS]!);
  let answered = 0;
  for (let question = 0; question < MATCH_QUESTIONS; question++) {
    if (uniformAt(store.key0[person * WORDS]!, store.key1[person * WORDS]!, address, question) < chance)
      answered++;
  }
  return answered / MATCH_QUESTIONS;
}

/** Hours of the person's present job as a share of full time, in (0, 1]. */
export function drawHours(model: Model, store: PersonStore, person: number): number {
  const capacity = store.workCapacity[person]!;
  const { partTimeShare } = model.groups[store.group[person * WORDS]!]!.parameters;
  if (partTimeShare === 0) return capacity;
  const job = store.job[person * WORDS]!;
  const key0 = store.key0[person * WORDS]!;
  const key1 = store.key1[person * WORDS]!;
  if (uniformAt(key0, key1, drawAddress(DECISION.partTime, job), 0) >= partTimeShare) return capacity;
  const position = model.positionQuantile(uniformAt(key0, key1, drawAddress(DECISION.position, job), 0));
  return position < capacity ? position : capacity;
}
