import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { FactsSummary } from '../../src/experiment/facts/facts-summary.js';
import { tiltaksflyt } from './run-cli.js';

const home = mkdtempSync(join(tmpdir(), 'tiltaksflyt-facts-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const FACTS = [
  'facts',
  'scenarios/norway-2015.yaml',
  '--scale',
  '0.002',
  '--replications',
  '2',
  '--workers',
  '1',
];
const summaryOf = (...more: readonly string[]) =>
  JSON.parse(tiltaksflyt([...FACTS, ...more, '--json']).out) as FactsSummary;
const rowsOf = (summary: FactsSummary, id: string) =>
  summary.facts.find((fact) => fact.id === id)!.comparisons;

describe('tiltaksflyt facts', () => {
  it('prints the table, the status and what has no answer, and writes it', () => {
    const { code, out } = tiltaksflyt([...FACTS, '--only', 'V1', 'V8', 'V21', '--out', join(home, 'a')]);
    expect(code).toBe(0);
    expect(out).toContain('not calibrated');
    expect(out).toContain('Nothing in this scenario was fitted');
    expect(out).toContain('This scenario has no targets T12 to T22.');
    expect(out).toContain('Not computable here');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
    const csv = readFileSync(join(home, 'a', 'facts.csv'), 'utf8');
    expect(csv.split('\n')[0]).toContain('published');
    expect(csv).toContain('not computable');
    expect(JSON.parse(readFileSync(join(home, 'a', 'facts.json'), 'utf8'))).toMatchObject({ schema: 1 });
  });

  it('gives the same bits again, and shares that fall as the threshold of lasting work rises (V4)', () => {
    const summary = summaryOf('--only', 'V4');
    expect(summaryOf('--only', 'V4')).toEqual(summary);
    for (const group of ['ordinary', 'reduced']) {
      const shares = ['0.5 of full time', '0.6', '0.7', '0.8'].map((threshold) => {
        const name = `${group}: year three at least ${threshold}`;
        return rowsOf(summary, 'V4').find(({ names }) => names.en === name)!.model!.mean;
      });
      expect(shares).toEqual([...shares].sort((a, b) => b - a));
      expect(shares[0]).toBeGreaterThan(0);
    }
  });

  it('counts more in work with those who had a job to return to than without (V3)', () => {
    const [all, without] = rowsOf(summaryOf('--only', 'V3'), 'V3');
    expect(all!.model!.mean).toBeGreaterThan(without!.model!.mean);
  });

  it('has no answer past the follow-up, and says so', () => {
    const rows = rowsOf(summaryOf('--only', 'V1', '--set', 'time.followUp=1 year'), 'V1');
    const [year, two] = rows;
    expect(year!.model).not.toBeNull();
    expect(two).toMatchObject({ model: null, verdict: 'no answer' });
    expect(two!.meaning!.en).toMatch(/24 months on.*--set time\.followUp='2 years'/);
  });

  it('does what it can with a scenario that lacks the people, and never fails', () => {
    const { code, out } = tiltaksflyt([
      'facts',
      'scenarios/verification/mm1.yaml',
      '--replications',
      '1',
      '--workers',
      '1',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('no answer');
  });

  it('refuses a fact that is not there', () => {
    const { code, err } = tiltaksflyt([...FACTS, '--only', 'V99']);
    expect(code).toBe(2);
    expect(err).toMatch(/^there is no fact V99; expected V1, V2/);
  });
});
