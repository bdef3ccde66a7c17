// Everything that can have a pending event gets a number: what there is once per world first, then the
// people. And the order in which things happen at one instant.

import type { TieOrder } from '../engine/event-list.js';
import type { Model } from './model.js';
import { type PersonStore, ROW } from './person-store.js';

export interface EntityPlan {
  readonly month: number;
  readonly change: number;
  /** First of one per queue: course dates. */
  readonly courseDates: number;
  /** First of one per queue: people outside the statistics who leave their places. */
  readonly openingPlaces: number;
  /** First of one per stream of arrivals: group × regions + region. */
  readonly streams: number;
  /** First of one per caseworker's post. */
  readonly posts: number;
  /** First of the people, by the number of their row. */
  readonly people: number;
}

export function planEntities(model: Model, posts: number): EntityPlan {
  const queues = model.queues.length;
  const courseDates = 2;
  const openingPlaces = courseDates + queues;
  const streams = openingPlaces + queues;
  const firstPost = streams + model.groups.length * model.parameters.regions.length;
  return {
    month: 0,
    change: 1,
    courseDates,
    openingPlaces,
    streams,
    posts: firstPost,
    people: firstPost + posts,
  };
}

/**
 * Order at one instant: the calendar, course dates, places given back, people, meetings' ends, arrivals. Two
 * people go by 52 bits of their keys, the same in every scenario, never by who was created first.
 */
export class InstantOrder implements TieOrder {
  constructor(
    private readonly entities: EntityPlan,
    private readonly store: PersonStore,
  ) {}

  precedes(entity: number, other: number): boolean {
    const { people } = this.entities;
    if (entity >= people && other >= people) {
      const own = this.store.order((entity - people) * ROW);
      const others = this.store.order((other - people) * ROW);
      return own !== others ? own < others : entity < other;
    }
    const rank = this.rankOf(entity);
    const otherRank = this.rankOf(other);
    return rank !== otherRank ? rank < otherRank : entity < other;
  }

  private rankOf(entity: number): number {
    const { streams, posts, people } = this.entities;
    if (entity >= people) return 1;
    if (entity >= posts) return 2;
    return entity >= streams ? 3 : 0;
  }
}
