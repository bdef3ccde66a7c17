// Leaving the labour force and disability pension run on clocks of their own, in every state but work.
// Drop-out from a measure rises as motivation falls.

import type { Model } from '../model.js';
import { BARRIERS } from '../parameters.js';
import { type PersonStore, WORDS } from '../person-store.js';

const HEALTH = BARRIERS.indexOf('health');

/** Leaving the labour force, per day. */
export function leavingPerDay(model: Model, store: PersonStore, person: number): number {
  return model.strength.leaving * model.groups[store.group[person * WORDS]!]!.parameters.leavingPerDay;
}

/** Disability pension, per day. */
export function pensionPerDay(model: Model, store: PersonStore, person: number, now: number): number {
  const group = model.groups[store.group[person * WORDS]!]!;
  const base = model.strength.pension * group.parameters.pensionPerDay;
  if (base === 0) return 0;
  const { exits } = model.parameters;
  const { variables, value } = model.formulas.pension;
  variables[0] = base;
  variables[1] = store.barriers[person + HEALTH]!;
  variables[2] = group.meanBarriers[HEALTH]!;
  variables[3] = exits.pensionHealthEffect;
  variables[4] = now >= store.registeredDay[person]! + exits.limitDays ? exits.limitFactor : 1;
  return value(variables);
}

/** Drop-out from the present measure, per day; for open-ended places, leaving. */
export function dropOutPerDay(model: Model, store: PersonStore, person: number): number {
  const measure = model.measures[store.measure[person * WORDS]!]!;
  const base = model.strength.dropOut * measure.parameters.dropOutPerDay;
  const openEnded = measure.parameters.duration === null ? measure.parameters.leavingPerDay : 0;
  if (base === 0) return openEnded;
  const { variables, value } = model.formulas.dropOut;
  variables[0] = base;
  variables[1] = store.motivation[person]!;
  variables[2] = model.parameters.exits.dropOutMotivationEffect;
  return value(variables) + openEnded;
}
