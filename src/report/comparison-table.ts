// A comparison on the terminal, for a reader who has never seen a simulation: what each alternative changes and how
// sure that is, which may be the best and the worst, who gains and who loses, and what differs between the files.

import type {
  ComparedValue,
  ComparisonSummary,
  PrecisionReached,
  Ranking,
} from '../experiment/comparison/comparison-summary.js';
import { alternativeSentence, listed, signedText } from './comparison-sentences.js';
import type { NameBook } from './names.js';
import { count } from './numbers.js';
import { overall } from './overall-quantity.js';
import { plainTable } from './plain-table.js';
import { priceOfWork } from './price-of-work.js';
import { wrapped } from './text.js';

const WIDTH = 118;

/** An outcome that everybody asks about, over all measures and groups. */
interface Outcome {
  readonly kind: string;
  readonly head: string;
  /** From the quantity's unit to the one shown. */
  readonly factor: number;
  /** A number in the quantity's unit as text in the one shown, without a sign. */
  readonly text: (value: number) => string;
}

const outcome = (kind: string, head: string, factor = 1, digits = 0): Outcome => ({
  kind,
  head,
  factor,
  text: (value) => atLeastOneDigit(value * factor, digits),
});

/** With so many decimals, and more where they would turn something into nothing. */
function atLeastOneDigit(value: number, digits: number): string {
  const size = Math.abs(value);
  if (size === 0 || size >= 0.5 * 10 ** -digits) return digits === 0 ? count(value) : value.toFixed(digits);
  return size < 0.001 ? '<0.001' : value.toFixed(Math.ceil(-Math.log10(size)));
}

/** In the order of the first table. */
export const OUTCOMES: readonly Outcome[] = [
  outcome('at-work', 'people in ordinary work, on average'),
  outcome('public-cost', 'cost of measures and caseworkers, million NOK a year'),
  outcome('wait', 'wait for a place, weeks', 1, 1),
  outcome(
    'metric:six-month-rate',
    'official rate (in work six months after a measure), %; differences in points',
    100,
    1,
  ),
];

/** The whole comparison as text. */
export function comparisonTable(summary: ComparisonSummary, names: NameBook): string {
  const [base, ...alternatives] = summary.scenarios;
  const lines = (text: string) => wrapped(text, WIDTH).join('\n');
  return [
    lines(
      `${base!.title}: compared with ${alternatives.length === 1 ? 'one alternative' : `${alternatives.length} alternatives`}${base!.status === '' ? '' : ` · ${base!.status}`}`,
    ),
    firstTable(summary),
    footnotes(summary).map(lines).join('\n'),
    [...summary.rankings.map((ranking) => rankingSentence(ranking, summary)), ...cheaperAndMore(summary)]
      .map(lines)
      .join('\n'),
    alternatives.map((scenario, at) => lines(alternativeSentence(summary, scenario, at, names))).join('\n'),
  ].join('\n\n');
}

function firstTable(summary: ComparisonSummary): string {
  const [base, ...alternatives] = summary.scenarios;
  const columns = OUTCOMES.flatMap((shown) => {
    const quantity = overall(summary, shown.kind);
    return quantity === undefined ? [] : [{ shown, quantity }];
  });
  return plainTable(
    ['', ...columns.map(({ shown }) => shown.head)],
    [26, ...columns.map(() => 23)],
    [
      [base!.title, ...columns.map(({ shown, quantity }) => shown.text(quantity.base.mean))],
      ...alternatives.map((scenario, at) => [
        scenario.title,
        ...columns.map(({ shown, quantity }) => change(quantity.alternatives[at]!, shown.text)),
      ]),
    ],
  );
}

/** A difference in words: with its interval, no difference shown, or none at all. */
export function change(value: ComparedValue, text: (value: number) => string): string {
  const { verdict, difference, simultaneous } = value;
  if (verdict === 'same') return 'exactly the same';
  if (difference === undefined || simultaneous === undefined) return 'no interval: one replication';
  if (Number.isNaN(difference.mean)) return '–';
  const { low, high } = simultaneous;
  const interval = `${signedText(low, text)} to ${signedText(high, text)}`;
  return verdict === 'none-shown'
    ? `no difference shown (${interval})`
    : `${signedText(difference.mean, text)} (${interval})`;
}

