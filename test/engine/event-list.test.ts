import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventList, type TieOrder } from '../../src/engine/event-list.js';

/** What the event list promises, written the slow way: a sorted array. */
class SortedEvents {
  private events: { entity: number; time: number; priority: number; order: number }[] = [];
  schedule(entity: number, time: number, priority: number, order: number): void {
    this.cancel(entity);
    if (time !== Number.POSITIVE_INFINITY) this.events.push({ entity, time, priority, order });
    this.events.sort(
      (a, b) => a.time - b.time || a.priority - b.priority || a.order - b.order || a.entity - b.entity,
    );
  }
  cancel(entity: number): void {
    this.events = this.events.filter((event) => event.entity !== entity);
  }
  removeFirst(): { entity: number; time: number } | undefined {
    return this.events.shift();
  }
}

/** An order of (priority, order, entity) that may be given anew with every event. */
class PriorityOrder implements TieOrder {
  private readonly ranks = new Map<number, { readonly priority: number; readonly order: number }>();
  set(entity: number, priority: number, order: number): void {
    this.ranks.set(entity, { priority, order });
  }
  precedes(entity: number, other: number): boolean {
    const a = this.ranks.get(entity) ?? { priority: 0, order: 0 };
    const b = this.ranks.get(other) ?? { priority: 0, order: 0 };
    return (a.priority - b.priority || a.order - b.order || entity - other) < 0;
  }
}

function drain(list: EventList): { entity: number; time: number }[] {
  const all: { entity: number; time: number }[] = [];
  while (list.size > 0) {
    all.push({ entity: list.firstEntity, time: list.firstTime });
    list.removeFirst();
  }
  return all;
}

describe('event list', () => {
  it('gives events in order of time, then priority, then order', () => {
    const ties = new PriorityOrder();
    const list = new EventList(ties, 4);
    ties.set(0, 1, 0);
    ties.set(1, 0, 9);
    ties.set(2, 1, -1);
    ties.set(3, 9, 0);
    [5, 5, 5, 1].forEach((time, entity) => {
      list.schedule(entity, time);
    });
    expect(drain(list).map((event) => event.entity)).toEqual([3, 1, 2, 0]);
  });

  it('serves equal events first come, first served when given a growing sequence', () => {
    const ties = new PriorityOrder();
    const list = new EventList(ties, 1);
    const entities = Array.from({ length: 1000 }, (_, i) => (i * 7919) % 1000);
    entities.forEach((entity, sequence) => {
      ties.set(entity, 0, sequence);
      list.schedule(entity, 3);
    });
    expect(drain(list).map((event) => event.entity)).toEqual(entities);
  });

  it('moves and cancels a pending event, and leaves nothing stale behind', () => {
    const list = new EventList(new PriorityOrder(), 2);
    list.schedule(7, 10);
    list.schedule(8, 20);
    list.schedule(7, 30);
    expect(list.size).toBe(2);
    expect(list.timeOf(7)).toBe(30);
    list.schedule(8, Number.POSITIVE_INFINITY);
    expect(drain(list)).toEqual([{ entity: 7, time: 30 }]);
  });

  it('refuses a time that is not a number', () => {
    expect(() => new EventList(new PriorityOrder(), 1).schedule(0, Number.NaN)).toThrow(/scheduled at NaN/);
  });

  it('moves an event among equals by the tie order alone', () => {
    const list = new EventList(new PriorityOrder(), 4);
    for (const entity of [3, 1, 2, 0]) list.schedule(entity, 8);
    list.schedule(1, 9);
    list.schedule(1, 8);
    list.schedule(3, 7);
    list.schedule(3, 8);
    expect(drain(list).map((event) => event.entity)).toEqual([0, 1, 2, 3]);
  });

  it('agrees with a sorted array under any sequence of schedule, move, cancel and remove', () => {
    const action = fc.record({
      kind: fc.constantFrom('schedule', 'schedule', 'schedule', 'cancel', 'remove'),
      entity: fc.integer({ min: 0, max: 30 }),
      time: fc.integer({ min: 0, max: 12 }),
      priority: fc.integer({ min: 0, max: 3 }),
      order: fc.integer({ min: 0, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(action, { maxLength: 300 }), (actions) => {
        const ties = new PriorityOrder();
        const list = new EventList(ties, 1);
        const sorted = new SortedEvents();
        for (const { kind, entity, time, priority, order } of actions) {
          if (kind === 'schedule') {
            // A tie order stands still while an entity is pending.
            list.cancel(entity);
            ties.set(entity, priority, order);
            list.schedule(entity, time);
            sorted.schedule(entity, time, priority, order);
          } else if (kind === 'cancel') {
            list.cancel(entity);
            sorted.cancel(entity);
          } else {
            const expected = sorted.removeFirst();
            expect(list.size > 0 ? list.firstEntity : undefined).toBe(expected?.entity);
            expect(list.size > 0 ? list.firstTime : undefined).toBe(expected?.time);
            if (list.size > 0) list.removeFirst();
          }
        }
        for (let expected = sorted.removeFirst(); expected !== undefined; expected = sorted.removeFirst()) {
          expect(list.firstEntity).toBe(expected.entity);
          list.removeFirst();
        }
        expect(list.size).toBe(0);
      }),
      { seed: 2015, numRuns: 300 },
    );
  });
});
