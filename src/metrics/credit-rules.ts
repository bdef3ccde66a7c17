// Rules that share a chain's success among its measures. Each gives every successful chain away exactly once;
// they differ in who gets it.

import type { Chain } from './chains.js';
import { markovCredit } from './markov-removal.js';

/** What every output of these rules carries. */
export const CREDIT_SENTENCE =
  'Credit rules share out observed success among the measures of a chain. They share association, not effect: a measure earns credit for people who would have found work without it.';

export interface CreditOptions {
  /** Position-based: shares of the first and the last touch; the rest is split between. */
  readonly firstShare: number;
  readonly lastShare: number;
  /** Time decay: months after which a touch weighs half. */
  readonly halfLifeMonths: number;
  /** Markov: how many measures back the next step may depend on. */
  readonly markovOrder: number;
}

/**
 * 40/20/40 as usual in marketing, a half-life of half a year, memory of one.
 * @source assumption for the half-life, range 3 to 12 months; Anderl et al. 2016 for the order
 */
export const CREDIT_OPTIONS: CreditOptions = {
  firstShare: 0.4,
  lastShare: 0.4,
  halfLifeMonths: 6,
  markovOrder: 1,
};

export const CREDIT_RULES = [
  'lastTouch',
  'firstTouch',
  'linear',
  'positionBased',
  'timeDecay',
  'markov',
] as const;
export type CreditRule = (typeof CREDIT_RULES)[number];

/** Credit of each measure under a rule, in successful chains; undefined where the rule cannot share. */
export interface Credit {
  readonly rule: CreditRule;
  readonly credit: readonly number[] | undefined;
}

/**
 * Credit under every rule.
 *
 * @param measures - number of measures
 * @throws ScenarioError `limit` when the Markov chain has too many states
 */
export function creditOf(
  chains: readonly Chain[],
  measures: number,
  options: CreditOptions = CREDIT_OPTIONS,
): readonly Credit[] {
  return CREDIT_RULES.map((rule) => ({
    rule,
    credit:
      rule === 'markov'
        ? markovCredit(chains, measures, options.markovOrder)
        : sharedCredit(chains, measures, (chain) => weights(rule, chain, options)),
  }));
}

function sharedCredit(
  chains: readonly Chain[],
  measures: number,
  weigh: (chain: Chain) => readonly number[],
): readonly number[] {
  const credit = Array.from({ length: measures }, () => 0);
  for (const chain of chains) {
    if (!chain.success) continue;
    weigh(chain).forEach((weight, i) => {
      const { measure } = chain.touches[i]!;
      credit[measure] = credit[measure]! + weight;
    });
  }
  return credit;
}

/** Weights of a chain's touches; they sum to 1. */
export function weights(
  rule: Exclude<CreditRule, 'markov'>,
  { touches }: Pick<Chain, 'touches'>,
  options: CreditOptions = CREDIT_OPTIONS,
): readonly number[] {
  const n = touches.length;
  switch (rule) {
    case 'lastTouch':
      return touches.map((_, i) => (i === n - 1 ? 1 : 0));
    case 'firstTouch':
      return touches.map((_, i) => (i === 0 ? 1 : 0));
    case 'linear':
      return touches.map(() => 1 / n);
    case 'positionBased':
      return positionWeights(n, options);
    case 'timeDecay': {
      const raw = touches.map(({ monthsBeforeEnd }) => 2 ** (-monthsBeforeEnd / options.halfLifeMonths));
      const total = raw.reduce((sum, weight) => sum + weight, 0);
      return raw.map((weight) => weight / total);
    }
  }
}

/** One touch has all; of two each has its end's part of what the ends have. */
function positionWeights(n: number, { firstShare, lastShare }: CreditOptions): readonly number[] {
  if (n === 1) return [1];
  const ends = firstShare + lastShare;
  if (n === 2) return ends === 0 ? [0.5, 0.5] : [firstShare / ends, lastShare / ends];
  const between = (1 - ends) / (n - 2);
  return Array.from({ length: n }, (_, i) => (i === 0 ? firstShare : i === n - 1 ? lastShare : between));
}
