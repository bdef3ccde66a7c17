// A person's status changes in one place, so that the record sees every change.

import { WORDS } from '../person-store.js';
import type { Life } from './life.js';

/** Ends the present status and begins another; the rest of the state must already be the new one's. */
export function changeStatus(life: Life, person: number, status: number, now: number): void {
  const { model, store, recorder } = life;
  recorder.endStatus(store, person, now);
  store.status[person * WORDS] = status;
  store.statusSince[person] = now;
  recorder.beginStatus(model, store, person, now);
}
