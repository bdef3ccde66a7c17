import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ScenarioError } from '../../src/errors/errors.js';
import { WORLD_QUANTITIES } from '../../src/experiment/comparison/world-quantities.js';
import { loadMetrics, SHIPPED_METRICS } from '../../src/scenario/load-metrics.js';
import { type LoadedStudy, loadStudy } from '../../src/scenario/load-study.js';
import { isWholeNumber } from '../../src/scenario/whole-numbers.js';

const home = mkdtempSync(join(tmpdir(), 'tiltaksflyt-study-file-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const metrics = loadMetrics([SHIPPED_METRICS]);
const here = (name: string) => relative(home, resolve('scenarios', name));

const STUDY = `schema: 1
id: small
question: What decides it?
seed: luck
scenarios: [${here('norway-2015.yaml')}]
settings: [scale=0.01]
parameters:
  - { path: measures.aps.places }
  - { factor: content, on: [measures.aps.content.habits, measures.aps.content.skills], bounds: [0, 2] }
  - { path: job.baseHazard, bounds: [0.05 /month, 0.2 /month], title: base hazard }
design: { grid: [4, 3, 3] }
replications: 2
outcomes:
  - at-work
  - { kind: gain, measure: aps, group: reduced, months: 36 }
`;

function load(text: string): Promise<LoadedStudy> {
  const path = join(home, 'study.yaml');
  writeFileSync(path, text);
  return loadStudy(path, { set: [], metrics, quantities: WORLD_QUANTITIES });
}

async function problemsOf(text: string): Promise<readonly string[]> {
  try {
    await load(text);
  } catch (error) {
    if (error instanceof ScenarioError) return error.message.split('\n');
    throw error;
  }
  return [];
}

describe('a study file', () => {
  test('takes ranges from the evidence, and outcomes with their names', async () => {
    const { plan } = await load(STUDY);
    expect(plan.parameters).toMatchObject([
      { name: 'measures.aps.places', bounds: [4000, 7000], whole: true, unit: '' },
      { name: 'content', bounds: [0, 2], kind: 'factor', whole: false },
      { name: 'job.baseHazard', title: 'base hazard', bounds: [0.05, 0.2], unit: '/month' },
    ]);
    expect(plan.outcomes.map(({ id, better }) => [id, better])).toEqual([
      ['at-work', 'more'],
      ['gain-36-aps-reduced', 'more'],
      ['six-month-rate', 'more'],
    ]);
    expect(plan.metrics).toEqual(['six-month-rate']);
    expect(plan.design).toEqual({ kind: 'grid', steps: [4, 3, 3] });
  });

  test('sets a point in the unit of each number, places in whole ones, and leaves alone what has no coordinate', async () => {
    const { parametersAt, scenarios } = await load(STUDY);
    const measure = (parameters: LoadedStudy['scenarios'][number]['parameters']) =>
      parameters.measures.find(({ id }) => id === 'aps')!;
    const before = scenarios[0]!.parameters;
    const at = await parametersAt(0, [0.33333, 1, undefined]);
    expect(JSON.stringify(measure(at).places)).toContain('5000');
    expect(JSON.stringify(measure(at).places)).not.toContain('4999');
    expect(JSON.stringify(at.job)).toBe(JSON.stringify(before.job));
    expect(JSON.stringify(measure(at).content)).not.toBe(JSON.stringify(measure(before).content));
  });

  test('moves a number also where the scenario lies beside its bounds', async () => {
    expect(
      await problemsOf(STUDY.replace('[0.05 /month, 0.2 /month]', '[0.001 /month, 0.002 /month]')),
    ).toEqual([]);
  });

  test.each([
    [
      'a misspelt path',
      'path: measures.aps.places',
      'path: measures.aps.place',
      /gives no measures\.aps\.place\b/,
    ],
    [
      'both kinds at once',
      'path: job.baseHazard',
      'path: job.baseHazard, factor: x',
      /either path, or factor and on/,
    ],
    ['bounds turned round', '[0.05 /month, 0.2 /month]', '[0.2 /month, 0.05 /month]', /the lower first/],
    ['another unit', '[0.05 /month, 0.2 /month]', '[0.5 /year, 2 /year]', /expected two values in \/month/],
    [
      'no range anywhere',
      'on: [measures.aps.content.habits, measures.aps.content.skills], bounds: [0, 2]',
      'on: [measures.aps.content.habits]',
      /content has no range/,
    ],
    [
      'a factor on nothing but 0',
      '[measures.aps.content.habits, measures.aps.content.skills]',
      '[measures.avklaring.signal, measures.oppfolging.signal]',
      /multiplies nothing but 0/,
    ],
    [
      'one number moved twice',
      'on: [measures.aps.content.habits,',
      'on: [job.baseHazard,',
      /job\.baseHazard is moved twice/,
    ],
    ['a grid of another size', '[4, 3, 3]', '[4, 3]', /grid of 2 numbers for 3 parameters/],
    [
      'two designs',
      'design: { grid: [4, 3, 3] }',
      'design: { grid: 3, sobol: 8 }',
      /one of grid, latinHypercube and sobol/,
    ],
    ['a sequence of twelve', 'grid: [4, 3, 3]', 'sobol: 12', /invalid sobol: 12; expected a power of two/],
    [
      'more values than whole numbers',
      'path: measures.aps.places',
      'path: measures.aps.places, bounds: [5000, 5001]',
      /4 values of measures\.aps\.places, which has 2/,
    ],
    ['an unknown outcome', '- at-work', '- at-wrok', /there is no outcome at-wrok.*did you mean at-work\?/],
    ['an outcome twice', '- at-work', '- at-work\n  - at-work', /the outcome at-work is there twice/],
    ['an effect without a date', ', months: 36', '', /gain is read on a date; expected months/],
    ['an unknown measure', 'measure: aps', 'measure: abs', /there is no measure abs/],
    ['an unknown key of an outcome', 'months: 36', 'month: 36', /unknown key month/],
    [
      'a measure where there is none',
      '- at-work',
      '- { kind: at-work, measure: aps }',
      /at-work is of all measures together/,
    ],
    [
      'a metric of classes',
      '- at-work',
      '- { kind: metric, metric: six-classes }',
      /six-classes sorts people into classes/,
    ],
    ['no scenario', `[${here('norway-2015.yaml')}]`, '[]', /there is nothing to run/],
    ['a scenario that is not there', here('norway-2015.yaml'), 'nowhere.yaml', /nowhere\.yaml/],
    ['a setting that is none', 'scale=0.01', 'scal=0.01', /invalid --set scal=0\.01/],
    ['an unknown key', 'replications: 2', 'replication: 2', /unknown key replication/],
  ])('%s is told with its place', async (_, part, by, message) => {
    expect(STUDY).toContain(part);
    const problems = await problemsOf(STUDY.replace(part, by));
    expect(problems.join('\n')).toMatch(message);
    for (const problem of problems) expect(problem).toMatch(/study\.yaml:\d+:\d+/);
  });

  test('scenarios with other ranges need bounds that hold for all', async () => {
    const other = join(home, 'other.yaml');
    writeFileSync(
      other,
      `schema: 1\nextends: ${here('norway-2015.yaml')}\ntitle: { en: Other }\nquestion: Other?\nmeasures: { aps: { places: { value: 5000, source: assumption, range: [3000, 9000] } } }\n`,
    );
    const both = STUDY.replace(here('norway-2015.yaml'), `${here('norway-2015.yaml')}, other.yaml`);
    expect((await problemsOf(both)).join()).toMatch(
      /different ranges, \[4000, 7000\] and \[3000, 9000\]; expected bounds here; at parameters\.0 \(.*study\.yaml:8:\d+\)/,
    );
    const bounded = both.replace(
      'path: measures.aps.places',
      'path: measures.aps.places, bounds: [4000, 6000]',
    );
    expect(await problemsOf(bounded)).toEqual([]);
  });
});

describe('whole numbers', () => {
  test.each([
    ['measures.aps.places', true],
    ['measures.amo.places.ordinary', true],
    ['doseSteps', true],
    ['job.baseHazard', false],
    ['measures.aps.content.habits', false],
  ])('may alone stand at %s: %s', (path, expected) => expect(isWholeNumber(path)).toBe(expected));
});
