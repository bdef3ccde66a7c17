// A scenario held against its entry in a baseline, of either mode.

import type { BaselineEntry } from '../../scenario/baseline.js';
import { type ExactVerdict, exactVerdict } from './exact-verdict.js';
import type { Checked } from './run-checks.js';
import { type StatisticalVerdict, statisticalVerdict } from './statistical-verdict.js';

export type Verdict = ExactVerdict | StatisticalVerdict;

/** What an entry says of a scenario as it is today. */
export function verdictOf(entry: BaselineEntry, checked: Checked): Verdict {
  return entry.mode === 'exact' ? exactVerdict(entry, checked) : statisticalVerdict(entry, checked);
}
