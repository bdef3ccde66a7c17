// Facts against the model on the terminal: under each fact its numbers, then why, then how far definitions differ.

import Table from 'cli-table3';
import type { FactSummary, FactsSummary } from '../experiment/facts/facts-summary.js';
import {
  heldOutWords,
  meaningOf,
  modelWords,
  nearestWords,
  publishedWords,
  tally,
  verdictWords,
} from './fact-sentences.js';
import { capital, wrapped } from './text.js';

const HEAD = ['compared', 'published (agrees)', 'model (95 %)', 'verdict'];
const WIDTHS = [36, 27, 27, 24];
const WIDTH = 110;

/** The comparison as text, at most 120 columns wide. */
export function factsTable(summary: FactsSummary, { details }: { readonly details: boolean }): string {
  const status = summary.scenario.status === '' ? '' : ` · ${summary.scenario.status}`;
  const table = new Table({
    head: HEAD,
    style: { head: [], border: [], compact: true },
    colAligns: ['left', 'right', 'right', 'left'],
    wordWrap: true,
    colWidths: WIDTHS,
  });
  for (const fact of summary.facts) {
    const rule = table.length === 0 ? [] : [[spanned(' ')]];
    table.push(...rule, ...rowsOf(fact, details));
  }
  return [`${summary.scenario.title}${status}\n`, table.toString(), ...footnotes(summary, details)].join(
    '\n',
  );
}

function rowsOf(fact: FactSummary, details: boolean) {
  const head = `${fact.id} ${fact.fact.en} · published: ${fact.published} · ${fact.sources.join(', ')}, grade ${fact.grade} · ${tally(fact)}`;
  // Numbers that mean the same share a line.
  const shared = new Map<string, string[]>();
  for (const comparison of fact.comparisons) {
    const meaning = meaningOf(comparison);
    if (meaning !== '') shared.set(meaning, [...(shared.get(meaning) ?? []), comparison.names.en]);
  }
  const lines = [...shared].map(([meaning, names]) => `${capital(names.join('; '))}: ${meaning}`);
  const nearest = nearestWords(fact);
  if (nearest !== '') lines.push(nearest);
  const { notComputable, caveat } = fact;
  if (notComputable !== null) {
    lines.push(`Not computable here: ${notComputable.why.en}`);
    if (notComputable.instead !== null) lines.push(`Nearest: ${notComputable.instead}`);
  }
  lines.push(...heldOutWords(fact));
  if (caveat !== null) lines.push(`Beware: ${caveat.en}`);
  if (details) {
    for (const { names, computed, tolerance } of fact.comparisons) {
      const bounds = tolerance === null ? '' : `; bounds: ${tolerance}`;
      lines.push(`Computed, ${names.en}: ${computed}${bounds}.`);
    }
  }
  return [
    [spanned(head)],
    ...fact.comparisons.map((comparison) => [
      wrapped(comparison.names.en, WIDTHS[0]! - 3).join('\n'),
      publishedWords(comparison),
      modelWords(comparison),
      verdictWords(comparison),
    ]),
    ...lines.map((line) => [spanned(line)]),
  ];
}

function spanned(text: string) {
  return { colSpan: HEAD.length, content: wrapped(text, WIDTH).join('\n'), hAlign: 'left' as const };
}

function footnotes(summary: FactsSummary, details: boolean): readonly string[] {
  const { time, replications, scale, seed } = summary;
  const years = (days: number) => (days / 365.25).toFixed(days % 365.25 === 0 ? 0 : 1);
  return [
    'Shares in per cent, differences of shares in points.',
    summary.fittedTo.length === 0
      ? 'Nothing in this scenario was fitted to any of these: a miss is a finding about the model.'
      : `This scenario was fitted to ${summary.fittedTo.join(', ')}; facts that are among its targets, or share a source with one, say so.`,
    ...(summary.scenario.status === '' ? [] : [`The scenario says of itself: ${summary.scenario.status}.`]),
    replications > 1
      ? `Intervals: ${Math.round(summary.level * 100)} %, over ${replications} replications, chance alone; seed ${seed}. ` +
        'Inside and outside are said of the whole interval, with how far the mean lies past the bound; undecided: it crosses one.'
      : `One replication, so no intervals: judged by the number alone; seed ${seed}.`,
    `Warm-up ${years(time.warmUpDays)} years, window ${years(time.windowDays)}, followed for ${years(time.followUpDays)}; 1:${Math.round(1 / scale)} of the country.`,
    ...(details
      ? []
      : ['How each number is computed and where its bounds are from: --details, or facts.csv with --out.']),
  ].flatMap((line) => wrapped(line, 118));
}
