// Which measures there are, and which of them people leave: from a scenario's catalogue.

import { HAS_RATE } from '../metrics/official-indicator.js';
import type { MeasureParameters } from '../model/parameters.js';
import { plainName } from './columns.js';

export interface Catalogue {
  readonly ids: readonly string[];
  /** Every name a measure goes by. */
  readonly names: readonly string[];
  readonly withoutExits: readonly string[];
  /** Id of a measure by id, code or name, however written; undefined when there is none. */
  find(name: string): string | undefined;
}

/** The catalogue of a scenario. */
export function catalogueOf(measures: readonly MeasureParameters[]): Catalogue {
  const ids = new Map<string, string>();
  const names: string[] = [];
  for (const { id, names: called, ...rest } of measures) {
    const code = 'code' in rest ? String(rest.code) : '';
    for (const name of [id, code, called.nb, called.en]) {
      if (name === '') continue;
      names.push(name);
      if (!ids.has(plainName(name))) ids.set(plainName(name), id);
    }
  }
  return {
    ids: measures.map(({ id }) => id),
    names,
    withoutExits: measures.filter(({ kind }) => !HAS_RATE.has(kind)).map(({ id }) => id),
    find: (name) => ids.get(plainName(name)),
  };
}
