// What runs in a worker thread: one replication per task, plain data in and out.

import { runReplication, type ReplicationRequest, type ReplicationResult } from './replication.js';

/** Runs one replication and returns its sums. */
export default function runInWorker(request: ReplicationRequest): ReplicationResult {
  return runReplication(request).result;
}
