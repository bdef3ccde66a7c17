// What a scenario comes to where it says nothing: constant, even, named by its id.

import { BARRIERS, type Barrier, type DatedSeries, type Names } from '../model/parameters.js';
import type { Distribution } from '../random/distribution.js';

/** Days after which nothing happens any more; a number, because parameters survive JSON. */
export const NEVER = 1e9;

/** Names as given, one language standing in for the other, else the id. */
export function namesOf(
  id: string,
  names: { readonly nb?: string | undefined; readonly en?: string | undefined } | undefined,
): Names {
  return { nb: names?.nb ?? id, en: names?.en ?? names?.nb ?? id };
}

/** The law that always gives one value. */
export function constant(value: number): Distribution {
  return { kind: 'deterministic', value };
}

/** The series that never changes. */
export function always(value: number): DatedSeries {
  return { days: [0], values: [value] };
}

/** One value for each barrier. */
export function perBarrier<T>(each: (barrier: Barrier) => T): { readonly [barrier in Barrier]: T } {
  return every(BARRIERS, each);
}

/** A map with one value for each name. */
export function every<Name extends string, T>(
  names: readonly Name[],
  each: (name: Name) => T,
): { readonly [name in Name]: T } {
  return Object.fromEntries(names.map((name) => [name, each(name)])) as { [name in Name]: T };
}
