// What runs in a worker thread: one replication of a check.

import { type CheckRequest, type CheckResult, runCheckTask } from './check-task.js';

/** Runs one replication. */
export default function checkInWorker(request: CheckRequest): CheckResult {
  return runCheckTask(request);
}
