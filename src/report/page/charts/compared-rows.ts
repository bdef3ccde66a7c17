// What a page tells of every alternative, outcome by outcome: the difference from the base with the interval that holds
// for all alternatives at once, and the same in words.

import type {
  ComparedQuantity,
  ComparedValue,
  ComparisonSummary,
} from '../../../experiment/comparison/comparison-summary.js';
import { overall } from '../../overall-quantity.js';
import type { Context } from '../context.js';
import type { Words } from '../words.js';

export type OutcomeId = 'at-work' | 'public-cost' | 'wait' | 'six-month-rate';

export interface PageOutcome {
  readonly id: OutcomeId;
  readonly kind: string;
  /** From the quantity's unit to the one shown. */
  readonly factor: number;
  readonly digits: number;
}

const OUTCOMES: readonly PageOutcome[] = [
  { id: 'at-work', kind: 'at-work', factor: 1, digits: 0 },
  { id: 'public-cost', kind: 'public-cost', factor: 1, digits: 0 },
  { id: 'wait', kind: 'wait', factor: 1, digits: 1 },
  { id: 'six-month-rate', kind: 'metric:six-month-rate', factor: 100, digits: 1 },
];

export interface ComparedRow {
  readonly outcome: OutcomeId;
  readonly id: string;
  readonly name: string;
  /** In the unit shown; null where there is none. */
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly verdict: ComparedValue['verdict'];
  readonly text: string;
}

/** Outcomes that the comparison holds, each with its rows in the order of people at work, the most first. */
export function comparedRows(
  context: Context,
  summary: ComparisonSummary,
): readonly {
  readonly outcome: PageOutcome;
  readonly base: ComparedQuantity['base'];
  readonly rows: readonly ComparedRow[];
}[] {
  const order = orderOf(summary);
  return OUTCOMES.flatMap((outcome) => {
    const quantity = overall(summary, outcome.kind);
    // JSON has no NaN; what cannot be told comes as null.
    if (quantity === undefined || !Number.isFinite(quantity.base.mean)) return [];
    const rows = order.map((at) => comparedRow(context, summary, { quantity, at, outcome }));
    return [{ outcome, base: quantity.base, rows }];
  });
}

/** Alternatives by people at work, the most first; by position among the alternatives. */
export function orderOf(summary: ComparisonSummary): readonly number[] {
  const quantity = overall(summary, 'at-work');
  const gain = (at: number) => quantity?.alternatives[at]?.difference?.mean ?? 0;
  return summary.scenarios
    .slice(1)
    .map((_, at) => at)
    .sort((a, b) => gain(b) - gain(a));
}

function comparedRow(
  context: Context,
  summary: ComparisonSummary,
  given: { readonly quantity: ComparedQuantity; readonly at: number; readonly outcome: PageOutcome },
): ComparedRow {
  const { quantity, at, outcome } = given;
  const value = quantity.alternatives[at]!;
  const { id } = summary.scenarios[at + 1]!;
  const number = (one: number | undefined) =>
    one === undefined || !Number.isFinite(one) ? null : one * outcome.factor;
  const { difference, simultaneous, verdict } = value;
  return {
    outcome: outcome.id,
    id,
    name: context.scenario(id),
    mean: number(difference?.mean),
    low: number(simultaneous?.low),
    high: number(simultaneous?.high),
    verdict,
    text: changeWords(value, outcome, context.words),
  };
}

/** A difference in words: with its interval, none shown, or none at all. */
export function changeWords(value: ComparedValue, outcome: PageOutcome, words: Words): string {
  const { verdict, difference, simultaneous } = value;
  if (verdict === 'same') return words.say('verdict.same');
  if (difference === undefined || simultaneous === undefined) return words.say('verdict.single');
  const signed = (one: number) => words.signed(one * outcome.factor, outcome.digits);
  const ends = { low: signed(simultaneous.low), high: signed(simultaneous.high) };
  return verdict === 'none-shown'
    ? words.say('verdict.noneShown', ends)
    : `${signed(difference.mean)} (${words.say('interval.from', ends)})`;
}
