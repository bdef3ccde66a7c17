import { describe, expect, test } from 'vitest';
import {
  chanceOver,
  standingOf,
  verdictQuantities,
} from '../../src/experiment/ensemble/verdict-quantities.js';
import { compileModel } from '../../src/model/model.js';
import { loadScenario } from '../../src/scenario/load-scenario.js';

// Three measures of one group and one of another: official rates 0.7, 0.5, 0.3; gains 1, 2, 3 months.
const judged = [
  { measure: 'a', group: 'g', rate: 0, gain: 1 },
  { measure: 'b', group: 'g', rate: 2, gain: 3 },
  { measure: 'c', group: 'g', rate: 4, gain: 5 },
  { measure: 'd', group: 'h', rate: 6, gain: 7 },
];
const values = [0.7, 1, 0.5, 2, 0.3, 3, 0.9, -1];
const none = values.map(() => 0);

describe('where a measure stands in one parameter set', () => {
  const standing = (at: number, each: readonly (readonly number[])[] = [values, values]) =>
    standingOf(judged, judged[at]!, { values, each }, none)!;

  test('is told by places within its group: the last by rate and first by gain stands two higher', () => {
    expect(standing(2).undervaluation).toEqual({ verdict: 'yes', effect: 2, error: 0 });
    expect(standing(0).undervaluation).toEqual({ verdict: 'no', effect: -2, error: 0 });
    expect(standing(1).undervaluation).toEqual({ verdict: 'undecided', effect: 0, error: 0 });
    // Alone in its group: nothing to stand above.
    expect(standing(3).undervaluation.verdict).toBe('undecided');
    expect(standing(3).gain).toEqual({ verdict: 'no', effect: -1, error: 0 });
  });

  test('has the error that its replications show', () => {
    const other = values.with(5, 1.5);
    // Gains of c: 3 and 1.5, standard error 0.75; places gained: 2 and 1, standard error 0.5.
    const { gain, undervaluation } = standing(2, [values, other]);
    expect(gain.error).toBeCloseTo(0.75, 12);
    expect(undervaluation.error).toBeCloseTo(0.5, 12);
  });

  test('counts equal gains as shared places, and leaves out a measure nobody took part in', () => {
    const level = values.with(1, 2).with(3, 2).with(5, 2);
    expect(
      standingOf(judged, judged[2]!, { values: level, each: [level, level] }, none)!.undervaluation,
    ).toEqual({ verdict: 'undecided', effect: 1, error: 0 });
    const empty = values.with(5, Number.NaN);
    expect(standingOf(judged, judged[2]!, { values: empty, each: [empty] }, none)).toBeUndefined();
    expect(
      standingOf(judged, judged[1]!, { values: empty, each: [empty] }, none)!.undervaluation.effect,
    ).toBe(1);
  });

  test('is open where chance is as large as what tells two measures apart', () => {
    const gains = (chance: number) => none.map((_, q) => (q % 2 === 1 ? chance : 0));
    const verdict = (at: number, chance: number) =>
      standingOf(judged, judged[at]!, { values, each: [values] }, gains(chance))!.undervaluation.verdict;
    // Gains 1, 2, 3: neighbours are told apart up to 1 / (1.96 √2) = 0.36, first and last up to twice that.
    expect([0.35, 0.37, 0.7, 0.73].map((chance) => verdict(2, chance))).toEqual([
      'yes',
      'yes',
      'yes',
      'undecided',
    ]);
    expect([0.35, 0.7, 0.73].map((chance) => verdict(0, chance))).toEqual(['no', 'no', 'undecided']);
    const sets = [
      {
        values: [0, 0],
        each: [
          [1, 0],
          [3, 0],
        ],
      },
      {
        values: [0, 0],
        each: [
          [0, 0],
          [0, 0],
        ],
      },
    ];
    // Standard errors 1 and 0: root mean square √½.
    expect(chanceOver(sets)).toEqual([Math.sqrt(0.5), 0]);
  });

  test('is asked of the eleven measures of Figure 2.1 and of those without a published rate, each in its groups', async () => {
    const { parameters, targets } = await loadScenario('scenarios/norway-2015.yaml');
    const { judged: all, quantities } = verdictQuantities(compileModel(parameters), 36);
    const asked = all.map(({ measure, group }) => `${measure} ${group}`);
    expect(asked).toEqual(expect.arrayContaining(targets.map(({ measure, group }) => `${measure} ${group}`)));
    expect(asked).toContain('avklaring reduced');
    expect(asked).not.toContain('aft reduced');
    expect(quantities.length).toBe(2 * all.length);
  });
});
