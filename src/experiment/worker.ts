// What runs in a worker thread: one replication per task, plain data in and out.

import { type ReplicationRequest, type ReplicationResult, runReplication } from './replication.js';

/** Runs one replication and returns its sums. */
export default function runInWorker(request: ReplicationRequest): ReplicationResult {
  return runReplication(request).result;
}
