// Places are mostly occupied when the world opens, by people outside the statistics. They leave after what
// is left of their stay: a stay drawn by its length, of which a uniform part is left, as a renewal process
// is found on a given day.

import { shareInCopies } from '../engine/copy-state.js';
import { childKey, drawAddress, type Key, nameHash } from '../random/address.js';
import { compileQuantile } from '../random/quantile.js';
import { uniformAt } from '../random/threefry.js';
import { DECISION } from './decisions.js';
import type { Model } from './model.js';
import type { ProviderQueues } from './provider-queues.js';

/** Tries at a stay by length before the last one is taken. */
const TRIES = 1_000;

/** When those outside the statistics leave their places, by queue. */
export class OpeningPlaces {
  private readonly positions: Int32Array;

  /** @param leaving - by queue, days in ascending order */
  constructor(private readonly leaving: readonly Float64Array[]) {
    this.positions = new Int32Array(leaving.length);
    shareInCopies(leaving);
  }

  /** Day on which the next of a queue leaves, Infinity when none is left. */
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
      const duration = parameters.duration?.[model.parameters.groups[plan.groups[0]!]!.id];
      const stay = duration === undefined ? undefined : compileQuantile(duration);
      const draw = (occupant: number, index: number) =>
        uniformAt(stream.word0, stream.word1, drawAddress(DECISION.openingStay, occupant), index);
      const days = Array.from({ length: occupied }, (_, occupant) => {
        queues.takeFree(plan.index, 0);
        return stay === undefined
          ? untilLeaving(parameters.leavingPerDay, draw(occupant, 0))
          : remainingStay(stay, (index) => draw(occupant, index));
      });
      return Float64Array.from(days).sort();
    }),
  );
}

function untilLeaving(leavingPerDay: number, u: number): number {
  return leavingPerDay > 0 ? -Math.log(1 - u) / leavingPerDay : Number.POSITIVE_INFINITY;
}

function remainingStay(stay: (u: number) => number, draw: (index: number) => number): number {
  const longest = stay(1 - 2 ** -20);
  let length = 0;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    length = stay(draw(3 * attempt));
    if (draw(3 * attempt + 1) * longest < length) return length * draw(3 * attempt + 2);
  }
  return length / 2;
}
