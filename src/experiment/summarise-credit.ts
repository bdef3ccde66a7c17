// Folds credit over replications: of each measure and rule the success it is given per chain that holds it.

import type { CreditSums } from '../metrics/credit-counts.js';
import { CREDIT_RULES, CREDIT_SENTENCE, type CreditRule } from '../metrics/credit-rules.js';
import type { Model } from '../model/model.js';
import { reportedRatio, sum } from './reported.js';
import type { CreditSummary, Reported } from './summary.js';

/** The credit of replications; null when they were not asked for it. */
export function summariseCredit(
  model: Model,
  each: readonly (CreditSums | undefined)[],
): CreditSummary | null {
  const sums = each.filter((one) => one !== undefined);
  if (sums.length < each.length || sums.length === 0) return null;
  const keys = new Map<string, { measure: number; group: number }>();
  for (const { measure, group } of sums.flatMap(({ cells }) => cells))
    keys.set(`${measure}/${group}`, { measure, group });
  return {
    sentence: CREDIT_SENTENCE,
    censored: sum(sums.map(({ censored }) => censored)),
    rows: [...keys.values()]
      .sort((a, b) => a.group - b.group || a.measure - b.measure)
      .map(({ measure, group }) => {
        const cells = sums.map(({ cells: some }) =>
          some.find((c) => c.measure === measure && c.group === group),
        );
        const chains = cells.map((cell) => cell?.chains ?? 0);
        const perChain = CREDIT_RULES.map((rule, i) => [
          rule,
          reportedRatio(
            cells.map((cell) => cell?.credit[i] ?? 0),
            chains,
          ),
        ]);
        return {
          measure: model.measures[measure]!.parameters.id,
          group: model.groups[group]!.parameters.id,
          chains: sum(chains),
          perChain: Object.fromEntries(perChain) as { readonly [rule in CreditRule]: Reported },
        };
      }),
  };
}
