// Who waits for one resource, and in which order they are served. First come, first served; last come,
// first served; or by class, first come within a class. Anyone can leave from any place in the list.
//
// Doubly linked lists over arrays that all lists of a world share (an entity waits in one list at most),
// so joining, leaving and serving are O(1) in the length of the list and allocate nothing.

import { EngineError } from '../errors/errors.js';

const NOBODY = -1;

/** The links of all waiting lists of one world. */
export class WaitingLinks {
  next: Int32Array;
  previous: Int32Array;
  /** Class the entity waits in, by entity. */
  classes: Uint8Array;

  constructor(capacity: number) {
    this.next = new Int32Array(capacity);
    this.previous = new Int32Array(capacity);
    this.classes = new Uint8Array(capacity);
  }

  /** Makes room for entity numbers below `needed`. */
  growTo(needed: number): void {
    if (needed <= this.next.length) return;
    const capacity = Math.max(needed, Math.ceil(this.next.length * 1.25), 16);
    const next = new Int32Array(capacity);
    next.set(this.next);
    this.next = next;
    const previous = new Int32Array(capacity);
    previous.set(this.previous);
    this.previous = previous;
    const classes = new Uint8Array(capacity);
    classes.set(this.classes);
    this.classes = classes;
  }
}

export type WaitingOrder = 'fifo' | 'lifo' | 'priority';

export class WaitingList {
  length = 0;
  private readonly heads: Int32Array;
  private readonly tails: Int32Array;

  /** @param classes - number of priority classes, 1 … 255; class 0 is served first */
  constructor(
    private readonly links: WaitingLinks,
    private readonly order: WaitingOrder,
    classes = 1,
  ) {
    if (!(classes >= 1 && classes <= 255)) throw new EngineError('defect', `${classes} priority classes`);
    this.heads = new Int32Array(classes).fill(NOBODY);
    this.tails = new Int32Array(classes).fill(NOBODY);
  }

  /** Puts an entity that waits nowhere at the end of its class. */
  join(entity: number, priorityClass = 0): void {
    const { links, heads, tails } = this;
    links.growTo(entity + 1);
    const tail = tails[priorityClass]!;
    links.classes[entity] = priorityClass;
    links.previous[entity] = tail;
    links.next[entity] = NOBODY;
    if (tail === NOBODY) heads[priorityClass] = entity;
    else links.next[tail] = entity;
    tails[priorityClass] = entity;
    this.length++;
  }

  /** Takes an entity that waits here out of the list. */
  leave(entity: number): void {
    const { links, heads, tails } = this;
    const priorityClass = links.classes[entity]!;
    const before = links.previous[entity]!;
    const after = links.next[entity]!;
    if (before === NOBODY) heads[priorityClass] = after;
    else links.next[before] = after;
    if (after === NOBODY) tails[priorityClass] = before;
    else links.previous[after] = before;
    this.length--;
  }

  /** The entity to be served next; it stays in the list. Call only when `length` > 0. */
  get first(): number {
    const { heads, tails } = this;
    for (let priorityClass = 0; priorityClass < heads.length; priorityClass++) {
      const entity = this.order === 'lifo' ? tails[priorityClass]! : heads[priorityClass]!;
      if (entity !== NOBODY) return entity;
    }
    throw new EngineError('defect', 'the first of an empty waiting list was asked for');
  }
}
