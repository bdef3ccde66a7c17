// Where people go next when no caseworker chooses: fixed chains and routing, compiled from the file's names
// to numbers. A stop is a measure's index, or one of two ways of having none.

import type { ModelParameters } from './parameters.js';

/** No further measure: open search. */
export const SEARCH = -1;
/** No further measure: leaves the world. */
export const LEAVE = -2;

/** Weighted stops, in the order in which a draw passes them. */
export interface Choice {
  readonly weights: Float64Array;
  readonly total: number;
  readonly stops: Int32Array;
}

export type Itinerary =
  | { readonly kind: 'chain'; readonly which: Choice; readonly chains: readonly Int32Array[] }
  /** By group × origin; undefined where the file gives no way on. */
  | { readonly kind: 'routing'; readonly origins: number; readonly ways: readonly (Choice | undefined)[] };

/** Where a person comes from: registration, the end of a measure's stint, or leaving or not joining its list. */
export const ORIGIN = {
  start: 0,
  after: (measure: number) => 1 + 3 * measure,
  renege: (measure: number) => 2 + 3 * measure,
  balk: (measure: number) => 3 + 3 * measure,
} as const;

/** Compiles the chooser; undefined when caseworkers choose. */
export function compileItinerary(parameters: ModelParameters): Itinerary | undefined {
  const { chooser, measures, groups } = parameters;
  const indexOf = new Map(measures.map((measure, index) => [measure.id, index]));
  const stopOf = (id: string) => (id === 'leave' ? LEAVE : id === 'search' ? SEARCH : indexOf.get(id)!);
  switch (chooser.kind) {
    case 'caseworker':
      return undefined;
    case 'chain':
      return {
        kind: 'chain',
        which: choiceOf(
          chooser.chains.map((chain) => chain.weight),
          chooser.chains.map((_, index) => index),
        ),
        chains: chooser.chains.map((chain) => Int32Array.from(chain.measures, stopOf)),
      };
    case 'routing': {
      const names = ['start', ...measures.flatMap(({ id }) => [id, `renege:${id}`, `balk:${id}`])];
      const ways = groups.flatMap((group) =>
        names.map((name) => {
          const row = chooser.routes[group.id]?.[name];
          if (row === undefined) return undefined;
          // Stops in the order of their ids: the order in the file changes nothing.
          const ids = Object.keys(row).sort();
          return choiceOf(
            ids.map((id) => row[id]!),
            ids.map(stopOf),
          );
        }),
      );
      return { kind: 'routing', origins: names.length, ways };
    }
  }
}

/** The stop that a uniform picks. */
export function pick(choice: Choice, u: number): number {
  const { weights, stops } = choice;
  const last = weights.length - 1;
  let left = u * choice.total;
  for (let i = 0; i < last; i++) {
    left -= weights[i]!;
    if (left < 0) return stops[i]!;
  }
  return stops[last]!;
}

function choiceOf(weights: readonly number[], stops: readonly number[]): Choice {
  return {
    weights: Float64Array.from(weights),
    total: weights.reduce((sum, weight) => sum + weight, 0),
    stops: Int32Array.from(stops),
  };
}
