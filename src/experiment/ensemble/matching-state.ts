// How far history matching has come, as plain JSON: what was designed, what was evaluated, and what is needed to make
// the same emulators again. Saved after any batch, it resumes with the points that are missing.

import { ExperimentError } from '../../errors/errors.js';
import type { Hyperparameters } from '../../stats/gaussian-process.js';
import type { MatchingPlan, Outputs } from './matching-plan.js';

/** One target's emulator in one wave. */
export interface EmulatorRecord {
  readonly hyperparameters: Hyperparameters;
  /** Share of leave-one-out residuals within 3 standard errors. */
  readonly within3: number;
  /** Factor by which its variances are widened to be as wide as the residuals say, ≥ 1. */
  readonly widening: number;
}

export interface WaveState {
  /** Points of the unit cube. */
  readonly points: readonly (readonly number[])[];
  /** Outputs of the first so many points. */
  readonly outputs: readonly Outputs[];
  /** Implausibility below which the points were drawn, by the emulators of the waves before; none in the first. */
  readonly level?: number;
  /** Logarithm of that region's share of the prior. */
  readonly logShare: number;
  /** Made when the wave is complete and another follows. */
  readonly emulators?: readonly EmulatorRecord[];
}

export interface MatchingState {
  readonly schema: 1;
  /** The plan it belongs to, but for how much to run. */
  readonly asked: Pick<MatchingPlan, 'seed' | 'parameters' | 'targets' | 'cutoff' | 'rank'>;
  readonly waves: readonly WaveState[];
}

/** The state before anything was run. */
export function freshState({ seed, parameters, targets, cutoff, rank }: MatchingPlan): MatchingState {
  return { schema: 1, asked: { seed, parameters, targets, cutoff, rank }, waves: [] };
}

/** @throws ExperimentError `folder` when a saved state answers another question */
export function assertSamePlan(state: MatchingState, plan: MatchingPlan): void {
  const wanted = freshState(plan).asked;
  for (const key of Object.keys(wanted) as (keyof typeof wanted)[]) {
    if (JSON.stringify(state.asked[key]) !== JSON.stringify(wanted[key])) {
      throw new ExperimentError(
        'folder',
        `the waves that were saved had other ${key}; expected the same, or another folder to start anew`,
      );
    }
  }
}

/** Whether every point of a wave has been evaluated. */
export function isComplete({ points, outputs }: WaveState): boolean {
  return outputs.length === points.length;
}
