// An alternative in sentences: what differs from the base, what a month of work gained costs, and who works more or less.

import { assertNever } from '../errors/errors.js';
import type {
  ComparedPeople,
  ComparedScenario,
  ComparisonSummary,
} from '../experiment/comparison/comparison-summary.js';
import { setsSentence } from '../experiment/ensemble/ensemble-shares.js';
import type { NameBook } from './names.js';
import { count, percent } from './numbers.js';
import { type PriceOfWork, priceOfWork } from './price-of-work.js';
import { capital } from './text.js';

/** What an alternative is, what its work costs, who gains and who loses. */
export function alternativeSentence(
  summary: ComparisonSummary,
  scenario: ComparedScenario,
  at: number,
  names: NameBook,
): string {
  const unmatched = summary.unmatched[at]!;
  return (
    `${scenario.title}${scenario.question === '' ? '' : ` (${scenario.question})`}: ${changesText(scenario)}.${priceSentence(priceOfWork(summary, at))} ${peopleSentence(summary, scenario, names)}` +
    setsSentenceOf(summary, at) +
    (unmatched === 0
      ? ''
      : ` ${count(unmatched)} people of the base are not in it, so who gains is told of the others only.`)
  );
}

/** What the work gained costs. */
function priceSentence(price: PriceOfWork): string {
  switch (price.kind) {
    case 'none':
      return '';
    case 'cheaper':
      return ' More work for less money.';
    case 'unclear':
      return ' More work; that it costs more or less is not shown.';
    case 'price': {
      const { mean, low, high } = price.nok;
      return ` A month of ordinary work more costs ${count(mean)} kroner (${count(low)} to ${count(high)}).`;
    }
    default:
      return assertNever(price);
  }
}

/** In how many of the parameter sets that fit more people work, or fewer. */
function setsSentenceOf({ overSets }: ComparisonSummary, at: number): string {
  const over = overSets?.[at];
  if (over === undefined) return '';
  const { quantiles, inputSd, chanceSd } = over.spread;
  const deciding = over.deciding.filter(({ decides }) => decides).slice(0, 3);
  const settled = over.more.yes + over.fewer;
  return (
    ` It puts more people to work ${setsSentence(over.more, settled === over.more.sets && over.fewer === 0 ? '' : `; fewer in ${over.fewer}, undecided in ${over.more.undecided}`)}:` +
    ` ${signedText(quantiles[1], count)} people in the median set (${signedText(quantiles[0], count)} to ${signedText(quantiles[2], count)} in nine of ten),` +
    ` of which parameters make a spread of ${count(inputSd)} and chance ${count(chanceSd)}.` +
    (deciding.length === 0 ? '' : ` Decided most by ${listed(deciding.map(({ name }) => name))}.`)
  );
}

/** What differs, the first few. */
function changesText({ changes }: ComparedScenario): string {
  if (changes.length === 0) return 'the same parameters as the base';
  const shown = changes
    .slice(0, 4)
    .map(
      ({ path, before, after }) =>
        `${path} ${before === '' ? 'not given' : before} → ${after === '' ? 'not given' : after}`,
    );
  const more = changes.length - shown.length;
  return `${shown.join('; ')}${more === 0 ? '' : `; and ${more} more, in changes.csv`}`;
}

function peopleSentence(summary: ComparisonSummary, { id }: ComparedScenario, names: NameBook): string {
  const rows = summary.people.filter(({ alternative }) => alternative === id);
  const groups = [...new Set(rows.map(({ group }) => group))];
  const parts = groups.map((group) => {
    const thirds = rows.filter((row) => row.group === group);
    const of = (key: 'gainers' | 'losers') => mean(thirds, key);
    if (of('gainers') === 0 && of('losers') === 0)
      return `nobody among ${names.group(group)} works a month more or less`;
    const most = [...thirds].sort(
      (a, b) => Math.abs(b.monthsGained.mean) - Math.abs(a.monthsGained.mean),
    )[0]!;
    const change = months(most.monthsGained.mean);
    return (
      `of ${names.group(group)} ${percent(of('gainers'))} % work at least a month more over these years and ${percent(of('losers'))} % less` +
      (Number(change) === 0
        ? ''
        : `; the third ${THIRDS[most.third]} changes most (${change} months for each of them)`)
    );
  });
  return `${capital(parts.join('; '))}.`;
}

const THIRDS = ['nearest to work', 'in the middle', 'furthest from work'] as const;

function months(value: number): string {
  const text = Math.abs(value).toFixed(2);
  return Number(text) === 0 ? text : `${value < 0 ? '−' : '+'}${text}`;
}

/** Over thirds of nearly equal size. */
function mean(thirds: readonly ComparedPeople[], key: 'gainers' | 'losers'): number {
  const people = thirds.reduce((sum, row) => sum + row.people, 0);
  return thirds.reduce((sum, row) => sum + row[key].mean * row.people, 0) / Math.max(1, people);
}

export function listed(items: readonly string[]): string {
  return items.length < 2
    ? items.join('')
    : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}

/** A number with its sign, as some text; exactly 0 without one. */
export function signedText(value: number, text: (value: number) => string): string {
  const shown = text(Math.abs(value));
  return value === 0 ? shown : `${value < 0 ? '−' : '+'}${shown}`;
}
