import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT, tiltaksflyt } from './run-cli.js';

const home = mkdtempSync(join(tmpdir(), 'tiltaksflyt-fit-page-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const scenarios = join(ROOT, 'scenarios');

describe('the page of a fit', () => {
  it('is refused of a scenario that is no fit, with what was expected, and nothing is written', () => {
    const out = join(home, 'none.html');
    const { code, err } = tiltaksflyt(['report', join(scenarios, 'norway-2015.yaml'), '--out', out]);
    expect(err).toMatch(
      /is no fit: .*\.fit\.json cannot be read; expected .* a scenario that calibrate wrote/,
    );
    expect([code, existsSync(out)]).toEqual([3, false]);
  });

  it('is refused of two files that are not of one fit', () => {
    for (const name of ['norway-2015.yaml', 'norway-2015-fitted.yaml'])
      copyFileSync(join(scenarios, name), join(home, name));
    const fit = readFileSync(join(scenarios, 'norway-2015-fitted.fit.json'), 'utf8');
    writeFileSync(
      join(home, 'norway-2015-fitted.fit.json'),
      fit.replace('"isWithin": true', '"isWithin": false'),
    );
    const { code, err } = tiltaksflyt(['report', join(home, 'norway-2015-fitted.yaml')]);
    expect(err).toContain('are not of one fit');
    expect([code, existsSync(join(home, 'norway-2015-fitted.html'))]).toEqual([5, false]);
  });

  it('is refused by calibrate without a file to stand beside, before anything is run', () => {
    const { code, err } = tiltaksflyt([
      ...['calibrate', join(scenarios, 'norway-2015.yaml'), '--report'],
      ...['--targets', join(scenarios, 'calibration', 'norway-2015.targets.yaml')],
    ]);
    expect(err).toContain('--report needs a file to stand beside; add --out FITTED.yaml');
    expect(code).toBe(2);
  });
});
