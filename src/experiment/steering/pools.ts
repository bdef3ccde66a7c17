// Whose places move together: a pool is the places of one measure that the same groups share, over all regions. Pools
// whose money may be exchanged are in one pot.

import type { Model } from '../../model/model.js';
import type { SteeringParameters } from '../../model/parameters.js';

export interface SteeredPool {
  /** Index of the measure, and of the groups that share the places. */
  readonly measure: number;
  readonly groups: readonly number[];
  /** Waiting lists, one for each region. */
  readonly queues: readonly number[];
  /** Places at first, by waiting list. */
  readonly places: readonly number[];
  readonly placeNokPerMonth: number;
  /** Pools of one pot exchange money. */
  readonly pot: string;
}

/** Pools in the order of their names, so that the order of measures in a file changes nothing. */
export function steeredPools(model: Model, { measures, pot }: SteeringParameters): readonly SteeredPool[] {
  const pools = new Map<string, SteeredPool>();
  for (const { index, measure, groups, places } of model.queues) {
    const { id, costNokPerMonth } = model.measures[measure]!.parameters;
    if (!measures.includes(id)) continue;
    const ids = groups.map((group) => model.groups[group]!.parameters.id).sort();
    const name = JSON.stringify([id, ...ids]);
    const known = pools.get(name);
    pools.set(name, {
      measure,
      groups,
      queues: [...(known?.queues ?? []), index],
      places: [...(known?.places ?? []), places.values[0]!],
      placeNokPerMonth: costNokPerMonth,
      pot: pot === 'all' ? '' : JSON.stringify(ids),
    });
  }
  return [...pools].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pool]) => pool);
}
