// What runs in a worker thread for a comparison with facts: one task.

import { type FactTask, type FactTaskResult, runFactTask } from './fact-task.js';

/** Does one task and returns its sums. */
export default function runInWorker(task: FactTask): FactTaskResult {
  return runFactTask(task);
}
