// One person re-run alone, by the same step and with the same luck, against the record of the run they
// lived in: with nothing changed, or with something taken away. A request made at the recorded moment gets
// the recorded answer; at any other moment the person meets the recorded waiting lists as a ghost. Published
// waits and reputation are read from the recorded months; caseworkers' posts are functions of time.
//
// With nothing changed this gives the recorded history bit for bit: the test that everything a person meets
// is written down.
//
// Long because it answers every call of `Surroundings`, each by the same three questions: was this recorded, has
// anything been taken away by now, and what would a ghost meet.

import { ExperimentError } from '../errors/errors.js';
import type { Key } from '../random/address.js';
import { monthOf } from './calendar.js';
import { classOf } from './dated-series.js';
import { FrozenQueues } from './frozen-queues.js';
import type { Life, StoryEvent } from './life/life.js';
import { holdMeeting } from './life/meeting.js';
import { dismiss, holdDatedPlace, takePlace } from './life/referral.js';
import { stepPerson } from './life/step.js';
import { burdenOf, linkOf } from './mechanisms/burden.js';
import type { CaseworkerPosts } from './mechanisms/caseworker-posts.js';
import type { Model } from './model.js';
import { BARRIERS } from './parameters.js';
import { PersonStore, WORDS } from './person-store.js';
import { makePosts, type PostPlan, planPosts } from './posts.js';
import type { RunRecord } from './record.js';
import { Recorder } from './recorder.js';
import { type RequestOrder, requestsByPerson } from './requests-by-person.js';
import type { Change, Closed } from './rerun-change.js';
import { STATUS } from './status.js';
import type { Surroundings } from './surroundings.js';

/** How a re-run is watched, and what it shares with others of the same record. */
export interface RerunOptions {
  readonly observer?: (now: number, event: StoryEvent) => void;
  /** Another re-run of the same record, whose sorted queues are used again. */
  readonly like?: Rerun;
}

const NOTHING: Change = {};

export class Rerun implements Surroundings {
  readonly recorder: Recorder;
  /** Whether the person of the last re-run, their life changed, still waited for a place when the record ended. */
  beyondRecord = false;
  /** Barriers on the day on which the change first took something away; undefined while it has not. */
  barriersAtRemoval: Float64Array | undefined;
  /**
   * Log of the lasting part of the job hazard on the day `lookAt`: barriers and motivation, without status,
   * calendar or duration; NaN when the person was gone or the day was not reached.
   */
  logHazardThen = Number.NaN;
  private readonly store: PersonStore;
  private readonly life: Life;
  private readonly posts: CaseworkerPosts;
  private readonly postPlan: PostPlan;
  private readonly frozen: FrozenQueues;
  private readonly requestOrder: RequestOrder;
  private change: Change = NOTHING;
  /** Whether anything that the change concerns has happened; until then every request is a recorded one. */
  private changed = false;
  /** First review after a removed stint's planned end: the measure is still barred there. */
  private firstReview = -1;
  /** The measure that sends away who waits for it, and the day on which it does. */
  private dismissed: Closed | undefined;
  private closeDay = Number.POSITIVE_INFINITY;
  private requestRow = 0;
  private requestEnd = 0;
  /** What the outside world will do next to this person. */
  private callDay = Number.POSITIVE_INFINITY;
  private call: 'hold' | 'start' | 'meet' | undefined;
  private callStart = Number.NaN;
  private person = 0;

  /** @param record - of a run at level `replayable` */
  constructor(
    private readonly model: Model,
    root: Key,
    private readonly record: RunRecord,
    { observer, like }: RerunOptions = {},
  ) {
    this.recorder = new Recorder(model.measures.length, 'journeys');
    // Lives are cut off at the end of the record, so a row is always wiped whole for the next one.
    this.store = new PersonStore(model.measures.length, 1, false);
    this.postPlan = planPosts(model);
    this.posts = makePosts(model, this.postPlan, root);
    this.frozen = like?.frozen ?? new FrozenQueues(model, record);
    this.requestOrder = like?.requestOrder ?? requestsByPerson(record);
    this.life = {
      model,
      store: this.store,
      surroundings: this,
      recorder: this.recorder,
      departed: () => {},
      observer: observer === undefined ? undefined : (_person, now, event) => observer(now, event),
    };
  }

