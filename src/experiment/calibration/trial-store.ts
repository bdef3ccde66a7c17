// Trials that were run, kept so that a fit which is cut off goes on where it was. A fit never looks at anything
// else here.

import { createHash } from 'node:crypto';
import { hashOf } from '../../scenario/hash.js';
import { ResultStore } from '../result-store.js';
import type { TrialRequest, TrialResult } from './trial-task.js';

export class TrialStore extends ResultStore<TrialResult> {
  /** @param file - where trials are kept; only in memory when not given */
  constructor(file?: string) {
    super(isTrial, file);
  }
}

/** What a trial is the answer to: parameters, luck, what is read, and the version that ran it. */
export function trialKey(
  { parameters, seed, replication, quantities, metrics }: TrialRequest,
  version: string,
): string {
  const asked = JSON.stringify({ seed, replication, quantities, metrics, version });
  return createHash('sha256').update(hashOf(parameters)).update(asked).digest('hex').slice(0, 32);
}

function isTrial(line: object): line is TrialResult {
  return 'tops' in line && Array.isArray(line.tops) && 'bottoms' in line && Array.isArray(line.bottoms);
}
