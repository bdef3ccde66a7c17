import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { tiltaksflyt } from '../cli/run-cli.js';
import type { PageName } from './fixtures.js';

describe('folders of one page', () => {
  const folder = (name: PageName) => inject('pages')[name].replace(/\.html$/, '');

  it('are of one scenario, one seed and of different kinds; each that is not is named, with what would be right', () => {
    const { err, code } = tiltaksflyt([
      'report',
      folder('run'),
      folder('attribute'),
      folder('chain'),
      '--replace',
    ]);
    expect(err.trim().split('\n')).toEqual([
      `${folder('chain')} holds an attribution, as ${folder('attribute')} does; a page has one of each kind`,
    ]);
    expect(code).toBe(3);
    const other = tiltaksflyt(['report', folder('chain'), folder('run'), '--replace']);
    expect(other.err.trim()).toMatch(/run was made of base, .*chain of chain; a page is about one scenario$/);
  });
});

describe('a page that is verified', () => {
  it('is identical, folder by folder, made again from what it holds alone', () => {
    const { out, code } = tiltaksflyt(['verify', inject('pages').together, '--workers', '1']);
    expect(out).toMatch(
      /^identical: attribution, comparison, run: results of base with seed golden-chain, made again, give/,
    );
    expect(out).toMatch(/as written, but not made again: facts.json, odd.md, stress-des.md$/m);
    expect(code).toBe(0);
  });

  it.each(['sweep', 'sensitivity'] as const)('is identical for a %s, without the study file', (name) => {
    const { out, code } = tiltaksflyt(['verify', inject('pages')[name], '--workers', '1']);
    expect(out).toMatch(/^identical: results of fair with seed a study, made again, give the same/);
    expect(code).toBe(0);
  });

  it('says of a fit that it cannot be made again from the page, and what does that', () => {
    const { err, code } = tiltaksflyt(['verify', inject('pages').fit]);
    expect(err).toMatch(
      /is the page of a fit.*that is done by: tiltaksflyt calibrate scenarios\/norway-2015/,
    );
    expect(code).toBe(3);
  });

  it('is not identical when a number in it was changed, and says where', () => {
    const file = inject('pages').run.replace('run.html', 'changed.html');
    writeFileSync(file, readFileSync(inject('pages').run, 'utf8').replace(/100,0/, '99,0'));
    const { err, code } = tiltaksflyt(['verify', file, '--workers', '1']);
    expect(err).toMatch(/not identical: .* differ first in the text of the page, line \d+: .*99,0/s);
    expect(code).toBe(5);
  });
});
