import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ROOT, tiltaksflyt } from './run-cli.js';

const home = mkdtempSync(join(tmpdir(), 'tiltaksflyt-figures-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

it('the figures of the README are what `npm run figures` draws, byte for byte', () => {
  const chain = join(home, 'chain');
  const attributed = tiltaksflyt([
    ...['attribute', 'scenarios/golden-chain.yaml', '--quick', '--replications', '2', '--out', chain],
  ]);
  expect(attributed.code, attributed.err).toBe(0);
  const drawn = tiltaksflyt([
    ...['gallery', chain, 'scenarios/norway-2015-fitted.yaml', '--lang', 'en', '--out', join(home, 'all')],
  ]);
  expect(drawn.code, drawn.err).toBe(0);
  const folder = join(ROOT, 'src/report/readme');
  const figures = readdirSync(folder);
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  expect(figures).toEqual(['fit.svg', 'posterior.svg', 'ranks.svg']);
  for (const figure of figures) {
    expect(readFileSync(join(folder, figure), 'utf8')).toBe(readFileSync(join(home, 'all', figure), 'utf8'));
    expect(readme).toContain(`(src/report/readme/${figure})`);
  }
});
