import { describe, expect, it } from 'vitest';
import type { Chain } from '../../src/metrics/chains.js';
import { CREDIT_OPTIONS, CREDIT_RULES, creditOf, weights } from '../../src/metrics/credit-rules.js';
import { markovCredit, removalEffects } from '../../src/metrics/markov-removal.js';

const [A, B, C] = [0, 1, 2] as const;

/** A chain; each measure ends six months before the next unless said. */
function chain(measures: readonly number[], success: boolean, months?: readonly number[]): Chain {
  const n = measures.length;
  return {
    person: 0,
    group: 0,
    success,
    touches: measures.map((measure, i) => ({ measure, monthsBeforeEnd: months?.[i] ?? (n - 1 - i) * 6 })),
  };
}

const close = (actual: readonly number[] | undefined, expected: readonly number[]) => {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, i) => {
    expect(actual![i]).toBeCloseTo(value, 12);
  });
};

/** A straight line: A then B, once with success, once stopped after A. */
const LINE = [chain([A, B], true), chain([A], false)];
/** Walks that come back: from A to B and from B to A. */
const BACK = [chain([A], true), chain([B], false), chain([A, B], true), chain([B, A], false)];
/** A walk that stays: A, A again, B; and C that leads to A and to nothing. */
const STAY = [chain([A, A, B], true), chain([A], false), chain([B], true), chain([C, A], false)];

const under = (rule: (typeof CREDIT_RULES)[number], chains: readonly Chain[], measures: number) =>
  creditOf(chains, measures).find((one) => one.rule === rule)!.credit;

describe('a straight line: A then B with success, A alone without', () => {
  it('last touch gives it to B, first touch to A, linear half each', () => {
    close(under('lastTouch', LINE, 2), [0, 1]);
    close(under('firstTouch', LINE, 2), [1, 0]);
    close(under('linear', LINE, 2), [0.5, 0.5]);
  });
  it('position gives two touches half each: 40 to 40', () =>
    close(under('positionBased', LINE, 2), [0.5, 0.5]));
  it('time decay: A ended one half-life before the end, so weighs half of B', () =>
    close(under('timeDecay', LINE, 2), [1 / 3, 2 / 3]));
  it('Markov: without either there is no success, so both have half', () => {
    // start → A 1; A → B 1/2, A → failure 1/2; B → success 1. P = 1/2; without A 0, without B 0.
    close(removalEffects(LINE, 2, 1), [1, 1]);
    close(under('markov', LINE, 2), [0.5, 0.5]);
  });
});

describe('walks that come back: A+, B−, A B+, B A−', () => {
  it('last, first, linear, position and decay, by hand', () => {
    // Successes: A alone, and A then B.
    close(under('lastTouch', BACK, 2), [1, 1]);
    close(under('firstTouch', BACK, 2), [2, 0]);
    close(under('linear', BACK, 2), [1.5, 0.5]);
    close(under('positionBased', BACK, 2), [1.5, 0.5]);
    close(under('timeDecay', BACK, 2), [1 + 1 / 3, 2 / 3]);
  });
  it('Markov counts the loop A → B → A → … in full', () => {
    // From A, three visits: success 1/3, B 1/3, failure 1/3; from B: success 1/3, failure 1/3, A 1/3.
    // a = 1/3 + b/3 and b = 1/3 + a/3 give a = b = 1/2, so P = 1/2. Without A: b = 1/3, P = 1/6: loses 2/3.
    // Stopped after one turn a would be 1/3 + 1/9 = 4/9, and the loss another.
    close(removalEffects(BACK, 2, 1), [2 / 3, 2 / 3]);
    close(under('markov', BACK, 2), [1, 1]);
  });
});

describe('a walk that stays: A A B+, A−, B+, C A−', () => {
  it('last, first, linear, position and decay, by hand', () => {
    // Successes: A A B, and B alone.
    close(under('lastTouch', STAY, 3), [0, 2, 0]);
    close(under('firstTouch', STAY, 3), [1, 1, 0]);
    close(under('linear', STAY, 3), [2 / 3, 1 / 3 + 1, 0]);
    // 40 to the first A, 20 to the second, 40 to B.
    close(under('positionBased', STAY, 3), [0.6, 1.4, 0]);
    // Half-lives before the end: 2, 1, 0, so weights 1/4, 1/2, 1 of 7/4.
    close(under('timeDecay', STAY, 3), [3 / 7, 4 / 7 + 1, 0]);
  });
  it('Markov of order 1 counts staying with A however long', () => {
    // start: A 1/2, B 1/4, C 1/4. A, four visits: A 1/4, B 1/4, failure 1/2, so a = a/4 + 1/4 = 1/3. B: 1. C → A: 1/3.
    // P = 1/6 + 1/4 + 1/12 = 1/2. Without A 1/4, without B 0, without C 1/6 + 1/4 = 5/12.
    close(removalEffects(STAY, 3, 1), [1 / 2, 1, 1 / 6]);
    close(under('markov', STAY, 3), [0.6, 1.2, 0.2]);
  });
  it('Markov of order 2 knows that A after C leads nowhere', () => {
    // From the start A: half go on to A A and always to success, half fail. C → C A → failure.
    // P = 1/4 + 1/4 = 1/2. Without A 1/4, without B 0, without C 1/2.
    close(removalEffects(STAY, 3, 2), [1 / 2, 1, 0]);
    close(markovCredit(STAY, 3, 2), [2 / 3, 4 / 3, 0]);
  });
});

describe('every rule', () => {
  it('gives each success away exactly once', () => {
    for (const chains of [LINE, BACK, STAY]) {
      const successes = chains.filter(({ success }) => success).length;
      for (const { credit } of creditOf(chains, 3)) {
        expect(credit!.reduce((sum, value) => sum + value, 0)).toBeCloseTo(successes, 12);
      }
    }
  });
  it('gives nothing where nothing succeeded; Markov says that it cannot share', () => {
    const failures = [chain([A, B], false)];
    expect(under('linear', failures, 2)).toEqual([0, 0]);
    expect(under('markov', failures, 2)).toBeUndefined();
  });
  it('gives a chain of one touch to it', () => {
    for (const rule of CREDIT_RULES)
      if (rule !== 'markov') expect(weights(rule, chain([B], true))).toEqual([1]);
  });
  it('a longer half-life brings time decay nearer to linear', () => {
    const three = chain([A, B, C], true);
    const spread = (halfLifeMonths: number) => {
      const w = weights('timeDecay', three, { ...CREDIT_OPTIONS, halfLifeMonths });
      return w[2]! - w[0]!;
    };
    expect(spread(3)).toBeGreaterThan(spread(12));
    expect(spread(1e9)).toBeCloseTo(0, 6);
  });
});
