import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { ScenarioError } from '../../src/errors/errors.js';
import { loadMap, parseMap } from '../../src/scenario/load-map.js';
import { loadScenario, type ResolvedScenario } from '../../src/scenario/load-scenario.js';
import { settingsAt } from '../../src/scenario/settings-at.js';

const SHIPPED = 'scenarios/calibration/w1-rectangle.yaml';
const text = readFileSync(SHIPPED, 'utf8');
let norway: ResolvedScenario;
beforeAll(async () => {
  norway = await loadScenario('scenarios/norway-2015.yaml');
});

/** Problems of the shipped file with one part replaced. */
function problemsWith(part: string, by: string): readonly string[] {
  expect(text).toContain(part);
  try {
    parseMap(text.replace(part, by), 'w1.yaml', norway, ['six-month-rate']);
  } catch (error) {
    if (error instanceof ScenarioError) return error.message.split('\n');
    throw error;
  }
  return [];
}

describe('a map file', () => {
  test('that ships is valid, and spans what the evidence gives', () => {
    const plan = loadMap(SHIPPED, norway, ['six-month-rate']);
    expect(settingsAt([plan.across, plan.up], [0, 1])).toEqual([
      'measures.aps.content.health=-0.01875',
      'measures.aps.content.habits=-0.05',
      'measures.aps.content.skills=-0.0125',
      'job.beta.habits=3.5',
    ]);
    expect(settingsAt([plan.across], [1])).toContain('measures.aps.content.habits=0.18');
    expect([plan.across.steps, plan.up.steps]).toEqual([7, 7]);
    expect(plan.refit.map(({ name }) => name)).toEqual(['job.baseHazard']);
    expect(plan.targets).toHaveLength(11);
    expect(plan.draw.map(({ measure }) => measure)).toEqual(['aps', 'avklaring']);
  });

  test('that says what its factor multiplies spans the same over any scenario', async () => {
    const other = await loadScenario('scenarios/norway-2015.yaml', {
      set: ['measures.aps.content.habits=0.13'],
    });
    const ends = (shown: string) =>
      settingsAt([parseMap(shown, 'w1.yaml', other, ['six-month-rate']).across], [1]);
    expect(ends(text)).toContain('measures.aps.content.habits=0.18');
    expect(ends(text.replace(', of: [0.03, 0.08, 0.02]', ''))).toContain(
      'measures.aps.content.habits=0.2925',
    );
  });

  test('an axis may lie beside the value of the scenario', () => {
    expect(problemsWith('bounds: [1, 3.5]', 'bounds: [3, 3.5]')).toEqual([]);
  });

  test.each([
    [
      'a misspelt path',
      'path: job.beta.habits',
      'path: job.beta.habit',
      /gives no job\.beta\.habit.*did you mean job\.beta\.habits\?/,
    ],
    [
      'bounds turned round',
      'bounds: [1, 3.5]',
      'bounds: [3.5, 1]',
      /invalid bounds: \[3\.5, 1\].*the lower first/,
    ],
    [
      'one step',
      'bounds: [1, 3.5], steps: 7',
      'bounds: [1, 3.5], steps: 1',
      /invalid steps: 1; expected an integer from 2 to 50/,
    ],
    [
      'an axis of nothing',
      'path: job.beta.habits, ',
      '',
      /invalid up; expected either path, or factor and on/,
    ],
    [
      'a factor on what is 0',
      'on: [measures.aps.content.health, measures.aps.content.habits, measures.aps.content.skills], of: [0.03, 0.08, 0.02]',
      'on: [measures.avklaring.signal, measures.oppfolging.signal]',
      /content of sheltered practice multiplies nothing but 0/,
    ],
    [
      'too few numbers for a factor',
      'of: [0.03, 0.08, 0.02]',
      'of: [0.03, 0.08]',
      /2 numbers for 3 paths; expected one for each path/,
    ],
    [
      'a parameter on an axis and refitted',
      'path: job.baseHazard, bounds: [0.03 /month, 0.4 /month]',
      'path: job.beta.habits',
      /job\.beta\.habits is moved twice/,
    ],
    [
      'bounds in another unit',
      '[0.03 /month, 0.4 /month]',
      '[0.3 /year, 4 /year]',
      /expected two values in \/month/,
    ],
    [
      'an unknown metric',
      'metric: six-month-rate',
      'metric: six-months-rate',
      /there is no metric six-months-rate.*did you mean six-month-rate\?/,
    ],
    [
      'an unknown measure',
      'measure: avklaring',
      'measure: avklarin',
      /there is no measure avklarin.*did you mean avklaring\?/,
    ],
    [
      'an unknown group',
      '{ measure: aps, group: reduced }',
      '{ measure: aps, group: reducd }',
      /there is no group reducd.*did you mean reduced\?/,
    ],
    ['a measure drawn twice', 'measure: avklaring', 'measure: aps', /aps of reduced is drawn twice/],
    [
      'one replication',
      'replications: 8',
      'replications: 1',
      /invalid replications: 1; expected an integer ≥ 2/,
    ],
    [
      'a key nobody knows',
      'implausibility: 3',
      'implausability: 3',
      /unknown key implausability.*did you mean implausibility\?/,
    ],
  ])('%s is told with its place', (_, part, by, message) => {
    const problems = problemsWith(part, by);
    expect(problems.join('\n')).toMatch(message);
    for (const problem of problems) expect(problem).toMatch(/w1\.yaml:\d+:\d+/);
  });

  test('problems are told all at once', () => {
    expect(problemsWith('path: job.beta.habits', 'path: job.alpha').length).toBe(1);
    const both = text
      .replace('path: job.beta.habits', 'path: job.alpha')
      .replace('measure: avklaring', 'measure: b');
    expect(() => parseMap(both, 'w1.yaml', norway, ['six-month-rate'])).toThrow(
      /job\.alpha[\s\S]*no measure b/,
    );
  });
});
