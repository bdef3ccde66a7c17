// The search for an ensemble: which parameter sets fit what was published. Each set has luck of its own, so that chance
// does not pass for a property of all of them.

import { ExperimentError } from '../../errors/errors.js';
import { compileModel } from '../../model/model.js';
import type { CalibrationPlan, EnsembleSize, Quantity } from '../../scenario/calibration-plan.js';
import type { Ensemble, SetRuns } from '../../scenario/ensemble.js';
import { placeAt, settingsAt } from '../../scenario/settings-at.js';
import { type EmulatorRuns, learnHyperparameters } from '../../stats/emulator.js';
import type { Hyperparameters } from '../../stats/gaussian-process.js';
import { runTasks } from '../task-pool.js';
import { ensembleFromMatching } from './ensemble-from-matching.js';
import { matchHistory } from './history-matching.js';
import type { MatchingPlan } from './matching-plan.js';
import type { MatchingState } from './matching-state.js';
import { runSets, type SetRunOptions } from './run-sets.js';
import { type MatchingSummary, summariseMatching } from './summarise-matching.js';
import { verdictQuantities } from './verdict-quantities.js';
import { WaveStore, waveKey } from './wave-store.js';

export interface EnsembleOptions extends Omit<SetRunOptions, 'seed'> {
  readonly plan: CalibrationPlan;
  readonly size: EnsembleSize;
  /** Where it is kept what a wave led to; only in memory when not given. */
  readonly waves?: WaveStore | undefined;
  readonly onState?: ((state: MatchingState) => void) | undefined;
}

/** The plan of history matching over the bounds of a calibration file. */
export function matchingPlan(
  { seed, uncertainties, targets }: CalibrationPlan,
  size: EnsembleSize,
): MatchingPlan {
  return {
    seed: searchSeed({ seed }),
    parameters: uncertainties.map(({ name, bounds: [low, high] }) => ({ name, low, high })),
    targets: targets.map(({ id, value, error, discrepancy }) => ({ id, value, error, discrepancy })),
    firstRuns: size.firstRuns,
    runs: size.runs,
    lastRuns: size.lastRuns ?? size.runs,
    waves: size.waves,
    enough: size.enough,
    cutoff: 3,
    rank: 1,
    batch: 20,
  };
}

/** Searches for the parameter sets that fit. */
export async function findEnsemble(
  options: EnsembleOptions,
  scenario: string,
): Promise<{ readonly ensemble: Ensemble; readonly summary: MatchingSummary }> {
  const { plan, size, waves = new WaveStore(), onState } = options;
  const matching = matchingPlan(plan, size);
  const settingsOf = (values: readonly number[]) =>
    settingsAt(
      plan.uncertainties,
      values.map((value, i) => placeAt(plan.uncertainties[i]!, value)),
    );
  const { state } = await matchHistory(
    matching,
    async (points) => {
      const found = await runSets(
        { ...options, seed: searchSeed(plan) },
        runsOf(size),
        points.map(settingsOf),
        await quantitiesOf(options),
      );
      const targets = plan.targets.length;
      return found.map(({ values, errors }) => ({
        values: values.slice(0, targets),
        errors: errors.slice(0, targets),
      }));
    },
    {
      onState: (now) => onState?.(now),
      learn: (targets) => learnInParallel(targets, options),
      keep: (now, make) => waves.once(waveKey(now, matching), make),
    },
  );
  return {
    ensemble: ensembleFromMatching(state, matching, scenario, runsOf(size), settingsOf),
    summary: summariseMatching(state, matching).summary,
  };
}

/** Hyperparameters of all targets' emulators, a target to a task. */
function learnInParallel(
  targets: readonly EmulatorRuns[],
  { pool, signal }: EnsembleOptions,
): Promise<readonly Hyperparameters[]> {
  return runTasks<EmulatorRuns, Hyperparameters>({
    requests: targets,
    worker: new URL('./emulator-worker.js', import.meta.url),
    here: learnHyperparameters,
    ...(pool === undefined ? { workers: 1 } : { pool }),
    signal,
    failure: (_, error) =>
      new ExperimentError(
        'replication-failed',
        `an emulator could not be fitted: ${error instanceof Error ? error.message : String(error)}`,
        { cause: error },
      ),
  });
}

/**
 * Every set is asked what targets ask and what verdicts need, in one run: what was found to fit is judged without being
 * run again.
 */
export async function quantitiesOf({
  plan,
  size,
  parametersWith,
}: EnsembleOptions): Promise<readonly Quantity[]> {
  const model = compileModel(await parametersWith(size.settings));
  return [
    ...plan.targets.map(({ quantity }) => quantity),
    ...verdictQuantities(model, size.horizon).quantities,
  ];
}

/** Luck of an ensemble's runs. */
export function searchSeed({ seed }: Pick<CalibrationPlan, 'seed'>): string {
  return `${seed}, ensemble`;
}

/** How sets are run, as the file will say. */
export function runsOf({ settings, replications, horizon }: EnsembleSize): SetRuns {
  return { settings, replications, horizon };
}
