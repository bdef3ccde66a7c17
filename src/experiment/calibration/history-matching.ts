// History matching: which parameter sets are not ruled out by what was published? Waves of runs spread over what
// is left; after each an emulator rules out more. At the end a set is accepted on its own run, never on the
// emulator's word. Nothing here looks for a best set, and nothing knows what a set would conclude.

import { childKey, type Key } from '../../random/address.js';
import { type Emulator, emulators } from '../../stats/emulator.js';
import { latinHypercube } from '../../stats/latin-hypercube.js';
import { type Descent, spreadOver } from './spread-over.js';

export interface MatchTarget {
  readonly value: number;
  readonly error: number;
  /** What the model may miss by with the right parameters, standard deviation. */
  readonly discrepancy: number;
}

export interface HistoryMatching {
  /** One run at each point, each with luck of its own; `first` is the number of the first. */
  readonly evaluate: (points: Points, first: number) => Promise<readonly (readonly number[])[]>;
  readonly axes: number;
  readonly targets: readonly MatchTarget[];
  readonly key: Key;
  /** Points of a wave, and how many waves at most. */
  readonly size: number;
  readonly waves: number;
  /** Sets to accept before no further wave is begun. */
  readonly enough: number;
  readonly onWave?: ((wave: WaveSummary) => void) | undefined;
}

type Points = readonly (readonly number[])[];

export interface WaveSummary {
  readonly wave: number;
  readonly tried: number;
  readonly accepted: number;
  /** Smallest and median implausibility of the wave's own runs. */
  readonly least: number;
  readonly median: number;
  /** Smallest share of runs that an emulator fitted after the wave foresaw within three errors. */
  readonly foreseen: number;
}

export interface MatchedSet {
  readonly point: readonly number[];
  readonly outputs: readonly number[];
  readonly implausibility: number;
  /** Index of the target it misses most. */
  readonly worst: number;
  readonly wave: number;
  /** Point of the first spread it descends from. */
  readonly ancestor: number;
}

export interface Matched {
  readonly waves: readonly WaveSummary[];
  readonly accepted: readonly MatchedSet[];
  /** All points of the first wave: the prior. */
  readonly prior: Points;
  /** Standard deviation that chance leaves in one run, by target. */
  readonly chance: readonly number[];
}

/** Beyond this many standard deviations a set is ruled out; Pukelsheim's three-sigma rule. */
export const RULED_OUT = 3;

interface Run {
  readonly point: readonly number[];
  readonly ancestor: number;
  readonly wave: number;
  readonly outputs: readonly number[];
}

/** @source Craig and others 1997; Vernon, Goldstein and Bower 2010; Andrianakis and others 2015 */
export async function matchHistory(matching: HistoryMatching): Promise<Matched> {
  const { evaluate, axes, targets, key, size, waves, enough, onWave } = matching;
  const summaries: WaveSummary[] = [];
  const runs: Run[] = [];
  const ruling: ((point: readonly number[]) => number)[] = [];
  let chance: readonly number[] = targets.map(() => 0);
  let prior: Points = [];
  for (let wave = 1; wave <= waves; wave++) {
    const own = childKey(key, wave, 0);
    const design: readonly Descent[] =
      wave === 1
        ? latinHypercube(size, axes, own).map((point, ancestor) => ({ point, ancestor }))
        : spreadOver((point) => Math.max(...ruling.map((rule) => rule(point))), {
            axes,
            size,
            key: own,
            level: RULED_OUT,
          });
    if (wave === 1) prior = design.map(({ point }) => point);
    const outputs = await evaluate(
      design.map(({ point }) => point),
      runs.length + 1,
    );
    runs.push(...design.map((descent, i) => ({ ...descent, wave, outputs: outputs[i]! })));
    // What is far away teaches little about what is left: the last two waves stand for it.
    const near = runs.filter((run) => run.wave >= wave - 1 && run.outputs.every(Number.isFinite));
    const found = emulators(
      near.map(({ point }) => point),
      near.map((run) => run.outputs),
    );
    chance = found.map(({ noise }) => Math.sqrt(noise));
    ruling.push(
      (point) =>
        worstOf(
          targets,
          found.map((emulator) => emulator.mean(point)),
          found.map(({ variance }) => variance),
        ).by,
    );
    const ofWave = accept(runs, targets, chance).filter((set) => set.wave === wave);
    const implausible = runs
      .filter((run) => run.wave === wave)
      .map((run) => judged(run, targets, chance).implausibility)
      .sort((a, b) => a - b);
    const summary = {
      wave,
      tried: design.length,
      accepted: ofWave.length,
      least: implausible[0]!,
      median: implausible[Math.floor(implausible.length / 2)]!,
      foreseen: Math.min(...found.map((emulator: Emulator) => emulator.within3)),
    };
    summaries.push(summary);
    onWave?.(summary);
    if (accept(runs, targets, chance).length >= enough) break;
  }
  return { waves: summaries, accepted: accept(runs, targets, chance), prior, chance };
}

/** Sets whose own run lies within three standard deviations of every target. */
function accept(
  runs: readonly Run[],
  targets: readonly MatchTarget[],
  chance: readonly number[],
): readonly MatchedSet[] {
  return runs
    .map((run) => judged(run, targets, chance))
    .filter(({ implausibility }) => implausibility < RULED_OUT);
}

function judged(run: Run, targets: readonly MatchTarget[], chance: readonly number[]): MatchedSet {
  const { by, at } = worstOf(
    targets,
    run.outputs,
    chance.map((sd) => sd * sd),
  );
  return { ...run, implausibility: by, worst: at };
}

/** Largest distance from a target in standard deviations, and which. */
function worstOf(targets: readonly MatchTarget[], outputs: readonly number[], variances: readonly number[]) {
  let by = 0;
  let at = 0;
  targets.forEach(({ value, error, discrepancy }, j) => {
    const distance = Math.abs(outputs[j]! - value) / Math.sqrt(error ** 2 + discrepancy ** 2 + variances[j]!);
    // An output that is not a number rules a set out.
    if (!(distance <= by)) [by, at] = [Number.isNaN(distance) ? Number.POSITIVE_INFINITY : distance, j];
  });
  return { by, at };
}
