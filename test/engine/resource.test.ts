import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Resource, type ResourceOptions } from '../../src/engine/resource.js';
import { WaitingLinks } from '../../src/engine/waiting-list.js';

function resource(options: Partial<ResourceOptions>): Resource {
  return new Resource(new WaitingLinks(4), {
    places: 1,
    order: 'fifo',
    waitingRoom: Number.POSITIVE_INFINITY,
    ...options,
  });
}

function grantAll(of: Resource): number[] {
  const granted: number[] = [];
  for (let who = of.grantNext(); who !== undefined; who = of.grantNext()) granted.push(who);
  return granted;
}

describe('places and waiting list', () => {
  it('serves first come, first served', () => {
    const places = resource({});
    expect([1, 2, 3].map((who) => places.seize(who))).toEqual(['granted', 'waits', 'waits']);
    places.release();
    expect(grantAll(places)).toEqual([2]);
  });

  it('serves the last who came under last come, first served', () => {
    const places = resource({ order: 'lifo' });
    for (const who of [1, 2, 3]) places.seize(who);
    places.release();
    expect(grantAll(places)).toEqual([3]);
  });

  it('serves the lower class first, first come within a class', () => {
    const places = resource({ order: 'priority', classes: 2 });
    places.seize(1, 1);
    places.seize(2, 1);
    places.seize(3, 0);
    places.seize(4, 0);
    places.release();
    expect(grantAll(places)).toEqual([3]);
  });

  it('a person who finds the waiting room full balks', () => {
    const places = resource({ waitingRoom: 1 });
    expect([1, 2, 3].map((who) => places.seize(who))).toEqual(['granted', 'waits', 'balks']);
  });

  it('a person who reneges is never served', () => {
    const places = resource({});
    for (const who of [1, 2, 3]) places.seize(who);
    places.renege(2);
    places.release();
    expect(grantAll(places)).toEqual([3]);
  });

  it('when places fall below the number inside, nobody is put out and nobody is let in', () => {
    const places = resource({ places: 3 });
    for (const who of [1, 2, 3, 4]) places.seize(who);
    places.places = 1;
    places.release();
    places.release();
    expect(grantAll(places)).toEqual([]);
    places.release();
    expect(grantAll(places)).toEqual([4]);
  });

  it('places that are added are given to those who wait', () => {
    const places = resource({ places: 1 });
    for (const who of [1, 2, 3]) places.seize(who);
    places.places = 3;
    expect(grantAll(places)).toEqual([2, 3]);
  });

  it('holds a place for the next course date, and starts all who hold one together', () => {
    const places = resource({ places: 3, intake: { everyDays: 56, firstDay: 10, batch: 2, minimum: 1 } });
    expect([1, 2, 3].map((who) => places.seize(who))).toEqual(['granted', 'granted', 'waits']);
    expect(places.nextDate).toBe(10);
    expect(places.openDate()).toEqual([1, 2]);
    expect(places.nextDate).toBe(66);
    expect(grantAll(places)).toEqual([3]);
  });

  it('puts off a date for which too few hold a place, and keeps their places', () => {
    const places = resource({ places: 3, intake: { everyDays: 56, firstDay: 10, batch: 3, minimum: 2 } });
    places.seize(1);
    expect(places.openDate()).toEqual([]);
    places.seize(2);
    expect(places.openDate()).toEqual([1, 2]);
  });

  it('a place given back before the date goes to the next who waits', () => {
    const places = resource({ places: 1, intake: { everyDays: 56, firstDay: 10, batch: 1, minimum: 1 } });
    places.seize(1);
    places.seize(2);
    places.giveBack(1);
    expect(grantAll(places)).toEqual([2]);
    expect(places.openDate()).toEqual([2]);
  });

  it('never holds more than its places, and never lets a free place stand beside a waiting list', () => {
    const action = fc.record({ kind: fc.constantFrom('seize', 'release', 'renege'), who: fc.nat(50) });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), fc.array(action, { maxLength: 200 }), (count, actions) => {
        const places = resource({ places: count });
        const waiting: number[] = [];
        const known = new Set<number>();
        for (const { kind, who } of actions) {
          if (kind === 'seize' && !known.has(who)) {
            known.add(who);
            if (places.seize(who) === 'waits') waiting.push(who);
          } else if (kind === 'release' && places.held > 0) {
            places.release();
            for (const next of grantAll(places)) expect(next).toBe(waiting.shift());
          } else if (kind === 'renege' && waiting.length > 0) {
            const [left] = waiting.splice(who % waiting.length, 1);
            places.renege(left!);
          }
          expect(places.held).toBeLessThanOrEqual(count);
          expect(places.waiting.length).toBe(waiting.length);
          expect(places.waiting.length > 0 && places.hasFreePlace).toBe(false);
        }
      }),
      { seed: 2015, numRuns: 300 },
    );
  });
});
