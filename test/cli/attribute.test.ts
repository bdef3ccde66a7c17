import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { tiltaksflyt } from './run-cli.js';

const home = mkdtempSync(join(tmpdir(), 'tiltaksflyt-attribute-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const GOLDEN = ['attribute', 'scenarios/golden-chain.yaml', '--quick'];

describe('tiltaksflyt attribute', () => {
  it('tells the time first, then prints the table and the headline', () => {
    const { code, out, err } = tiltaksflyt(GOLDEN);
    expect(code).toBe(0);
    expect(err).toMatch(/^about \d+ (seconds|minutes) on \d+ workers?\n/);
    expect(out).toContain('rank:');
    expect(out).toContain('+46.00');
    expect(out.trimEnd().split('\n').at(-1)).toContain('the official date counts 0.0 as successes');
  });

  it('gives the same bytes on one worker and on two', () => {
    const files = ['1', '2'].map((workers) => {
      const out = join(home, `on-${workers}`);
      const set = ['--set', 'groups.users.arrivals=60 /year'];
      const args = [...GOLDEN.slice(0, 2), ...set, '--replications', '3', '--workers', workers, '--out', out];
      expect(tiltaksflyt(args).code).toBe(0);
      return readFileSync(join(out, 'manifest.json'), 'utf8');
    });
    expect(files[0]).toBe(files[1]);
    expect(files[0]).toContain('chains.vg.json');
  });

  it('prints every table when asked for details', () => {
    const { out } = tiltaksflyt([...GOLDEN, '--details']);
    for (const words of ['months of work gained by', 'counted as failure', 'one after the other']) {
      expect(out).toContain(words);
    }
  });

  it('says which horizons are possible when one lies beyond the follow-up', () => {
    const { code, err, out } = tiltaksflyt([...GOLDEN, '--horizon', '48', '--set', 'time.followUp=2 years']);
    expect(code).toBe(2);
    expect(err).toContain('6, 12, 24 are possible');
    expect(out).toBe('');
  });

  it('says so when people are followed for less than the shortest horizon', () => {
    const { code, err } = tiltaksflyt([...GOLDEN, '--set', 'time.followUp=3 months']);
    expect(code).toBe(2);
    expect(err).toContain('no horizon is possible');
  });
});
