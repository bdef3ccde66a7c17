import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT, tiltaksflyt } from './run-cli.js';

const home = mkdtempSync(join(tmpdir(), 'tiltaksflyt-luck-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Fingerprint of every file of a run. */
function fingerprints(folder: string): { readonly [name: string]: string } {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.\w+$/.test(name))
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );
}

function run(
  name: string,
  extra: readonly string[],
  options: { cwd?: string; env?: { readonly [name: string]: string } } = {},
): { readonly [name: string]: string } {
  const out = join(home, name);
  const scenario = join(ROOT, 'scenarios', 'norway-2015.yaml');
  const args = [
    'run',
    scenario,
    '--scale',
    '0.002',
    '--replications',
    '4',
    '--record',
    '--out',
    out,
    ...extra,
  ];
  const { code, err } = tiltaksflyt(args, options);
  expect(err).not.toMatch(/defect|Error/);
  expect(code).toBe(0);
  return fingerprints(out);
}

describe('the same scenario and seed give the same bytes', () => {
  const base = run('one worker', ['--workers', '1']);

  it('in every file: tables, charts, record, manifest', () => {
    expect(Object.keys(base).length).toBeGreaterThan(20);
    for (const file of ['summary.json', 'six-month-rates.png', 'manifest.json', 'record/stints.csv']) {
      expect(base).toHaveProperty([file]);
    }
  });

  it('with 2 workers, in another time zone and in Turkish', () => {
    const env = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    expect(run('two', ['--workers', '2'], { env })).toEqual(base);
  });
  it('with 8 workers, in another folder with spaces and æøå', () => {
    const cwd = join(home, 'en mappe med æøå');
    mkdirSync(cwd);
    expect(run('eight', ['--workers', '8'], { cwd })).toEqual(base);
  });
  it('and another seed gives others', () => {
    expect(run('seed', ['--workers', '2', '--seed', 'another'])['measures.csv']).not.toBe(
      base['measures.csv'],
    );
  });
});
