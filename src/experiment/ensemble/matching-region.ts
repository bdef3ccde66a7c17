// What the waves so far do not rule out: emulators made again from a saved state, and the regions from which each
// wave was drawn.

import { ExperimentError } from '../../errors/errors.js';
import { type EmulatorRuns, fitEmulator } from '../../stats/emulator.js';
import type { Hyperparameters } from '../../stats/gaussian-process.js';
import type { Region } from '../../stats/region-sampler.js';
import {
  emulatedImplausibility,
  ruleOutTest,
  steadyVariances,
  type WaveEmulators,
} from './implausibility.js';
import { isUsable, type MatchingPlan, type Outputs } from './matching-plan.js';
import type { EmulatorRecord, WaveState } from './matching-state.js';

/** An emulator is fitted to at most so many runs, the latest first: cost goes with the third power. */
export const MOST_RUNS = 500;
/** Least share of leave-one-out residuals within 3 for an emulator to rule anything out. */
export const LEAST_WITHIN_3 = 0.95;

interface Evaluated {
  readonly x: readonly number[];
  readonly outputs: Outputs;
}

/** What the emulators of the first so many waves say of points. */
export function regionOf(
  waves: readonly WaveEmulators[],
  { targets, rank, parameters }: MatchingPlan,
): Region {
  return {
    dimensions: parameters.length,
    scoreAt: (x) => emulatedImplausibility(waves, targets, rank, x),
    isWithin: ruleOutTest(waves, targets, rank),
  };
}

/** What the emulators of a complete wave are fitted to. */
export interface WaveRuns {
  /** One per target. */
  readonly targets: readonly EmulatorRuns[];
  /** Mean Monte Carlo variance of each target. */
  readonly noise: readonly number[];
}

/**
 * The runs of a complete wave, and those of earlier waves that lie in the region it was drawn from.
 *
 * @param earlier - emulators of the waves before it
 * @throws ExperimentError `replication-failed` when there is nothing to fit to
 */
export function runsOfWave(
  waves: readonly WaveState[],
  earlier: readonly WaveEmulators[],
  plan: MatchingPlan,
): WaveRuns {
  const wave = waves[waves.length - 1]!;
  const region = regionOf(earlier, plan);
  const inside = waves
    .slice(0, -1)
    .reverse()
    .flatMap(evaluated)
    .filter(({ x }) => region.isWithin(x, wave.level ?? plan.cutoff));
  const runs = [...evaluated(wave), ...inside].filter((run) => isUsable(run.outputs)).slice(0, MOST_RUNS);
  if (runs.length < 2) {
    throw new ExperimentError(
      'replication-failed',
      `wave ${waves.length} gave numbers for all targets at ${runs.length} of ${wave.points.length} points; expected at least 2; narrow the priors or leave out the targets that cannot be computed`,
    );
  }
  const points = runs.map(({ x }) => x);
  const outputs = runs.map((run) => run.outputs);
  const targets = plan.targets.map((_, j) => ({
    points,
    values: outputs.map(({ values }) => values[j]!),
    variances: steadyVariances(outputs, j),
  }));
  const noise = targets.map(
    ({ variances }) => variances.reduce((sum, each) => sum + each, 0) / points.length,
  );
  return { targets, noise };
}

/** The emulators, and what to save of them. */
export function emulatorsOf(
  { targets, noise }: WaveRuns,
  hyperparameters: readonly Hyperparameters[],
): { readonly emulators: WaveEmulators; readonly records: readonly EmulatorRecord[] } {
  const all = targets.map((runs, j) => fitEmulator(runs, hyperparameters[j]));
  const emulators = all.map((emulator) =>
    emulator.leaveOneOut.within3 >= LEAST_WITHIN_3 ? emulator : undefined,
  );
  const records = all.map(({ hyperparameters: learnt, leaveOneOut: { within3, widening } }) => ({
    hyperparameters: learnt,
    within3,
    widening,
  }));
  return { emulators: { emulators, noise }, records };
}

/** Emulators of all waves that have them, made again. */
export function savedEmulators(waves: readonly WaveState[], plan: MatchingPlan): readonly WaveEmulators[] {
  const made: WaveEmulators[] = [];
  waves.forEach(({ emulators: records }, w) => {
    if (records === undefined) return;
    const runs = runsOfWave(waves.slice(0, w + 1), made, plan);
    const hyperparameters = records.map((record) => record.hyperparameters);
    made.push(emulatorsOf(runs, hyperparameters).emulators);
  });
  return made;
}

/** The evaluated points of a wave. */
export function evaluated({ points, outputs }: WaveState): readonly Evaluated[] {
  return outputs.map((each, i) => ({ x: points[i]!, outputs: each }));
}
