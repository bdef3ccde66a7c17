// Streams of arrivals, one per group and region. The k-th arrival of a stream is the k-th person of that
// stream in every scenario: its date and its key come from the stream's own key and k alone, so one more
// person, or a longer run, moves nobody.

import { shareInCopies } from '../engine/copy-state.js';
import { childKey, drawAddress, type Key, nameHash, writeChildKey } from '../random/address.js';
import { inverseIntegratedRate, type PiecewiseRate } from '../random/arrival-process.js';
import { uniformAt } from '../random/threefry.js';
import { DECISION } from './decisions.js';
import { type Life, thresholdOf } from './life/life.js';
import { type Model, streamName } from './model.js';
import type { PersonStore } from './person-store.js';
import { SLOT } from './slots.js';

export class Arrivals {
  readonly count: number;
  private readonly keys: readonly Key[];
  private readonly rates: readonly PiecewiseRate[];
  private readonly ordinals: Int32Array;
  /** Integrated rate at the next arrival. */
  private readonly integrals: Float64Array;
  private readonly nextDays: Float64Array;
  private readonly scratch = new Uint32Array(2);

  constructor(model: Model, root: Key) {
    const { groups, regions, scale } = model.parameters;
    const keys: Key[] = [];
    const rates: PiecewiseRate[] = [];
    for (const group of groups) {
      for (const region of regions) {
        keys.push(childKey(root, nameHash(streamName(group.id, region.id)), 0));
        rates.push({
          times: group.arrivalsPerDay.days,
          perDay: group.arrivalsPerDay.values.map((rate) => rate * scale * region.arrivalShare),
        });
      }
    }
    this.count = keys.length;
    this.keys = shareInCopies(keys);
    this.rates = shareInCopies(rates);
    this.ordinals = new Int32Array(keys.length).fill(-1);
    this.integrals = new Float64Array(keys.length);
    this.nextDays = new Float64Array(keys.length);
    this.regions = regions.length;
    for (let stream = 0; stream < keys.length; stream++) this.advance(stream);
  }

  private readonly regions: number;

  /** Ordinal of the stream's next arrival, from 0. */
  ordinalOf(stream: number): number {
    return this.ordinals[stream]!;
  }

  /** Day of the stream's next arrival, Infinity when none comes. */
  next(stream: number): number {
    return this.nextDays[stream]!;
  }

  /** Goes on to the stream's following arrival; returns its day. */
  advance(stream: number): number {
    const ordinal = this.ordinals[stream]! + 1;
    this.ordinals[stream] = ordinal;
    const key = this.keys[stream]!;
    writeChildKey(this.scratch, 0, key.word0, key.word1, ordinal, 0);
    const u = uniformAt(this.scratch[0]!, this.scratch[1]!, drawAddress(DECISION.arrival, 0), 0);
    this.integrals[stream] = this.integrals[stream]! - Math.log(1 - u);
    const day = inverseIntegratedRate(this.rates[stream]!, this.integrals[stream]!);
    this.nextDays[stream] = day;
    return day;
  }

  /** Writes the fixed and starting attributes of the stream's present newcomer. */
  writeNewcomer(life: Life, person: number, stream: number, now: number): void {
    const { store } = life;
    const key = this.keys[stream]!;
    writeChildKey(this.scratch, 0, key.word0, key.word1, this.ordinals[stream]!, 0);
    const group = Math.floor(stream / this.regions);
    setIdentity(store, person, this.scratch[0]!, this.scratch[1]!, group, stream - group * this.regions);
    store.arrivalDay[person] = now;
    drawPerson(life, person, now);
  }
}

/** Sets key, tie-break, group and region. */
export function setIdentity(
  store: PersonStore,
  person: number,
  key0: number,
  key1: number,
  group: number,
  region: number,
): void {
  store.key0[person] = key0;
  store.key1[person] = key1;
  // 52 bits of the key: exact as a double, and the same in every scenario.
  store.order[person] = key0 * 1_048_576 + (key1 >>> 12);
  store.group[person] = group;
  store.region[person] = region;
}

/** Draws attributes and winds the clocks that run for life. */
export function drawPerson(life: Life, person: number, now: number): void {
  const { model, store } = life;
  model.groups[store.group[person]!]!.entry(store, person);
  if (model.isPlain) return;
  store.clocks.wind(person, SLOT.leaving, thresholdOf(store, person, DECISION.leaving, 0, 0), now);
  store.clocks.wind(person, SLOT.pension, thresholdOf(store, person, DECISION.pension, 0, 0), now);
  if (store.attached[person] === 1) {
    store.clocks.wind(
      person,
      SLOT.returnToEmployer,
      thresholdOf(store, person, DECISION.returnToEmployer, 0, 0),
      now,
    );
    store.clocks.wind(person, SLOT.tieLoss, thresholdOf(store, person, DECISION.tieLoss, 0, 0), now);
  }
  const move = model.parameters.caseworker.movePerDay * model.strength.turnover;
  store.nextMoveDay[person] =
    move > 0
      ? now + thresholdOf(store, person, DECISION.caseworkerMove, 0, 0) / move
      : Number.POSITIVE_INFINITY;
}
