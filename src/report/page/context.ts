// What a section is written from: one folder, in one language.

import type { AttributionSummary, MeasureAttribution } from '../../experiment/attribution-summary.js';
import type { AboutMeasure } from '../about-scenario.js';
import type { LoadedFolder } from './loaded-folder.js';
import type { Words } from './words.js';

/** A chart in the two widths it is drawn in; one where both are the same. */
export interface PageChart {
  readonly title: string;
  readonly wide: object;
  readonly narrow?: object;
}

export interface Context {
  readonly folder: LoadedFolder;
  readonly words: Words;
  /** Specifications of the figures written so far, by anchor: they stand in the page together. */
  readonly charts: Map<string, PageChart>;
  /** NAV's Norwegian name of a measure, in either language. */
  measure(id: string): string;
  /** Name of a group in the language. */
  group(id: string): string;
  /** Title of a scenario that was compared, in the language. */
  scenario(id: string): string;
  about(measure: string): AboutMeasure | undefined;
  /** An anchor of this language: both languages stand in one page. */
  anchor(name: string): string;
}

export function contextOf(folder: LoadedFolder, words: Words): Context {
  const measures = new Map(folder.about.measures.map((measure) => [measure.id, measure]));
  const groups = new Map(folder.about.groups.map((group) => [group.id, group.names]));
  return {
    folder,
    words,
    charts: new Map(),
    // Without the explanation in parentheses that some names carry.
    measure: (id) => (measures.get(id)?.names.nb ?? id).replace(/ \([^)]*\)/g, ''),
    group: (id) => {
      const names = groups.get(id);
      return names === undefined ? id : words.name(names);
    },
    scenario: (id) => {
      const alternative = folder.about.alternatives?.find((one) => one.id === id);
      return words.name(alternative?.title ?? folder.about.title);
    },
    about: (id) => measures.get(id),
    anchor: (name) => `${words.language}-${name}`,
  };
}

/** Groups in the order of the results, each with its rows. */
export function rowsByGroup({
  measures,
}: AttributionSummary): readonly { readonly group: string; readonly rows: readonly MeasureAttribution[] }[] {
  const groups = [...new Set(measures.map(({ group }) => group))];
  return groups.map((group) => ({ group, rows: measures.filter((row) => row.group === group) }));
}
