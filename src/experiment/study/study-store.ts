// Runs of a study that are done, kept so that a study which is cut off goes on where it was, and one that grows runs only
// what is new.

import { createHash } from 'node:crypto';
import { hashOf } from '../../scenario/hash.js';
import { ResultStore } from '../result-store.js';
import type { StudyRequest, StudyResult } from './study-task.js';

export class StudyStore extends ResultStore<StudyResult> {
  /** @param file - where runs are kept; only in memory when not given */
  constructor(file?: string) {
    super(isResult, file);
  }
}

/** What a run is the answer to: parameters, luck, what is read, and the version that ran it. */
export function studyKey(
  { parameters, seed, replication, outcomes, metrics }: StudyRequest,
  version: string,
): string {
  const asked = JSON.stringify({ study: 1, seed, replication, outcomes, metrics, version });
  return createHash('sha256').update(hashOf(parameters)).update(asked).digest('hex').slice(0, 32);
}

function isResult(line: object): line is StudyResult {
  return 'tops' in line && Array.isArray(line.tops) && 'bottoms' in line && Array.isArray(line.bottoms);
}
