// Laws of durations, attributes and sizes, as plain data. What each means is here; how it is drawn is in
// `quantile.ts`. Units are the caller's.

interface Capped {
  /** Upper bound of a draw: larger ones are taken as this. */
  readonly cap?: number;
}

/** A law. Two ways to give a lognormal: by mean and coefficient of variation, or by median and log-sd. */
export type Distribution = Capped &
  (
    | { readonly kind: 'deterministic'; readonly value: number }
    | { readonly kind: 'exponential'; readonly mean: number }
    | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
    | { readonly kind: 'normal'; readonly mean: number; readonly sd: number }
    | {
        readonly kind: 'truncatedNormal';
        readonly mean: number;
        readonly sd: number;
        readonly low: number;
        readonly high: number;
      }
    | { readonly kind: 'lognormal'; readonly mean: number; readonly cv: number }
    | { readonly kind: 'lognormal'; readonly median: number; readonly sigma: number }
    | { readonly kind: 'gamma'; readonly mean: number; readonly cv: number }
    | { readonly kind: 'weibull'; readonly shape: number; readonly scale: number }
    /** On (low, high); by default (0, 1). */
    | {
        readonly kind: 'beta';
        readonly alpha: number;
        readonly beta: number;
        readonly low?: number;
        readonly high?: number;
      }
    | { readonly kind: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
    /** Beta with the given mode; `shape` 4 is the classic. */
    | {
        readonly kind: 'pert';
        readonly low: number;
        readonly mode: number;
        readonly high: number;
        readonly shape?: number;
      }
    /** One of the values, by weight. */
    | { readonly kind: 'empirical'; readonly values: readonly number[]; readonly weights?: readonly number[] }
    | { readonly kind: 'bernoulli'; readonly probability: number }
    /** Index of the chosen weight. */
    | { readonly kind: 'categorical'; readonly weights: readonly number[] }
    | {
        readonly kind: 'mixture';
        readonly components: readonly { readonly weight: number; readonly distribution: Distribution }[];
      }
  );

export const DISTRIBUTION_KINDS = [
  'deterministic',
  'exponential',
  'uniform',
  'normal',
  'truncatedNormal',
  'lognormal',
  'gamma',
  'weibull',
  'beta',
  'triangular',
  'pert',
  'empirical',
  'bernoulli',
  'categorical',
  'mixture',
] as const;

/** What is wrong with a law's numbers, in words; empty when nothing is. */
export function validateDistribution(law: Distribution): readonly string[] {
  const problems: string[] = [];
  const need = (holds: boolean, message: string) => {
    if (!holds) problems.push(message);
  };
  for (const [name, value] of Object.entries(law)) {
    if (typeof value === 'number') need(Number.isFinite(value), `${name} must be a finite number`);
  }
  switch (law.kind) {
    case 'deterministic':
      break;
    case 'exponential':
      need(law.mean >= 0, `mean must be ≥ 0, not ${law.mean}`);
      break;
    case 'uniform':
      need(law.low <= law.high, `low must not exceed high: ${law.low} > ${law.high}`);
      break;
    case 'normal':
      need(law.sd >= 0, `sd must be ≥ 0, not ${law.sd}`);
      break;
    case 'truncatedNormal':
      need(law.sd > 0, `sd must be > 0, not ${law.sd}`);
      need(law.low < law.high, `low must be below high: ${law.low} ≥ ${law.high}`);
      break;
    case 'lognormal':
      if ('mean' in law) {
        need(law.mean > 0, `mean must be > 0, not ${law.mean}`);
        need(law.cv >= 0, `cv must be ≥ 0, not ${law.cv}`);
      } else {
        need(law.median > 0, `median must be > 0, not ${law.median}`);
        need(law.sigma >= 0, `sigma must be ≥ 0, not ${law.sigma}`);
      }
      break;
    case 'gamma':
      need(law.mean > 0, `mean must be > 0, not ${law.mean}`);
      need(law.cv > 0, `cv must be > 0, not ${law.cv}`);
      break;
    case 'weibull':
      need(law.shape > 0, `shape must be > 0, not ${law.shape}`);
      need(law.scale > 0, `scale must be > 0, not ${law.scale}`);
      break;
    case 'beta':
      need(law.alpha > 0, `alpha must be > 0, not ${law.alpha}`);
      need(law.beta > 0, `beta must be > 0, not ${law.beta}`);
      need((law.low ?? 0) < (law.high ?? 1), `low must be below high: ${law.low ?? 0} ≥ ${law.high ?? 1}`);
      break;
    case 'triangular':
    case 'pert':
      need(law.low < law.high, `low must be below high: ${law.low} ≥ ${law.high}`);
      need(
        law.low <= law.mode && law.mode <= law.high,
        `mode must lie between low and high, not ${law.mode}`,
      );
      if (law.kind === 'pert') need((law.shape ?? 4) > 0, `shape must be > 0, not ${law.shape}`);
      break;
    case 'empirical':
      need(law.values.length > 0, 'values must not be empty');
      if (law.weights !== undefined) {
        need(law.weights.length === law.values.length, 'there must be one weight per value');
        needWeights(law.weights, need);
      }
      break;
    case 'bernoulli':
      need(
        law.probability >= 0 && law.probability <= 1,
        `probability must lie in [0, 1], not ${law.probability}`,
      );
      break;
    case 'categorical':
      needWeights(law.weights, need);
      break;
    case 'mixture':
      needWeights(
        law.components.map((component) => component.weight),
        need,
      );
      for (const { distribution } of law.components) problems.push(...validateDistribution(distribution));
      break;
  }
  return problems;
}

function needWeights(weights: readonly number[], need: (holds: boolean, message: string) => void): void {
  need(weights.length > 0, 'weights must not be empty');
  need(
    weights.every((weight) => Number.isFinite(weight) && weight >= 0),
    'every weight must be a number ≥ 0',
  );
  need(
    weights.some((weight) => weight > 0),
    'at least one weight must be above 0',
  );
}
