// What history matching found: how many of those tried fit, how much they are worth, how far apart they lie, and what
// each parameter was thought to be before and is left with after.

import { pairwiseDistances } from '../../stats/pairwise-distance.js';
import { effectiveSize, weightedMean, weightedQuantile, weightedVariance } from '../../stats/weighted.js';
import { type JudgedPoint, judgedPoints, priorWeights } from './accepted-points.js';
import { type MatchingPlan, priorOf, valuesAt } from './matching-plan.js';
import { LEAST_WITHIN_3 } from './matching-region.js';
import type { EmulatorRecord, MatchingState } from './matching-state.js';

/** A parameter before and after. */
export interface ParameterSpread {
  readonly name: string;
  readonly prior: Spread;
  readonly posterior: Spread;
  /** Standard deviation after, of that before: 1 when the targets say nothing about it. */
  readonly sdRatio: number;
  /** Standard error of the ratio at this effective size, were the prior unchanged. */
  readonly sdRatioError: number;
}

export interface Spread {
  readonly mean: number;
  readonly sd: number;
  /** 5, 50 and 95 per cent. */
  readonly quantiles: readonly [number, number, number];
}

export interface WaveSummary {
  readonly tried: number;
  readonly accepted: number;
  /** Implausibility by the emulators below which its points were drawn. */
  readonly level: number | undefined;
  /** Share of the prior that the waves before it had not ruled out. */
  readonly shareLeft: number;
  /** Targets whose emulator did not pass its leave-one-out test and ruled nothing out. */
  readonly emulatorsLeftOut: readonly string[];
}

export interface MatchingSummary {
  readonly tried: number;
  readonly accepted: number;
  /** (Σw)² / Σw²: the accepted sets weigh one over the density with which they were drawn. */
  readonly effectiveSize: number;
  /** Between accepted sets and between those of the first wave, with the width of every prior as 1. */
  readonly distances: { readonly smallest: number; readonly median: number } | undefined;
  readonly firstWaveDistances: { readonly smallest: number; readonly median: number } | undefined;
  readonly waves: readonly WaveSummary[];
  /** Empty when fewer than two sets fit. */
  readonly parameters: readonly ParameterSpread[];
  /** Targets by how often each is the one that a set not accepted misses most. */
  readonly missed: readonly { readonly id: string; readonly sets: number }[];
}

/** Summary, and the accepted sets with their weights, the best fitting first. */
export function summariseMatching(
  state: MatchingState,
  plan: MatchingPlan,
): {
  readonly summary: MatchingSummary;
  readonly sets: readonly (JudgedPoint & { readonly weight: number })[];
} {
  const judged = judgedPoints(state, plan);
  const accepted = judged.filter(({ implausibility }) => implausibility <= plan.cutoff);
  const weights = accepted.length === 0 ? [] : priorWeights(accepted, state, plan);
  const size = effectiveSize(weights);
  const ofWave = (points: readonly JudgedPoint[], w: number) => points.filter(({ wave }) => wave === w);
  const summary: MatchingSummary = {
    tried: judged.length,
    accepted: accepted.length,
    effectiveSize: size,
    distances: pairwiseDistances(accepted.map(({ x }) => x)),
    firstWaveDistances: pairwiseDistances(ofWave(judged, 0).map(({ x }) => x)),
    waves: state.waves.map(({ level, logShare, emulators = [] }, w) => ({
      tried: ofWave(judged, w).length,
      accepted: ofWave(accepted, w).length,
      level,
      shareLeft: Math.exp(logShare),
      emulatorsLeftOut: leftOut(emulators, plan),
    })),
    parameters: accepted.length < 2 ? [] : spreads(accepted, weights, plan),
    missed: plan.targets
      .map(({ id }) => ({
        id,
        sets: judged.filter((point) => point.implausibility > plan.cutoff && point.worst === id).length,
      }))
      .sort((a, b) => b.sets - a.sets),
  };
  const sets = accepted
    .map((point, i) => ({ ...point, weight: weights[i]! }))
    .sort((a, b) => a.implausibility - b.implausibility);
  return { summary, sets };
}

function leftOut(emulators: readonly EmulatorRecord[], { targets }: MatchingPlan): readonly string[] {
  return targets.flatMap(({ id }, j) => ((emulators[j]?.within3 ?? 1) < LEAST_WITHIN_3 ? [id] : []));
}

function spreads(
  accepted: readonly JudgedPoint[],
  weights: readonly number[],
  { parameters }: MatchingPlan,
): readonly ParameterSpread[] {
  const values = accepted.map(({ x }) => valuesAt(parameters, x));
  const size = effectiveSize(weights);
  return parameters.map((parameter, k) => {
    const own = values.map((each) => each[k]!);
    const { mean, sd } = priorOf(parameter);
    const at = (p: number) =>
      valuesAt(
        parameters,
        parameters.map(() => p),
      )[k]!;
    const sdAfter = Math.sqrt(weightedVariance(own, weights));
    return {
      name: parameter.name,
      prior: { mean, sd, quantiles: [at(0.05), at(0.5), at(0.95)] },
      posterior: {
        mean: weightedMean(own, weights),
        sd: sdAfter,
        quantiles: [0.05, 0.5, 0.95].map((p) => weightedQuantile(own, weights, p)) as [
          number,
          number,
          number,
        ],
      },
      sdRatio: sdAfter / sd,
      // A flat law has kurtosis 9/5: the variance of a sample variance is (9/5 − 1) σ⁴ / n.
      sdRatioError: Math.sqrt((9 / 5 - 1) / (4 * size)),
    };
  });
}
