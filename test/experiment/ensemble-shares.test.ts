import { describe, expect, it } from 'vitest';
import { decidingParameters } from '../../src/experiment/ensemble/deciding-parameters.js';
import {
  ensembleShares,
  type SetVerdict,
  sharesSentence,
  tallyOf,
  twoUncertainties,
} from '../../src/experiment/ensemble/ensemble-shares.js';
import { normalQuantile } from '../../src/random/normal.js';
import { uniformAt } from '../../src/random/threefry.js';

const normal = (i: number, k: number) => normalQuantile(uniformAt(11, 12, i, k));

/** Sets whose effect is the first parameter plus chance; the second parameter decides nothing. */
function made(n: number, { from = 0, chance = 0.1 } = {}): SetVerdict[] {
  return Array.from({ length: n }, (_, i) => {
    const values = [uniformAt(1, 2, from + i, 0) - 0.5, uniformAt(1, 2, from + i, 1)];
    const effect = values[0]! + chance * normal(from + i, 0);
    const verdict = Math.abs(effect) < 2 * chance ? 'undecided' : effect > 0 ? 'yes' : 'no';
    return { values, effect, error: chance, verdict };
  });
}

describe('a statement over parameter sets', () => {
  it('is counted: holds, does not, undecided, and by weight', () => {
    const sets: SetVerdict[] = (['yes', 'yes', 'no', 'undecided'] as const).map((verdict, i) => ({
      values: [i],
      effect: i,
      error: 0,
      verdict,
      weight: i === 0 ? 3 : 1,
    }));
    expect(tallyOf(sets)).toMatchObject({ sets: 4, yes: 2, no: 1, undecided: 1, share: 4 / 6 });
    expect(tallyOf(sets).effectiveSize).toBeCloseTo(36 / 12, 12);
  });

  it('has its chance and its input uncertainty told apart: the total is what both were made with', () => {
    const { chanceSd, inputSd, needsMoreReplications } = twoUncertainties(made(2000, { chance: 0.2 }));
    expect(chanceSd).toBeCloseTo(0.2, 9);
    // Uniform of width 1: sd 0.289; standard error at 2000 sets about 0.007.
    expect(Math.abs(inputSd - 1 / Math.sqrt(12))).toBeLessThan(0.028);
    expect(needsMoreReplications).toBe(true);
    expect(twoUncertainties(made(2000, { chance: 0.01 })).needsMoreReplications).toBe(false);
  });

  it('with sets that differ by chance alone has almost no input uncertainty, and never a negative one', () => {
    const same = Array.from({ length: 300 }, (_, i): SetVerdict => {
      return { values: [i], effect: normal(i, 3), error: 1, verdict: 'yes' };
    });
    expect(twoUncertainties(same).inputSd).toBeLessThan(0.35);
    const tooSure = same.map((set) => ({ ...set, error: 2 }));
    expect(twoUncertainties(tooSure).inputSd).toBe(0);
  });

  it('names the parameter that decides it and not the one that does not', () => {
    const [first, second] = decidingParameters(made(200), ['reads', 'ignored']);
    expect(first).toMatchObject({ name: 'reads', decides: true });
    expect(first!.distance).toBeGreaterThan(0.9);
    expect(first!.standardisedDifference).toBeGreaterThan(1);
    expect(second).toMatchObject({ name: 'ignored', decides: false });
  });

  it('names a parameter for nothing in about one of twenty families of ten, not more', () => {
    let named = 0;
    for (let trial = 0; trial < 200; trial++) {
      const sets = Array.from({ length: 60 }, (_, i): SetVerdict => {
        const at = trial * 1000 + i;
        const effect = normal(at, 5);
        const values = Array.from({ length: 10 }, (_, k) => uniformAt(7, 8, at, k));
        return { values, effect, error: 0.1, verdict: effect > 0 ? 'yes' : 'no' };
      });
      const names = Array.from({ length: 10 }, (_, k) => `p${k}`);
      if (decidingParameters(sets, names).some(({ decides }) => decides)) named++;
    }
    // At most 200 · 0.05 = 10 expected, standard deviation 3.1; four of them above.
    expect(named).toBeLessThan(23);
  });

  it('that holds everywhere has no sets to set against, and still a rank correlation', () => {
    const sets = made(50).map((set) => ({ ...set, verdict: 'yes' as const }));
    const [first] = decidingParameters(sets, ['reads', 'ignored']);
    expect(first!.distance).toBeUndefined();
    expect(first!.rankCorrelation).toBeGreaterThan(0.8);
  });

  it('reads as counts of sets with the share before fitting, and says when fitting taught nothing', () => {
    const prior = made(300);
    const fitting = made(300, { from: 5000 }).filter(({ values }) => values[0]! > -0.1);
    const informed = ensembleShares(fitting, prior, ['reads', 'ignored']);
    expect(informed.isInformed).toBe(true);
    const { yes, no, undecided, sets } = informed.fitting;
    expect(sharesSentence(informed)).toBe(
      `in ${yes} of ${sets} parameter sets that fit (${Math.round(informed.fitting.share * 100)} %; no in ${no}, undecided in ${undecided}); before fitting in ${informed.prior.yes} of 300`,
    );
    const same = ensembleShares(made(200, { from: 9000 }), prior, ['reads', 'ignored']);
    expect(same.isInformed).toBe(false);
    expect(sharesSentence(same)).toMatch(/no difference shown: the figures fitted to do not inform this$/);
    expect(sharesSentence(same)).not.toMatch(/probab/);
  });
});
