// The shared world: people, providers' queues, caseworkers and the calendar, driven by one event list. It
// knows when things happen; what happens to a person is the person's step. A world can be run to an
// instant, copied, altered by a dated change of a lever and run on; pausing and copying change no bit.

import { copyState, shareInCopies } from '../engine/copy-state.js';
import { EventList } from '../engine/event-list.js';
import { InstantGuard } from '../engine/instant-guard.js';
import { WaitingLinks } from '../engine/waiting-list.js';
import { EngineError, ModelError } from '../errors/errors.js';
import { childKey, type Key } from '../random/address.js';
import { compileQuantile } from '../random/quantile.js';
import { Arrivals } from './arrivals.js';
import { MONTH_DAYS } from './calendar.js';
import { CaseworkerMeetings } from './caseworker-meetings.js';
import { type EntityPlan, InstantOrder, planEntities } from './entities.js';
import { enterAsNewcomer, enterFromStock, type Newcomer, openingStream } from './entrance.js';
import { expectedPeople } from './expected-people.js';
import type { Life, StoryEvent } from './life/life.js';
import { holdMeeting } from './life/meeting.js';
import { dismiss, holdDatedPlace, takePlace } from './life/referral.js';
import { dueSlot, stepPerson } from './life/step.js';
import type { Model } from './model.js';
import { type OpeningPlaces, occupyPlaces } from './opening-places.js';
import type { LeverChange } from './parameters.js';
import { PersonStore, ROW, WORDS } from './person-store.js';
import { PopulationCount } from './population-count.js';
import { ProviderQueues } from './provider-queues.js';
import type { RecordSink } from './record.js';
import { Recorder, type RecordLevel } from './recorder.js';
import { Reputation } from './reputation.js';
import { RequestLog } from './request-log.js';
import { SLOT_WORDS } from './slots.js';
import { isTerminal, STATUS, STATUSES } from './status.js';
import type { Surroundings } from './surroundings.js';

export interface WorldOptions {
  /** From (seed, replication). */
  readonly root: Key;
  readonly level: RecordLevel;
  /** Takes rows of the record as they become final; without one the record is kept. */
  readonly sink?: RecordSink;
  /** Told everything that happens to people, for stories; slow. */
  readonly observer?: (personNumber: number, now: number, event: StoryEvent) => void;
  /** Called at the turn of each month, to look and to change nothing. */
  readonly atMonth?: (world: World, now: number) => void;
  /** Whether the opener moves places as `parameters.steering` says. */
  readonly steered?: boolean;
}

export class World implements Surroundings {
  now = 0;
  /** Events so far. */
  events = 0;
  readonly store: PersonStore;
  readonly queues: ProviderQueues;
  readonly recorder: Recorder;
  readonly people = new PopulationCount();
  readonly reputation: Reputation;
  private nextNumber = 0;
  private month = 0;
  private readonly pending: EventList;
  private readonly guard = new InstantGuard();
  private readonly entities: EntityPlan;
  private readonly meetings: CaseworkerMeetings;
  private readonly arrivals: Arrivals;
  private readonly openingPlaces: OpeningPlaces;
  private life: Life;
  private readonly requestLog: RequestLog;

  /** @throws ModelError when the parameters ask for places that follow results, which nobody would move */
  constructor(
    readonly model: Model,
    readonly options: WorldOptions,
  ) {
    if (model.parameters.steering !== undefined && options.steered !== true) {
      throw new ModelError(
        'impossible-parameters',
        `places of ${model.parameters.id} follow results (steering), which this calculation does not do`,
      );
    }
    shareInCopies(options);
    if (options.sink !== undefined) shareInCopies(options.sink);
    const expected = expectedPeople(model);
    // Nobody waits for a place and for a meeting at once, so all lists share their links.
    const links = new WaitingLinks(expected);
    this.store = new PersonStore(model.measures.length, expected, model.isBareNetwork);
    this.recorder = new Recorder(model.measures.length, options.level, options.sink);
    this.requestLog = new RequestLog(this.recorder, this.store);
    this.queues = new ProviderQueues(model, this.store, links);
    this.reputation = new Reputation(model);
    this.meetings = new CaseworkerMeetings(model, options.root, this.store, links);
    this.entities = planEntities(model, this.meetings.plan.count);
    this.pending = new EventList(
      new InstantOrder(this.entities, this.store),
      this.entities.people + expected,
    );
    this.arrivals = new Arrivals(model, options.root);
    this.life = this.makeLife();
    this.openingPlaces = occupyPlaces(model, options.root, this.queues);
    for (const plan of model.queues) this.lookAt(plan.index, 0);
    for (let post = 0; post < this.meetings.plan.count; post++) this.lookAtPost(post, 0);
    this.scheduleCalendar();
    this.openWithStock();
  }

