// Parameter sets, each run with luck of its own and asked the same quantities.

import type { Metric } from '../../metrics/definition.js';
import type { ModelParameters } from '../../model/parameters.js';
import { nameHash } from '../../random/address.js';
import type { Quantity } from '../../scenario/calibration-plan.js';
import type { SetRuns } from '../../scenario/ensemble.js';
import type { TrialStore } from '../calibration/trial-store.js';
import { type Outputs, runTrials } from '../calibration/trials.js';
import type { WorkerPool } from '../task-pool.js';

export interface SetRunOptions {
  readonly seed: string;
  /** Metrics that quantities name, the official rate among them. */
  readonly metrics: readonly Metric[];
  /** Parameters of the scenario with settings, `path=value`, applied in order. */
  readonly parametersWith: (settings: readonly string[]) => Promise<ModelParameters>;
  readonly pool?: WorkerPool | undefined;
  readonly store: TrialStore;
  readonly version: string;
  readonly signal?: AbortSignal | undefined;
  readonly onTrial?: (() => void) | undefined;
}

/** Luck of one set: sixteen million numbers, so that hardly two sets share any. */
const LUCKS = 2 ** 24;

/**
 * One output per set and quantity, in their order.
 *
 * @throws ExperimentError as trials do
 */
export async function runSets(
  options: SetRunOptions,
  runs: SetRuns,
  sets: readonly (readonly string[])[],
  quantities: readonly Quantity[],
): Promise<readonly Outputs[]> {
  const points = [];
  for (const settings of sets) {
    const parameters = await options.parametersWith([...settings, ...runs.settings]);
    points.push({ parameters, first: 1 + (nameHash(settings.join()) % LUCKS) });
  }
  return runTrials(points, runs.replications, { ...options, quantities });
}
