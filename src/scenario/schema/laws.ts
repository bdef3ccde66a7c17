// Leaves that are laws and series: a distribution of a duration or a number, a value that changes at dates.

import type { DatedSeries } from '../../model/parameters.js';
import { type Distribution, validateDistribution } from '../../random/distribution.js';
import { nearestName } from '../nearest-name.js';
import { type Dimension, EXPECTED } from '../units.js';
import {
  type Bounds,
  leaf,
  quantitySchema,
  type Reading,
  type Refusal,
  type Role,
  readQuantity,
  refuse,
} from './leaves.js';

type Field = 'quantity' | 'number' | 'numbers' | 'quantities';

/** Fields of each law as they are written; `?` marks those that may be left out. */
const LAWS: { readonly [kind: string]: { readonly [field: string]: Field } } = {
  deterministic: { value: 'quantity' },
  exponential: { mean: 'quantity' },
  uniform: { low: 'quantity', high: 'quantity' },
  normal: { mean: 'quantity', sd: 'quantity' },
  truncatedNormal: { mean: 'quantity', sd: 'quantity', low: 'quantity', high: 'quantity' },
  lognormal: { 'mean?': 'quantity', 'cv?': 'number', 'median?': 'quantity', 'sigma?': 'number' },
  gamma: { mean: 'quantity', cv: 'number' },
  weibull: { shape: 'number', scale: 'quantity' },
  beta: { alpha: 'number', beta: 'number', 'low?': 'quantity', 'high?': 'quantity' },
  triangular: { low: 'quantity', mode: 'quantity', high: 'quantity' },
  pert: { low: 'quantity', mode: 'quantity', high: 'quantity', 'shape?': 'number' },
  empirical: { values: 'quantities', 'weights?': 'numbers' },
  bernoulli: { probability: 'number' },
  categorical: { weights: 'numbers' },
};
const KINDS = [...Object.keys(LAWS), 'mixture'];

/** A law of numbers or of quantities; a bare number or quantity is always that value. */
export function law(role: Role, dimension: Dimension, description: string, bounds: Bounds = {}) {
  return leaf<Distribution>({ role, description, jsonSchema: lawSchema(dimension, bounds) }, (value) =>
    readLaw(value, dimension, bounds),
  );
}

/** Reads a law. */
export function readLaw(value: unknown, dimension: Dimension, bounds: Bounds): Reading<Distribution> {
  if (!isMap(value)) {
    const reading = readQuantity(value, dimension, bounds);
    if ('value' in reading) return { value: { kind: 'deterministic', value: reading.value } };
    const range = reading.refused[0]!.code === 'range';
    return range
      ? reading
      : refuse(`${EXPECTED[dimension]}, or a distribution`, dimension === 'number' ? 'type' : 'unit');
  }
  const { distribution: kind, ...rest } = value;
  if (kind === undefined)
    return refuse('a map with the key distribution, such as { distribution: exponential, mean: … }', 'type');
  if (typeof kind !== 'string' || !KINDS.includes(kind)) {
    const near = typeof kind === 'string' ? nearestName(kind, KINDS) : undefined;
    return {
      refused: [
        {
          expected: `one of ${KINDS.join(', ')}`,
          code: 'type',
          path: ['distribution'],
          ...(near === undefined ? {} : { hint: `did you mean ${near}?` }),
        },
      ],
    };
  }
  if (kind === 'mixture') return readMixture(rest, dimension, bounds);
  return readSimple(kind, rest, dimension, bounds);
}

