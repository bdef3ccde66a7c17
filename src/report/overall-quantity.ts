// The quantity of a kind that counts everybody.

import type { ComparedQuantity, ComparisonSummary } from '../experiment/comparison/comparison-summary.js';

/** Of all measures and groups. */
export function overall(summary: ComparisonSummary, kind: string): ComparedQuantity | undefined {
  return summary.quantities.find(
    (quantity) => quantity.kind === kind && quantity.measure === '' && quantity.group === '',
  );
}