  /** Runs every event before `until`, then stands at `until`. Days. */
  runUntil(until: number): void {
    const { pending, guard } = this;
    const describe = (entity: number) => this.describe(entity);
    while (pending.size > 0) {
      const time = pending.firstTime;
      if (time >= until) break;
      const entity = pending.firstEntity;
      guard.note(time, entity, describe);
      this.now = time;
      this.events++;
      if (entity >= this.entities.people) this.stepPerson((entity - this.entities.people) * ROW, time);
      else this.stepOther(entity, time);
    }
    this.now = until;
  }

  /** Ends the run: sums are brought up to date and what is open is flagged as censored. */
  finish(): void {
    const { now, store } = this;
    for (const queue of this.model.queues) this.queues.touch(queue.index, now);
    this.people.touch(now);
    for (let person = 0; person < store.used; person += ROW) {
      if (store.status[person * WORDS] !== STATUS.none) this.recorder.closeAt(store, person, now);
    }
    this.recorder.settleAll();
  }

  /** A copy that goes on exactly as this world would. */
  copy(): World {
    const twin: World = copyState(this);
    twin.life = twin.makeLife();
    return twin;
  }

  /** Alters a lever from now on. */
  apply(change: LeverChange): void {
    const { model, queues, now } = this;
    switch (change.kind) {
      case 'places':
        for (const plan of model.queues) {
          if (!this.concerns(plan, change.measure, change.group)) continue;
          this.setPlaces(plan.index, Math.round(queues.resources[plan.index]!.places * change.factor), now);
        }
        return;
      case 'queuePlaces': {
        const plan = model.queues.find(({ name }) => name === change.queue);
        if (plan === undefined) {
          throw new ModelError('impossible-parameters', `there is no waiting list ${change.queue}`);
        }
        this.setPlaces(plan.index, change.places, now);
        return;
      }
      case 'close':
        for (const plan of model.queues) {
          if (this.concerns(plan, change.measure, undefined)) this.closeQueue(plan.index, now);
        }
        return;
      default:
        throw new ModelError(
          'impossible-parameters',
          `a running world cannot change ${change.kind}; put the change in the scenario's changes instead`,
        );
    }
  }

  /** Days spent inside so far by those still inside, from entry to now. */
  daysOfThoseInside(): number {
    let days = 0;
    for (let person = 0; person < this.store.used; person += ROW) {
      if (this.store.status[person * WORDS] !== STATUS.none) days += this.now - this.store.entryDay(person);
    }
    return days;
  }

  /** Days waited so far, by queue, by those still waiting without a place. */
  daysOfThoseWaiting(): Float64Array {
    const days = new Float64Array(this.model.queues.length);
    const { store } = this;
    for (let person = 0; person < store.used; person += ROW) {
      if (store.status[person * WORDS] === STATUS.waiting && Number.isNaN(store.grantedDay[person]!)) {
        days[store.queue[person * WORDS]!] =
          days[store.queue[person * WORDS]!]! + (this.now - store.joinedDay[person]!);
      }
    }
    return days;
  }

  // ——— Surroundings ———

  isClosed(queue: number): boolean {
    return this.queues.closed[queue] === 1 || this.queues.resources[queue]!.places === 0;
  }

  withholds(): boolean {
    return false;
  }

  skipsWithheld(): boolean {
    return false;
  }

  publishedWait(queue: number): number {
    return this.queues.published[queue]!;
  }

  reputationAt(): number {
    return this.reputation.level;
  }

  requestPlace(person: number, queue: number, now: number): 'granted' | 'dated' | 'waits' | 'balks' {
    const answer = this.queues.request(person, this.store.group[person * WORDS]!, queue, now);
    this.lookAt(queue, now);
    this.requestLog.note(person, this.store.number[person * WORDS]!, queue, now, answer);
    return answer;
  }

  leaveWaitingList(person: number, queue: number, now: number, why: 'patience' | 'other'): void {
    this.queues.leave(person, queue, now, why === 'patience');
    this.requestLog.noteLeft(person);
    this.lookAt(queue, now);
  }

  giveBackPlace(person: number, queue: number, now: number): void {
    this.requestLog.noteLeft(person);
    this.queues.giveBack(person, queue, now, this);
    this.lookAt(queue, now);
  }

  releasePlace(_person: number, queue: number, now: number): void {
    this.queues.release(queue, now, this);
    this.lookAt(queue, now);
  }

  takeFreePlace(person: number, queue: number, now: number): boolean {
    const free = this.queues.takeFree(queue, now);
    this.lookAt(queue, now);
    this.requestLog.noteFinal(this.store.number[person * WORDS]!, queue, now, free);
    return free;
  }

