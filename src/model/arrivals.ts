// Streams of arrivals, one per group and region. The k-th arrival of a stream is the k-th person of that
// stream in every scenario: its date and its key come from the stream's own key and k alone, so one more
// person, or a longer run, moves nobody.

import { shareInCopies } from '../engine/copy-state.js';
import { childKey, drawAddress, type Key, nameHash } from '../random/address.js';
import { inverseIntegratedRate, type PiecewiseRate } from '../random/arrival-process.js';
import { uniformAt } from '../random/threefry.js';
import { DECISION } from './decisions.js';
import { type Model, streamName } from './model.js';

export class Arrivals {
  readonly count: number;
  private readonly keys: readonly Key[];
  private readonly rates: readonly PiecewiseRate[];
  private readonly ordinals: Int32Array;
  /** Integrated rate at the next arrival. */
  private readonly integrals: Float64Array;
  private readonly nextDays: Float64Array;
  private readonly nextKeys: Key[];

  constructor(model: Model, root: Key) {
    const { groups, regions, scale } = model.parameters;
    this.keys = shareInCopies(
      groups.flatMap((group) => regions.map((region) => arrivalStream(root, group.id, region.id))),
    );
    this.rates = shareInCopies(
      groups.flatMap((group) =>
        regions.map((region) => ({
          times: group.arrivalsPerDay.days,
          perDay: group.arrivalsPerDay.values.map((rate) => rate * scale * region.arrivalShare),
        })),
      ),
    );
    this.count = this.keys.length;
    this.ordinals = new Int32Array(this.count).fill(-1);
    this.integrals = new Float64Array(this.count);
    this.nextDays = new Float64Array(this.count);
    this.nextKeys = this.keys.slice();
    for (let stream = 0; stream < this.count; stream++) this.advance(stream);
  }

  /** Ordinal of the stream's next arrival, from 0. */
  ordinalOf(stream: number): number {
    return this.ordinals[stream]!;
  }

  /** Day of the stream's next arrival, Infinity when none comes. */
  next(stream: number): number {
    return this.nextDays[stream]!;
  }

  /** Key of the stream's next arrival. */
  keyOf(stream: number): Key {
    return this.nextKeys[stream]!;
  }

  /** Goes on to the stream's following arrival; returns its day. */
  advance(stream: number): number {
    this.ordinals[stream] = this.ordinals[stream]! + 1;
    const key = childKey(this.keys[stream]!, this.ordinals[stream]!, 0);
    this.nextKeys[stream] = key;
    const u = uniformAt(key.word0, key.word1, drawAddress(DECISION.arrival, 0), 0);
    this.integrals[stream] = this.integrals[stream]! - Math.log(1 - u);
    const day = inverseIntegratedRate(this.rates[stream]!, this.integrals[stream]!);
    this.nextDays[stream] = day;
    return day;
  }
}

/** Key of the stream of a group and region; the person with ordinal k is its child k. */
export function arrivalStream(root: Key, group: string, region: string): Key {
  return childKey(root, nameHash(streamName(group, region)), 0);
}
