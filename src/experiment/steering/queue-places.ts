// Places of a waiting list over time in one replication: as the scenario says, or as results moved them.

import type { Model } from '../../model/model.js';
import type { DatedSeries } from '../../model/parameters.js';
import type { ReplicationResult } from '../replication.js';

/** Places from each day on: integers, or Infinity. */
export function queuePlaces(model: Model, { steering }: ReplicationResult, queue: number): DatedSeries {
  const planned = model.queues[queue]!.places;
  const moves = (steering?.moves ?? []).filter((move) => move.queue === queue);
  // Places that are moved have no dates of their own.
  return moves.length === 0
    ? planned
    : {
        days: [...planned.days, ...moves.map(({ day }) => day)],
        values: [...planned.values, ...moves.map(({ places }) => places)],
      };
}
