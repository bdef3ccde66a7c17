import { describe, expect, it } from 'vitest';
import { panelFromSpells, type StatusSpells, spellAtCount } from '../../src/metrics/monthly-panel.js';

/** Spells given as person, first count, and the count from which it no longer holds. */
function spells(rows: readonly (readonly [person: number, first: number, until?: number])[]): StatusSpells {
  const zeros = rows.map(() => 0);
  return {
    length: rows.length,
    person: rows.map(([person]) => person),
    status: zeros,
    measure: zeros,
    firstCount: rows.map(([, first]) => first),
    untilCount: rows.map(([, , until]) => until ?? Number.POSITIVE_INFINITY),
    fromDay: zeros,
    hours: zeros,
    wage: zeros,
    benefitUntil: zeros,
    benefit: zeros,
    benefitAfter: zeros,
    reducedCapacity: zeros,
    onLeave: zeros,
  };
}

const row = (table: StatusSpells, person: number, last: number) => {
  const panel = panelFromSpells(2, table, last);
  return Array.from({ length: last + 1 }, (_, count) => spellAtCount(panel, person, count));
};

describe('the monthly panel', () => {
  it('has for each count the spell in force, from the first to the last count', () =>
    expect(
      row(
        spells([
          [0, 1],
          [0, 3],
          [1, 0],
        ]),
        0,
        5,
      ),
    ).toEqual([-1, 0, 0, 1, 1, 1]));

  it('does not see a spell that begins and ends between two counts', () =>
    expect(
      row(
        spells([
          [0, 0],
          [0, 2],
          [0, 2],
          [0, 4],
        ]),
        0,
        4,
      ),
    ).toEqual([0, 0, 2, 2, 3]));

  it('knows nothing where no spell is in force', () =>
    expect(
      row(
        spells([
          [0, 0, 1],
          [0, 3, 4],
        ]),
        0,
        5,
      ),
    ).toEqual([0, -1, -1, 1, -1, -1]));

  it('takes rows in any order', () =>
    expect(
      row(
        spells([
          [0, 3, 4],
          [1, 0],
          [0, 1, 2],
          [0, 2, 3],
        ]),
        0,
        4,
      ),
    ).toEqual([-1, 2, 3, 0, -1]));

  it('says nothing of counts before, after, or of people without spells', () => {
    const panel = panelFromSpells(2, spells([[0, 2]]), 4);
    expect([spellAtCount(panel, 0, 1), spellAtCount(panel, 0, 5), spellAtCount(panel, 1, 3)]).toEqual([
      -1, -1, -1,
    ]);
  });

  it('leaves out people whose cells are not wanted', () => {
    const panel = panelFromSpells(
      2,
      spells([
        [0, 0],
        [1, 0],
      ]),
      3,
      (person) => person === 1,
    );
    expect([spellAtCount(panel, 0, 1), spellAtCount(panel, 1, 1)]).toEqual([-1, 1]);
    expect(panel.cells.length).toBe(4);
  });
});
