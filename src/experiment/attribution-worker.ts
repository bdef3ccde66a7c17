// What runs in a worker thread for an attribution: one task.

import { type AttributionResult, type AttributionTask, runAttributionTask } from './attribution-task.js';

/** Does one task and returns its sums. */
export default function runInWorker(task: AttributionTask): AttributionResult {
  return runAttributionTask(task);
}
