// Whether a number of the model agrees with a published one: by its whole interval, never by its mean alone
// where there is an interval.

import type { FactComparison } from '../../metrics/fact.js';
import type { Reported } from '../summary.js';
import type { ComparisonSummary } from './facts-summary.js';

/** Verdict, side, size of the miss, and what the file says that it means. */
export function judged(
  comparison: FactComparison,
  model: Reported,
): Pick<ComparisonSummary, 'verdict' | 'side' | 'miss' | 'meaning'> {
  const { value, low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY } = comparison;
  if (Number.isNaN(model.mean)) return { verdict: 'no answer', side: null, miss: null, meaning: NOBODY };
  if (comparison.low === undefined && comparison.high === undefined) {
    return { verdict: 'shown', side: null, miss: null, meaning: null };
  }
  const side = model.mean < low ? 'below' : model.mean > high ? 'above' : null;
  const past = side === 'below' ? model.mean - low : side === 'above' ? model.mean - high : 0;
  const miss = value === undefined ? past : model.mean - value;
  const bounds = 'low' in model ? [model.low, model.high] : [model.mean, model.mean];
  const [from, to] = bounds as [number, number];
  if (from >= low && to <= high) {
    return { verdict: 'inside', side, miss, meaning: comparison.ifInside ?? null };
  }
  if (to < low) return { verdict: 'outside', side, miss, meaning: comparison.ifBelow ?? null };
  if (from > high) return { verdict: 'outside', side, miss, meaning: comparison.ifAbove ?? null };
  return { verdict: 'undecided', side, miss, meaning: null };
}

const NOBODY = {
  nb: 'ingen å dele på i disse kjøringene',
  en: 'nobody to divide by in these runs; simulate more replications or a larger share of the country',
};