  /**
   * Re-runs one person up to `until`.
   *
   * @param number - row of the person in the recorded persons table
   * @param enter - writes them into the store as the run did
   * @returns their record, valid until the next call
   */
  run(
    number: number,
    enter: (life: Life, person: number) => void,
    until: number,
    change: Change = NOTHING,
  ): RunRecord {
    this.recorder.clear();
    this.change = change;
    this.changed = false;
    this.firstReview = -1;
    this.barriersAtRemoval = undefined;
    this.logHazardThen = Number.NaN;
    this.dismissed = change.closed?.find((closed) => closed.dismiss === true);
    this.closeDay = this.dismissed?.from ?? Number.POSITIVE_INFINITY;
    let lookAt = change.lookAt ?? Number.POSITIVE_INFINITY;
    this.requestRow = this.requestOrder.from[number]!;
    this.requestEnd = this.requestOrder.from[number + 1]!;
    this.expectNothing();
    const person = this.store.take();
    this.person = person;
    enter(this.life, person);
    for (;;) {
      const status = this.store.status[person * WORDS]!;
      const own = status >= STATUS.outOfLabourForce ? Number.POSITIVE_INFINITY : this.store.nextDue(person);
      const next = Math.min(own, this.callDay, this.closeDay);
      // After everything that happens on that day.
      if (lookAt < next && lookAt < until) {
        this.logHazardThen = this.lastingLogHazard(person);
        lookAt = Number.POSITIVE_INFINITY;
      }
      if (!(next < until)) break;
      if (this.closeDay === next) this.close(person, next);
      else if (this.callDay <= own) this.answerCall(person, next);
      else stepPerson(this.life, person, next);
    }
    this.beyondRecord = this.changed && this.store.status[person * WORDS] === STATUS.waiting;
    this.recorder.closeAt(this.store, person, until);
    this.store.release(person);
    return this.recorder.record;
  }

  isClosed(queue: number, now: number): boolean {
    const plan = this.model.queues[queue]!;
    // Whoever moves places of a running world that is to be re-run leaves at least one.
    return plan.places.values[classOf(plan.places.days, now)] === 0 || this.isBarred(plan.measure, now);
  }

  withholds(measure: number, now: number): boolean {
    const { without, noneAfter } = this.change;
    const taken =
      (without !== undefined && without.measure === measure && Object.is(without.start, now)) ||
      this.change.closed?.some((closed) => closed.measure === measure && now >= closed.from) === true ||
      (noneAfter !== undefined && now > noneAfter);
    if (taken) {
      this.changed = true;
      const { person } = this;
      this.barriersAtRemoval ??= this.store.barriers.slice(person, person + BARRIERS.length);
    }
    return taken;
  }

  skipsWithheld(): boolean {
    return this.change.skip === true;
  }

  publishedWait(queue: number, now: number): number {
    return this.record.queueMonths.get('publishedWait', monthOf(now) * this.model.queues.length + queue);
  }

  reputationAt(now: number): number {
    return this.record.reputation[monthOf(now)]!;
  }

  requestPlace(person: number, queue: number, now: number): 'granted' | 'dated' | 'waits' | 'balks' {
    const { requests } = this.record;
    const row = this.recordedRequest(queue, now);
    if (row >= 0 && requests.get('balked', row) === 1) return 'balks';
    const granted = this.grantDay(row, person, queue, now);
    const recordedStart = row >= 0 ? requests.get('started', row) : Number.NaN;
    const started = Number.isNaN(recordedStart) ? this.frozen.dateFrom(queue, granted) : recordedStart;
    const isDated = this.isDated(queue);
    if (granted === now && !isDated) return 'granted';
    if (granted === now) {
      this.expect('start', started);
      return 'dated';
    }
    this.callStart = started;
    this.expect(isDated ? 'hold' : 'start', granted);
    return 'waits';
  }

  leaveWaitingList(): void {
    this.expectNothing();
  }

  giveBackPlace(): void {
    this.expectNothing();
  }

  releasePlace(): void {}

  takeFreePlace(_person: number, queue: number, now: number): boolean {
    if (this.isBarred(this.model.queues[queue]!.measure, now)) return false;
    const row = this.recordedRequest(queue, now);
    return row >= 0 ? this.record.requests.get('balked', row) === 0 : this.frozen.isOpen(queue, now);
  }

  requestMeeting(person: number, post: number, now: number): boolean {
    if (this.model.parameters.caseworker.unlimited) {
      this.noteReview(now);
      return true;
    }
    const queue = this.model.queues.length + post;
    const row = this.recordedRequest(queue, now);
    const granted = this.grantDay(row, person, queue, now);
    if (granted === now) {
      this.noteReview(now);
      return true;
    }
    this.expect('meet', granted);
    return false;
  }

  cancelMeeting(): void {
    this.expectNothing();
  }

  postsOf(group: number, region: number): { readonly first: number; readonly count: number } {
    return this.postPlan.ranges[group * this.model.parameters.regions.length + region]!;
  }

  holderChanges(post: number, now: number): number {
    return this.posts.changesBy(this.model, post, now);
  }

  knowledge(post: number, now: number): number {
    return this.posts.knowledgeAt(this.model, post, now);
  }

  reportSatisfaction(): void {}

