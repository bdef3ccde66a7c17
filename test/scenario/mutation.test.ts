import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folder } from './scenario-text.js';
import { survives } from './survives.js';

const root = folder();
const shipped = (name: string) => readFileSync(new URL(`../../scenarios/${name}`, import.meta.url), 'utf8');

// The large file takes the parser some 60 ms each time: 90 here, 10 000 in the long test.
describe('a damaged scenario is refused, never a crash', () => {
  it.each([
    ['norway-2015.yaml', 90],
    ['chain.yaml', 600],
    ['fair.yaml', 500],
    ['verification/w2.yaml', 500],
  ])('%s, %d times', async (name, count) => {
    const valid = await survives(root, shipped(name), { count, seed: 1 });
    // Some damage is harmless, most is not.
    expect(valid).toBeGreaterThan(0);
    expect(valid).toBeLessThan(count / 2);
  });
});
