// The digests of what a run puts out: one per section of the summary and one per metric, over every number in it to the
// last bit. Titles, warnings, sources and definitions are words, and no part of it.

import { exactText } from '../exact-json.js';
import type { Summary } from '../summary.js';
import { digest } from './trajectory-fingerprint.js';

/** Digests by section, in the order of the summary. */
export function summaryDigests(summary: Summary): { readonly [section: string]: string } {
  const { measures, metrics, credit, starts, queues, groups, timeline, settling, regions } = summary;
  const { closedMeasures, people, events, identitiesChecked } = summary;
  const sections: { readonly [section: string]: unknown } = {
    measures: measures.map(({ target: _, ...numbers }) => numbers),
    ...Object.fromEntries(metrics.map(({ id, cells }) => [`metrics.${id}`, cells])),
    credit: credit === null ? null : { censored: credit.censored, rows: credit.rows },
    starts,
    queues,
    groups,
    timeline,
    settling,
    regions,
    people: { closedMeasures, people, events, identitiesChecked },
  };
  return Object.fromEntries(
    Object.entries(sections)
      .filter(([, content]) => content !== undefined)
      .map(([section, content]) => [section, digest(exactText(content), 16)]),
  );
}
