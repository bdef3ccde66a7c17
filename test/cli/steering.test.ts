import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { BY_RATE, TWO_MEASURES } from '../experiment/steering/two-measures.js';
import { tiltaksflyt } from './run-cli.js';

const home = mkdtempSync(join(tmpdir(), 'tiltaksflyt-steering-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const file = join(home, 'two.yaml');
writeFileSync(file, `${TWO_MEASURES}steering: ${BY_RATE}\n`);

describe('places that follow results, from the command line', () => {
  const out = join(home, 'out');
  const run = tiltaksflyt(['run', file, '--replications', '2', '--workers', '2', '--record', '--out', out]);

  it('are printed with what was read', () => {
    expect(run.code, run.err).toBe(0);
    expect(run.out).toContain('Places follow results');
    expect(run.out).toMatch(/useless, near and far\s+│\s+30 │/);
    expect(run.out).toContain('the official six-month rate, %, of exits over 12 months');
    const lines = run.out.split('\n');
    const drawn = lines.slice(
      lines.indexOf('Places follow results') + 1,
      lines.findIndex((line) => /^In paren/.test(line)),
    );
    expect(drawn.length).toBeGreaterThan(4);
    expect(Math.max(...drawn.map((line) => line.length))).toBeLessThanOrEqual(120);
  });

  it('are written by measure and date, on a budget that stays', () => {
    const [head, ...rows] = readFileSync(join(out, 'steering.csv'), 'utf8').trim().split('\n');
    const names = head!.split(',');
    const cells = rows.map((row) => Object.fromEntries(row.split(',').map((cell, i) => [names[i]!, cell])));
    expect(cells.length).toBe(16);
    for (const year of [0, 1, 2, 3, 4, 5, 6, 7]) {
      const budget = cells
        .filter((row) => Number(row.year) === year)
        .reduce((sum, row) => sum + Number(row.budget_nok_per_month), 0);
      expect(budget).toBeCloseTo(600_000, 6);
    }
    expect(cells.every(({ read_by }) => read_by === 'six-month-rate')).toBe(true);
    expect(readFileSync(join(out, 'data-dictionary.md'), 'utf8')).toContain('## steering.csv');
    expect(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))).toBeTypeOf('object');
  });

  it('are in the record that is written while the run goes on', () => {
    const months = readFileSync(join(out, 'record/queue-months.csv'), 'utf8').trim().split('\n');
    const names = months[0]!.split(',');
    const places = months.slice(1).map((row) => row.split(',')[names.indexOf('places')]!);
    expect(new Set(places).size).toBeGreaterThan(8);
  });

  it('cannot be attributed, which is said before anything is run, with a way out', () => {
    const refused = tiltaksflyt(['attribute', file, '--quick', '--replications', '2']);
    expect(refused.code).toBe(2);
    expect(refused.err.trim()).toBe(
      'places of two follow results (steering); attribute closes measures, which needs places that stay as written; add --set steering=null; true values as read along the way are in steering.csv of run',
    );
    const open = tiltaksflyt(['validate', file, '--set', 'steering=null']);
    expect(open.code, open.err).toBe(0);
  });

  it('are listed as what sets a scenario apart from its base', () => {
    const base = join(home, 'base.yaml');
    writeFileSync(base, TWO_MEASURES);
    const compared = tiltaksflyt(['compare', base, file, '--replications', '2', '--json']);
    expect(compared.code, compared.err).toBe(0);
    const { scenarios } = JSON.parse(compared.out) as {
      scenarios: { changes: { path: string; after: string }[] }[];
    };
    const changes = new Map(scenarios[1]!.changes.map(({ path, after }) => [path, after]));
    expect(changes.get('steering.by')).toBe('six-month-rate');
    expect(changes.get('steering.share')).toBe('0.2');
  });
});
