// TILTAKSFLYT_KILLS says how many kills; 500 take about a quarter of an hour on two cores.

import { describe, expect, it } from 'vitest';
import { killAndResume } from './killed-runs.js';

const KILLS = Number(process.env.TILTAKSFLYT_KILLS ?? 50);

describe('a run that is killed', () => {
  it(`goes on from what was done and writes the same bytes: ${KILLS} kills`, async () => {
    const { kills, before } = await killAndResume(KILLS, 'many kills');
    expect(kills).toBe(KILLS);
    // The kills met runs with nothing, something and everything done.
    expect(Math.min(...before), `${before}`).toBeGreaterThan(0);
  });
});