  requestMeeting(person: number, post: number, now: number): boolean {
    if (this.model.parameters.caseworker.unlimited) return true;
    const granted = this.meetings.request(person, post);
    this.lookAtPost(post, now);
    const { number } = this.store;
    this.requestLog.note(
      person,
      number[person * WORDS]!,
      this.model.queues.length + post,
      now,
      granted ? 'granted' : 'waits',
    );
    if (granted) this.beginMeeting(person, post, now);
    return granted;
  }

  cancelMeeting(person: number, post: number, now: number): void {
    this.meetings.cancel(person, post);
    this.requestLog.noteLeft(person);
    this.lookAtPost(post, now);
  }

  postsOf(group: number, region: number): { readonly first: number; readonly count: number } {
    return this.meetings.plan.ranges[group * this.model.parameters.regions.length + region]!;
  }

  holderChanges(post: number, now: number): number {
    return this.meetings.posts.changesBy(this.model, post, now);
  }

  knowledge(post: number, now: number): number {
    return this.meetings.posts.knowledgeAt(this.model, post, now);
  }

  reportSatisfaction(satisfied: boolean): void {
    this.reputation.report(satisfied);
  }

  // ——— Grants ———

  placeGranted(person: number, _queue: number, now: number): void {
    this.requestLog.noteGrant(person, now);
    this.requestLog.noteStart(person, now);
    takePlace(this.life, person, now);
    this.reschedule(person);
  }

  datedPlaceGranted(person: number, _queue: number, now: number): void {
    this.requestLog.noteGrant(person, now);
    holdDatedPlace(this.life, person, now);
    this.reschedule(person);
  }

  // ——— Events ———

  private stepPerson(person: number, now: number): void {
    stepPerson(this.life, person, now);
    this.reschedule(person);
  }

  private stepOther(entity: number, now: number): void {
    const { entities } = this;
    if (entity >= entities.posts) this.endMeeting(entity - entities.posts, now);
    else if (entity >= entities.streams) this.arrive(entity - entities.streams, now);
    else if (entity >= entities.openingPlaces) this.leaveOpeningPlace(entity - entities.openingPlaces, now);
    else if (entity >= entities.courseDates) this.holdCourseDate(entity - entities.courseDates, now);
    else if (entity === entities.month) this.turnMonth(now);
    else this.changePlaces(now);
  }

  private reschedule(person: number): void {
    const { store } = this;
    const status = store.status[person * WORDS]!;
    if (status === STATUS.none || isTerminal(status)) return;
    this.pending.schedule(this.entities.people + store.rowOf(person), store.nextDue(person));
  }

  /** Fills the register. */
  private openWithStock(): void {
    const { groups, regions, scale } = this.model.parameters;
    groups.forEach((group, g) => {
      if (group.opening.stock === 0) return;
      const elapsed = compileQuantile(group.opening.elapsedDays);
      regions.forEach((region, r) => {
        const stream = openingStream(this.options.root, group.id, region.id);
        const count = Math.round(group.opening.stock * scale * region.arrivalShare);
        for (let ordinal = 0; ordinal < count; ordinal++) {
          const person = this.store.take();
          this.people.enter(0, true);
          const number = this.nextNumber++;
          const who: Newcomer = { key: childKey(stream, ordinal, 0), group: g, region: r, ordinal, number };
          enterFromStock(this.life, person, who, elapsed);
          this.reschedule(person);
        }
      });
    });
  }

  private arrive(stream: number, now: number): void {
    const { arrivals, store } = this;
    const person = store.take();
    this.people.enter(now, false);
    const regions = this.model.parameters.regions.length;
    const group = Math.floor(stream / regions);
    const who: Newcomer = {
      key: arrivals.keyOf(stream),
      group,
      region: stream - group * regions,
      ordinal: arrivals.ordinalOf(stream),
      number: this.nextNumber++,
    };
    this.pending.schedule(this.entities.streams + stream, arrivals.advance(stream));
    enterAsNewcomer(this.life, person, who, now);
    this.reschedule(person);
  }

  private depart(person: number, now: number): void {
    this.people.depart(this.store.entryDay(person), now);
    this.pending.cancel(this.entities.people + this.store.rowOf(person));
    this.store.release(person);
  }

  private beginMeeting(person: number, post: number, now: number): void {
    const ends = now + this.meetings.daysOf(person);
    this.pending.schedule(this.entities.posts + post, ends);
  }

  private endMeeting(post: number, now: number): void {
    this.pending.removeFirst();
    const person = this.meetings.next(post);
    this.lookAtPost(post, now);
    if (person === undefined) return;
    this.requestLog.noteGrant(person, now);
    this.requestLog.noteStart(person, now);
    this.beginMeeting(person, post, now);
    holdMeeting(this.life, person, now);
    this.reschedule(person);
  }

