// The pending events: one at most per entity, ordered by time and, at one instant, by the tie order that the
// owner gives. An entity's event can move or be cancelled, so nothing stale is ever popped.
//
// A 4-ary implicit heap over parallel typed arrays; times are kept in heap order so that a comparison
// reads one array. Cost: O(log n) per call, no allocation except when an entity number outgrows the arrays;
// room for entities that never come takes no memory.

import { EngineError } from '../errors/errors.js';

/**
 * The heap's first place. With the root here the four children of place p are 4 (p − 2) and the three after it,
 * which lie in one cache line; and place 0, which fresh memory holds, can mean that nothing is pending.
 */
const ROOT = 3;
const NOT_PENDING = 0;
/** Room is made in steps of a quarter: a doubling would hold half of a country in empty rows. */
const GROWTH = 1.25;

/**
 * Which of two entities comes first at one instant; must be a strict total order that does not change while
 * either is pending. First come, first served is a growing sequence per entity; a key of the entity's own
 * serves where the outcome must not depend on who was created first.
 */
export interface TieOrder {
  precedes(entity: number, other: number): boolean;
}

export class EventList {
  /** Number of pending events. */
  size = 0;
  private heapTimes: Float64Array;
  private heapEntities: Int32Array;
  private positions: Int32Array;

  /**
   * @param ties - which of two entities comes first at one instant
   * @param capacity - entities 0 … capacity − 1 fit without growing
   */
  constructor(
    private readonly ties: TieOrder,
    capacity: number,
  ) {
    this.heapTimes = new Float64Array(capacity + ROOT);
    this.heapEntities = new Int32Array(capacity + ROOT);
    this.positions = new Int32Array(capacity);
  }

  /** Time of the first event, days; Infinity when none is pending. */
  get firstTime(): number {
    return this.size === 0 ? Number.POSITIVE_INFINITY : this.heapTimes[ROOT]!;
  }

  /** Entity of the first event. Call only when `size` > 0. */
  get firstEntity(): number {
    return this.heapEntities[ROOT]!;
  }

  /** Time of an entity's pending event, Infinity when it has none. */
  timeOf(entity: number): number {
    const position = entity < this.positions.length ? this.positions[entity]! : NOT_PENDING;
    return position === NOT_PENDING ? Number.POSITIVE_INFINITY : this.heapTimes[position]!;
  }

  /**
   * Sets or moves an entity's event; a time of Infinity cancels it.
   *
   * @param entity - integer ≥ 0
   * @param time - days; not NaN
   * @throws EngineError `defect` when `time` is NaN
   */
  schedule(entity: number, time: number): void {
    if (Number.isNaN(time)) throw new EngineError('defect', `entity ${entity} was scheduled at NaN`);
    if (time === Number.POSITIVE_INFINITY) {
      this.cancel(entity);
      return;
    }
    if (entity >= this.positions.length) this.growTo(entity + 1);
    let position = this.positions[entity]!;
    if (position === NOT_PENDING) {
      position = ROOT + this.size;
      this.size++;
      this.siftUp(position, entity, time);
    } else {
      // The heap property says which way it must go: try up, and down if it stayed.
      if (this.siftUp(position, entity, time) === position) this.siftDown(position, entity, time);
    }
  }

  /** Removes an entity's event, if it has one. */
  cancel(entity: number): void {
    const position = entity < this.positions.length ? this.positions[entity]! : NOT_PENDING;
    if (position === NOT_PENDING) return;
    this.positions[entity] = NOT_PENDING;
    this.size--;
    const last = ROOT + this.size;
    if (position === last) return;
    const moved = this.heapEntities[last]!;
    const movedTime = this.heapTimes[last]!;
    if (this.siftUp(position, moved, movedTime) === position) this.siftDown(position, moved, movedTime);
  }

  /** Removes the first event. Call only when `size` > 0; read `firstTime` and `firstEntity` before. */
  removeFirst(): void {
    this.size--;
    const last = ROOT + this.size;
    this.positions[this.heapEntities[ROOT]!] = NOT_PENDING;
    if (last > ROOT) this.siftDown(ROOT, this.heapEntities[last]!, this.heapTimes[last]!);
  }

  private siftUp(from: number, entity: number, time: number): number {
    const { heapTimes, heapEntities, positions } = this;
    let position = from;
    while (position > ROOT) {
      const parent = (position >> 2) + 2;
      const parentTime = heapTimes[parent]!;
      if (time > parentTime) break;
      const parentEntity = heapEntities[parent]!;
      if (time === parentTime && !this.ties.precedes(entity, parentEntity)) break;
      heapTimes[position] = parentTime;
      heapEntities[position] = parentEntity;
      positions[parentEntity] = position;
      position = parent;
    }
    heapTimes[position] = time;
    heapEntities[position] = entity;
    positions[entity] = position;
    return position;
  }

  private siftDown(from: number, entity: number, time: number): void {
    const { heapTimes, heapEntities, positions } = this;
    const stop = ROOT + this.size;
    let position = from;
    for (;;) {
      const first = (position - 2) << 2;
      if (first >= stop) break;
      const end = first + 4 < stop ? first + 4 : stop;
      let best = first;
      let bestTime = heapTimes[first]!;
      for (let child = first + 1; child < end; child++) {
        const childTime = heapTimes[child]!;
        if (childTime > bestTime) continue;
        if (childTime < bestTime || this.ties.precedes(heapEntities[child]!, heapEntities[best]!)) {
          best = child;
          bestTime = childTime;
        }
      }
      if (bestTime > time) break;
      const bestEntity = heapEntities[best]!;
      if (bestTime === time && !this.ties.precedes(bestEntity, entity)) break;
      heapTimes[position] = bestTime;
      heapEntities[position] = bestEntity;
      positions[bestEntity] = position;
      position = best;
    }
    heapTimes[position] = time;
    heapEntities[position] = entity;
    positions[entity] = position;
  }

  private growTo(needed: number): void {
    const capacity = Math.max(needed, Math.ceil(this.positions.length * GROWTH), 16);
    this.positions = grown(this.positions, new Int32Array(capacity));
    this.heapTimes = grown(this.heapTimes, new Float64Array(capacity + ROOT));
    this.heapEntities = grown(this.heapEntities, new Int32Array(capacity + ROOT));
  }
}

function grown<T extends Float64Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
