// Draws by inversion: one uniform in, one value out, never decreasing in the uniform, so that better luck
// is never worse luck under another parameter. A mixture chooses its component by the same uniform and
// uses what is left of it inside; it is monotone within a component only.

import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import gammaQuantile from '@stdlib/stats-base-dists-gamma-quantile';
import { assertNever } from '../errors/errors.js';
import { logGamma } from '../special/log-gamma.js';
import type { Distribution } from './distribution.js';
import { normalCdf, normalQuantile } from './normal.js';
import { tabulateByScore } from './tabulated-quantile.js';

/** A law as a function of a uniform in (0, 1). */
export type Quantile = (u: number) => number;

/** Largest double below 1, for what is left of a uniform inside a mixture's component. */
const BELOW_ONE = 1 - 2 ** -53;

/** Tables are slow to build and the same laws come back in every replication. */
const tables = new Map<string, (z: number) => number>();

/** Compiles a law whose numbers are valid. */
export function compileQuantile(law: Distribution): Quantile {
  const quantile = uncapped(law);
  const { cap } = law;
  if (cap === undefined) return quantile;
  return (u) => {
    const value = quantile(u);
    return value < cap ? value : cap;
  };
}

/** The same law as a function of a standard-normal score, for attributes tied by a Gaussian copula. */
export function compileScoreQuantile(law: Distribution): (z: number) => number {
  const table = tableOf(law);
  if (table === undefined) {
    const quantile = compileQuantile(law);
    return (z) => quantile(Math.min(BELOW_ONE, Math.max(2 ** -53, normalCdf(z))));
  }
  const { cap } = law;
  return cap === undefined ? table : (z) => Math.min(cap, table(z));
}

function uncapped(law: Distribution): Quantile {
  switch (law.kind) {
    case 'deterministic': {
      const { value } = law;
      return () => value;
    }
    case 'exponential': {
      const { mean } = law;
      return (u) => -mean * Math.log(1 - u);
    }
    case 'uniform': {
      const { low } = law;
      const width = law.high - low;
      return (u) => low + u * width;
    }
    case 'normal': {
      const { mean, sd } = law;
      return (u) => mean + sd * normalQuantile(u);
    }
    case 'truncatedNormal': {
      const { mean, sd, low, high } = law;
      const from = normalCdf((low - mean) / sd);
      const width = normalCdf((high - mean) / sd) - from;
      return (u) => Math.min(high, Math.max(low, mean + sd * normalQuantile(from + u * width)));
    }
    case 'lognormal': {
      const variance = 'mean' in law ? Math.log(1 + law.cv ** 2) : law.sigma ** 2;
      const location = 'mean' in law ? Math.log(law.mean) - variance / 2 : Math.log(law.median);
      const sigma = Math.sqrt(variance);
      return (u) => Math.exp(location + sigma * normalQuantile(u));
    }
    case 'weibull': {
      const { scale } = law;
      const power = 1 / law.shape;
      return (u) => scale * (-Math.log(1 - u)) ** power;
    }
    case 'triangular': {
      const { low, mode, high } = law;
      const left = (high - low) * (mode - low);
      const right = (high - low) * (high - mode);
      const peak = (mode - low) / (high - low);
      return (u) => (u < peak ? low + Math.sqrt(u * left) : high - Math.sqrt((1 - u) * right));
    }
    case 'gamma':
    case 'beta':
    case 'pert': {
      const table = tableOf(law)!;
      return (u) => table(normalQuantile(u));
    }
    case 'empirical':
      return byWeight(law.weights ?? law.values.map(() => 1), (index) => law.values[index]!);
    case 'categorical':
      return byWeight(law.weights, (index) => index);
    case 'bernoulli': {
      const { probability } = law;
      return (u) => (u < 1 - probability ? 0 : 1);
    }
    case 'mixture':
      return mixture(law.components);
    default:
      return assertNever(law);
  }
}

/** Steps at the cumulated weights, in the order given. */
function byWeight(weights: readonly number[], value: (index: number) => number): Quantile {
  const steps = cumulated(weights);
  return (u) => value(stepOf(steps, u));
}

function mixture(components: Extract<Distribution, { kind: 'mixture' }>['components']): Quantile {
  const steps = cumulated(components.map((component) => component.weight));
  const quantiles = components.map((component) => compileQuantile(component.distribution));
  return (u) => {
    const index = stepOf(steps, u);
    const from = index === 0 ? 0 : steps[index - 1]!;
    const inside = (u - from) / (steps[index]! - from);
    return quantiles[index]!(Math.min(BELOW_ONE, Math.max(2 ** -53, inside)));
  };
}

function cumulated(weights: readonly number[]): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const steps = new Float64Array(weights.length);
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i]!;
    steps[i] = sum / total;
  }
  return steps;
}

function stepOf(steps: Float64Array, u: number): number {
  let index = 0;
  while (index < steps.length - 1 && u >= steps[index]!) index++;
  return index;
}

/** The table of a law that needs one, built once; undefined for the others. */
function tableOf(law: Distribution): ((z: number) => number) | undefined {
  if (law.kind !== 'gamma' && law.kind !== 'beta' && law.kind !== 'pert') return undefined;
  const key = JSON.stringify({ ...law, cap: undefined });
  let table = tables.get(key);
  if (table === undefined) {
    table = law.kind === 'gamma' ? gammaTable(law.mean, law.cv) : betaTable(betaOf(law));
    tables.set(key, table);
  }
  return table;
}

interface BetaShape {
  readonly alpha: number;
  readonly beta: number;
  readonly low: number;
  readonly high: number;
}

function betaOf(law: Extract<Distribution, { kind: 'beta' | 'pert' }>): BetaShape {
  if (law.kind === 'beta') {
    return { alpha: law.alpha, beta: law.beta, low: law.low ?? 0, high: law.high ?? 1 };
  }
  const shape = law.shape ?? 4;
  const width = law.high - law.low;
  return {
    alpha: 1 + (shape * (law.mode - law.low)) / width,
    beta: 1 + (shape * (law.high - law.mode)) / width,
    low: law.low,
    high: law.high,
  };
}

function betaTable({ alpha, beta, low, high }: BetaShape): (z: number) => number {
  const logConstant = logGamma(alpha + beta) - logGamma(alpha) - logGamma(beta);
  const unit = tabulateByScore(
    // Above the middle by the mirrored law, whose small tail keeps its digits.
    (u) => (u <= 0.5 ? betaQuantile(u, alpha, beta) : 1 - betaQuantile(1 - u, beta, alpha)),
    (x) => Math.exp(logConstant + (alpha - 1) * Math.log(x) + (beta - 1) * Math.log1p(-x)),
    normalCdf,
  );
  return low === 0 && high === 1 ? unit : (z) => low + (high - low) * unit(z);
}

function gammaTable(mean: number, cv: number): (z: number) => number {
  const shape = 1 / cv ** 2;
  const logConstant = -logGamma(shape);
  const unit = tabulateByScore(
    (u) => gammaQuantile(u, shape, 1),
    (x) => Math.exp(logConstant + (shape - 1) * Math.log(x) - x),
    normalCdf,
  );
  const scale = mean / shape;
  return (z) => scale * unit(z);
}
