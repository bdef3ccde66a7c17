// Places that are seized and released, with a waiting list. Time is the caller's: a resource says who gets
// a place now, never when. The rules:
// - a place is given when one is free and nobody waits before; else the entity waits, or balks when the
//   waiting room is full;
// - a free place is offered to the list at once, so free places and a waiting list exist together only
//   when a dated intake's batch is full;
// - when places fall below the number inside, nobody is put out; no place is given until enough have left;
// - with dated intake a place is given for the next date: it is held from then on, and those who hold
//   one for a date no longer wait. At most `batch` are given per date; a date with fewer than `minimum`
//   is put off to the next one, its holders keeping their places.

import { EngineError } from '../errors/errors.js';
import { type WaitingLinks, WaitingList, type WaitingOrder } from './waiting-list.js';

export interface Intake {
  readonly everyDays: number;
  readonly firstDay: number;
  /** Most places given for one date; Infinity for no limit. */
  readonly batch: number;
  /** Fewest for whom a date is held. */
  readonly minimum: number;
}

export interface ResourceOptions {
  /** Integer ≥ 0, or Infinity. */
  readonly places: number;
  readonly order: WaitingOrder;
  readonly classes?: number;
  /** Longest waiting list that is joined; Infinity for no limit. */
  readonly waitingRoom: number;
  readonly intake?: Intake | undefined;
}

export type Answer = 'granted' | 'waits' | 'balks';

export class Resource {
  /** Places in all; may be below `held` for a while. */
  places: number;
  /** Places held: by those inside and by those granted one for a date. */
  held = 0;
  readonly waiting: WaitingList;
  readonly waitingRoom: number;
  readonly intake: Intake | undefined;
  /** Next date at which those granted may start; −Infinity without dated intake. */
  nextDate: number;
  /** Entities granted a place for `nextDate`, in the order of grant. */
  private readonly holders: number[] = [];
  private readonly grantedForDate: { count: number } = { count: 0 };

  constructor(links: WaitingLinks, options: ResourceOptions) {
    this.places = options.places;
    this.waiting = new WaitingList(links, options.order, options.classes ?? 1);
    this.waitingRoom = options.waitingRoom;
    this.intake = options.intake;
    this.nextDate = options.intake === undefined ? Number.NEGATIVE_INFINITY : options.intake.firstDay;
  }

  /** Whether a newcomer who finds nobody waiting would get a place now. */
  get hasFreePlace(): boolean {
    return (
      this.held < this.places && (this.intake === undefined || this.grantedForDate.count < this.intake.batch)
    );
  }

  /** Whether a newcomer would get a place at once: one is free and nobody waits. */
  get isOpen(): boolean {
    return this.waiting.length === 0 && this.hasFreePlace;
  }

  /** Asks for a place: granted (from `nextDate` on, with dated intake), waits, or balks. */
  seize(entity: number, priorityClass = 0): Answer {
    if (this.isOpen) {
      this.take(entity);
      return 'granted';
    }
    if (this.waiting.length >= this.waitingRoom) return 'balks';
    this.waiting.join(entity, priorityClass);
    return 'waits';
  }

  /** Gives a place to the first who waits, if both are there. */
  grantNext(): number | undefined {
    if (this.waiting.length === 0 || !this.hasFreePlace) return undefined;
    const entity = this.waiting.first;
    this.waiting.leave(entity);
    this.take(entity);
    return entity;
  }

  /** An entity that waits gives up. */
  renege(entity: number): void {
    this.waiting.leave(entity);
  }

  /** One who was inside leaves. Offer the place with `grantNext` afterwards. */
  release(): void {
    if (this.held <= 0) throw new EngineError('defect', 'a place was released that nobody held');
    this.held--;
  }

  /** One who holds a place for a coming date gives it back before the date. */
  giveBack(entity: number): void {
    const index = this.holders.indexOf(entity);
    if (index >= 0) {
      this.holders.splice(index, 1);
      this.grantedForDate.count--;
    }
    this.release();
  }

  /** Takes one place for somebody who is not waited for or recorded here, if one is free. */
  takeOutsideList(): boolean {
    if (this.held >= this.places) return false;
    this.held++;
    return true;
  }

  /**
   * A date has come: returns those who start now, in the order of grant, and moves `nextDate` on.
   * Grant places for the new date with `grantNext` afterwards.
   */
  openDate(): readonly number[] {
    const { intake, holders } = this;
    if (intake === undefined) throw new EngineError('defect', 'a date came for a resource without dates');
    this.nextDate += intake.everyDays;
    if (holders.length < intake.minimum) return [];
    const starting = holders.slice();
    holders.length = 0;
    this.grantedForDate.count = 0;
    return starting;
  }

  private take(entity: number): void {
    this.held++;
    if (this.intake !== undefined) {
      this.holders.push(entity);
      this.grantedForDate.count++;
    }
  }
}
