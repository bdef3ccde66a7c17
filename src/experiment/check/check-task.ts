// One replication of a check: plain data in and out, so that it can be done in any thread.

import type { Metric } from '../../metrics/definition.js';
import type { ModelParameters } from '../../model/parameters.js';
import type { ReplicationFingerprint } from '../../scenario/baseline.js';
import { type ReplicationResult, runReplication } from '../replication.js';
import { trajectoryFingerprint } from './trajectory-fingerprint.js';

export interface CheckRequest {
  readonly parameters: ModelParameters;
  readonly seed: string;
  /** From 1. */
  readonly replication: number;
  readonly metrics: readonly Metric[];
}

export interface CheckResult {
  readonly result: ReplicationResult;
  readonly fingerprint: ReplicationFingerprint;
}

/** Runs a replication with its full record, and says what it was. */
export function runCheckTask(request: CheckRequest): CheckResult {
  const run = runReplication({ ...request, level: 'replayable' });
  return { result: run.result, fingerprint: trajectoryFingerprint(run) };
}
