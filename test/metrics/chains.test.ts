import { describe, expect, it } from 'vitest';
import { chainsOf } from '../../src/metrics/chains.js';
import { months, registerOf, stint } from './tables.js';

const LAST = 59;

/** Chains of one person. */
async function chains(
  stints: readonly (readonly [measure: string, from: number, until: number])[],
  statuses: readonly (readonly [from: number, status: string])[],
  last = LAST,
) {
  const register = await registerOf(
    stints.map(([measure, from, until]) => stint(1, measure, from, until)),
    months(1, statuses, last),
  );
  const { closed, ...rest } = chainsOf(register);
  return {
    ...rest,
    closed: closed.map(({ touches, success }) => [
      touches.map(({ measure }) => register.measures[measure]).join(' '),
      success,
    ]),
  };
}

describe('chains', () => {
  it('are stints with gaps under twelve months', async () => {
    const found = await chains(
      [
        ['a', 0, 3],
        ['b', 14, 17],
        ['c', 30, 33],
      ],
      [[0, 'openlyUnemployed']],
    );
    // a to b: eleven months; b to c: thirteen.
    expect(found.closed).toEqual([
      ['a b', false],
      ['c', false],
    ]);
  });

  it('succeed when a job that began after the last exit is held at the count six months after it', async () => {
    const success = async (statuses: readonly (readonly [number, string])[]) =>
      (await chains([['a', 0, 4]], statuses)).closed[0]![1];
    // Last count inside is month 3; the date is month 9.
    expect(
      await success([
        [0, 'inMeasure'],
        [5, 'employed'],
      ]),
    ).toBe(true);
    expect(
      await success([
        [0, 'inMeasure'],
        [4, 'employed'],
        [8, 'openlyUnemployed'],
      ]),
    ).toBe(false);
    expect(
      await success([
        [0, 'inMeasure'],
        [4, 'openlyUnemployed'],
        [10, 'employed'],
      ]),
    ).toBe(false);
    expect(
      await success([
        [0, 'inMeasure'],
        [4, 'employed'],
        [6, 'out'],
        [9, 'employed'],
      ]),
    ).toBe(true);
  });

  it('a subsidised job that goes on after the subsidy has started with it; an ordinary job beside the measure has not', async () => {
    const success = async (inside: string) =>
      (
        await chains(
          [['subsidy', 0, 4]],
          [
            [0, inside],
            [4, 'employed'],
          ],
        )
      ).closed[0]![1];
    expect(await success('employedWithSubsidy')).toBe(true);
    expect(await success('employed')).toBe(false);
  });

  it('are censored while something may still follow, and never counted as failures', async () => {
    // Last count inside: 50. Twelve months on is 62.
    expect(await chains([['a', 40, 51]], [[0, 'openlyUnemployed']], 61)).toEqual({
      closed: [],
      censored: 1,
      unknown: 0,
    });
    expect((await chains([['a', 40, 51]], [[0, 'openlyUnemployed']], 62)).closed).toEqual([['a', false]]);
  });

  it('whose status at the date is not recorded are counted apart', async () => {
    const register = await registerOf(
      [stint(1, 'a', 0, 4), stint(2, 'b', 40, 41)],
      months(2, [[0, 'out']], LAST),
    );
    expect(chainsOf(register)).toMatchObject({ unknown: 1 });
    expect(chainsOf(register).closed).toHaveLength(1);
  });
});
