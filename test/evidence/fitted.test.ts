import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Calibration } from '../../src/experiment/calibration/calibrate.js';
import { statusOf } from '../../src/report/fitted-scenario.js';
import { loadCalibration } from '../../src/scenario/load-calibration.js';
import { loadScenario } from '../../src/scenario/load-scenario.js';

const FITTED = 'scenarios/norway-2015-fitted.yaml';
const TARGETS = 'scenarios/calibration/norway-2015.targets.yaml';

describe('Norway 2015 as fitted', async () => {
  const fit = JSON.parse(readFileSync(FITTED.replace('.yaml', '.fit.json'), 'utf8')) as Calibration;
  const baseline = await loadScenario('scenarios/norway-2015.yaml');
  const fitted = await loadScenario(FITTED);
  const plan = loadCalibration(TARGETS, baseline, ['six-month-rate']);
  const ownFile = (from: string) => from.startsWith(FITTED);

  it('moves the numbers that the calibration file names, and no others', () => {
    const moved = fitted.provenance.filter(({ from, source }) => ownFile(from) && source !== undefined);
    const named = plan.uncertainties.flatMap(({ sets }) => sets.map(({ path }) => path));
    expect(moved.map(({ path }) => path).sort()).toEqual([...named].sort());
  });

  it('holds the numbers of its fit, each with what stood there before', () => {
    const at = new Map(fitted.provenance.map((row) => [row.path, row]));
    const plain = (text: string) => text.replace(/\s/g, '');
    for (const { path, text } of fit.numbers) {
      expect(plain(at.get(path)!.value), path).toBe(plain(text));
      expect(at.get(path)!.note, path).toContain('before the fit');
    }
  });

  it('was fitted to the targets of the file: the same ids, values and errors, the same parameters and bounds', () => {
    expect(fit.targets.map(({ id, published, error }) => [id, published, error])).toEqual(
      plan.targets.map(({ id, value, error }) => [id, value, error]),
    );
    expect(fit.uncertainties.map(({ name, bounds }) => [name, bounds])).toEqual(
      plan.uncertainties.map(({ name, bounds }) => [name, bounds]),
    );
  });

  it('says of itself what its acceptance says, rate by rate', () => {
    for (const { kind, model, published, isWithin } of fit.targets) {
      expect(isWithin).toBe(kind === 'metric' ? Math.abs(model - published) <= fit.within : undefined);
    }
    expect(fitted.status).toBe(statusOf(fit));
    expect(fit.acceptanceSeed).not.toBe(fit.seed);
  });
});
