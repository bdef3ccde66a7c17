import { describe, expect, it } from 'vitest';
import { killAndResume } from './killed-runs.js';

describe('a run that is killed', () => {
  it('goes on from what was done and writes the same bytes: five kills', async () => {
    const { kills, finished } = await killAndResume(5, 'five kills');
    expect(kills).toBe(5);
    expect(finished).toBeGreaterThan(0);
    // A quarter of a minute on two free cores; much more on cores that are shared.
  }, 300_000);
});
