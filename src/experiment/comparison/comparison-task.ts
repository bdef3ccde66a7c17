// One replication of a comparison: every scenario with the same luck, read the same way, and the people of each set
// beside those of the base. Plain data in and out.

import { type PeopleBetween, peopleBetween } from '../../attribution/people-between-worlds.js';
import { worldLedger } from '../../attribution/world-ledger.js';
import type { Metric } from '../../metrics/definition.js';
import type { ModelParameters } from '../../model/parameters.js';
import { runReplication } from '../replication.js';
import { type Ratio, worldQuantities } from './world-quantities.js';

export interface ComparisonRequest {
  /** The base first. */
  readonly scenarios: readonly ModelParameters[];
  readonly seed: string;
  /** From 1. */
  readonly replication: number;
  readonly metrics: readonly Metric[];
}

export interface ComparisonResult {
  /** By scenario: quantities by key, each as a sum and what it is divided by. */
  readonly worlds: readonly (readonly (readonly [key: string, ratio: Ratio])[])[];
  /** By scenario but the base, which is empty: people beside themselves in the base. */
  readonly people: readonly PeopleBeside[];
}

export interface PeopleBeside {
  readonly cells: readonly PeopleBetween[];
  /** People of the base who are not in the other world. */
  readonly unmatched: number;
}

/** Runs one replication of every scenario of a comparison. */
export function runComparison(request: ComparisonRequest): ComparisonResult {
  const { scenarios, seed, replication, metrics } = request;
  const run = (parameters: ModelParameters) => {
    const { model, record, result } = runReplication({
      parameters,
      seed,
      replication,
      level: 'journeys',
      metrics,
    });
    const { warmUpDays, windowDays, followUpDays } = parameters.time;
    const endDay = warmUpDays + windowDays + followUpDays;
    const { groups, ordinaryDays } = worldLedger(model, record, warmUpDays, endDay);
    const quantities = worldQuantities(model, result, metrics, groups);
    return { quantities, model, endDay, people: { persons: record.persons, ordinaryDays } };
  };
  const [base, ...others] = scenarios;
  const first = run(base!);
  const worlds = [first.quantities];
  const people: PeopleBeside[] = [{ cells: [], unmatched: 0 }];
  for (const parameters of others) {
    const other = run(parameters);
    worlds.push(other.quantities);
    people.push(peopleBetween(first.model, first.people, other.people, Math.min(first.endDay, other.endDay)));
  }
  return { worlds, people };
}
