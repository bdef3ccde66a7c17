import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { leavesInForce } from '../../src/scenario/leaves-in-force.js';
import { loadScenario } from '../../src/scenario/load-scenario.js';
import { givenBy, parameterRows } from '../../src/scenario/parameter-rows.js';
import { parseQuantity } from '../../src/scenario/units.js';

const FILES = ['scenarios', 'scenarios/verification'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name)),
);

/** Where the model holds a number, found without any knowledge of what it is. */
function numericPaths(value: unknown, path: readonly string[] = []): readonly string[] {
  if (typeof value === 'number') return [path.join('.')];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const id = (inner as { readonly id?: unknown } | null)?.id;
    const named = /^(groups|measures|regions)$/.test(path.join('.')) && typeof id === 'string';
    return numericPaths(inner, [...path, named ? id : key]);
  });
}

describe('parameterRows', () => {
  it.each(FILES)('has every number of the resolved %s', async (file) => {
    const scenario = await loadScenario(file);
    const leaves = leavesInForce(scenario.parameters);
    const numbers = numericPaths(scenario.parameters);
    expect(numbers.length).toBeGreaterThan(100);
    const uncovered = numbers.filter(
      (path) => !leaves.some(({ modelPath }) => path === modelPath || path.startsWith(`${modelPath}.`)),
    );
    expect(uncovered).toEqual([]);
    const isListed = givenBy(parameterRows(scenario).map(({ path }) => path));
    expect(leaves.filter(({ path }) => !isListed(path)).map(({ path }) => path)).toEqual([]);
  });

  it.each(FILES)('knows what every parameter of %s is', async (file) => {
    const rows = parameterRows(await loadScenario(file));
    const strange = rows.filter(
      ({ meaning, path }) => meaning === '' && path !== 'schema' && path !== 'chooser',
    );
    expect(strange.map(({ path }) => path)).toEqual([]);
    expect(new Set(rows.map(({ path }) => path)).size).toBe(rows.length);
  });

  it('gives every number a unit', async () => {
    const rows = parameterRows(await loadScenario('scenarios/norway-2015.yaml'));
    const bare = rows.filter(({ kind, unit, value }) => kind === 'number' && unit === '' && /\d/.test(value));
    expect(bare.map(({ path }) => path)).toEqual([]);
    const unitOf = (path: string) => rows.find((row) => row.path === path)?.unit;
    expect(unitOf('job.baseHazard')).toBe('/month');
    expect(unitOf('job.beta.habits')).toBe('log hazard');
    expect(unitOf('measures.aps.cost')).toBe('NOK/month');
    expect(unitOf('groups.ordinary.caseload')).toBe('count');
    expect(unitOf('groups.ordinary.trust')).toBe('share, 0 to 1');
  });

  it('says in the words of a file what holds where a file says nothing', async () => {
    const scenario = await loadScenario('scenarios/verification/mmc.yaml');
    const row = (path: string) => parameterRows(scenario).find((other) => other.path === path);
    expect(row('doseSteps')).toMatchObject({ value: '4', given: false });
    expect(row('exits.limit')).toMatchObject({ value: 'never', given: false });
    expect(row('money.taxShare')?.value).toContain('no money');
    const review = row('groups.people.reviewInterval')!.value;
    expect(parseQuantity(review, 'duration')).toBe(scenario.parameters.groups[0]!.reviewIntervalDays);
  });

  it('takes a value that is given in parts, or with what is around it, as given', () => {
    expect(givenBy(['measures.aps.places.reduced'])('measures.aps.places')).toBe(true);
    expect(givenBy(['measures.aps.duration'])('measures.aps.duration.reduced')).toBe(true);
    expect(givenBy(['measures.aps.places'])('measures.aps.place')).toBe(false);
  });
});
