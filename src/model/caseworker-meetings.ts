// Caseworkers' time: each post holds one meeting after another, first come, first served. Who holds a post
// and how much they know is a function of the post and of time.

import { shareInCopies } from '../engine/copy-state.js';
import { Resource } from '../engine/resource.js';
import type { WaitingLinks } from '../engine/waiting-list.js';
import type { Key } from '../random/address.js';
import { compileQuantile } from '../random/quantile.js';
import { DECISION } from './decisions.js';
import { drawOf } from './life/life.js';
import type { CaseworkerPosts } from './mechanisms/caseworker-posts.js';
import type { Model } from './model.js';
import { type PersonStore, ROW, WORDS } from './person-store.js';
import { makePosts, type PostPlan, planPosts } from './posts.js';

export class CaseworkerMeetings {
  readonly plan: PostPlan;
  readonly posts: CaseworkerPosts;
  private readonly resources: readonly Resource[];
  /** Length of a meeting by group: days, or a law of them. */
  private readonly lengths: readonly (((u: number) => number) | number)[];

  constructor(
    model: Model,
    root: Key,
    private readonly store: PersonStore,
    links: WaitingLinks,
  ) {
    this.plan = planPosts(model);
    this.posts = makePosts(model, this.plan, root);
    this.resources = Array.from(
      { length: this.plan.count },
      () => new Resource(links, { places: 1, order: 'fifo', waitingRoom: Number.POSITIVE_INFINITY }),
    );
    this.lengths = shareInCopies(
      model.parameters.groups.map((group) =>
        group.meetingDays.kind === 'deterministic'
          ? group.meetingDays.value
          : compileQuantile(group.meetingDays),
      ),
    );
  }

  /** Whether a newcomer would be met at once. */
  isOpen(post: number): boolean {
    return this.resources[post]!.isOpen;
  }

  /** Asks for a meeting; true when it is held now. */
  request(person: number, post: number): boolean {
    return this.resources[post]!.seize(this.store.rowOf(person)) === 'granted';
  }

  cancel(person: number, post: number): void {
    this.resources[post]!.renege(this.store.rowOf(person));
  }

  /** A meeting is over; returns whose is next. */
  next(post: number): number | undefined {
    const resource = this.resources[post]!;
    resource.release();
    const row = resource.grantNext();
    return row === undefined ? undefined : row * ROW;
  }

  /** Time that a person's next meeting takes, days. */
  daysOf(person: number): number {
    const { store } = this;
    const length = this.lengths[store.group[person * WORDS]!]!;
    if (typeof length === 'number') return length;
    return length(drawOf(store, person, DECISION.meetingLength, store.occasion[person * WORDS]!, 0));
  }
}
