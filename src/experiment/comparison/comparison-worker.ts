// What runs in a worker thread: one replication of a comparison per task.

import { type ComparisonRequest, type ComparisonResult, runComparison } from './comparison-task.js';

/** Runs one replication of every scenario. */
export default function work(request: ComparisonRequest): ComparisonResult {
  return runComparison(request);
}
