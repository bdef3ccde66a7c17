// What people learn from a measure: experienced minus expected benefit moves motivation; a measure aimed
// past the person's barriers costs trust; a job lifts motivation. Satisfaction, drawn from surprise and
// result, is what reputation is made of. Being heard at a meeting moves trust and motivation.

import { drawAddress } from '../../random/address.js';
import { uniformAt } from '../../random/threefry.js';
import { DECISION } from '../decisions.js';
import type { Model } from '../model.js';
import { type PersonStore, WORDS } from '../person-store.js';
import { experiencedBenefit } from './content.js';
import { nudge } from './nudge.js';

/**
 * Applies what a finished stint taught, and says whether the person left satisfied.
 *
 * @param foundJob - whether the stint ended in a job
 */
export function learnFromStint(model: Model, store: PersonStore, person: number, foundJob: boolean): boolean {
  const { behaviour } = model.parameters;
  const surprise = experiencedBenefit(model, store, person) - behaviour.expectedBenefit;
  const strength = model.strength.learning;
  if (strength !== 0) {
    const scaled = behaviour.expectedBenefit > 0 ? surprise / behaviour.expectedBenefit : surprise;
    const push = -strength * behaviour.motivationFailedMeasure * Math.max(-1, Math.min(1, scaled));
    store.motivation[person] = nudge(store.motivation[person]!, push);
    store.trust[person] = nudge(
      store.trust[person]!,
      strength * behaviour.trustMismatch * store.mismatch[person]!,
    );
  }
  const { variables, value } = model.formulas.satisfaction;
  variables[0] = surprise;
  variables[1] = foundJob ? 1 : 0;
  const chance = 1 / (1 + Math.exp(-value(variables)));
  const measure = model.measures[store.measure[person * WORDS]!]!;
  const visit = store.visits[store.visitCell(person, measure.index)]!;
  const u = uniformAt(
    store.key0[person * WORDS]!,
    store.key1[person * WORDS]!,
    drawAddress(DECISION.satisfaction, visit),
    measure.hash,
  );
  return u < chance;
}

/** A job lifts motivation (C42, C35). */
export function learnFromJob(model: Model, store: PersonStore, person: number): void {
  const strength = model.strength.jobSuccess;
  if (strength === 0) return;
  store.motivation[person] = nudge(
    store.motivation[person]!,
    strength * model.parameters.behaviour.motivationSuccess,
  );
}

/**
 * Being heard (C7, C8): full effect when the caseworker's picture is right, none at the tolerated error,
 * the reverse beyond it.
 *
 * @param error - mean absolute error of the beliefs, in [0, 1]
 */
export function feelHeard(model: Model, store: PersonStore, person: number, error: number): void {
  const strength = model.strength.beingHeard;
  if (strength === 0) return;
  const { heardTolerance, trustHeard, motivationHeard } = model.parameters.behaviour;
  const heard = heardTolerance > 0 ? Math.max(-1, 1 - error / heardTolerance) : 0;
  store.trust[person] = nudge(store.trust[person]!, strength * trustHeard * heard);
  store.motivation[person] = nudge(store.motivation[person]!, strength * motivationHeard * heard);
}
