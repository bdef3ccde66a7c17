// Everything that can have a pending event gets a number: what there is once per world first, then the
// people. And the order in which things happen at one instant.

import type { Model } from './model.js';

/** Order at one instant: the calendar, course dates, places given back, people, meetings' ends, arrivals. */
export const PRIORITY = {
  month: 0,
  change: 1,
  courseDate: 2,
  opening: 3,
  person: 4,
  meetingEnd: 5,
  arrival: 6,
} as const;

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
  /** First of the people. */
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
