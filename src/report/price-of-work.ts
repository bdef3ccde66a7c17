// Whether a price of a month of work may be told: only of work that is shown, and as a cost only where one is shown.

import type { ComparisonSummary } from '../experiment/comparison/comparison-summary.js';
import type { Estimate } from '../stats/estimate.js';
import { overall } from './overall-quantity.js';

export type PriceOfWork =
  /** No more work is shown. */
  | { readonly kind: 'none' }
  /** More work, and less money. */
  | { readonly kind: 'cheaper' }
  /** More work; neither more money nor less is shown. */
  | { readonly kind: 'unclear' }
  /** NOK for each month of ordinary work more. */
  | { readonly kind: 'price'; readonly nok: Estimate };

/** @param at - of the alternative, from 0 */
export function priceOfWork(summary: ComparisonSummary, at: number): PriceOfWork {
  const nok = summary.costPerMonth[at];
  // Undefined in a summary that was just made, null in one that was read from its file.
  if (!nok) return { kind: 'none' };
  const cost = overall(summary, 'public-cost')?.alternatives[at]?.verdict;
  if (cost === 'less') return { kind: 'cheaper' };
  return cost === 'more' && Number.isFinite(nok.low) && Number.isFinite(nok.high)
    ? { kind: 'price', nok }
    : { kind: 'unclear' };
}
