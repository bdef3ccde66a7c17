// What measures and groups are called in tables and charts: Norwegian names for measures, as NAV's own
// tables have them, English for the rest.

import type { ModelParameters, Names } from '../model/parameters.js';

export interface NameBook {
  /** Norwegian name of a measure. */
  measure(id: string): string;
  /** English name of a group. */
  group(id: string): string;
}

/** Names of a scenario's measures and groups; an unknown id is its own name. */
export function nameBook(parameters: ModelParameters): NameBook {
  const measures = new Map<string, Names>(parameters.measures.map((measure) => [measure.id, measure.names]));
  const groups = new Map<string, Names>(parameters.groups.map((group) => [group.id, group.names]));
  return {
    measure: (id) => shortened(measures.get(id)?.nb ?? id),
    group: (id) => groups.get(id)?.en ?? id,
  };
}

/** Without the explanation in parentheses that some names carry. */
function shortened(name: string): string {
  return name.replace(/ \([^)]*\)/g, '');
}

/** Plain English for the classes of the breakdown. */
export const BREAKDOWN_WORDS = {
  employed: 'in work',
  employedWithSubsidy: 'in work with a subsidy',
  otherMeasure: 'in another measure',
  sameMeasureAgain: 'in the same measure again',
  waiting: 'waiting for a place',
  openlyUnemployed: 'openly unemployed',
  out: 'out of the labour force',
} as const;
