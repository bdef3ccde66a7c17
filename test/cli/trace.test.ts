import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { tiltaksflyt } from './run-cli.js';

const home = mkdtempSync(join(tmpdir(), 'tiltaksflyt-trace-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const at = (name: string) => join(home, name);
const X1 = 'scenarios/people/x1-two-needed.yaml';

describe('trace', () => {
  it('follows the first person when none is named', () => {
    const { out, code } = tiltaksflyt(['trace', X1]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Person 0, users/);
  });

  it.each([
    ['-1', /invalid --person: -1; expected a whole number ≥ 0/],
    ['1.5', /invalid --person: 1\.5; expected a whole number ≥ 0/],
    ['tømrer', /invalid --person: NaN/],
    ['1000', /invalid --person: 1000; this run has people 0 to \d+/],
  ])('refuses person %s', (person, message) => {
    const { code, err, out } = tiltaksflyt(['trace', X1, `--person=${person}`, '--out', at('never')]);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
    expect(out).toBe('');
    expect(existsSync(at('never'))).toBe(false);
  });

  it('says so when a run has nobody', () => {
    const none = ['--set', 'groups.users.arrivals=0 /year'];
    const { code, err } = tiltaksflyt(['trace', 'scenarios/golden-chain.yaml', ...none]);
    expect(code).toBe(2);
    expect(err).toMatch(/this run has nobody in it/);
  });

  it('draws one picture, and does not write over another', () => {
    const path = at('life.svg');
    expect(tiltaksflyt(['trace', X1, '--out', path]).code).toBe(0);
    const first = readFileSync(path, 'utf8');
    expect(first).toMatch(/^<svg/);
    const again = tiltaksflyt(['trace', X1, '--person', '1', '--out', path]);
    expect(again.code).toBe(3);
    expect(again.err).toMatch(/life\.svg exists; add --replace/);
    expect(readFileSync(path, 'utf8')).toBe(first);
    expect(tiltaksflyt(['trace', X1, '--person', '1', '--out', path, '--replace']).code).toBe(0);
    expect(readFileSync(path, 'utf8')).not.toBe(first);
    expect(tiltaksflyt(['trace', X1, '--out', at('life.png')]).code).toBe(0);
    expect(readFileSync(at('life.png')).subarray(1, 4).toString()).toBe('PNG');
    expect(readdirSync(home).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('fills a folder of its own only', () => {
    expect(tiltaksflyt(['trace', X1, '--out', at('one')]).code).toBe(0);
    expect(readdirSync(at('one')).sort()).toEqual([
      'life.json',
      'life.png',
      'life.svg',
      'life.vl.json',
      'manifest.json',
      'scenario.json',
      'trace.txt',
    ]);
    expect(readFileSync(at('one/trace.txt'), 'utf8')).toBe(tiltaksflyt(['trace', X1]).out);
    mkdirSync(at('other'));
    writeFileSync(at('other/mine.txt'), 'mine');
    const refused = tiltaksflyt(['trace', X1, '--out', at('other'), '--replace']);
    expect(refused.code).toBe(3);
    expect(readdirSync(at('other'))).toEqual(['mine.txt']);
  });

  it('says where a picture cannot be written', () => {
    const { code, err } = tiltaksflyt(['trace', X1, '--out', at('nowhere/life.svg')]);
    expect(code).toBe(3);
    expect(err).toMatch(/life\.svg cannot be written: part of its path does not exist/);
  });
});

describe('what the thesis says came of somebody', () => {
  it('is shown by explain, in both languages', () => {
    const { out } = tiltaksflyt(['explain', 'scenarios/people/p3-health-worker.yaml', 'illustration']);
    expect(out).toMatch(/Illustrates P3 of the thesis \(an illustration, never a test of truth\)/);
    expect(out).toMatch(/No job within three months/);
    expect(out).toMatch(/Ingen jobb innen tre måneder/);
    expect(out).toMatch(/illustration\.of = P3\n\s+label · .*p3-health-worker\.yaml:\d+/);
  });

  it.each([
    [
      'illustration: { of: P9, outcome: { en: A job } }',
      /invalid of: "P9"; expected one of P1, .*X8; at illustration\.of \(bad\.yaml:\d+:\d+\)/,
    ],
    [
      'illustration: { of: P1, outcome: {} }',
      /outcome is empty; expected nb, en or both; at illustration\.outcome/,
    ],
    ['illustration: { of: P1, outcome: { en: A job }, truth: yes }', /unknown key truth.*illustration/],
    ['illustration: { of: P1 }', /outcome is missing/],
  ])('is refused as %s', (line, message) => {
    copyFileSync('scenarios/golden-chain.yaml', at('golden-chain.yaml'));
    writeFileSync(at('bad.yaml'), `schema: 1\nextends: golden-chain.yaml\n${line}\n`);
    const { code, err } = tiltaksflyt(['validate', 'bad.yaml'], { cwd: home });
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});
