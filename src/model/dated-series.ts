// Values that are constant between dates, and the dated changes that a scenario makes to them.

import type { DatedSeries, ModelParameters } from './parameters.js';

/**
 * Index of the class a day lies in; before the first class it is the first. Classes start at `origin` plus
 * each of `from`: the sum, not the day's distance from the origin, is what events are dated by, and a
 * distance may fall short of a class by its last bit.
 */
export function classOf(from: readonly number[], day: number, origin = 0): number {
  let index = from.length - 1;
  while (index > 0 && origin + from[index]! > day) index--;
  return index;
}

/** Mean of a series over a time; a series that does not change in it keeps its value to the last bit. */
export function meanOver({ days, values }: DatedSeries, from: number, until: number): number {
  const first = classOf(days, from);
  const inside = days.flatMap((day, index) => (index > first && day < until ? [index] : []));
  if (inside.length === 0) return values[first]!;
  const cuts = [from, ...inside.map((index) => days[index]!), until];
  const sum = [first, ...inside].reduce(
    (total, index, part) => total + values[index]! * (cuts[part + 1]! - cuts[part]!),
    0,
  );
  return sum / (until - from);
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
