// Leaves that are laws: a distribution of a duration or a number, written as a map, or one value for a law
// that always gives it.

import { type Distribution, validateDistribution } from '../../random/distribution.js';
import { nearestName } from '../nearest-name.js';
import { type Dimension, EXPECTED, expectedWithin } from '../units.js';
import { ASCENDING, LAW_KINDS, LAWS, type LawField } from './law-fields.js';
import { canGive } from './law-support.js';
import {
  type Bounds,
  below,
  isMap,
  leaf,
  quantitySchema,
  type Reading,
  type Refusal,
  type Role,
  readQuantity,
  refuse,
  unknownKey,
} from './leaves.js';

type Given = { readonly [key: string]: unknown };

/** A law of numbers or of quantities; a bare number or quantity is always that value. */
export function law(role: Role, dimension: Dimension, description: string, bounds: Bounds = {}) {
  const expected = `${EXPECTED[dimension]}, or a distribution`;
  const jsonSchema = lawSchema(dimension, bounds);
  return leaf<Distribution>({ role, description, jsonSchema, dimension, expected }, (value) =>
    readLaw(value, dimension, bounds),
  );
}

/** Reads a law. */
export function readLaw(value: unknown, dimension: Dimension, bounds: Bounds): Reading<Distribution> {
  if (!isMap(value)) {
    const reading = readQuantity(value, dimension, bounds);
    if ('value' in reading) return { value: { kind: 'deterministic', value: reading.value } };
    if (reading.refused[0]!.code === 'range') return reading;
    return refuse(`${EXPECTED[dimension]}, or a distribution`, reading.refused[0]!.code!);
  }
  const { distribution: kind, ...given } = value;
  if (kind === undefined) {
    return refuse('a distribution such as { distribution: exponential, mean: … }', 'type');
  }
  if (typeof kind !== 'string' || !LAW_KINDS.includes(kind)) {
    const near = typeof kind === 'string' ? nearestName(kind, LAW_KINDS) : undefined;
    const hint = near === undefined ? {} : { hint: `did you mean ${near}?` };
    const expected = near === undefined ? `one of ${LAW_KINDS.join(', ')}` : 'the name of a distribution';
    return { refused: [{ expected, code: 'type', path: ['distribution'], ...hint }] };
  }
  const reading =
    kind === 'mixture' ? readMixture(given, dimension, bounds) : readSimple(kind, given, dimension);
  return 'refused' in reading ? reading : within(reading.value, dimension, bounds);
}

function readSimple(kind: string, given: Given, dimension: Dimension): Reading<Distribution> {
  const fields = LAWS[kind]!;
  const known = [...Object.keys(fields), ...(kind === 'beta' ? ['reversed'] : []), 'cap'];
  const refused: Refusal[] = [];
  for (const key of Object.keys(given)) {
    if (!known.includes(key)) refused.push(unknownKey(key, `a ${kind} distribution`, known));
  }
  const numbers: { [name: string]: unknown } = { kind };
  for (const [name, field] of [...Object.entries(fields), ['cap', CAP] as const]) {
    if (given[name] === undefined) continue;
    const reading = readField(given[name], field, dimension);
    if ('refused' in reading) refused.push(...below(name, reading.refused));
    else numbers[name] = reading.value;
  }
  if (refused.length > 0) return { refused };
  const missing = missingFields(kind, given);
  if (missing !== undefined) return refusedAs(missing, 'type');
  if (kind === 'beta' && given.reversed !== undefined) {
    if (typeof given.reversed !== 'boolean')
      return { refused: below('reversed', refuse('true or false', 'type').refused) };
    if (given.reversed) [numbers.alpha, numbers.beta] = [numbers.beta, numbers.alpha];
  }
  const order = disorder(kind, numbers, given);
  if (order !== undefined) return { refused: [order] };
  const law = numbers as unknown as Distribution;
  const problem = validateDistribution(law)[0];
  return problem === undefined
    ? { value: law }
    : refusedAs(`impossible ${kind} distribution: ${problem}`, 'range');
}

const CAP: LawField = { of: 'quantity', optional: true, bounds: {} };

function readField(
  value: unknown,
  field: LawField,
  dimension: Dimension,
): Reading<number | readonly number[]> {
  const of = field.of === 'quantity' ? dimension : 'number';
  if (field.list !== true) return readQuantity(value, of, field.bounds);
  if (!Array.isArray(value) || value.length === 0) return refuse(`a list, each ${EXPECTED[of]}`, 'type');
  const readings = value.map((item) => readQuantity(item, of, field.bounds));
  const refused = readings.flatMap((reading, index) =>
    'refused' in reading ? below(index, reading.refused) : [],
  );
  return refused.length > 0
    ? { refused }
    : { value: readings.map((reading) => (reading as { value: number }).value) };
}

