import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { folder } from './scenario-text.js';
import { survives } from './survives.js';

const root = folder();

it('the baseline, damaged in 10 000 ways, is refused and never a crash', async () => {
  const text = readFileSync(new URL('../../scenarios/norway-2015.yaml', import.meta.url), 'utf8');
  const valid = await survives(root, text, { count: 10_000, seed: 2 });
  expect(valid).toBeLessThan(10_000);
});
