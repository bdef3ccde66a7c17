// One sentence for each number held against a fact: how far off, what that means, and what chance leaves open.

import type { ComparisonSummary, FactSummary } from '../experiment/facts-summary.js';
import { count, percent, points, signed } from './numbers.js';
import { capital } from './text.js';

type Language = 'en' | 'nb';

/** A number in its unit. */
export function inUnit({ unit }: ComparisonSummary, value: number): string {
  switch (unit) {
    case 'share':
      return percent(value);
    case 'persons':
      return count(value);
    case 'number':
      return signed(value, 2).replace('+', '');
  }
}

/** Published value and bounds: `25.0 (20.0–30.0)`, `≥ 0`, `3.70–4.00`. */
export function publishedWords(comparison: ComparisonSummary): string {
  const { value, low, high } = comparison;
  const show = (number: number) => inUnit(comparison, number);
  const bounds =
    low !== null && high !== null
      ? `${show(low)} to ${show(high)}`
      : low !== null
        ? `≥ ${show(low)}`
        : high !== null
          ? `≤ ${show(high)}`
          : '';
  if (value === null) return bounds;
  return `${show(value)} (${bounds})`;
}

/** The model's number with its interval. */
export function modelWords(comparison: ComparisonSummary): string {
  const { model } = comparison;
  if (model === null) return '–';
  const show = (number: number) => inUnit(comparison, number);
  if (!('low' in model) || Number.isNaN(model.low)) return show(model.mean);
  return `${show(model.mean)} (${show(model.low)} to ${show(model.high)})`;
}

/** Why the verdict is what it is; empty for what agrees and for what is only shown, unless the file says more. */
export function reasonOf(comparison: ComparisonSummary, language: Language = 'en'): string {
  const { verdict, meaning } = comparison;
  const said = meaning?.[language];
  switch (verdict) {
    case 'outside':
      return sentence([missWords(comparison), said]);
    case 'undecided':
      return sentence([
        comparison.model?.n === 1
          ? 'one replication has no interval'
          : 'the interval crosses a bound: no answer without more replications or a larger share of the country',
      ]);
    case 'inside':
    case 'no answer':
      return sentence([said]);
    case 'not computable':
    case 'shown':
      return '';
  }
}

function missWords(comparison: ComparisonSummary): string {
  const { miss, side, unit, value, model, low, high } = comparison;
  if (miss === null || side === null || model === null) return '';
  const size = (difference: number) =>
    unit === 'share'
      ? `${points(Math.abs(difference)).replace('+', '')} points`
      : inUnit(comparison, Math.abs(difference));
  const past = side === 'below' ? low! - model.mean : model.mean - high!;
  return value === null
    ? `${size(past)} ${side} the bound`
    : `${size(miss)} ${side} the published value, ${size(past)} past its tolerance`;
}

function sentence(parts: readonly (string | undefined)[]): string {
  const said = parts.filter((part) => part !== undefined && part !== '');
  return said.length === 0 ? '' : `${capital(said.join(': '))}.`;
}

/** What a fact comes to as a whole: its judged numbers counted by verdict. */
export function tally({ comparisons, notComputable }: FactSummary): string {
  if (notComputable !== null) return 'not computable here';
  const judged = comparisons.filter(({ verdict }) => verdict !== 'shown');
  const parts = (['inside', 'outside', 'undecided', 'no answer'] as const).flatMap((verdict) => {
    const many = judged.filter((comparison) => comparison.verdict === verdict).length;
    return many === 0 ? [] : [judged.length === 1 ? verdict : `${many} ${verdict}`];
  });
  return parts.join(', ');
}
