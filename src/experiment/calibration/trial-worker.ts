// What runs in a worker thread: one replication of a trial per task.

import { runTrial, type TrialRequest, type TrialResult } from './trial-task.js';

/** Runs one replication of a trial and returns its sums. */
export default function runInWorker(request: TrialRequest): TrialResult {
  return runTrial(request);
}
