// One person re-run alone, by the same step, against the record of the run they lived in. Requests made at
// the recorded moment get the recorded answer; published waits and reputation are read from the recorded
// months; caseworkers' posts are functions of time. With nothing removed this gives the recorded history
// bit for bit: the test that everything a person meets is written down.

import { ExperimentError } from '../errors/errors.js';
import type { Key } from '../random/address.js';
import { monthOf } from './calendar.js';
import type { Life, StoryEvent } from './life/life.js';
import { holdMeeting } from './life/meeting.js';
import { holdDatedPlace, takePlace } from './life/referral.js';
import { stepPerson } from './life/step.js';
import type { CaseworkerPosts } from './mechanisms/caseworker-posts.js';
import type { Model } from './model.js';
import { PersonStore } from './person-store.js';
import { makePosts, type PostPlan, planPosts } from './posts.js';
import type { RunRecord } from './record.js';
import { Recorder } from './recorder.js';
import { STATUS } from './status.js';
import type { Surroundings } from './surroundings.js';

/** Writes a person into an empty store as they entered the world; the caller knows how (arrival or opening). */
export type Entrance = (life: Life, person: number) => number;

export class Replay implements Surroundings {
  readonly recorder: Recorder;
  private readonly store: PersonStore;
  private readonly life: Life;
  private readonly posts: CaseworkerPosts;
  private readonly postPlan: PostPlan;
  private requestRow = 0;
  private requestEnd = 0;
  /** What the outside world will do next to this person. */
  private callDay = Number.POSITIVE_INFINITY;
  private call: 'hold' | 'start' | 'meet' | undefined;
  private callRow = -1;

  /**
   * @param record - of a run at level `replayable`
   * @param requestOrder - rows of the requests, by person and in order of time; see `requestsByPerson`
   */
  constructor(
    private readonly model: Model,
    root: Key,
    private readonly record: RunRecord,
    private readonly requestOrder: RequestOrder,
    observer?: (now: number, event: StoryEvent) => void,
  ) {
    this.recorder = new Recorder(model.measures.length, 'journeys');
    this.store = new PersonStore(model.measures.length, 1);
    this.postPlan = planPosts(model);
    this.posts = makePosts(model, this.postPlan, root);
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
   * @param enter - writes them into the store as the run did, and returns the day they came in
   */
  run(number: number, enter: (life: Life, person: number) => void, until: number): RunRecord {
    this.requestRow = this.requestOrder.from[number]!;
    this.requestEnd = this.requestOrder.from[number + 1]!;
    this.callDay = Number.POSITIVE_INFINITY;
    this.call = undefined;
    const person = this.store.take();
    enter(this.life, person);
    for (;;) {
      const status = this.store.status[person]!;
      const own = status >= STATUS.outOfLabourForce ? Number.POSITIVE_INFINITY : this.store.nextDue(person);
      const next = Math.min(own, this.callDay);
      if (!(next < until)) break;
      if (this.callDay <= own) this.answerCall(person, next);
      else stepPerson(this.life, person, next);
    }
    this.recorder.closeAt(this.model, this.store, person, until);
    this.store.release(person);
    return this.recorder.record;
  }

  isClosed(queue: number): boolean {
    return !this.model.queues[queue]!.places.values.some((places) => places > 0);
  }

  publishedWait(queue: number, now: number): number {
    return this.record.queueMonths.get('publishedWait', monthOf(now) * this.model.queues.length + queue);
  }

  reputationAt(now: number): number {
    return this.record.reputation[monthOf(now)]!;
  }

  requestPlace(_person: number, queue: number, now: number): 'granted' | 'dated' | 'waits' | 'balks' {
    const row = this.nextRequest(queue, now);
    const { requests } = this.record;
    if (requests.get('balked', row) === 1) return 'balks';
    const granted = requests.get('granted', row);
    const started = requests.get('started', row);
    if (started === now && granted === now && !this.isDated(queue)) return 'granted';
    this.callRow = row;
    if (granted === now && this.isDated(queue)) {
      this.awaitStart(started);
      return 'dated';
    }
    this.call = Number.isNaN(granted) ? undefined : this.isDated(queue) ? 'hold' : 'start';
    this.callDay = Number.isNaN(granted) ? Number.POSITIVE_INFINITY : granted;
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
    return this.record.requests.get('balked', this.nextRequest(queue, now)) === 0;
  }

  requestMeeting(_person: number, post: number, now: number): boolean {
    if (this.model.parameters.caseworker.unlimited) return true;
    const row = this.nextRequest(this.model.queues.length + post, now);
    const granted = this.record.requests.get('granted', row);
    if (granted === now) return true;
    this.call = Number.isNaN(granted) ? undefined : 'meet';
    this.callDay = Number.isNaN(granted) ? Number.POSITIVE_INFINITY : granted;
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

  private answerCall(person: number, now: number): void {
    const { call, life } = this;
    this.expectNothing();
    if (call === 'meet') holdMeeting(life, person, now);
    else if (call === 'start') takePlace(life, person, now);
    else {
      this.awaitStart(this.record.requests.get('started', this.callRow));
      holdDatedPlace(life, person, now);
    }
  }

  private awaitStart(started: number): void {
    this.call = Number.isNaN(started) ? undefined : 'start';
    this.callDay = Number.isNaN(started) ? Number.POSITIVE_INFINITY : started;
  }

  private expectNothing(): void {
    this.call = undefined;
    this.callDay = Number.POSITIVE_INFINITY;
  }

  private isDated(queue: number): boolean {
    return this.model.measures[this.model.queues[queue]!.measure]!.parameters.intake !== null;
  }

  private nextRequest(queue: number, now: number): number {
    const { requests } = this.record;
    const row = this.requestRow < this.requestEnd ? this.requestOrder.rows[this.requestRow]! : -1;
    if (row < 0 || requests.get('queue', row) !== queue || !Object.is(requests.get('asked', row), now)) {
      throw new ExperimentError(
        'replication-failed',
        `a re-run asked for queue ${queue} on day ${now}, which the record does not know`,
      );
    }
    this.requestRow++;
    return row;
  }
}

/** Rows of the requests by person: those of person p are `rows[from[p]] … rows[from[p + 1] − 1]`. */
export interface RequestOrder {
  readonly from: Int32Array;
  readonly rows: Int32Array;
}

/** Sorts requests by person, keeping the order of time within each. */
export function requestsByPerson(record: RunRecord): RequestOrder {
  const persons = record.requests.column('person');
  const from = new Int32Array(record.persons.length + 1);
  for (const person of persons) from[person + 1] = from[person + 1]! + 1;
  for (let p = 0; p < record.persons.length; p++) from[p + 1] = from[p + 1]! + from[p]!;
  const next = from.slice();
  const rows = new Int32Array(persons.length);
  persons.forEach((person, row) => {
    rows[next[person]!] = row;
    next[person] = next[person]! + 1;
  });
  return { from, rows };
}