  /**
   * Whether the change keeps the person out of a measure now. A removed stint's measure is barred until its
   * planned end and at the first review after it; on fixed ways, which have no reviews, it is not.
   */
  private isBarred(measure: number, now: number): boolean {
    const { without, noneAfter } = this.change;
    const barred =
      (noneAfter !== undefined && now > noneAfter) ||
      this.isClosedTo(measure, now) ||
      (without !== undefined && without.measure === measure && this.isTooSoon(without, now));
    if (barred) this.changed = true;
    return barred;
  }

  private isTooSoon(without: NonNullable<Change['without']>, now: number): boolean {
    if (!(now > without.start) || this.model.itinerary !== undefined) return false;
    if (now < without.plannedEnd) return true;
    if (this.model.measures[without.measure]!.parameters.kind === 'subsidisedJob') return false;
    return this.firstReview === this.store.occasion[this.person * WORDS]!;
  }

  /** A meeting is held: the first from a removed stint's planned end on still bars its measure. */
  private noteReview(now: number): void {
    const { without } = this.change;
    if (without !== undefined && now >= without.plannedEnd && this.firstReview < 0)
      this.firstReview = this.store.occasion[this.person * WORDS]!;
  }

  private mayDiffer(now: number): boolean {
    return this.changed || now >= (this.change.otherModelFrom ?? Number.POSITIVE_INFINITY);
  }

  /** On the very day only a measure closed for all is barred: who is sent to a stint taken away is sent there still. */
  private isClosedTo(measure: number, now: number): boolean {
    return (
      this.change.closed?.some(
        (closed) =>
          closed.measure === measure && (closed.dismiss === true ? now >= closed.from : now > closed.from),
      ) === true
    );
  }

  private lastingLogHazard(person: number): number {
    const { model, store } = this;
    if (store.status[person * WORDS]! >= STATUS.outOfLabourForce) return Number.NaN;
    const { job } = model.parameters;
    const burden = burdenOf(model.burden, store.barriers, person);
    return (
      Math.log(linkOf(model.burden, job.hazardLink, burden)) +
      job.motivationWeight * model.strength.motivationInSearch * store.motivation[person]!
    );
  }

  private close(person: number, now: number): void {
    this.closeDay = Number.POSITIVE_INFINITY;
    const waits = this.store.status[person * WORDS] === STATUS.waiting;
    if (!waits || this.store.measure[person * WORDS] !== this.dismissed!.measure) return;
    this.changed = true;
    dismiss(this.life, person, now);
  }

  private answerCall(person: number, now: number): void {
    const { call, callStart, life } = this;
    this.expectNothing();
    if (call === 'meet') {
      this.noteReview(now);
      holdMeeting(life, person, now);
    } else if (call === 'start') takePlace(life, person, now);
    else {
      this.expect('start', callStart);
      holdDatedPlace(life, person, now);
    }
  }

  /** A day of NaN or Infinity never comes. */
  private expect(call: 'hold' | 'start' | 'meet', day: number): void {
    const comes = day < Number.POSITIVE_INFINITY;
    this.call = comes ? call : undefined;
    this.callDay = comes ? day : Number.POSITIVE_INFINITY;
  }

  private expectNothing(): void {
    this.call = undefined;
    this.callDay = Number.POSITIVE_INFINITY;
  }

  /**
   * Day of the grant to who asks now: the recorded one; a ghost's where none is recorded, also for who left the
   * list before their turn in the recorded life and may now stay.
   *
   * @param row - of the recorded request, −1 when there is none
   */
  private grantDay(row: number, person: number, queue: number, now: number): number {
    const recorded = row >= 0 ? this.record.requests.get('granted', row) : Number.NaN;
    // As long as nothing is changed they leave as they did, whoever asked at the same moment and stayed.
    if (row >= 0 && !this.mayDiffer(now)) return recorded;
    return Number.isNaN(recorded)
      ? this.frozen.grantDay(queue, this.store.group[person * WORDS]!, now)
      : recorded;
  }

  private isDated(queue: number): boolean {
    return this.model.measures[this.model.queues[queue]!.measure]!.parameters.intake !== null;
  }

  /**
   * Row of the recorded request for this queue at this moment, −1 when there is none.
   *
   * @throws ExperimentError when there is none and nothing has been changed yet
   */
  private recordedRequest(queue: number, now: number): number {
    const { requests } = this.record;
    const { rows } = this.requestOrder;
    for (let i = this.requestRow; i < this.requestEnd; i++) {
      const row = rows[i]!;
      const asked = requests.get('asked', row);
      if (asked > now) break;
      if (requests.get('queue', row) === queue && Object.is(asked, now)) {
        this.requestRow = i + 1;
        return row;
      }
      // Before anything is changed the next recorded request is the only one that may be made.
      if (!this.mayDiffer(now)) break;
    }
    if (this.mayDiffer(now)) return -1;
    throw new ExperimentError(
      'replication-failed',
      `a re-run asked for queue ${queue} on day ${now}, which the record does not know`,
    );
  }
}
