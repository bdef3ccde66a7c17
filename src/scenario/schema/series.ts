// Leaves whose value changes at dates: a bare value, or steps. Also used for what depends on time since
// registration or on tenure.

import type { DatedSeries } from '../../model/parameters.js';
import { type Dimension, EXPECTED } from '../units.js';
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

/** A value that changes at dates: a bare value, or `steps`. */
export function series(role: Role, dimension: Dimension, description: string, bounds: Bounds = {}) {
  const jsonSchema = seriesSchema(dimension, bounds);
  return leaf<DatedSeries>(
    { role, description, jsonSchema, dimension, expected: EXPECTED[dimension] },
    (value) => readSeries(value, dimension, bounds),
  );
}

/** Reads a series; the first step must begin on day 0 and dates ascend. */
export function readSeries(value: unknown, dimension: Dimension, bounds: Bounds): Reading<DatedSeries> {
  if (!isMap(value)) {
    const reading = readQuantity(value, dimension, bounds);
    return 'value' in reading ? { value: { days: [0], values: [reading.value] } } : reading;
  }
  const { steps, ...rest } = value;
  const stray = Object.keys(rest);
  if (stray.length > 0) return { refused: stray.map((key) => unknownKey(key, 'a series', ['steps'])) };
  if (!Array.isArray(steps) || steps.length === 0) {
    return refuse(`steps: a list of { from: a duration, value: ${EXPECTED[dimension]} }`, 'type');
  }
  const refused: Refusal[] = [];
  const days: number[] = [];
  const values: number[] = [];
  steps.forEach((step: unknown, index) => {
    const at = readStep(step, dimension, bounds);
    if ('refused' in at) refused.push(...below('steps', below(index, at.refused)));
    else {
      days.push(at.value[0]);
      values.push(at.value[1]);
    }
  });
  if (refused.length === 0) refused.push(...disorder(days));
  return refused.length > 0 ? { refused } : { value: { days, values } };
}

function readStep(
  step: unknown,
  dimension: Dimension,
  bounds: Bounds,
): Reading<readonly [day: number, value: number]> {
  const expected = `{ from: a duration, value: ${EXPECTED[dimension]} }`;
  if (!isMap(step)) return refuse(expected, 'type');
  const stray = Object.keys(step).filter((key) => key !== 'from' && key !== 'value');
  if (stray.length > 0) return { refused: stray.map((key) => unknownKey(key, 'a step', ['from', 'value'])) };
  if (step.from === undefined || step.value === undefined) return refuse(expected, 'type');
  const from = readQuantity(step.from, 'duration', { min: 0 });
  const at = readQuantity(step.value, dimension, bounds);
  if ('value' in from && 'value' in at) return { value: [from.value, at.value] };
  return {
    refused: [
      ...('refused' in from ? below('from', from.refused) : []),
      ...('refused' in at ? below('value', at.refused) : []),
    ],
  };
}

function disorder(days: readonly number[]): readonly Refusal[] {
  const refused = (index: number, expected: string): readonly Refusal[] => [
    { expected, code: 'range', path: ['steps', index, 'from'] },
  ];
  if (days[0] !== 0) return refused(0, '0 days for the first step');
  const back = days.findIndex((day, index) => index > 0 && day <= days[index - 1]!);
  return back > 0 ? refused(back, 'a later date than that of the step before') : [];
}

/** JSON Schema of a series. */
export function seriesSchema(dimension: Dimension, bounds: Bounds): object {
  const step = {
    type: 'object',
    properties: {
      from: { type: 'string', description: EXPECTED.duration },
      value: quantitySchema(dimension, bounds),
    },
    required: ['from', 'value'],
    additionalProperties: false,
  };
  return {
    anyOf: [
      quantitySchema(dimension, bounds),
      {
        type: 'object',
        properties: { steps: { type: 'array', minItems: 1, items: step } },
        required: ['steps'],
        additionalProperties: false,
      },
    ],
  };
}