function readSimple(
  kind: string,
  given: { readonly [key: string]: unknown },
  dimension: Dimension,
  bounds: Bounds,
): Reading<Distribution> {
  const fields = LAWS[kind]!;
  const names = Object.keys(fields).map((name) => name.replace('?', ''));
  const refused: Refusal[] = [];
  const numbers: { [name: string]: unknown } = { kind };
  for (const name of Object.keys(given)) {
    if (names.includes(name) || name === 'cap' || (name === 'reversed' && kind === 'beta')) continue;
    const near = nearestName(name, [...names, 'cap']);
    refused.push({
      expected: '',
      code: 'unknown-key',
      path: [name],
      message: `unknown key ${name} of a ${kind} distribution`,
      hint: near === undefined ? `expected ${names.join(', ')} or cap` : `did you mean ${near}?`,
    });
  }
  const take = (name: string, field: Field): void => {
    const of = field === 'quantity' || field === 'quantities' ? dimension : 'number';
    const one = (item: unknown, path: (string | number)[]): number => {
      const reading = readQuantity(item, of, {});
      if ('value' in reading) return reading.value;
      refused.push({ ...reading.refused[0]!, path });
      return 0;
    };
    const item = given[name];
    if (field === 'quantity' || field === 'number') numbers[name] = one(item, [name]);
    else if (!Array.isArray(item)) refused.push({ expected: 'a list', code: 'type', path: [name] });
    else numbers[name] = item.map((element, index) => one(element, [name, index]));
  };
  for (const [key, field] of Object.entries(fields)) {
    const name = key.replace('?', '');
    if (given[name] !== undefined) take(name, field);
    else if (!key.endsWith('?'))
      refused.push({ expected: '', code: 'type', message: `a ${kind} distribution needs ${name}` });
  }
  if (given.cap !== undefined) take('cap', 'quantity');
  if (kind === 'lognormal') {
    const byMean = given.mean !== undefined && given.cv !== undefined;
    const byMedian = given.median !== undefined && given.sigma !== undefined;
    if (byMean === byMedian || Object.keys(numbers).filter((name) => name !== 'cap').length !== 3) {
      refused.push({
        expected: '',
        code: 'type',
        message: 'a lognormal distribution needs mean and cv, or median and sigma',
      });
    }
  }
  if (kind === 'beta' && given.reversed !== undefined) {
    if (typeof given.reversed !== 'boolean')
      refused.push({ expected: 'true or false', code: 'type', path: ['reversed'] });
    else if (given.reversed) [numbers.alpha, numbers.beta] = [numbers.beta, numbers.alpha];
  }
  if (refused.length > 0) return { refused };
  return checked(numbers as unknown as Distribution, bounds);
}

function readMixture(
  given: { readonly [key: string]: unknown },
  dimension: Dimension,
  bounds: Bounds,
): Reading<Distribution> {
  const components = given.components;
  const stray = Object.keys(given).find((name) => name !== 'components');
  if (stray !== undefined) {
    return {
      refused: [
        {
          expected: '',
          code: 'unknown-key',
          path: [stray],
          message: `unknown key ${stray} of a mixture`,
          hint: 'expected components',
        },
      ],
    };
  }
  if (!Array.isArray(components) || components.length === 0) {
    return refuse('a list of components, each { weight, of }', 'type');
  }
  const refused: Refusal[] = [];
  const parts = components.map((component, index) => {
    if (!isMap(component) || typeof component.weight !== 'number' || component.of === undefined) {
      refused.push({
        expected: '{ weight: a number, of: a distribution }',
        code: 'type',
        path: ['components', index],
      });
      return { weight: 0, distribution: { kind: 'deterministic', value: 0 } as Distribution };
    }
    const reading = readLaw(component.of, dimension, bounds);
    if ('refused' in reading) {
      for (const refusal of reading.refused) {
        refused.push({ ...refusal, path: ['components', index, 'of', ...(refusal.path ?? [])] });
      }
      return { weight: 0, distribution: { kind: 'deterministic', value: 0 } as Distribution };
    }
    return { weight: component.weight, distribution: reading.value };
  });
  return refused.length > 0 ? { refused } : checked({ kind: 'mixture', components: parts }, bounds);
}

function checked(distribution: Distribution, bounds: Bounds): Reading<Distribution> {
  const problems = validateDistribution(distribution);
  if (problems.length > 0) {
    return {
      refused: problems.map((problem) => ({
        expected: '',
        code: 'range',
        message: `impossible ${distribution.kind} distribution: ${problem}`,
      })),
    };
  }
  const [low, high] = supportOf(distribution);
  if (bounds.min !== undefined && low < bounds.min) {
    return {
      refused: [
        {
          expected: '',
          code: 'range',
          message: `a ${distribution.kind} distribution that can fall below ${bounds.min}`,
        },
      ],
    };
  }
  if (bounds.max !== undefined && high > bounds.max) {
    return {
      refused: [
        {
          expected: '',
          code: 'range',
          message: `a ${distribution.kind} distribution that can exceed ${bounds.max}`,
        },
      ],
    };
  }
  return { value: distribution };
}

