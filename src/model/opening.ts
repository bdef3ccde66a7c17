// How the world opens: with the registered stock, not empty, and with its places mostly occupied.
//
// Stock. Each registered person has been so for a time drawn from the scenario's table. Those who are
// still registered after that time are not like newcomers: candidates are drawn as newcomers until one's
// own clocks, in open search, have not rung by then. So the stock has the barriers that survival leaves,
// by the same hazards as everything else.
//
// Places. People outside the statistics hold a share of the places and leave by the remaining stay of a
// renewal process: a stay drawn by length, of which a uniform part is left.

import { shareInCopies } from '../engine/copy-state.js';
import { childKey, drawAddress, type Key, nameHash } from '../random/address.js';
import { compileQuantile } from '../random/quantile.js';
import { uniformAt } from '../random/threefry.js';
import { drawPerson, setIdentity } from './arrivals.js';
import { DECISION } from './decisions.js';
import { refreshClocks } from './life/clocks.js';
import type { Life } from './life/life.js';
import { setDue } from './life/life.js';
import { beginSpell, nextDurationDay } from './life/spell.js';
import { leavingPerDay, pensionPerDay } from './mechanisms/exits.js';
import { jobFindingPerDay } from './mechanisms/job-finding.js';
import { type Model, streamName } from './model.js';
import type { ProviderQueues } from './provider-queues.js';
import { SLOT } from './slots.js';
import { STATUS } from './status.js';

/** Candidates tried for one registered person; the last is taken if none survives, which is vanishingly rare. */
const CANDIDATES = 2_000;

/** Fills the register. `enter` is told each person, whose state is complete. */
export function openWithStock(life: Life, root: Key, enter: (person: number, ordinal: number) => void): void {
  const { model, store } = life;
  const { groups, regions, scale } = model.parameters;
  groups.forEach((group, g) => {
    if (group.opening.stock === 0) return;
    const elapsedQuantile = compileQuantile(group.opening.elapsedDays);
    regions.forEach((region, r) => {
      const count = Math.round(group.opening.stock * scale * region.arrivalShare);
      const stream = childKey(root, nameHash(`opening:${streamName(group.id, region.id)}`), 0);
      for (let ordinal = 0; ordinal < count; ordinal++) {
        const slot = childKey(stream, ordinal, 0);
        const elapsed = elapsedQuantile(
          uniformAt(slot.word0, slot.word1, drawAddress(DECISION.elapsed, 0), 0),
        );
        const phase = uniformAt(slot.word0, slot.word1, drawAddress(DECISION.elapsed, 1), 0);
        const person = store.take();
        drawSurvivor(life, person, slot, g, r, elapsed);
        if (model.parameters.chooser.kind === 'caseworker') {
          setDue(store, person, SLOT.review, phase * group.reviewIntervalDays);
        }
        refreshClocks(life, person, 0);
        enter(person, ordinal);
      }
    });
  });
}

function drawSurvivor(
  life: Life,
  person: number,
  slot: Key,
  group: number,
  region: number,
  elapsed: number,
): void {
  const { model, store } = life;
  const { clocks } = store;
  for (let candidate = 0; candidate < CANDIDATES; candidate++) {
    const key = childKey(slot, candidate, 1);
    setIdentity(store, person, key.word0, key.word1, group, region);
    store.arrivalDay[person] = -elapsed;
    store.spell[person] = -1;
    drawPerson(life, person, -elapsed);
    store.status[person] = STATUS.openSearch;
    store.gridIndex[person] = Math.floor(elapsed / model.parameters.behaviour.gridDays);
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
    const survives =
      clocks.advanceBy(person, SLOT.jobOrLoss, jobs) &&
      clocks.advanceBy(person, SLOT.leaving, leaving) &&
      clocks.advanceBy(person, SLOT.pension, pension);
    if (survives) break;
  }
  // From here on the clocks run from day 0.
  for (const clock of [SLOT.jobOrLoss, SLOT.leaving, SLOT.pension, SLOT.returnToEmployer, SLOT.tieLoss]) {
    clocks.startAt(person, clock, 0);
  }
}

/** When those outside the statistics leave their places, by queue. */
export class OpeningPlaces {
  private readonly positions: Int32Array;

  /** @param leaving - by queue, days in ascending order */
  constructor(private readonly leaving: readonly Float64Array[]) {
    this.positions = new Int32Array(leaving.length);
    shareInCopies(leaving);
  }

  next(queue: number): number {
    return this.leaving[queue]![this.positions[queue]!] ?? Number.POSITIVE_INFINITY;
  }

  /** The first has left; returns when the next does. */
  advance(queue: number): number {
    this.positions[queue] = this.positions[queue]! + 1;
    return this.next(queue);
  }
}

/** Occupies a share of the places of every queue. */
export function occupyPlaces(model: Model, root: Key, queues: ProviderQueues): OpeningPlaces {
  return new OpeningPlaces(
    model.queues.map((plan) => {
      const { parameters } = model.measures[plan.measure]!;
      const places = plan.places.values[0]!;
      const occupied = Number.isFinite(places) ? Math.round(places * parameters.openingOccupancy) : 0;
      const stream = childKey(root, nameHash(`occupants:${plan.name}`), 0);
      const group = model.parameters.groups[plan.groups[0]!]!.id;
      const duration = parameters.duration?.[group];
      const stay = duration === undefined ? undefined : compileQuantile(duration);
      const longest = stay === undefined ? 0 : stay(1 - 2 ** -20);
      const days = Array.from({ length: occupied }, (_, i) => {
        queues.takeFree(plan.index, 0);
        const draw = (k: number, part: number) =>
          uniformAt(stream.word0, stream.word1, drawAddress(DECISION.openingStay, i), k * 4 + part);
        if (stay === undefined) {
          return parameters.leavingPerDay > 0
            ? -Math.log(1 - draw(0, 0)) / parameters.leavingPerDay
            : Number.POSITIVE_INFINITY;
        }
        // Rejection by length: a stay is found on a given day in proportion to how long it is.
        for (let k = 0; ; k++) {
          const length = stay(draw(k, 0));
          if (draw(k, 1) * longest < length || k === 1_000) return length * draw(k, 2);
        }
      });
      return Float64Array.from(days).sort();
    }),
  );
}
