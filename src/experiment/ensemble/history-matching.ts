// History matching: wave by wave the simulation is run at points that nothing so far rules out, emulators of its
// outputs rule out more, and the points whose own outputs fit are the parameter sets that fit. An emulator never
// accepts a point; it only says where to run.

import { childKey, type Key } from '../../random/address.js';
import { rootKey } from '../../random/root-key.js';
import { uniformAt } from '../../random/threefry.js';
import { type EmulatorRuns, learnHyperparameters } from '../../stats/emulator.js';
import type { Hyperparameters } from '../../stats/gaussian-process.js';
import { latinHypercube } from '../../stats/latin-hypercube.js';
import { apart } from '../../stats/pairwise-distance.js';
import { sampleRegion } from '../../stats/region-sampler.js';
import type { Draw } from '../../stats/shuffle.js';
import { acceptedPoints } from './accepted-points.js';
import type { WaveEmulators } from './implausibility.js';
import { type MatchingPlan, type Outputs, valuesAt } from './matching-plan.js';
import { emulatorsOf, regionOf, runsOfWave, savedEmulators } from './matching-region.js';
import {
  assertSamePlan,
  type EmulatorRecord,
  freshState,
  isComplete,
  type MatchingState,
  type WaveState,
} from './matching-state.js';

/** Runs the simulation at points given as values of the parameters; an answer per point, in order. */
export type Evaluate = (points: readonly (readonly number[])[]) => Promise<readonly Outputs[]>;

/** Hyperparameters of emulators, one per target; the dear part between two waves. */
export type Learn = (targets: readonly EmulatorRuns[]) => Promise<readonly Hyperparameters[]>;

/** What a complete wave leads to: what its emulators have learnt, and where to run next. */
export interface NextWave {
  readonly emulators: readonly EmulatorRecord[];
  readonly wave: WaveState;
}

export interface MatchingOptions {
  /** A saved state to go on from. */
  readonly state?: MatchingState;
  /** Told every new state: after each batch, and when a wave is designed. */
  readonly onState?: (state: MatchingState) => void | Promise<void>;
  /** In the calling thread when left out. */
  readonly learn?: Learn;
  /** Keeps what a state leads to, so that it is worked out once. */
  readonly keep?: (state: MatchingState, make: () => Promise<NextWave>) => Promise<NextWave>;
}

export interface MatchingResult {
  readonly state: MatchingState;
  /** Why it stopped: enough sets fit, or all waves were run. */
  readonly ended: 'enough' | 'waves';
}

/** Candidates for each point of a wave; the rest is left out so that the points keep apart. */
const CANDIDATES = 1.2;
const DESIGN = 1;
const CHOICE = 2;

/**
 * Runs waves until enough evaluated sets fit, or the plan's number of waves is through; the points of a wave come in
 * random order, so that one cut short is a sample too. The same plan and the same
 * answers give the same state, whether run in one go or resumed after any batch.
 *
 * @throws ExperimentError `folder` when the state belongs to another plan
 * @source Vernon, Goldstein and Bower 2010; Andrianakis et al. 2015
 */
export async function matchHistory(
  plan: MatchingPlan,
  evaluate: Evaluate,
  { state: saved, onState, learn = learnHere, keep = (_, make) => make() }: MatchingOptions = {},
): Promise<MatchingResult> {
  if (saved !== undefined) assertSamePlan(saved, plan);
  let state = saved ?? freshState(plan);
  const move = async (waves: readonly WaveState[]) => {
    state = { ...state, waves };
    await onState?.(state);
  };
  for (;;) {
    const last = state.waves[state.waves.length - 1];
    const before = state.waves.slice(0, -1);
    const isUnderway = last !== undefined && !isComplete(last);
    // The first wave tells what holds before fitting, and is run whole.
    const mayEnd = !isUnderway || state.waves.length > 1;
    if (mayEnd && acceptedPoints(state, plan).length >= plan.enough) return { state, ended: 'enough' };
    if (isUnderway) {
      await move([...before, await nextBatch(plan, last, evaluate)]);
    } else if (state.waves.length >= plan.waves) {
      return { state, ended: 'waves' };
    } else if (last === undefined) {
      await move([designed(plan, 0, [])]);
    } else {
      const next = await keep(state, () => nextWave(plan, state.waves, learn));
      await move([...before, { ...last, emulators: next.emulators }, next.wave]);
    }
  }
}

const learnHere: Learn = async (targets) => targets.map(learnHyperparameters);

/** Emulators of the last wave, and points that no emulator rules out. */
async function nextWave(plan: MatchingPlan, waves: readonly WaveState[], learn: Learn): Promise<NextWave> {
  const earlier = savedEmulators(waves.slice(0, -1), plan);
  const runs = runsOfWave(waves, earlier, plan);
  const { emulators, records } = emulatorsOf(runs, await learn(runs.targets));
  return { emulators: records, wave: designed(plan, waves.length, [...earlier, emulators]) };
}

/** The wave with its next points evaluated. */
async function nextBatch(plan: MatchingPlan, wave: WaveState, evaluate: Evaluate): Promise<WaveState> {
  const done = wave.outputs.length;
  const next = wave.points.slice(done, done + plan.batch);
  const answers = await evaluate(next.map((x) => valuesAt(plan.parameters, x)));
  return { ...wave, outputs: [...wave.outputs, ...answers] };
}

function designed(plan: MatchingPlan, wave: number, emulators: readonly WaveEmulators[]): WaveState {
  const key = childKey(rootKey(plan.seed, 0), wave, DESIGN);
  if (wave === 0) {
    const points = latinHypercube(plan.firstRuns, plan.parameters.length, drawOf(key));
    return { points, outputs: [], logShare: 0 };
  }
  const runs = wave === plan.waves - 1 ? plan.lastRuns : plan.runs;
  const candidates = (count: number) => Math.max(10, Math.ceil(CANDIDATES * count));
  const { points, level, logShare } = sampleRegion(regionOf(emulators, plan), {
    size: candidates(runs),
    walkers: candidates(Math.min(runs, plan.runs)),
    level: plan.cutoff,
    draw: drawOf(key),
  });
  return { points: apart(points, runs, drawOf(childKey(key, 0, CHOICE))), outputs: [], level, logShare };
}

function drawOf({ word0, word1 }: Key): Draw {
  return (a, b) => uniformAt(word0, word1, a, b);
}
