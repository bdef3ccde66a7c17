import { beforeAll, describe, expect, test } from 'vitest';
import { ScenarioError } from '../../src/errors/errors.js';
import { loadCalibration, parseCalibration } from '../../src/scenario/load-calibration.js';
import { loadScenario, type ResolvedScenario } from '../../src/scenario/load-scenario.js';
import { settingsAt } from '../../src/scenario/settings-at.js';

const HEAD = `schema: 1
id: small
seed: small
trial: { replications: 1, probes: 1, rounds: 1, secants: 0, step: 0.1 }
polish: { replications: 1, rounds: 0 }
acceptance: { replications: 2, within: 0.02 }
`;
const TARGETS = `scenarioTargets: { metric: six-month-rate, error: 0.01, discrepancy: 0.01, grade: A }
`;
let norway: ResolvedScenario;
beforeAll(async () => {
  norway = await loadScenario('scenarios/norway-2015.yaml');
});

function problemsOf(text: string): readonly string[] {
  try {
    parseCalibration(text, 'fit.yaml', norway, ['six-month-rate']);
  } catch (error) {
    if (error instanceof ScenarioError) return error.message.split('\n');
    throw error;
  }
  return [];
}

describe('a calibration file', () => {
  test('takes the targets of the scenario and starts at its values', () => {
    const plan = parseCalibration(
      `${HEAD}${TARGETS}parameters:\n  - { path: job.baseHazard, bounds: [0.02 /month, 0.22 /month] }\n`,
      'fit.yaml',
      norway,
      ['six-month-rate'],
    );
    expect(plan.targets.map(({ id, value }) => [id, value])).toEqual(
      norway.targets.map(({ id, value }) => [id, value]),
    );
    expect(plan.uncertainties[0]).toMatchObject({ start: 0.12, range: [0.09, 0.16], bounds: [0.02, 0.22] });
    expect(settingsAt(plan.uncertainties, [0.5])).toEqual(['job.baseHazard=0.12 /month']);
  });

  test('a factor multiplies each number it is on, and each number of a list', () => {
    const plan = parseCalibration(
      `${HEAD}${TARGETS}parameters:\n  - { factor: f, on: [measures.amo.content.skills, subsidy.lossFactors], bounds: [0, 2], range: [0, 2] }\n`,
      'fit.yaml',
      norway,
      ['six-month-rate'],
    );
    expect(settingsAt(plan.uncertainties, [0.75])).toEqual([
      'measures.amo.content.skills=0.18',
      'subsidy.lossFactors=[0.3, 0.45, 0.75]',
    ]);
  });

  test('all that ship are valid', async () => {
    const plan = loadCalibration('scenarios/calibration/norway-2015.targets.yaml', norway, [
      'six-month-rate',
    ]);
    expect(plan.targets.length).toBeGreaterThan(25);
    // No content is fitted to rates alone: each content factor's measures have effect targets. A measure that is
    // closed may move along: nobody is in it, so nothing of it is fitted to anything.
    const closed = norway.parameters.measures
      .filter(({ places }) => places !== null && JSON.stringify(places) === '{"days":[0],"values":[0]}')
      .map(({ id }) => id);
    expect(closed).toContain('aft');
    const withEffects = new Set(
      plan.targets.flatMap(({ quantity }) => (quantity.kind === 'effect' ? quantity.measures! : [])),
    );
    const contents = plan.uncertainties
      .flatMap(({ sets }) => sets.map(({ path }) => path))
      .filter((path) => path.includes('.content.'));
    expect(contents.length).toBeGreaterThan(15);
    expect(
      contents
        .map((path) => path.split('.')[1]!)
        .filter((measure) => !withEffects.has(measure) && !closed.includes(measure)),
    ).toEqual([]);
  });

  test.each([
    ['a misspelt path', '{ path: job.baseHazrd }', 'there is no', 'did you mean job.baseHazard?'],
    [
      'bounds in another unit',
      '{ path: job.baseHazard, bounds: [1 /year, 2 /year] }',
      'expected two values in /month',
      '',
    ],
    ['bounds turned round', '{ path: job.betaScale, bounds: [1, 0.3] }', 'the lower first', ''],
    [
      'a start outside',
      '{ path: job.betaScale, bounds: [0.6, 1] }',
      'starts at 0.55, outside its bounds',
      '',
    ],
    ['a factor without range', '{ factor: f, on: [job.betaScale] }', 'has no range', ''],
    [
      'neither path nor factor',
      '{ bounds: [0, 1] }',
      'expected either path, or factor and on, or observedShift',
      '',
    ],
    ['what is no number', '{ path: job.hazardLink }', 'expected one number', ''],
  ])('%s is told with its place', (_, parameter, message, hint) => {
    const [problem] = problemsOf(`${HEAD}${TARGETS}parameters:\n  - ${parameter}\n`);
    expect(problem).toContain(message === 'there is no' ? 'the scenario gives no job.baseHazrd' : message);
    expect(problem).toContain(hint);
    expect(problem).toMatch(/fit\.yaml:9:\d+/);
  });

  test('what is moved twice, and targets that nothing answers, are told all at once', () => {
    const problems = problemsOf(`${HEAD}parameters:
  - { path: job.betaScale }
  - { path: job.betaScale }
targets:
  - { id: a, kind: effect, measures: [ams], value: 0, error: 1, discrepancy: 0, source: x, grade: E }
  - { id: b, kind: metric, metric: six-months, value: 0, error: 1, discrepancy: 0, source: x, grade: E }
`).join('\n');
    expect(problems).toContain('job.betaScale is moved twice');
    expect(problems).toContain('there is no measure ams');
    expect(problems).toContain('expected months');
    expect(problems).toContain('there is no metric six-months; at targets.1.metric (fit.yaml:12:36)');
  });
});
