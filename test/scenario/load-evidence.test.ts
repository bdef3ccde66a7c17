import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ScenarioError } from '../../src/errors/errors.js';
import { loadEvidence, SHIPPED_EVIDENCE } from '../../src/scenario/load-evidence.js';

const home = mkdtempSync(join(tmpdir(), 'tiltaksflyt-evidence-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('loadEvidence', () => {
  it('reads all claims, sources and warnings, each id once and in order', () => {
    const { claims, sources, warnings, limits } = loadEvidence();
    const numbered = (letter: string, count: number) =>
      Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);
    expect(claims.map(({ id }) => id)).toEqual(numbered('C', 64));
    expect(sources.map(({ id }) => id)).toEqual(numbered('S', 48));
    expect(warnings.map(({ id }) => id)).toEqual(numbered('W', 10));
    expect(limits.map(({ id }) => id)).toEqual(numbered('L', limits.length));
    expect(limits[0]!.because).toContain('do not compete for jobs');
  });

  it('names only sources that are listed', () => {
    const { claims, limits, sources } = loadEvidence();
    const known = new Set(sources.map(({ id }) => id));
    const named = [...claims, ...limits].flatMap(({ evidence }) => evidence?.match(/\bS\d+\b/g) ?? []);
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it('tells every problem of every file, with file and line', () => {
    cpSync(SHIPPED_EVIDENCE, home, { recursive: true });
    const edit = (name: string, from: string, to: string) => {
      const text = readFileSync(join(home, name), 'utf8');
      expect(text).toContain(from);
      writeFileSync(join(home, name), text.replace(from, to));
    };
    edit('cannot-show.yaml', 'needs: money', 'needs: monye');
    edit('sources.yaml', "where: 'NBER", "were: 'NBER");
    let text = '';
    try {
      loadEvidence(home);
    } catch (error) {
      expect(error).toBeInstanceOf(ScenarioError);
      text = String((error as Error).message);
    }
    expect(text).toMatch(/monye.*cannot-show\.yaml:\d+:\d+.*did you mean money\?/);
    expect(text).toMatch(/were.*sources\.yaml:\d+:\d+/);
  });
});