  private holdCourseDate(queue: number, now: number): void {
    const starting = this.queues.openDate(queue, now, this);
    this.lookAt(queue, now);
    this.pending.schedule(this.entities.courseDates + queue, this.queues.resources[queue]!.nextDate);
    for (const person of starting) {
      this.requestLog.noteStart(person, now);
      takePlace(this.life, person, now);
      this.reschedule(person);
    }
  }

  private leaveOpeningPlace(queue: number, now: number): void {
    const next = this.openingPlaces.advance(queue);
    this.pending.schedule(this.entities.openingPlaces + queue, next);
    this.queues.release(queue, now, this);
    this.lookAt(queue, now);
  }

  private changePlaces(now: number): void {
    for (const plan of this.model.queues) {
      const index = plan.places.days.indexOf(now);
      if (index <= 0) continue;
      this.setPlaces(plan.index, plan.places.values[index]!, now);
    }
    this.pending.schedule(this.entities.change, this.nextPlacesChange(now));
  }

  private setPlaces(queue: number, places: number, now: number): void {
    this.queues.setPlaces(queue, places, now, this);
    this.lookAt(queue, now);
  }

  private turnMonth(now: number): void {
    this.reputation.turnMonth(this.model, now);
    this.queues.publish(now);
    this.recorder.month(this.model, this.store, this.queues, now, this.reputation.level);
    this.options.atMonth?.(this, now);
    this.month++;
    this.pending.schedule(this.entities.month, this.month * MONTH_DAYS);
  }

  private closeQueue(queue: number, now: number): void {
    this.queues.closed[queue] = 1;
    const { store, life } = this;
    for (let person = 0; person < store.used; person += ROW) {
      if (store.status[person * WORDS] !== STATUS.waiting || store.queue[person * WORDS] !== queue) continue;
      dismiss(life, person, now);
      this.reschedule(person);
    }
  }

  /** Lets the log see whether a queue, or a caseworker, is open now. */
  private lookAt(queue: number, now: number): void {
    if (!this.recorder.keepsRequests) return;
    this.requestLog.noteOpen(
      queue,
      now,
      this.queues.closed[queue] === 0 && this.queues.resources[queue]!.isOpen,
    );
  }

  private lookAtPost(post: number, now: number): void {
    if (!this.recorder.keepsRequests) return;
    this.requestLog.noteOpen(this.model.queues.length + post, now, this.meetings.isOpen(post));
  }

  private concerns(plan: Model['queues'][number], measure: string, group: string | undefined): boolean {
    return (
      this.model.measures[plan.measure]!.parameters.id === measure &&
      (group === undefined || plan.groups.some((index) => this.model.groups[index]!.parameters.id === group))
    );
  }

  private nextPlacesChange(now: number): number {
    let next = Number.POSITIVE_INFINITY;
    for (const plan of this.model.queues) {
      for (const day of plan.places.days) if (day > now && day < next) next = day;
    }
    return next;
  }

  private scheduleCalendar(): void {
    const { pending, entities, model } = this;
    pending.schedule(entities.month, 0);
    pending.schedule(entities.change, this.nextPlacesChange(0));
    for (const plan of model.queues) {
      const resource = this.queues.resources[plan.index]!;
      if (resource.intake !== undefined) {
        pending.schedule(entities.courseDates + plan.index, resource.nextDate);
      }
      pending.schedule(entities.openingPlaces + plan.index, this.openingPlaces.next(plan.index));
    }
    for (let stream = 0; stream < this.arrivals.count; stream++) {
      pending.schedule(entities.streams + stream, this.arrivals.next(stream));
    }
  }

  private makeLife(): Life {
    const observer = this.options.observer;
    const { store } = this;
    return {
      model: this.model,
      store,
      surroundings: this,
      recorder: this.recorder,
      departed: (person, now) => this.depart(person, now),
      observer:
        observer === undefined
          ? undefined
          : (person, now, event) => observer(store.number[person * WORDS]!, now, event),
    };
  }

  private describe(entity: number): string {
    const { entities, store, model } = this;
    if (entity < entities.people) return 'calendar, arrivals or meetings';
    const person = (entity - entities.people) * ROW;
    const slot = dueSlot(this.life, person, this.now);
    const measure = store.measure[person * WORDS]!;
    const where = measure >= 0 ? ` in ${model.measures[measure]!.parameters.id}` : '';
    if (slot < 0) throw new EngineError('defect', 'an event without a cause');
    return `${STATUSES[store.status[person * WORDS]!]}${where}: ${SLOT_WORDS[slot]}`;
  }
}
