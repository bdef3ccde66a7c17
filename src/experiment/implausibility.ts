// How far an output lies from what was observed, in standard deviations of all that is not known about the
// difference: the observation, the model's own discrepancy, chance in the simulation and, for a point that was not
// run, the emulator.

import type { Emulator } from '../stats/emulator.js';
import type { MatchingTarget, Outputs } from './matching-plan.js';

/** Emulators of all targets from one wave, with the Monte Carlo variance that a run has on average. */
export interface WaveEmulators {
  /** One per target; undefined where the emulator did not pass and rules nothing out. */
  readonly emulators: readonly (Emulator | undefined)[];
  readonly noise: readonly number[];
}

/**
 * Monte Carlo variances of one target over many runs. A standard error from a few replications is itself mostly
 * chance, so each run's variance is taken half from the run and half from the mean over all: a lucky run does not
 * count for certain, and a noisy part of the box still counts as noisy.
 */
export function steadyVariances(outputs: readonly Outputs[], target: number): readonly number[] {
  const own = outputs.map(({ errors }) => errors[target]! ** 2);
  const mean = own.reduce((sum, variance) => sum + variance, 0) / own.length;
  return own.map((variance) => (variance + mean) / 2);
}

/** Implausibility of every target at a point that was run; `variances` are the Monte Carlo variances of its outputs. */
export function implausibilities(
  targets: readonly MatchingTarget[],
  values: readonly number[],
  variances: readonly number[],
): readonly number[] {
  return targets.map(
    ({ value, error, discrepancy }, j) =>
      Math.abs(value - values[j]!) / Math.sqrt(error ** 2 + discrepancy ** 2 + variances[j]!),
  );
}

/** The k-th largest of some numbers, from 1; 0 where there are fewer. */
export function largest(numbers: readonly number[], rank: number): number {
  return [...numbers].sort((a, b) => b - a)[rank - 1] ?? 0;
}

/**
 * The largest, over waves, of the k-th largest implausibility under a wave's emulators.
 *
 * @source Vernon, Goldstein and Bower 2010, Bayesian Analysis 5:619; Andrianakis et al. 2015, PLoS Computational
 *   Biology 11:e1003968
 */
export function emulatedImplausibility(
  waves: readonly WaveEmulators[],
  targets: readonly MatchingTarget[],
  rank: number,
  x: readonly number[],
): number {
  let most = 0;
  for (const wave of waves) {
    const each = targets.map((target, j) => {
      const emulator = wave.emulators[j];
      if (emulator === undefined) return 0;
      const variance = knownVariance(target, wave.noise[j]!) + emulator.varianceAt(x);
      return Math.abs(target.value - emulator.meanAt(x)) / Math.sqrt(variance);
    });
    most = Math.max(most, largest(each, rank));
  }
  return most;
}

/** Whether that is at most `level`. Asks for an emulator's variance, its dear part, only where it decides. */
export function isNotRuledOut(
  waves: readonly WaveEmulators[],
  targets: readonly MatchingTarget[],
  rank: number,
  x: readonly number[],
  level: number,
): boolean {
  for (let w = waves.length - 1; w >= 0; w--) {
    const { emulators, noise } = waves[w]!;
    const open: { readonly emulator: Emulator; readonly needed: number }[] = [];
    let beyond = 0;
    for (let j = 0; j < targets.length; j++) {
      const emulator = emulators[j];
      if (emulator === undefined) continue;
      // The variance of the emulator above which the target does not rule the point out.
      const distance = targets[j]!.value - emulator.meanAt(x);
      const needed = (distance / level) ** 2 - knownVariance(targets[j]!, noise[j]!);
      if (needed <= 0) continue;
      if (needed > emulator.varianceBoundAt(x)) {
        if (++beyond >= rank) return false;
      } else open.push({ emulator, needed });
    }
    for (const { emulator, needed } of open) {
      if (needed > emulator.varianceAt(x) && ++beyond >= rank) return false;
    }
  }
  return true;
}

function knownVariance({ error, discrepancy }: MatchingTarget, noise: number): number {
  return error ** 2 + discrepancy ** 2 + noise;
}
