// A world of two measures with waiting lists: one that does nothing and gets people who find work anyway, and one
// that helps people who hardly find any.

import { worldLedger } from '../../../src/attribution/world-ledger.js';
import { type ReplicationRun, runReplication } from '../../../src/experiment/replication.js';
import { type ResolvedScenario, resolveScenario } from '../../../src/scenario/load-scenario.js';
import { applyOverrides } from '../../../src/scenario/overrides.js';
import { parseSource, type SourceMap } from '../../../src/scenario/source-tree.js';

/** The scenario, without steering. */
export const TWO_MEASURES = `schema: 1
title: { nb: To tiltak, en: Two measures }
question: Where do places go?
time: { warmUp: 2 years, window: 3 years, followUp: 3 years }
groups:
  near: { arrivals: 300 /year, barriers: { habits: 0.1 } }
  far: { arrivals: 300 /year, barriers: { habits: 0.9 } }
measures:
  useless:
    places: 30
    duration: 4 months
    patience: { distribution: exponential, mean: 3 months }
    cost: 10000 NOK/month
  useful:
    places: 20
    duration: 4 months
    patience: { distribution: exponential, mean: 3 months }
    cost: 15000 NOK/month
    content: { habits: 0.6 }
chooser:
  routes:
    near: { start: { useless: 1 }, useless: { search: 1 }, 'renege:useless': { search: 1 } }
    far: { start: { useful: 1 }, useful: { search: 1 }, 'renege:useful': { search: 1 } }
job: { baseHazard: 0.15 /month, beta: { habits: 4 }, referenceGroup: near, contentGroup: far }
mechanisms: { content: on, reneging: on }
`;

export const BY_RATE =
  '{ by: six-month-rate, from: 1 year, every: 1 year, share: 0.2, measures: [useless, useful] }';
export const BY_VALUE =
  '{ by: true-value-per-krone, horizon: 12 months, from: 1 year, every: 1 year, share: 0.2, measures: [useless, useful] }';

/** The world, with settings. */
export function twoMeasures(...set: readonly string[]): Promise<ResolvedScenario> {
  return resolveScenario('two', applyOverrides(parseSource(TWO_MEASURES, 'two.yaml') as SourceMap, set));
}

/** One run of it, recorded whole. */
export function runOf({ parameters }: ResolvedScenario, replication = 1): ReplicationRun {
  return runReplication({ parameters, seed: 'two measures', replication, level: 'replayable' });
}

/** Days of ordinary work of everybody from the first date on which places can move. */
export function workDays({ model, record }: ReplicationRun): number {
  const { groups } = worldLedger(model, record, 365.25, 8 * 365.25);
  return groups.reduce((sum, { ordinaryDays }) => sum + ordinaryDays, 0);
}