function footnotes(summary: ComparisonSummary): readonly string[] {
  const { replications, seed, level, time, scale, scenarios } = summary;
  const years = (days: number) => (days / 365.25).toFixed(days % 365.25 === 0 ? 0 : 1);
  const least = reductions(summary);
  return [
    `The first line is the base as it is; the others say how much more (+) or less (−). The same people with the same luck live in every world, so that what differs is the alternative's doing.`,
    replications > 1
      ? `In brackets: ${Math.round(level * 100)} % intervals${scenarios.length > 2 ? ` for all ${scenarios.length - 1} alternatives of a column at once` : ''}, over ${replications} paired replications, chance alone; seed ${seed}.`
      : `One replication, so no intervals; seed ${seed}. Add --replications 20.`,
    `Each rule holds from the start; people are followed over ${years(time.windowDays + time.followUpDays)} years after a warm-up of ${years(time.warmUpDays)}, rates and waits over the first ${years(time.windowDays)}; 1:${Math.round(1 / scale)} of the country, figures for the whole of it.`,
    `No difference shown: chance alone could make it; that is not the same as no effect. What intervals leave out is whether the model is right: how much rests on assumptions is told by compare --ensemble and by document. Costs are those of measures and caseworkers, without benefits, taxes, or what employers pay. No job is taken from anybody else.`,
    ...(summary.precision === undefined ? [] : [precisionSentence(summary.precision, replications)]),
    ...(least === undefined
      ? []
      : [
          `Sharing luck made the variance of the difference in people at work ${timesOf(least)} times smaller than in independent runs.`,
        ]),
  ];
}

/** One number, or from the smallest to the largest. */
function timesOf(values: readonly number[]): string {
  const text = (value: number) => value.toFixed(value < 10 ? 1 : 0);
  const [least, most] = [text(Math.min(...values)), text(Math.max(...values))];
  return least === most ? least : `${least} to ${most}`;
}

/** Alternatives for which both more work and less cost are shown. */
function cheaperAndMore(summary: ComparisonSummary): readonly string[] {
  const titles = summary.scenarios
    .slice(1)
    .filter((_, at) => priceOfWork(summary, at).kind === 'cheaper')
    .map(({ title }) => title);
  return titles.length === 0 ? [] : [`More work for less money than in the base: ${listed(titles)}.`];
}

function precisionSentence({ share, most, isCapped }: PrecisionReached, replications: number): string {
  const wanted = `half-widths of at most ${Number((share * 100).toPrecision(3))} % of the base in people at work`;
  return isCapped
    ? `Stopped at ${most} replications, the most allowed, before ${wanted} were reached; --most raises the limit.`
    : `${replications} replications were enough for ${wanted}, the last of them to see that they stay so.`;
}

function reductions(summary: ComparisonSummary): readonly number[] | undefined {
  const values = overall(summary, 'at-work')?.alternatives.map(({ varianceReduction }) => varianceReduction);
  return values === undefined || values.some(Number.isNaN) ? undefined : values;
}

/** Which scenarios may be the highest and the lowest, by the first outcome. */
function rankingSentence(ranking: Ranking, summary: ComparisonSummary): string {
  const title = (id: string) => summary.scenarios.find((scenario) => scenario.id === id)!.title;
  const what = OUTCOMES.find(({ kind }) => kind === ranking.kind)?.head ?? ranking.kind;
  const sure = Math.round(summary.level * 100);
  if (summary.replications < 2) return `By ${what} no order can be told from one replication.`;
  const end = (candidates: readonly string[], first: string, word: string) =>
    candidates.length === 1
      ? `${title(first)} is the ${word}, at ${sure} % for all pairs at once`
      : `${title(first)} comes out ${word}, but ${listed(candidates.filter((id) => id !== first).map(title))} cannot be told from it`;
  const { order, mayBeHighest, mayBeLowest } = ranking;
  if (mayBeHighest.length === order.length) return `By ${what}: no difference shown between any two of them.`;
  return `By ${what}: ${end(mayBeHighest, order[0]!, 'highest')}; ${end(mayBeLowest, order[order.length - 1]!, 'lowest')}.`;
}
