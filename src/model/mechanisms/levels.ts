// A person's motivation and trust as they are now, without touching the person: the pull of the months passed in a job
// and the wear of waiting are applied when something next happens, so what is stored may lag behind.

import type { Model } from '../model.js';
import { type PersonStore, WORDS } from '../person-store.js';
import { isEmployed, STATUS } from '../status.js';
import { keptAfter, pulled, wornBy } from './drift.js';

/** Both in [0, 1]. */
export interface Levels {
  readonly motivation: number;
  readonly trust: number;
}

export function levelsAt(model: Model, store: PersonStore, person: number, now: number): Levels {
  const motivation = store.motivation[person]!;
  const trust = store.trust[person]!;
  const status = store.status[person * WORDS]!;
  if (isEmployed(status)) {
    const { gridDays } = model.parameters.behaviour;
    const passed = Math.floor((now - store.arrivalDay[person]!) / gridDays);
    const points = passed - store.gridIndex[person * WORDS]!;
    if (points <= 0 || model.strength.pull === 0) return { motivation, trust };
    const kept = keptAfter(model, points);
    return {
      motivation: pulled(motivation, store.ownMotivation[person]!, kept),
      trust: pulled(trust, store.ownTrust[person]!, kept),
    };
  }
  if (status !== STATUS.waiting || model.strength.waitingWear === 0) return { motivation, trust };
  return wornBy(model, { motivation, trust }, now - store.waitingWornUntil[person]!);
}