/** Smallest and largest value a law can give. */
function supportOf(distribution: Distribution): readonly [number, number] {
  const cap = distribution.cap ?? Number.POSITIVE_INFINITY;
  const [low, high] = ((): readonly [number, number] => {
    switch (distribution.kind) {
      case 'deterministic':
        return [distribution.value, distribution.value];
      case 'uniform':
      case 'truncatedNormal':
      case 'triangular':
      case 'pert':
        return [distribution.low, distribution.high];
      case 'beta':
        return [distribution.low ?? 0, distribution.high ?? 1];
      case 'bernoulli':
        return [0, 1];
      case 'categorical':
        return [0, distribution.weights.length - 1];
      case 'empirical':
        return [Math.min(...distribution.values), Math.max(...distribution.values)];
      case 'normal':
        return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
      case 'mixture': {
        const parts = distribution.components.map((component) => supportOf(component.distribution));
        return [Math.min(...parts.map((part) => part[0])), Math.max(...parts.map((part) => part[1]))];
      }
      default:
        return [0, Number.POSITIVE_INFINITY];
    }
  })();
  return [low, Math.min(high, cap)];
}

/** A value that changes at dates: a bare value, or `steps`. */
export function series(role: Role, dimension: Dimension, description: string, bounds: Bounds = {}) {
  return leaf<DatedSeries>({ role, description, jsonSchema: seriesSchema(dimension, bounds) }, (value) =>
    readSeries(value, dimension, bounds),
  );
}

/** Reads a series; the first step must begin on day 0. */
export function readSeries(value: unknown, dimension: Dimension, bounds: Bounds): Reading<DatedSeries> {
  if (!isMap(value)) {
    const reading = readQuantity(value, dimension, bounds);
    return 'value' in reading ? { value: { days: [0], values: [reading.value] } } : reading;
  }
  const { steps, ...rest } = value;
  const stray = Object.keys(rest)[0];
  if (stray !== undefined) {
    return {
      refused: [
        {
          expected: '',
          code: 'unknown-key',
          path: [stray],
          message: `unknown key ${stray} of a series`,
          hint: 'expected steps',
        },
      ],
    };
  }
  if (!Array.isArray(steps) || steps.length === 0) return refuse('steps: a list of { from, value }', 'type');
  const refused: Refusal[] = [];
  const days: number[] = [];
  const values: number[] = [];
  steps.forEach((step, index) => {
    if (!isMap(step) || Object.keys(step).some((key) => key !== 'from' && key !== 'value')) {
      refused.push({ expected: '{ from: a duration, value: … }', code: 'type', path: ['steps', index] });
      return;
    }
    const from = readQuantity(step.from, 'duration', { min: 0 });
    const at = readQuantity(step.value, dimension, bounds);
    if ('refused' in from) refused.push({ ...from.refused[0]!, path: ['steps', index, 'from'] });
    else days.push(from.value);
    if ('refused' in at) refused.push({ ...at.refused[0]!, path: ['steps', index, 'value'] });
    else values.push(at.value);
  });
  if (refused.length > 0) return { refused };
  if (days[0] !== 0)
    return {
      refused: [{ expected: '0 days for the first step', code: 'range', path: ['steps', 0, 'from'] }],
    };
  const back = days.findIndex((day, index) => index > 0 && day <= days[index - 1]!);
  if (back > 0)
    return { refused: [{ expected: 'dates that ascend', code: 'range', path: ['steps', back, 'from'] }] };
  return { value: { days, values } };
}

export function isMap(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function lawSchema(dimension: Dimension, bounds: Bounds): object {
  return {
    anyOf: [
      quantitySchema(dimension, bounds),
      {
        type: 'object',
        properties: { distribution: { enum: KINDS } },
        required: ['distribution'],
        description: `a distribution of ${EXPECTED[dimension]}`,
      },
    ],
  };
}

/** JSON Schema of a series. */
export function seriesSchema(dimension: Dimension, bounds: Bounds): object {
  return {
    anyOf: [
      quantitySchema(dimension, bounds),
      {
        type: 'object',
        properties: {
          steps: {
            type: 'array',
            items: {
              type: 'object',
              properties: { from: { type: 'string' }, value: quantitySchema(dimension, bounds) },
              required: ['from', 'value'],
              additionalProperties: false,
            },
          },
        },
        required: ['steps'],
        additionalProperties: false,
      },
    ],
  };
}
