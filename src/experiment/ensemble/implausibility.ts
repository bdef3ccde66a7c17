// How far an output lies from what was observed, in standard deviations of all that is not known about the
// difference: the observation, the model's own discrepancy, chance in the simulation and, for a point that was not
// run, the emulator.

import type { Emulator } from '../../stats/emulator.js';
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
 * count for certain, and a noisy part of the box still counts as noisy. A run whose error is not known takes the mean;
 * where none is known chance counts as nothing, which accepts too few sets rather than too many.
 */
export function steadyVariances(outputs: readonly Outputs[], target: number): readonly number[] {
  const own = outputs.map(({ errors }) =>
    Number.isFinite(errors[target]) ? errors[target]! ** 2 : undefined,
  );
  const known = own.filter((variance) => variance !== undefined);
  const mean = known.length === 0 ? 0 : known.reduce((sum, variance) => sum + variance, 0) / known.length;
  return own.map((variance = mean) => (variance + mean) / 2);
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

/**
 * A test of whether that is at most a level. Asks for an emulator's variance, its dear part, only where it decides; and
 * begins with whatever ruled out the point before, since neighbours tend to fall to the same target. What it remembers
 * changes its speed, never its answer.
 */
export function ruleOutTest(
  waves: readonly WaveEmulators[],
  targets: readonly MatchingTarget[],
  rank: number,
): (x: readonly number[], level: number) => boolean {
  const order = waves.map((_, w) => w).reverse();
  const orders = waves.map(() => targets.map((_, j) => j));
  return (x, level) => {
    for (const w of [...order]) {
      const { emulators, noise } = waves[w]!;
      let beyond = 0;
      for (const j of [...orders[w]!]) {
        const emulator = emulators[j];
        if (emulator === undefined) continue;
        // The variance of the emulator from which on the target does not rule the point out.
        const distance = targets[j]!.value - emulator.meanAt(x);
        const needed = (distance / level) ** 2 - knownVariance(targets[j]!, noise[j]!);
        if (needed <= 0) continue;
        if (needed <= emulator.varianceBoundAt(x) && needed <= emulator.varianceAt(x)) continue;
        toFront(orders[w]!, j);
        if (++beyond >= rank) {
          toFront(order, w);
          return false;
        }
      }
    }
    return true;
  };
}

function toFront(list: number[], item: number): void {
  list.splice(list.indexOf(item), 1);
  list.unshift(item);
}

function knownVariance({ error, discrepancy }: MatchingTarget, noise: number): number {
  return error ** 2 + discrepancy ** 2 + noise;
}
