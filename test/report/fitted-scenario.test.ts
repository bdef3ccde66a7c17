import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ExperimentError } from '../../src/errors/errors.js';
import { type CalibrateOptions, calibrate } from '../../src/experiment/calibration/calibrate.js';
import { TrialStore } from '../../src/experiment/calibration/trial-store.js';
import { calibrationTable } from '../../src/report/calibration-table.js';
import { assertFitWritable, fitBase, writeFit } from '../../src/report/write-fit.js';
import { parseCalibration } from '../../src/scenario/load-calibration.js';
import { loadMetrics, SHIPPED_METRICS } from '../../src/scenario/load-metrics.js';
import { loadScenario, openScenario, type ResolvedScenario } from '../../src/scenario/load-scenario.js';

const BASE = 'scenarios/norway-2015.yaml';
const PLAN = `schema: 1
id: small
seed: a small fit
trial: { settings: [time.warmUp=6 months, time.window=6 months, time.followUp=9 months], replications: 1, probes: 1, rounds: 1, secants: 0, step: 0.1 }
polish: { replications: 1, rounds: 0 }
acceptance: { settings: [time.warmUp=1 year, time.window=6 months, time.followUp=9 months], replications: 2, within: 0.02 }
parameters:
  - { path: job.baseHazard, bounds: [0.05 /month, 0.3 /month] }
  - { factor: content of courses, on: [measures.amo.content.skills, measures.amo.content.habits], bounds: [0, 4], range: [0, 2] }
targets:
  - { id: practice, kind: metric, metric: six-month-rate, measures: [arbeidstrening], groups: [ordinary], value: 0.478, error: 0.01, discrepancy: 0.01, source: Figure 2.1, grade: A }
  - { id: courses, kind: effect, measures: [amo], months: [6], value: 0.02, error: 0.05, discrepancy: 0.01, source: x, grade: E }
  - { id: stock, kind: stock, groups: [ordinary], value: 80600, error: 8000, discrepancy: 1, source: S1, grade: A }
  - { id: starts, kind: starts, groups: [ordinary], value: 34700, error: 3500, discrepancy: 1, source: x, grade: E }
`;

let folder: string;
let scenario: ResolvedScenario;
let options: CalibrateOptions;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fit-'));
  symlinkSync(resolve(BASE), join(folder, 'norway-2015.yaml'));
  const opened = openScenario(BASE, ['scale=0.004']);
  scenario = await opened.with([]);
  const metrics = loadMetrics([SHIPPED_METRICS]);
  options = {
    plan: parseCalibration(
      PLAN,
      'small.yaml',
      scenario,
      metrics.map(({ id }) => id),
    ),
    metrics: metrics.filter(({ id }) => id === 'six-month-rate'),
    parametersWith: async (settings) => (await opened.with(settings)).parameters,
    store: new TrialStore(),
    version: 'test',
  };
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a fit', () => {
  test('goes on where it was cut off, to the same bytes, and its file loads as what was run', async () => {
    const state = join(folder, 'state.jsonl');
    let ran = 0;
    const stop = new AbortController();
    const cut = calibrate({
      ...options,
      store: new TrialStore(state),
      signal: stop.signal,
      onTrial: () => {
        if (++ran === 3) stop.abort();
      },
    });
    await expect(cut).rejects.toThrow('stopped by the user');
    const whole = await calibrate(options);
    let again = 0;
    const resumed = await calibrate({ ...options, store: new TrialStore(state), onTrial: () => again++ });
    expect(JSON.stringify(resumed)).toBe(JSON.stringify(whole));
    // 1 start + 4 for slopes (two parameters fold onto themselves) + 4 steps + 2 of acceptance, of which 3 were kept.
    expect([ran, again]).toEqual([3, 8]);

    const out = join(folder, 'fitted.yaml');
    writeFit(out, {
      calibration: whole,
      uncertainties: options.plan.uncertainties,
      base: 'norway-2015.yaml',
      title: scenario.title,
      targetsFile: 'small.yaml',
      command: 'tiltaksflyt calibrate',
    });
    const fitted = await loadScenario(out);
    const run = await openScenario(BASE).with(whole.numbers.map(({ path, text }) => `${path}=${text}`));
    expect({ ...fitted.parameters, id: '' }).toEqual({ ...run.parameters, id: '' });
    expect(fitted.status).toMatch(
      /^fitted: \d of 1 rates within 2 points on 2 fresh replications; 3 effects/,
    );
    const base = fitted.provenance.find(({ path }) => path === 'job.baseHazard')!;
    expect(base.source).toBe('calibrate, small.yaml');
    expect(base.note).toContain('0.12 /month before the fit');
    expect(JSON.parse(readFileSync(join(folder, 'fitted.fit.json'), 'utf8')).seed).toBe('a small fit');
    const table = calibrationTable(whole);
    expect(table).toContain('Root mean squared error of the rates');
    expect(table).toContain('content of courses');
  }, 120_000);

  test('is not written over a scenario, nor where the scenario cannot be extended from', () => {
    const refused = (out: string, replace = false) => {
      try {
        assertFitWritable(out, join(folder, 'norway-2015.yaml'), replace);
      } catch (error) {
        if (error instanceof ExperimentError) return error.message;
        throw error;
      }
      return '';
    };
    expect(refused(join(folder, 'norway-2015.yaml'), true)).toContain('is the scenario itself');
    expect(refused(join(folder, 'deeper', 'fit.yaml'))).toContain('cannot extend');
    expect(refused(join(folder, 'fit.txt'))).toContain('ending in .yaml');
    expect(refused(join(folder, 'new.yaml'))).toBe('');
    expect(fitBase('a/fit.yaml', 'a/b/base.yaml')).toBe('b/base.yaml');
  });
});
