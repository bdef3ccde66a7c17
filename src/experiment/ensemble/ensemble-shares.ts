// One statement over many parameter sets: in how many that fit it holds, in how many of the prior's, how much of the
// differences between sets is chance within a set, and which parameters decide. Counts of sets, never a probability:
// the priors are flat on stated ranges.

import { effectiveSize, weightedMean, weightedQuantile, weightedVariance } from '../../stats/weighted.js';
import { type DecidingParameter, decidingParameters } from './deciding-parameters.js';

export type Verdict = 'yes' | 'no' | 'undecided';

/** What one parameter set says of the statement. */
export interface SetVerdict {
  /** Values of the parameters, in the order of their names. */
  readonly values: readonly number[];
  /** How much the set counts; equal when left out. */
  readonly weight?: number;
  /** Whether the statement holds, undecided when the interval of this set covers both. */
  readonly verdict: Verdict;
  /** The quantity the statement is about, with its Monte Carlo standard error. */
  readonly effect: number;
  readonly error: number;
}

export interface Tally {
  readonly sets: number;
  readonly yes: number;
  readonly no: number;
  readonly undecided: number;
  /** Share of the weight of the sets in which it holds. */
  readonly share: number;
  /** How many equally weighted sets these are worth. */
  readonly effectiveSize: number;
}

/** The spread of the effect over sets, taken apart. */
export interface TwoUncertainties {
  readonly mean: number;
  /** 5, 50 and 95 per cent over the sets: what inputs and chance together do. */
  readonly quantiles: readonly [number, number, number];
  /** Standard deviation of chance within a set, root mean square. */
  readonly chanceSd: number;
  /** Standard deviation between sets with chance taken out; 0 when chance explains all of it. */
  readonly inputSd: number;
  /** Whether chance is above a fifth of input uncertainty: more replications would tell more. */
  readonly needsMoreReplications: boolean;
}

export interface EnsembleShares {
  readonly fitting: Tally;
  readonly prior: Tally;
  /**
   * Whether fitting changed the share by more than chance between sets would, at 95 %. If not, the figures fitted to
   * do not inform the statement.
   */
  readonly isInformed: boolean;
  readonly spread: TwoUncertainties;
  readonly deciding: readonly DecidingParameter[];
}

const MOST_CHANCE = 1 / 5;
const NORMAL_95 = 1.959963984540054;

/**
 * @param fitting - sets that fit, at least two
 * @param prior - sets of the first wave, drawn from the prior
 * @param names - of the parameters
 */
export function ensembleShares(
  fitting: readonly SetVerdict[],
  prior: readonly SetVerdict[],
  names: readonly string[],
): EnsembleShares {
  const [after, before] = [tallyOf(fitting), tallyOf(prior)];
  return {
    fitting: after,
    prior: before,
    isInformed: differ(after, before),
    spread: twoUncertainties(fitting),
    deciding: decidingParameters(fitting, names),
  };
}

export function tallyOf(sets: readonly SetVerdict[]): Tally {
  const weights = weightsOf(sets);
  const count = (verdict: Verdict) => sets.filter((set) => set.verdict === verdict).length;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const holding = sets.reduce((sum, { verdict }, i) => sum + (verdict === 'yes' ? weights[i]! : 0), 0);
  return {
    sets: sets.length,
    yes: count('yes'),
    no: count('no'),
    undecided: count('undecided'),
    share: total === 0 ? 0 : holding / total,
    effectiveSize: effectiveSize(weights),
  };
}

/**
 * Chance within a set and what differs between sets, by the law of total variance: the variance of the estimates over
 * sets is that of the true effects plus the mean variance of chance.
 */
export function twoUncertainties(sets: readonly SetVerdict[]): TwoUncertainties {
  const weights = weightsOf(sets);
  const effects = sets.map(({ effect }) => effect);
  const chance = weightedMean(
    sets.map(({ error }) => error ** 2),
    weights,
  );
  const chanceSd = Math.sqrt(chance);
  const inputSd = Math.sqrt(Math.max(0, weightedVariance(effects, weights) - chance));
  return {
    mean: weightedMean(effects, weights),
    quantiles: [0.05, 0.5, 0.95].map((p) => weightedQuantile(effects, weights, p)) as [
      number,
      number,
      number,
    ],
    chanceSd,
    inputSd,
    needsMoreReplications: chanceSd > MOST_CHANCE * inputSd,
  };
}

/**
 * Whether two shares differ beyond 95 % intervals.
 *
 * @source Agresti and Caffo 2000, The American Statistician 54:280: one yes and one no added to each
 */
function differ(a: Tally, b: Tally): boolean {
  const of = ({ share, effectiveSize: n }: Tally) => {
    const p = (share * n + 1) / (n + 2);
    return { p, variance: (p * (1 - p)) / (n + 2) };
  };
  const [x, y] = [of(a), of(b)];
  return Math.abs(x.p - y.p) > NORMAL_95 * Math.sqrt(x.variance + y.variance);
}

/** How many sets something holds in: `in 143 of 210 parameter sets that fit (68 %)`, the share by weight. */
export function setsSentence({ yes, sets, share }: Tally, rest = ''): string {
  return `in ${yes} of ${sets} parameter sets that fit (${Math.round(share * 100)} %${rest})`;
}

/**
 * The shares as a sentence: `in 143 of 210 parameter sets that fit (68 %; no in 40, undecided in 27); before fitting in
 * 120 of 300`.
 */
export function sharesSentence({ fitting, prior, isInformed }: EnsembleShares): string {
  const rest = [
    ...(fitting.no > 0 ? [`no in ${fitting.no}`] : []),
    ...(fitting.undecided > 0 ? [`undecided in ${fitting.undecided}`] : []),
  ].join(', ');
  const after = setsSentence(fitting, rest === '' ? '' : `; ${rest}`);
  const before = `before fitting in ${prior.yes} of ${prior.sets}`;
  return isInformed
    ? `${after}; ${before}`
    : `${after}; ${before}, no difference shown: the figures fitted to do not inform this`;
}

function weightsOf(sets: readonly SetVerdict[]): readonly number[] {
  return sets.map(({ weight }) => weight ?? 1);
}
