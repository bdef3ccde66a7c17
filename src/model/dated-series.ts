// Values that are constant between dates, and the dated changes that a scenario makes to them.

import type { DatedSeries, ModelParameters } from './parameters.js';

/** Index of the class a value lies in; below the first class it is the first. */
export function classOf(from: readonly number[], value: number): number {
  let index = from.length - 1;
  while (index > 0 && from[index]! > value) index--;
  return index;
}

/** A region's market with the scenario's dated changes of it. */
export function composedMarket(
  parameters: ModelParameters,
  region: string,
  market: DatedSeries,
): DatedSeries {
  const changes = parameters.changes.filter(
    ({ change }) => change.kind === 'market' && change.region === region,
  );
  if (changes.length === 0) return market;
  const days = [...new Set([...market.days, ...changes.map(({ day }) => day)])].sort((a, b) => a - b);
  const values = days.map((day) =>
    changes.reduce(
      (value, { day: from, change }) =>
        change.kind === 'market' && from <= day ? value * change.factor : value,
      market.values[classOf(market.days, day)]!,
    ),
  );
  return { days, values };
}
