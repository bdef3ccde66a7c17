import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { planChecks } from '../../src/experiment/check/check-plan.js';
import { verdictOf } from '../../src/experiment/check/check-verdict.js';
import { runChecks } from '../../src/experiment/check/run-checks.js';
import { checkLines } from '../../src/report/check/check-lines.js';
import type { ExactEntry } from '../../src/scenario/baseline.js';
import { loadBaseline } from '../../src/scenario/load-baseline.js';

const SCENARIOS = fileURLToPath(new URL('../../scenarios/', import.meta.url));
const BASELINE = `${SCENARIOS}baseline.json`;

const { scenarios } = loadBaseline(BASELINE);
const shipped = readdirSync(SCENARIOS, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter(
    (file) =>
      file.endsWith('.yaml') &&
      !/^(calibration|ensembles|evidence|facts|metrics|registers|studies)\//.test(file),
  )
  .sort();

/** Told in place of the lines of a scenario that is as it was. */
const AS_IT_WAS: readonly string[] = [];

describe('every shipped scenario gives the bits it has always given', () => {
  it('and each is in the baseline, held to the bit', () => {
    expect(Object.keys(scenarios)).toEqual(shipped);
    expect(Object.values(scenarios).map(({ mode }) => mode)).toEqual(shipped.map(() => 'exact'));
  });

  it.each(Object.keys(scenarios))('%s', async (file) => {
    const entry = scenarios[file] as ExactEntry;
    const plans = await planChecks(BASELINE, [
      { file, set: entry.set, replications: entry.fingerprints.length },
    ]);
    const [checked] = await runChecks(plans, { workers: 1 });
    const verdict = verdictOf(entry, checked!);
    expect(
      verdict.isSame ? AS_IT_WAS : checkLines(verdict, 0),
      'if this is meant, say why: npm run golden -- --reason "why the numbers moved"',
    ).toEqual(AS_IT_WAS);
  });
});
