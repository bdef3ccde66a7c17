import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { calibrate } from '../../src/experiment/calibration/calibrate.js';
import { TrialStore } from '../../src/experiment/calibration/trial-store.js';
import { runTrials } from '../../src/experiment/calibration/trials.js';
import { parseCalibration } from '../../src/scenario/load-calibration.js';
import { loadMetrics, SHIPPED_METRICS } from '../../src/scenario/load-metrics.js';
import { openScenario } from '../../src/scenario/load-scenario.js';

// Data are made from a set that is known, with luck of their own; the fit starts elsewhere and sees the data only.
const TRUTH = {
  'job.baseHazard': '0.19 /month',
  'groups.ordinary.leaving': '0.04 /month',
  'choice.noMeasureConstant.ordinary': '1.8',
};
const TIME = '[time.warmUp=2 years, time.window=3 years, time.followUp=9 months]';
const PLAN = `schema: 1
id: twin
seed: the fit of the twin
trial: { settings: ${TIME}, replications: 4, probes: 2, rounds: 3, secants: 1, step: 0.1 }
polish: { settings: ${TIME}, replications: 8, rounds: 2 }
acceptance: { settings: ${TIME}, replications: 8, within: 0.02 }
parameters:
  - { path: job.baseHazard, bounds: [0.06 /month, 0.3 /month] }
  - { path: groups.ordinary.leaving, bounds: [0.02 /month, 0.12 /month] }
  - { path: choice.noMeasureConstant.ordinary }
targets:
  - { id: practice, kind: metric, metric: six-month-rate, measures: [arbeidstrening], groups: [ordinary], value: 0.1, error: 0.001, discrepancy: 0, source: twin, grade: A }
  - { id: courses, kind: metric, metric: six-month-rate, measures: [amo], groups: [ordinary], value: 0.1, error: 0.001, discrepancy: 0, source: twin, grade: A }
  - { id: starts, kind: starts, groups: [ordinary], value: 1, error: 100, discrepancy: 0, source: twin, grade: A }
  - { id: stock, kind: stock, groups: [ordinary], value: 1, error: 300, discrepancy: 0, source: twin, grade: A }
`;

describe('a twin experiment', () => {
  test('recovers the set its data were made from, each parameter within three standard deviations and a tenth of its bounds', async () => {
    const opened = openScenario('scenarios/norway-2015.yaml', ['scale=0.01']);
    const scenario = await opened.with([]);
    const metrics = loadMetrics([SHIPPED_METRICS]).filter(({ id }) => id === 'six-month-rate');
    const plan = parseCalibration(PLAN, 'twin.yaml', scenario, ['six-month-rate']);
    const parametersWith = async (settings: readonly string[]) => (await opened.with(settings)).parameters;
    const store = new TrialStore();
    const truth = Object.entries(TRUTH).map(([path, value]) => `${path}=${value}`);
    const [data] = await runTrials(
      [{ parameters: await parametersWith([...truth, ...plan.trial.settings]), first: 1 }],
      12,
      {
        seed: 'the data of the twin',
        quantities: plan.targets.map(({ quantity }) => quantity),
        metrics,
        store,
        version: 'test',
      },
    );
    const targets = plan.targets.map((target, j) => ({
      ...target,
      value: data!.values[j]!,
      error: Math.hypot(target.error, data!.errors[j]!),
    }));
    const fit = await calibrate({
      plan: { ...plan, targets },
      metrics,
      parametersWith,
      store,
      version: 'test',
    });
    const recovered = fit.uncertainties.map(({ name, value, spread, bounds, start }) => ({
      name,
      truth: Number.parseFloat(TRUTH[name as keyof typeof TRUTH]),
      start,
      value,
      spread,
      bounds,
    }));
    writeFileSync('test/experiment/twin.json', `${JSON.stringify({ recovered, loss: fit.loss }, null, 2)}\n`);
    for (const { name, truth: known, value, spread, bounds } of recovered) {
      expect(Math.abs(value - known), name).toBeLessThan(3 * spread);
      expect(Math.abs(value - known) / (bounds[1] - bounds[0]), name).toBeLessThan(0.1);
    }
  }, 1_200_000);
});
