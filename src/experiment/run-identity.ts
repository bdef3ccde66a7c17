// What the results of a run are the answer to. Results are only ever put together when all of it is the same.

import { createHash } from 'node:crypto';
import type { Metric } from '../metrics/definition.js';
import type { ModelParameters } from '../model/parameters.js';
import { simulationFingerprint } from './calibration/code-fingerprint.js';
import { exactText } from './exact-json.js';

export interface RunIdentity {
  /** Name of the scenario; for people only, the parameters decide. */
  readonly scenario: string;
  /** SHA-256 of the resolved parameters, in hex; lists in their order, since results count along them. */
  readonly parameters: string;
  readonly seed: string;
  /** SHA-256 of the definitions of the metrics, in their order. */
  readonly metrics: string;
  /** Fingerprint of the code that computes a replication. */
  readonly code: string;
}

/** Identity of a run by this code. */
export function runIdentity(run: {
  readonly parameters: ModelParameters;
  readonly seed: string;
  readonly metrics: readonly Metric[];
}): RunIdentity {
  return {
    scenario: run.parameters.id,
    parameters: sha256(exactText(inKeyOrder(run.parameters))),
    seed: run.seed,
    metrics: sha256(exactText(inKeyOrder(run.metrics.map(({ id, definition }) => ({ id, definition }))))),
    code: simulationFingerprint(),
  };
}

/** How two runs differ, in words: `seed a, not b`; undefined when they are the same. */
export function differenceOf(held: RunIdentity, asked: RunIdentity): string | undefined {
  const differences = [
    ...(held.scenario === asked.scenario ? [] : [`scenario ${held.scenario}, not ${asked.scenario}`]),
    ...(held.scenario !== asked.scenario || held.parameters === asked.parameters
      ? []
      : ['other parameters of the scenario']),
    ...(held.seed === asked.seed ? [] : [`seed ${held.seed}, not ${asked.seed}`]),
    ...(held.metrics === asked.metrics ? [] : ['other metrics']),
    ...(held.code === asked.code ? [] : ['another version of the code']),
  ];
  if (held.parameters !== asked.parameters && differences.length === 0)
    differences.push('other parameters of the scenario');
  return differences.length === 0 ? undefined : differences.join('; ');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The same data with the keys of every object in order, so that the order of a file's keys does not matter. */
function inKeyOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inKeyOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, inKeyOrder(inner)]),
  );
}
