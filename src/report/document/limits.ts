// What the model cannot show, with the reason; and the sources cited anywhere in the document.

import { MECHANISMS } from '../../model/parameters.js';
import type { Limit, Source } from '../../scenario/load-evidence.js';
import type { Facts } from './facts.js';
import { page, plain, points, table } from './markdown.js';
import { MECHANISM_WORDS } from './mechanism-words.js';

/** Limits that this scenario has. */
export function limitsOf(facts: Facts): readonly Limit[] {
  const { hasJobs, open, parameters, isGraded, evidence } = facts;
  const has: { readonly [need in Limit['needs']]: boolean } = {
    all: true,
    jobs: hasJobs,
    measures: hasJobs && open.length > 0,
    queues: isGraded && open.some(({ places }) => places !== null),
    money: parameters.money.valuation !== null,
    baseline: isGraded,
  };
  return evidence.limits.filter(({ needs }) => has[needs]);
}

export function limitsSection(facts: Facts): string {
  return page([
    '## What the model cannot show',
    points(
      limitsOf(facts).map(
        ({ id, says, because, evidence }) =>
          `**${id}. ${plain(says)}** ${plain(because)}${evidence === undefined ? '' : ` (${plain(evidence)})`}`,
      ),
    ),
  ]);
}

/** Sources cited by parameters, by the claims behind mechanisms that are on, and by limits that are told. */
export function citedSources(facts: Facts): readonly Source[] {
  const { rows, evidence, acts, hasJobs } = facts;
  const claims = new Set(
    hasJobs ? MECHANISMS.filter(acts).flatMap((name) => MECHANISM_WORDS[name].stands) : [],
  );
  const texts = [
    ...rows.flatMap(({ source, note }) => [source, note]),
    ...evidence.claims.filter(({ id }) => claims.has(id)).map((claim) => claim.evidence ?? ''),
    ...limitsOf(facts).map((limit) => limit.evidence ?? ''),
  ];
  const cited = new Set(texts.flatMap((text) => text.match(/\bS\d+\b/g) ?? []));
  return evidence.sources.filter(({ id }) => cited.has(id));
}

export function sourcesSection(facts: Facts): string {
  const sources = citedSources(facts);
  return page([
    '## Sources',
    sources.length === 0
      ? 'The scenario cites no sources.'
      : page([
          `The ${sources.length} of ${facts.evidence.sources.length} sources that this document cites; *read* says how much of each was seen.`,
          table(
            ['id', 'source', 'where', 'read'],
            sources.map(({ id, title, where, read }) => [id, plain(title), plain(where), plain(read)]),
          ),
        ]).trimEnd(),
  ]);
}
