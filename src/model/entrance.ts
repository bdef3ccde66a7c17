// How a person comes into a world: as a newcomer, or registered already when it opens. The same code
// writes people into the shared world and into a re-run of one of them alone.

import { childKey, drawAddress, type Key, nameHash } from '../random/address.js';
import { uniformAt } from '../random/threefry.js';
import { DECISION } from './decisions.js';
import { refreshClocks } from './life/clocks.js';
import { type Life, setDue, thresholdOf } from './life/life.js';
import { beginSpell, nextDurationDay, register } from './life/spell.js';
import { leavingPerDay, pensionPerDay } from './mechanisms/exits.js';
import { jobFindingPerDay } from './mechanisms/job-finding.js';
import { nudge } from './mechanisms/nudge.js';
import { streamName } from './model.js';
import { type PersonStore, WORDS } from './person-store.js';
import { SLOT } from './slots.js';
import { STATUS } from './status.js';

/** Candidates tried for one registered person; the last is taken if none survives, which is vanishingly rare. */
export const CANDIDATES = 2_000;

/** Who comes in: where, when, and which of their stream. */
export interface Newcomer {
  readonly key: Key;
  readonly group: number;
  readonly region: number;
  readonly ordinal: number;
  readonly number: number;
}

/** A newcomer arrives and registers. Their trust leans on what NAV's reputation has become. */
export function enterAsNewcomer(life: Life, person: number, who: Newcomer, now: number): void {
  const { model, store } = life;
  setIdentity(store, person, who);
  store.arrivalDay[person] = now;
  drawPerson(life, person, now);
  if (model.strength.reputation !== 0) {
    const { reputationAtOpening } = model.parameters.behaviour;
    const lean = model.strength.reputation * (life.surroundings.reputationAt(now) - reputationAtOpening);
    if (lean !== 0) {
      store.trust[person] = nudge(store.trust[person]!, Math.max(-0.5, Math.min(0.5, lean)));
      store.ownTrust[person] = store.trust[person]!;
    }
  }
  store.statusSince[person] = now;
  life.recorder.enter(store, person, false, who.ordinal);
  register(life, person, now);
}

/** Key of the opening stock of a group and region; the person with ordinal k is drawn from its child k. */
export function openingStream(root: Key, group: string, region: string): Key {
  return childKey(root, nameHash(`opening:${streamName(group, region)}`), 0);
}

/**
 * Someone who is registered when the world opens, for a time drawn from the scenario's table. They are not
 * like newcomers: candidates are drawn as newcomers until one's own clocks, in open search, have not rung
 * by then. So the stock has the barriers that survival leaves, by the same hazards as everything else.
 */
export function enterFromStock(
  life: Life,
  person: number,
  who: Newcomer,
  elapsedQuantile: (u: number) => number,
): void {
  const { model, store } = life;
  const { key } = who;
  const elapsed = elapsedQuantile(uniformAt(key.word0, key.word1, drawAddress(DECISION.elapsed, 0), 0));
  for (let candidate = 0; candidate < CANDIDATES; candidate++) {
    setIdentity(store, person, { ...who, key: childKey(key, candidate, 1) });
    if (survives(life, person, elapsed)) break;
  }
  if (model.parameters.chooser.kind === 'caseworker') {
    const phase = uniformAt(key.word0, key.word1, drawAddress(DECISION.elapsed, 1), 0);
    const { reviewIntervalDays } = model.groups[who.group]!.parameters;
    setDue(store, person, SLOT.review, phase * reviewIntervalDays);
  }
  refreshClocks(life, person, 0);
  store.statusSince[person] = 0;
  life.recorder.enter(store, person, true, who.ordinal);
  life.recorder.beginStatus(model, store, person, 0);
}

/** Draws a candidate who registered `elapsed` days ago; says whether they would still be registered. */
function survives(life: Life, person: number, elapsed: number): boolean {
  const { model, store } = life;
  const { clocks } = store;
  store.arrivalDay[person] = -elapsed;
  store.spell[person * WORDS] = -1;
  drawPerson(life, person, -elapsed);
  store.status[person * WORDS] = STATUS.openSearch;
  store.gridIndex[person * WORDS] = Math.floor(elapsed / model.parameters.behaviour.gridDays);
  beginSpell(life, person, -elapsed, 0);
  let jobs = 0;
  let leaving = 0;
  let pension = 0;
  for (let day = -elapsed; day < 0; ) {
    const next = Math.min(nextDurationDay(life, person, day), 0);
    jobs += jobFindingPerDay(model, store, person, day) * (next - day);
    leaving += leavingPerDay(model, store, person) * (next - day);
    pension += pensionPerDay(model, store, person, day) * (next - day);
    day = next;
  }
  const noJob = clocks.advanceBy(person, SLOT.jobOrLoss, jobs);
  const stayed = clocks.advanceBy(person, SLOT.leaving, leaving);
  const noPension = clocks.advanceBy(person, SLOT.pension, pension);
  return noJob && stayed && noPension;
}

function setIdentity(store: PersonStore, person: number, who: Newcomer): void {
  store.number[person * WORDS] = who.number;
  store.key0[person * WORDS] = who.key.word0;
  store.key1[person * WORDS] = who.key.word1;
  store.group[person * WORDS] = who.group;
  store.region[person * WORDS] = who.region;
}

/** Draws attributes and winds the clocks that run for life. */
function drawPerson(life: Life, person: number, now: number): void {
  const { model, store } = life;
  model.groups[store.group[person * WORDS]!]!.entry(store, person);
  if (model.isPlain) return;
  const wind = (slot: number, decision: number) =>
    store.clocks.wind(person, slot, thresholdOf(store, person, decision, 0, 0));
  wind(SLOT.leaving, DECISION.leaving);
  wind(SLOT.pension, DECISION.pension);
  if (store.attached[person * WORDS] === 1) {
    wind(SLOT.returnToEmployer, DECISION.returnToEmployer);
    wind(SLOT.tieLoss, DECISION.tieLoss);
  }
  const move = model.parameters.caseworker.movePerDay * model.strength.turnover;
  store.nextMoveDay[person] =
    move > 0
      ? now + thresholdOf(store, person, DECISION.caseworkerMove, 0, 0) / move
      : Number.POSITIVE_INFINITY;
}