/** What a law still needs, in words; undefined when it is complete. */
function missingFields(kind: string, given: Given): string | undefined {
  if (kind === 'lognormal') {
    const has = (name: string) => given[name] !== undefined;
    const byMean = has('mean') && has('cv') && !has('median') && !has('sigma');
    const byMedian = has('median') && has('sigma') && !has('mean') && !has('cv');
    return byMean || byMedian ? undefined : 'a lognormal distribution needs mean and cv, or median and sigma';
  }
  const missing = Object.entries(LAWS[kind]!)
    .filter(([name, field]) => field.optional !== true && given[name] === undefined)
    .map(([name]) => name);
  return missing.length === 0
    ? undefined
    : `${article(kind)} ${kind} distribution needs ${missing.join(' and ')}`;
}

/** The first field that is below the one before it, in the units of the file. */
function disorder(kind: string, numbers: Given, given: Given): Refusal | undefined {
  const names = (ASCENDING[kind] ?? []).filter((name) => numbers[name] !== undefined);
  for (let i = 1; i < names.length; i++) {
    const [before, name] = [names[i - 1]!, names[i]!];
    if ((numbers[name] as number) >= (numbers[before] as number)) continue;
    return { expected: `at least ${before}, ${String(given[before])}`, code: 'range', path: [name] };
  }
  return undefined;
}

function readMixture(given: Given, dimension: Dimension, bounds: Bounds): Reading<Distribution> {
  const { components, ...rest } = given;
  const stray = Object.keys(rest);
  if (stray.length > 0) return { refused: stray.map((key) => unknownKey(key, 'a mixture', ['components'])) };
  if (!Array.isArray(components) || components.length === 0) {
    return refuse('components: a list of { weight: a number, of: a distribution }', 'type');
  }
  const readings = components.map((component: unknown, index) => {
    const reading = readComponent(component, dimension, bounds);
    return 'refused' in reading ? { refused: below('components', below(index, reading.refused)) } : reading;
  });
  const refused = readings.flatMap((reading) => ('refused' in reading ? reading.refused : []));
  if (refused.length > 0) return { refused };
  const parts = readings.map((reading) => (reading as { value: Component }).value);
  const mixture: Distribution = { kind: 'mixture', components: parts };
  const problem = validateDistribution(mixture)[0];
  return problem === undefined ? { value: mixture } : refusedAs(`impossible mixture: ${problem}`, 'range');
}

type Component = { readonly weight: number; readonly distribution: Distribution };

function readComponent(component: unknown, dimension: Dimension, bounds: Bounds): Reading<Component> {
  if (!isMap(component) || component.weight === undefined || component.of === undefined) {
    return refuse('{ weight: a number, of: a distribution }', 'type');
  }
  const stray = Object.keys(component).filter((key) => key !== 'weight' && key !== 'of');
  if (stray.length > 0)
    return { refused: stray.map((key) => unknownKey(key, 'a component', ['weight', 'of'])) };
  const weight = readQuantity(component.weight, 'number', { min: 0 });
  const of = readLaw(component.of, dimension, bounds);
  if ('value' in weight && 'value' in of) return { value: { weight: weight.value, distribution: of.value } };
  return {
    refused: [
      ...('refused' in weight ? below('weight', weight.refused) : []),
      ...('refused' in of ? below('of', of.refused) : []),
    ],
  };
}

function within(law: Distribution, dimension: Dimension, bounds: Bounds): Reading<Distribution> {
  const outside = canGive(law, bounds);
  if (outside === undefined) return { value: law };
  return {
    refused: [
      {
        expected: '',
        code: 'range',
        message: `${article(law.kind)} ${law.kind} distribution can give values ${outside}; expected ${expectedWithin(dimension, bounds).replace(/^an? /, 'each ')}`,
        hint: `use ${outside.startsWith('above') ? 'a cap, or ' : ''}one that has bounds, such as truncatedNormal or triangular`,
      },
    ],
  };
}

function article(word: string): string {
  return /^[aeiou]/.test(word) && !word.startsWith('uni') ? 'an' : 'a';
}

function refusedAs(message: string, code: 'type' | 'range'): { readonly refused: readonly Refusal[] } {
  return { refused: [{ expected: '', code, message }] };
}

/** JSON Schema of a law. */
export function lawSchema(dimension: Dimension, bounds: Bounds): object {
  return {
    anyOf: [
      quantitySchema(dimension, bounds),
      {
        type: 'object',
        properties: { distribution: { enum: [...LAW_KINDS] } },
        required: ['distribution'],
        description: `a distribution of ${EXPECTED[dimension]}`,
      },
    ],
  };
}
