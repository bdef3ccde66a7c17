// The pending events: one at most per entity, ordered by (time, priority, order). An entity's event can
// move or be cancelled, so nothing stale is ever popped. Equal times go by priority, equal priorities by
// `order`: pass a growing sequence for first come, first served, or a key of the entity where the outcome
// must not depend on who was created first.
//
// A 4-ary implicit heap over parallel typed arrays; times are kept in heap order so that a comparison
// reads one array. Cost: O(log n) per call, no allocation except when an entity number outgrows the arrays.

import { EngineError } from '../errors/errors.js';

const ARITY_SHIFT = 2;
const NOT_PENDING = -1;

export class EventList {
  /** Number of pending events. */
  size = 0;
  private heapTimes: Float64Array;
  private heapEntities: Int32Array;
  private positions: Int32Array;
  private priorities: Uint8Array;
  private orders: Float64Array;

  /** @param capacity - entities 0 … capacity − 1 fit without growing */
  constructor(capacity: number) {
    this.heapTimes = new Float64Array(capacity);
    this.heapEntities = new Int32Array(capacity);
    this.positions = new Int32Array(capacity).fill(NOT_PENDING);
    this.priorities = new Uint8Array(capacity);
    this.orders = new Float64Array(capacity);
  }

  /** Time of the first event, days; Infinity when none is pending. */
  get firstTime(): number {
    return this.size === 0 ? Number.POSITIVE_INFINITY : this.heapTimes[0]!;
  }

  /** Entity of the first event. Call only when `size` > 0. */
  get firstEntity(): number {
    return this.heapEntities[0]!;
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
   * @param priority - 0 … 255, lower first among equal times
   * @param order - lower first among equal priorities
   * @throws EngineError `defect` when `time` is NaN
   */
  schedule(entity: number, time: number, priority: number, order: number): void {
    if (Number.isNaN(time)) throw new EngineError('defect', `entity ${entity} was scheduled at NaN`);
    if (time === Number.POSITIVE_INFINITY) {
      this.cancel(entity);
      return;
    }
    if (entity >= this.positions.length) this.growTo(entity + 1);
    this.priorities[entity] = priority;
    this.orders[entity] = order;
    let position = this.positions[entity]!;
    if (position === NOT_PENDING) {
      position = this.size;
      this.size = position + 1;
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
    const last = this.size - 1;
    this.size = last;
    if (position === last) return;
    const moved = this.heapEntities[last]!;
    const movedTime = this.heapTimes[last]!;
    if (this.siftUp(position, moved, movedTime) === position) this.siftDown(position, moved, movedTime);
  }

  /** Removes the first event. Call only when `size` > 0; read `firstTime` and `firstEntity` before. */
  removeFirst(): void {
    const last = this.size - 1;
    this.size = last;
    this.positions[this.heapEntities[0]!] = NOT_PENDING;
    if (last > 0) this.siftDown(0, this.heapEntities[last]!, this.heapTimes[last]!);
  }

  private precedes(timeA: number, entityA: number, timeB: number, entityB: number): boolean {
    if (timeA !== timeB) return timeA < timeB;
    const priorityA = this.priorities[entityA]!;
    const priorityB = this.priorities[entityB]!;
    if (priorityA !== priorityB) return priorityA < priorityB;
    const orderA = this.orders[entityA]!;
    const orderB = this.orders[entityB]!;
    return orderA !== orderB ? orderA < orderB : entityA < entityB;
  }

  private siftUp(from: number, entity: number, time: number): number {
    const { heapTimes, heapEntities, positions } = this;
    let position = from;
    while (position > 0) {
      const parent = (position - 1) >> ARITY_SHIFT;
      const parentTime = heapTimes[parent]!;
      if (time > parentTime) break;
      const parentEntity = heapEntities[parent]!;
      if (!this.precedes(time, entity, parentTime, parentEntity)) break;
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
    const { heapTimes, heapEntities, positions, size } = this;
    let position = from;
    for (;;) {
      const first = (position << ARITY_SHIFT) + 1;
      if (first >= size) break;
      const end = first + 4 < size ? first + 4 : size;
      let best = first;
      let bestTime = heapTimes[first]!;
      for (let child = first + 1; child < end; child++) {
        const childTime = heapTimes[child]!;
        if (childTime > bestTime) continue;
        if (
          childTime < bestTime ||
          this.precedes(childTime, heapEntities[child]!, bestTime, heapEntities[best]!)
        ) {
          best = child;
          bestTime = childTime;
        }
      }
      const bestEntity = heapEntities[best]!;
      if (!this.precedes(bestTime, bestEntity, time, entity)) break;
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
    const capacity = Math.max(needed, this.positions.length * 2, 16);
    const positions = new Int32Array(capacity).fill(NOT_PENDING);
    positions.set(this.positions);
    this.positions = positions;
    this.heapTimes = grown(this.heapTimes, new Float64Array(capacity));
    this.orders = grown(this.orders, new Float64Array(capacity));
    this.heapEntities = grown(this.heapEntities, new Int32Array(capacity));
    this.priorities = grown(this.priorities, new Uint8Array(capacity));
  }
}

function grown<T extends Float64Array | Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
