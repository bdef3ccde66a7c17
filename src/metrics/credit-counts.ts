// Credit of every rule as sums that add up over replications: how many closed chains of a group hold a measure,
// and how much of their success each rule gives it.

import { type Chain, type ChainRules, chainsOf } from './chains.js';
import { CREDIT_OPTIONS, CREDIT_RULES, type CreditOptions, creditOf } from './credit-rules.js';
import type { Register } from './register.js';

/** One measure in one group. */
export interface CreditCounts {
  readonly measure: number;
  readonly group: number;
  /** Closed chains with the measure in them. */
  readonly chains: number;
  /** In successful chains, by CREDIT_RULES; undefined where a rule cannot share. */
  readonly credit: readonly (number | undefined)[];
}

export interface CreditSums {
  readonly cells: readonly CreditCounts[];
  readonly groups: readonly { readonly group: number; readonly chains: number; readonly successes: number }[];
  /** Chains that go on, or may, when the register ends; and closed ones whose status is not recorded. */
  readonly censored: number;
  readonly unknown: number;
}

/** Credit in the chains of a register, group by group. */
export function creditSums(
  register: Register,
  rules?: ChainRules,
  options: CreditOptions = CREDIT_OPTIONS,
): CreditSums {
  const { closed, censored, unknown } = chainsOf(register, rules);
  const cells: CreditCounts[] = [];
  const groups: CreditSums['groups'][number][] = [];
  register.groups.forEach((_, group) => {
    const own = closed.filter((chain) => chain.group === group);
    if (own.length === 0) return;
    groups.push({ group, chains: own.length, successes: own.filter(({ success }) => success).length });
    const credit = creditOf(own, register.measures.length, options);
    register.measures.forEach((__, measure) => {
      const chains = own.filter((chain) => holds(chain, measure)).length;
      if (chains === 0) return;
      cells.push({
        measure,
        group,
        chains,
        credit: CREDIT_RULES.map((___, i) => credit[i]!.credit?.[measure]),
      });
    });
  });
  return { cells, groups, censored, unknown };
}

function holds({ touches }: Chain, measure: number): boolean {
  return touches.some((touch) => touch.measure === measure);
}
