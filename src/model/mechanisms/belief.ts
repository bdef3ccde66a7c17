// What the caseworker comes to believe about a person. Each barrier is seen with noise; less with
// knowledge and after clarification, more where the person's own picture is unclear. A hidden health
// problem is seen only in part until it is told, and it is told once trust has passed the person's own
// threshold.

import { drawAddress } from '../../random/address.js';
import { normalQuantile } from '../../random/normal.js';
import { uniformAt } from '../../random/threefry.js';
import { DECISION } from '../decisions.js';
import type { Model } from '../model.js';
import { BARRIERS } from '../parameters.js';
import { type PersonStore, WORDS } from '../person-store.js';

const COUNT = BARRIERS.length;
const CLARITY = BARRIERS.indexOf('clarity');
const HEALTH = BARRIERS.indexOf('health');

/**
 * Renews the beliefs about a person at a meeting.
 *
 * @param knowledge - of the caseworker, in [0, 1]
 * @param occasion - number of the meeting in this life
 * @returns mean absolute error of the beliefs: 0 is being heard and understood
 */
export function formBeliefs(
  model: Model,
  store: PersonStore,
  person: number,
  knowledge: number,
  occasion: number,
): number {
  const { belief } = model.parameters;
  const at = person;
  const clarity = store.barriers[at + CLARITY]!;
  const noise =
    model.strength.beliefNoise *
    belief.noise *
    (1 - belief.noiseKnowledge * knowledge) *
    (1 + belief.noiseClarity * clarity) *
    store.noiseLeft[person]! *
    model.euse.noiseFactor;
  const seen = discloses(model, store, person) ? 1 : belief.hiddenSeen;
  let error = 0;
  for (let k = 0; k < COUNT; k++) {
    const barrier = store.barriers[at + k]!;
    const visible = k === HEALTH ? barrier * seen : barrier;
    const shock =
      noise === 0
        ? 0
        : noise *
          normalQuantile(
            uniformAt(
              store.key0[person * WORDS]!,
              store.key1[person * WORDS]!,
              drawAddress(DECISION.beliefNoise, occasion),
              k,
            ),
          );
    // A belief about a share is a share: what noise takes beyond the ends is seen as the end.
    const believed = Math.max(0, Math.min(1, visible + shock));
    store.beliefs[k] = believed;
    error += Math.abs(believed - barrier);
  }
  return error / COUNT;
}

/** Whether a hidden health problem has been told; people without one have nothing to hide. */
export function discloses(model: Model, store: PersonStore, person: number): boolean {
  if (store.hidden[person * WORDS] === 0 || model.strength.disclosure === 0) return true;
  const { variables, value } = model.formulas.disclosure;
  variables[0] = store.trust[person]!;
  variables[1] = model.euse.disclosureLogit;
  const chance = 1 / (1 + Math.exp(-value(variables)));
  // Doubling the strength halves the chance left to openness: chance^strength.
  // A fixed trait of the person, drawn where it is read: one hidden problem in many needs no cell in every row.
  const threshold = uniformAt(
    store.key0[person * WORDS]!,
    store.key1[person * WORDS]!,
    drawAddress(DECISION.disclosure, 0),
    0,
  );
  return threshold < chance ** model.strength.disclosure;
}
