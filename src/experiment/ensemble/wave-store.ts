// What each wave led to, kept beside the runs: fitting emulators and walking through what they leave take minutes, and
// the same runs lead to the same next wave.

import { createHash } from 'node:crypto';
import { codeFingerprint } from '../calibration/code-fingerprint.js';
import { ResultStore } from '../result-store.js';
import type { NextWave } from './history-matching.js';
import type { MatchingPlan } from './matching-plan.js';
import type { MatchingState } from './matching-state.js';

export class WaveStore extends ResultStore<NextWave> {
  /** @param file - where waves are kept, with runs or alone; only in memory when not given */
  constructor(file?: string) {
    super(isNextWave, file);
  }
}

/** What a next wave is the answer to: everything asked and found so far, and the code that thinks about it. */
export function waveKey({ waves }: MatchingState, plan: MatchingPlan): string {
  const code = codeFingerprint(
    ['history-matching', 'matching-region', 'implausibility'].map((file) => `experiment/ensemble/${file}`),
  );
  // How many are saved at a time and how many are enough decide when to stop, never where to run.
  const asked = JSON.stringify({ code, plan: { ...plan, batch: 0, enough: 0 }, waves });
  return createHash('sha256').update(asked).digest('hex').slice(0, 32);
}

function isNextWave(line: object): line is NextWave {
  return 'wave' in line && 'emulators' in line && Array.isArray(line.emulators);
}
