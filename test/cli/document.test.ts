import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { tiltaksflyt } from './run-cli.js';

const home = mkdtempSync(join(tmpdir(), 'tiltaksflyt-document-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const QUEUE = 'scenarios/verification/mmc.yaml';

describe('tiltaksflyt document', () => {
  it('prints one page: ODD, STRESS-DES, parameters', () => {
    const { code, out, err } = tiltaksflyt(['document', QUEUE]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const heads = out.split('\n').filter((line) => line.startsWith('# '));
    expect(heads).toEqual([
      '# M/M/c: model description (ODD)',
      '# M/M/c: STRESS-DES checklist',
      '# M/M/c: parameters',
    ]);
  });

  it('writes the files to a folder, and not over what it did not write', () => {
    const out = join(home, 'pack');
    expect(tiltaksflyt(['document', QUEUE, '--out', out])).toMatchObject({ code: 0, out: '', err: '' });
    expect(readdirSync(out).sort()).toEqual([
      'manifest.json',
      'odd.md',
      'parameters.csv',
      'parameters.md',
      'stress-des.md',
    ]);
    expect(tiltaksflyt(['document', QUEUE, '--out', out]).code).toBe(3);
    const changed = ['document', QUEUE, '--out', out, '--replace', '--set', 'measures.station.places=7'];
    expect(tiltaksflyt(changed).code).toBe(0);
    expect(readFileSync(join(out, 'odd.md'), 'utf8')).toMatch(/\| `station` .* \| 7 \| open \|/);
    const other = mkdtempSync(join(home, 'other-'));
    writeFileSync(join(other, 'mine.txt'), 'mine');
    expect(tiltaksflyt(['document', QUEUE, '--out', other, '--replace']).code).toBe(3);
    expect(readdirSync(other)).toEqual(['mine.txt']);
  });

  it('says what is wrong with a scenario that is not there or not valid, as every command does', () => {
    const nowhere = tiltaksflyt(['document', 'nowhere.yaml']);
    expect(nowhere).toMatchObject({ code: 3, out: '' });
    expect(nowhere.err).toBe(tiltaksflyt(['validate', 'nowhere.yaml']).err);
    const wrong = tiltaksflyt(['document', QUEUE, '--set', 'measures.station.places=-1']);
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toContain('places');
  });
});
