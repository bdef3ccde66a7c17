// Mean of a law, in closed form where there is one.

import { assertNever } from '../errors/errors.js';
import { logGamma } from '../special/log-gamma.js';
import type { Distribution } from './distribution.js';
import { normalCdf, normalDensity } from './normal.js';
import { compileQuantile } from './quantile.js';

/** Points of the midpoint rule for laws with a cap. */
const GRID = 20_000;

/** Mean of a law. A capped law's mean is integrated from its quantile, to about four digits. */
export function distributionMean(law: Distribution): number {
  if (law.cap !== undefined && law.kind !== 'deterministic') {
    const quantile = compileQuantile(law);
    let sum = 0;
    for (let i = 0; i < GRID; i++) sum += quantile((i + 0.5) / GRID);
    return sum / GRID;
  }
  switch (law.kind) {
    case 'deterministic':
      return Math.min(law.value, law.cap ?? Number.POSITIVE_INFINITY);
    case 'exponential':
    case 'normal':
    case 'gamma':
      return law.mean;
    case 'uniform':
      return (law.low + law.high) / 2;
    case 'truncatedNormal': {
      const a = (law.low - law.mean) / law.sd;
      const b = (law.high - law.mean) / law.sd;
      return law.mean + (law.sd * (normalDensity(a) - normalDensity(b))) / (normalCdf(b) - normalCdf(a));
    }
    case 'lognormal':
      return 'mean' in law ? law.mean : law.median * Math.exp(law.sigma ** 2 / 2);
    case 'weibull':
      return law.scale * Math.exp(logGamma(1 + 1 / law.shape));
    case 'beta': {
      const low = law.low ?? 0;
      return low + (((law.high ?? 1) - low) * law.alpha) / (law.alpha + law.beta);
    }
    case 'triangular':
      return (law.low + law.mode + law.high) / 3;
    case 'pert': {
      const shape = law.shape ?? 4;
      return (law.low + shape * law.mode + law.high) / (shape + 2);
    }
    case 'empirical': {
      const weights = law.weights ?? law.values.map(() => 1);
      return weighted(weights, (i) => law.values[i]!);
    }
    case 'bernoulli':
      return law.probability;
    case 'categorical':
      return weighted(law.weights, (i) => i);
    case 'mixture':
      return weighted(
        law.components.map((component) => component.weight),
        (i) => distributionMean(law.components[i]!.distribution),
      );
    default:
      return assertNever(law);
  }
}

function weighted(weights: readonly number[], value: (index: number) => number): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.reduce((sum, weight, index) => sum + weight * value(index), 0) / total;
}
