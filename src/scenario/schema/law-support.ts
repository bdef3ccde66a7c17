// Where the values of a law can lie, so that a barrier never exceeds 1 and no stay is shorter than nothing.

import type { Distribution } from '../../random/distribution.js';
import type { Bounds } from '../units.js';

/** How a law can leave its bounds, in words; undefined when it cannot. */
export function canGive(law: Distribution, { min, max, above }: Bounds): string | undefined {
  const [low, high] = supportOf(law);
  if (min !== undefined && low < min) return `below ${min}`;
  if (min !== undefined && above === true && low <= min && hasAtomAt(law, min)) return `of ${min}`;
  return max !== undefined && high > max ? `above ${max}` : undefined;
}

/** Smallest and largest value a law can give. */
function supportOf(law: Distribution): readonly [number, number] {
  const [low, high] = uncapped(law);
  const cap = law.cap ?? Number.POSITIVE_INFINITY;
  return [Math.min(low, cap), Math.min(high, cap)];
}

function uncapped(law: Distribution): readonly [number, number] {
  switch (law.kind) {
    case 'deterministic':
      return [law.value, law.value];
    case 'uniform':
    case 'truncatedNormal':
    case 'triangular':
    case 'pert':
      return [law.low, law.high];
    case 'beta':
      return [law.low ?? 0, law.high ?? 1];
    case 'bernoulli':
      return [0, 1];
    case 'categorical':
      return [0, law.weights.length - 1];
    case 'empirical':
      return [Math.min(...law.values), Math.max(...law.values)];
    case 'normal':
      return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    case 'mixture': {
      const parts = law.components.map(({ distribution }) => supportOf(distribution));
      return [Math.min(...parts.map((part) => part[0])), Math.max(...parts.map((part) => part[1]))];
    }
    default:
      return [0, Number.POSITIVE_INFINITY];
  }
}

/** Whether one value has a chance of its own. */
function hasAtomAt(law: Distribution, value: number): boolean {
  switch (law.kind) {
    case 'deterministic':
      return law.value === value;
    case 'empirical':
      return law.values.includes(value);
    case 'bernoulli':
    case 'categorical':
      return true;
    case 'mixture':
      return law.components.some(({ distribution }) => hasAtomAt(distribution, value));
    default:
      return law.cap === value;
  }
}
