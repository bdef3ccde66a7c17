import { describe, expect, it } from 'vitest';
import { runReplication } from '../../src/experiment/replication.js';
import { spellsByPerson } from '../../src/metrics/journeys.js';
import type { MeasureParameters, ModelParameters } from '../../src/model/parameters.js';
import { SPELL_COLUMNS } from '../../src/model/record.js';
import { world } from './worlds.js';

/** The stated conditions: places and caseworkers without limit, no reputation, no media. */
async function placeboWorld(): Promise<{ parameters: ModelParameters; seed: string }> {
  const { parameters, seed } = await world('norway-2015.yaml', [
    'scale=0.005',
    'caseworkers.unlimited=true',
    'mechanisms.reputation=off',
    'mechanisms.media=off',
  ]);
  const opened = parameters.measures.map((measure): MeasureParameters => ({ ...measure, places: null }));
  return { parameters: { ...parameters, measures: opened }, seed };
}

/** Everybody's history by name (group, region, origin, ordinal), measures by id. */
function histories(parameters: ModelParameters, seed: string): ReadonlyMap<string, string> {
  const { record, model } = runReplication({ parameters, seed, replication: 1, level: 'journeys' });
  const { persons, spells } = record;
  const byPerson = spellsByPerson(record);
  const all = new Map<string, string>();
  for (let person = 0; person < persons.length; person++) {
    const group = model.groups[persons.get('group', person)]!.parameters.id;
    const name = `${group}/${persons.get('opening', person)}/${persons.get('ordinal', person)}`;
    const rows: string[] = [];
    for (let i = byPerson.from[person]!; i < byPerson.from[person + 1]!; i++) {
      const row = byPerson.rows[i]!;
      rows.push(
        SPELL_COLUMNS.map((column) => {
          if (column.name === 'person') return '';
          const value = spells.get(column.name, row);
          return column.name === 'measure' ? (model.measures[value]?.parameters.id ?? '') : `${value}`;
        }).join(','),
      );
    }
    all.set(name, rows.join(';'));
  }
  return all;
}

function expectSame(base: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): void {
  const differing = [...base].filter(([name, history]) => other.get(name) !== history).map(([name]) => name);
  expect(base.size).toBeGreaterThan(5_000);
  expect(differing).toEqual([]);
}

describe('where nothing is scarce, what does not concern a person changes no bit of their history', () => {
  it('an unused measure', async () => {
    const { parameters, seed } = await placeboWorld();
    const unused: MeasureParameters = {
      ...parameters.measures.find((measure) => measure.id === 'aps')!,
      id: 'placebo',
      startShare: {},
    };
    const more = { ...parameters, measures: [unused, ...parameters.measures] };
    expectSame(histories(parameters, seed), histories(more, seed));
  });

  it('another order of groups, measures and regions', async () => {
    const { parameters, seed } = await placeboWorld();
    const turned = {
      ...parameters,
      groups: [...parameters.groups].reverse(),
      measures: [...parameters.measures].reverse(),
    };
    expectSame(histories(parameters, seed), histories(turned, seed));
  });

  it('one more person', async () => {
    const { parameters, seed } = await placeboWorld();
    const more = {
      ...parameters,
      groups: parameters.groups.map((group) =>
        group.id === 'ordinary'
          ? { ...group, opening: { ...group.opening, stock: group.opening.stock + 1 / parameters.scale } }
          : group,
      ),
    };
    const base = histories(parameters, seed);
    const other = histories(more, seed);
    expect(other.size).toBe(base.size + 1);
    expectSame(base, other);
  });
});

describe('where places are scarce the same changes may move others, and the law is not claimed', () => {
  it('a person more can push somebody back in a waiting list', async () => {
    const { parameters, seed } = await world('norway-2015.yaml', ['scale=0.005', 'measures.aps.places=1000']);
    const more = {
      ...parameters,
      groups: parameters.groups.map((group) =>
        group.id === 'reduced'
          ? { ...group, opening: { ...group.opening, stock: group.opening.stock + 20 / parameters.scale } }
          : group,
      ),
    };
    const base = histories(parameters, seed);
    const other = histories(more, seed);
    const moved = [...base].filter(([name, history]) => other.get(name) !== history).length;
    expect(moved).toBeGreaterThan(0);
  });
});
