// What time alone does: motivation and trust are pulled to the person's own level, waiting wears on both,
// health worsens out of work up to a cap and recovers in work. Applied on the person's own grid, counted
// from arrival, and in closed form for the grid points that passed in a job, so that no event elsewhere
// cuts the drift at another point.

import type { Model } from '../model.js';
import { BARRIERS } from '../parameters.js';
import { type PersonStore, WORDS } from '../person-store.js';
import { STATUS } from '../status.js';
import { nudge } from './nudge.js';

const HEALTH = BARRIERS.indexOf('health');

/** Day of the grid point after `index`. */
export function gridDay(model: Model, store: PersonStore, person: number, index: number): number {
  return store.arrivalDay[person]! + index * model.parameters.behaviour.gridDays;
}

/** Applies one grid point to a jobless person. */
export function driftOnce(model: Model, store: PersonStore, person: number, now: number): void {
  pull(model, store, person, 1);
  wearOfWaiting(model, store, person, now);
  worsenHealth(model, store, person, now);
}

/** Applies the grid points passed in a job, and the recovery of health there. */
export function driftInJob(model: Model, store: PersonStore, person: number, now: number): void {
  const { gridDays } = model.parameters.behaviour;
  const passed = Math.floor((now - store.arrivalDay[person]!) / gridDays);
  const points = passed - store.gridIndex[person * WORDS]!;
  if (points > 0) {
    pull(model, store, person, points);
    store.gridIndex[person * WORDS] = passed;
  }
  const recovered = Math.min(
    store.healthGrown[person]!,
    model.strength.healthDecay *
      model.parameters.behaviour.healthRecoveryPerDay *
      (now - store.healthSince[person]!),
  );
  if (recovered > 0) {
    store.healthGrown[person] = store.healthGrown[person]! - recovered;
    const at = person + HEALTH;
    store.barriers[at] = Math.max(0, store.barriers[at]! - recovered);
  }
  store.healthSince[person] = now;
}

/** Wear of waiting since it was last applied: a push on motivation and trust. */
export function wearOfWaiting(model: Model, store: PersonStore, person: number, now: number): void {
  const strength = model.strength.waitingWear;
  if (strength === 0 || store.status[person * WORDS] !== STATUS.waiting) return;
  const days = now - store.waitingWornUntil[person]!;
  store.waitingWornUntil[person] = now;
  const worn = wornBy(model, { motivation: store.motivation[person]!, trust: store.trust[person]! }, days);
  store.motivation[person] = worn.motivation;
  store.trust[person] = worn.trust;
}

/** Levels after so many days of waiting. */
export function wornBy(
  model: Model,
  levels: { readonly motivation: number; readonly trust: number },
  days: number,
): { readonly motivation: number; readonly trust: number } {
  const strength = model.strength.waitingWear;
  const { motivationWaitPerDay, trustWaitPerDay } = model.parameters.behaviour;
  return {
    motivation: nudge(levels.motivation, bounded(strength * motivationWaitPerDay * days)),
    trust: nudge(levels.trust, bounded(strength * trustWaitPerDay * days)),
  };
}

/** Health out of work since it was last applied: grows at a constant rate up to the cap. */
export function worsenHealth(model: Model, store: PersonStore, person: number, now: number): void {
  const strength = model.strength.healthDecay;
  if (strength === 0) return;
  const { healthDecayPerDay, healthDecayCap } = model.parameters.behaviour;
  const grown = store.healthGrown[person]!;
  const at = person + HEALTH;
  const growth = Math.min(
    strength * healthDecayPerDay * (now - store.healthSince[person]!),
    healthDecayCap * strength - grown,
    1 - store.barriers[at]!,
  );
  store.healthSince[person] = now;
  if (growth > 0) {
    store.healthGrown[person] = grown + growth;
    store.barriers[at] = store.barriers[at]! + growth;
  }
}

function pull(model: Model, store: PersonStore, person: number, points: number): void {
  const strength = model.strength.pull;
  if (strength === 0) return;
  const kept = keptAfter(model, points);
  store.motivation[person] = pulled(store.motivation[person]!, store.ownMotivation[person]!, kept);
  store.trust[person] = pulled(store.trust[person]!, store.ownTrust[person]!, kept);
}

/** Share of the distance to the person's own level that is left after so many points of the grid. */
export function keptAfter(model: Model, points: number): number {
  return (1 - Math.min(1, model.strength.pull * model.parameters.behaviour.pull)) ** points;
}

/** Someone at their own level stays there to the bit. */
export function pulled(level: number, own: number, kept: number): number {
  return level === own ? level : own + (level - own) * kept;
}

/** Wear over a very long wait never exceeds what `nudge` takes. */
function bounded(push: number): number {
  return Math.max(-0.5, Math.min(0.5, push));
}
