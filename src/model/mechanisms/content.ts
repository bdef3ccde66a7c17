// What a measure does to barriers while a person is in it: each barrier shrinks by the measure's share for
// it, in proportion to the dose. A barrier that is not there cannot shrink: that is what the wrong measure
// for the right person means. The dose grows by attendance × time / planned time, in equal steps; a stint
// cut off in mid-step has given the part of the step that was attended.

import type { Model } from '../model.js';
import { BARRIERS } from '../parameters.js';
import { type PersonStore, WORDS } from '../person-store.js';

const COUNT = BARRIERS.length;

/**
 * Adds to the dose what was attended since the last step, and moves the barriers accordingly: the ratio of
 * what the whole dose leaves to what the dose so far had left, so the number of steps does not matter.
 */
export function takeDose(model: Model, store: PersonStore, person: number, now: number): void {
  const measure = model.measures[store.measure[person * WORDS]!]!;
  const planned = store.plannedDays[person]!;
  const from = store.doseFrom[person]!;
  store.doseFrom[person] = now;
  if (!(planned < Number.POSITIVE_INFINITY)) return;
  const before = store.dose[person]!;
  const share = planned > 0 ? (now - from) / planned : 1;
  const after = Math.min(1, before + store.attendance[person]! * share);
  store.dose[person] = after;
  if (measure.hasContent) applyContent(measure.content, store, person, before, after);
}

/** Moves every barrier from what dose `before` left of it to what dose `after` leaves. */
export function applyContent(
  content: Float64Array,
  store: PersonStore,
  person: number,
  before: number,
  after: number,
): void {
  const { barriers } = store;
  const at = person;
  for (let k = 0; k < COUNT; k++) {
    const share = content[k]!;
    if (share === 0) continue;
    const left = 1 - share * before;
    const moved = left > 0 ? (barriers[at + k]! * (1 - share * after)) / left : 0;
    barriers[at + k] = moved < 0 ? 0 : moved > 1 ? 1 : moved;
  }
}

/**
 * Share of a measure's content that meets no barrier, in [0, 1], weighted as barriers weigh in the choice.
 * 0 for a measure without content.
 */
export function mismatchOf(model: Model, store: PersonStore, person: number, measureIndex: number): number {
  const { relevance, relevanceTotal } = model.measures[measureIndex]!;
  if (relevanceTotal === 0) return 0;
  const at = person;
  let met = 0;
  for (let k = 0; k < COUNT; k++) {
    const barrier = store.barriers[at + k]! / model.contentReference[k]!;
    if (relevance[k] !== 0) met += relevance[k]! * (barrier < 1 ? barrier : 1);
  }
  return 1 - met / relevanceTotal;
}

/** Share of days attended, in [0, 1]. */
export function attendanceOf(model: Model, store: PersonStore, person: number, mismatch: number): number {
  const strength = model.strength.attendance;
  if (strength === 0) return 1;
  const { variables, value } = model.formulas.attendance;
  variables[0] = store.motivation[person]!;
  variables[1] = store.trust[person]!;
  variables[2] = mismatch;
  const attended = 1 / (1 + Math.exp(-value(variables)));
  return strength === 1 ? attended : attended ** strength;
}

/** Relief experienced in a stint, as a share of what a full relevant dose gives a person with the reference barriers. */
export function experiencedBenefit(model: Model, store: PersonStore, person: number): number {
  const { relevance, relevanceTotal, content } = model.measures[store.measure[person * WORDS]!]!;
  if (relevanceTotal === 0) return 0;
  const at = person;
  let relief = 0;
  for (let k = 0; k < COUNT; k++) {
    if (relevance[k] === 0 || content[k] === 0) continue;
    const moved = store.barriersAtStart[at + k]! - store.barriers[at + k]!;
    relief += (relevance[k]! * moved) / (Math.abs(content[k]!) * model.contentReference[k]!);
  }
  return Math.max(-1, Math.min(1, relief / relevanceTotal));
}
