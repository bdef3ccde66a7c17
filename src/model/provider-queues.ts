// Providers: the places of every measure and region with their waiting lists, live. Knows who gets a place
// and keeps the sums; its lists know people by the number of their row; starting a stint is the world's business, through the two calls it is given.

import { Resource } from '../engine/resource.js';
import type { WaitingLinks } from '../engine/waiting-list.js';
import type { Model } from './model.js';
import { type PersonStore, ROW } from './person-store.js';
import { QueueStatistics } from './queue-statistics.js';

/** What happens to a person who is granted a place later than asked. */
export interface GrantHandler {
  /** A place that starts now. */
  placeGranted(person: number, queue: number, now: number): void;
  /** A place for the next course date. */
  datedPlaceGranted(person: number, queue: number, now: number): void;
}

export class ProviderQueues {
  readonly resources: readonly Resource[];
  readonly statistics: readonly QueueStatistics[];
  /** Expected wait as published, by queue, days. */
  readonly published: Float64Array;
  readonly closed: Uint8Array;

  constructor(
    private readonly model: Model,
    private readonly store: PersonStore,
    links: WaitingLinks,
  ) {
    this.resources = model.queues.map((plan) => {
      const { parameters } = model.measures[plan.measure]!;
      const { intake } = parameters;
      return new Resource(links, {
        places: plan.places.values[0]!,
        order: parameters.discipline,
        classes: plan.classCount,
        waitingRoom: parameters.waitingRoom ?? Number.POSITIVE_INFINITY,
        intake:
          intake === null
            ? undefined
            : {
                everyDays: intake.everyDays,
                firstDay: intake.firstDay,
                batch: intake.batch ?? Number.POSITIVE_INFINITY,
                minimum: intake.minimum,
              },
      });
    });
    this.statistics = model.queues.map(() => new QueueStatistics());
    this.published = new Float64Array(model.queues.length);
    this.closed = new Uint8Array(model.queues.length);
  }

  request(
    person: number,
    group: number,
    queue: number,
    now: number,
  ): 'granted' | 'dated' | 'waits' | 'balks' {
    const resource = this.resources[queue]!;
    const sums = this.touch(queue, now);
    sums.asked++;
    if (this.closed[queue] === 1) {
      sums.balked++;
      return 'balks';
    }
    const answer = resource.seize(this.store.rowOf(person), this.model.queues[queue]!.classes[group]!);
    if (answer === 'balks') {
      sums.balked++;
      return answer;
    }
    if (answer === 'granted') {
      sums.granted++;
      sums.startedAtOnce++;
      return resource.intake === undefined ? 'granted' : 'dated';
    }
    return answer;
  }

  leave(person: number, queue: number, now: number, patienceRanOut: boolean): void {
    const sums = this.touch(queue, now);
    this.resources[queue]!.renege(this.store.rowOf(person));
    sums.lostWaitDays += now - this.store.joinedDay[person]!;
    if (patienceRanOut) sums.reneged++;
    else sums.quit++;
  }

  giveBack(person: number, queue: number, now: number, handler: GrantHandler): void {
    this.touch(queue, now).released++;
    this.resources[queue]!.giveBack(this.store.rowOf(person));
    this.grantFree(queue, now, handler);
  }

  release(queue: number, now: number, handler: GrantHandler): void {
    this.touch(queue, now).released++;
    this.resources[queue]!.release();
    this.grantFree(queue, now, handler);
  }

  /** Takes a place without a list, if one is free. */
  takeFree(queue: number, now: number): boolean {
    const sums = this.touch(queue, now);
    sums.asked++;
    if (this.closed[queue] === 1 || !this.resources[queue]!.takeOutsideList()) {
      sums.balked++;
      return false;
    }
    sums.granted++;
    sums.startedAtOnce++;
    return true;
  }

  /** Changes the number of places; those inside stay. */
  setPlaces(queue: number, places: number, now: number, handler: GrantHandler): void {
    this.touch(queue, now);
    this.resources[queue]!.places = places;
    this.grantFree(queue, now, handler);
  }

  /** A course date: those who start now; and places for the next date. */
  openDate(queue: number, now: number, handler: GrantHandler): readonly number[] {
    this.touch(queue, now);
    const starting = this.resources[queue]!.openDate().map((row) => row * ROW);
    this.grantFree(queue, now, handler);
    return starting;
  }

  /** Expected wait of a newcomer: those waiting, at the rate at which full places turn over. */
  publish(now: number): void {
    for (const plan of this.model.queues) {
      const resource = this.resources[plan.index]!;
      this.touch(plan.index, now);
      const stay = this.model.meanStayOf(plan.index);
      const dated = this.model.measures[plan.measure]!.dateDelay;
      const turnover =
        resource.waiting.length === 0 || !(resource.places > 0)
          ? 0
          : (resource.waiting.length * stay) / resource.places;
      this.published[plan.index] = turnover + dated;
    }
  }

  /** Brings the integrals of a queue up to now, before anything about it changes. */
  touch(queue: number, now: number): QueueStatistics {
    const resource = this.resources[queue]!;
    const sums = this.statistics[queue]!;
    sums.advance(now, resource.waiting.length, resource.held);
    return sums;
  }

  private grantFree(queue: number, now: number, handler: GrantHandler): void {
    const resource = this.resources[queue]!;
    for (let row = resource.grantNext(); row !== undefined; row = resource.grantNext()) {
      const person = row * ROW;
      const sums = this.statistics[queue]!;
      const wait = now - this.store.joinedDay[person]!;
      sums.granted++;
      sums.waitDays += wait;
      sums.waitDaysSquared += wait * wait;
      if (resource.intake === undefined) handler.placeGranted(person, queue, now);
      else handler.datedPlaceGranted(person, queue, now);
    }
  }
}
