// The answer of a comparison in sentences. Nothing is claimed that an interval for all alternatives at once does not
// carry.

import type { ComparisonSummary } from '../../../experiment/comparison/comparison-summary.js';
import { priceOfWork } from '../../price-of-work.js';
import { type ComparedRow, comparedRows } from '../charts/compared-rows.js';
import type { Context } from '../context.js';

export interface ComparisonAnswer {
  readonly headline: string;
  readonly details: readonly string[];
}

export function comparisonAnswer(context: Context, summary: ComparisonSummary): ComparisonAnswer {
  const { words } = context;
  if (summary.replications < 2) return { headline: words.say('compare.single'), details: [] };
  const rows = rowsOf(context, summary, 'at-work');
  const more = rows.filter(({ verdict }) => verdict === 'more');
  const fewer = rows.filter(({ verdict }) => verdict === 'less');
  const unclear = rows.filter(({ verdict }) => verdict === 'none-shown' || verdict === 'same');
  const cheaper = rowsOf(context, summary, 'public-cost').filter(({ verdict }) => verdict === 'less');
  const saves = more.filter(({ id }) => cheaper.some((one) => one.id === id));
  const named = (some: readonly ComparedRow[]) => words.list(some.map(({ name }) => name));
  const say = (key: 'fewer' | 'unclear' | 'saves', some: readonly ComparedRow[]) =>
    some.length === 0
      ? []
      : [words.say(`compare.${key}`, { list: named(some), base: words.name(context.folder.about.title) })];
  return {
    headline: headlineOf(context, summary, more),
    details: [
      ...say('saves', saves),
      ...prices(context, summary, more),
      ...say('fewer', fewer),
      ...say('unclear', unclear),
    ],
  };
}

function headlineOf(context: Context, summary: ComparisonSummary, more: readonly ComparedRow[]): string {
  const { words } = context;
  const base = words.name(context.folder.about.title);
  const [first] = more;
  if (first === undefined) return words.say('compare.noneMore', { base });
  const best = summary.rankings.find(({ kind }) => kind === 'at-work')?.mayBeHighest ?? [];
  const one = {
    best: first.name,
    base,
    low: words.number(first.low!, 0),
    high: words.number(first.high!, 0),
  };
  if (best.length === 1 && best[0] === first.id) return words.say('compare.best', one);
  if (more.length === 1) return words.say('compare.oneMore', one);
  return words.say('compare.several', {
    count: more.length,
    base,
    list: words.list(more.map(({ name }) => name)),
  });
}

/** What a month of work more costs, for those that cost more and give more. */
function prices(
  { words }: Context,
  summary: ComparisonSummary,
  more: readonly ComparedRow[],
): readonly string[] {
  return more.flatMap(({ id, name }) => {
    const at = summary.scenarios.findIndex((scenario) => scenario.id === id) - 1;
    const price = priceOfWork(summary, at);
    if (price.kind !== 'price') return [];
    const [low, high] = [price.nok.low, price.nok.high].map((nok) => words.number(nok, 0));
    return [words.say('compare.price', { low: low!, high: high!, alternative: name })];
  });
}

function rowsOf(context: Context, summary: ComparisonSummary, id: string): readonly ComparedRow[] {
  return comparedRows(context, summary).find(({ outcome }) => outcome.id === id)?.rows ?? [];
}
