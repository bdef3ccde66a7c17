// The leaves only a measure has: places, stay, course dates, patience, waiting room. Places and stay may be
// given by group.

import type { DatedSeries, MeasureParameters, PerGroup } from '../../model/parameters.js';
import type { Distribution } from '../../random/distribution.js';
import { LAW_FIELDS } from './law-fields.js';
import { lawSchema, readLaw } from './laws.js';
import {
  below,
  isCount,
  isMap,
  leaf,
  type Reading,
  type Refusal,
  readQuantity,
  refuse,
  unknownKey,
} from './leaves.js';
import { readSeries, seriesSchema } from './series.js';

/** `unlimited`, a series for all groups, or a series for each. */
export const places = leaf<DatedSeries | PerGroup<DatedSeries> | null>(
  {
    role: 'lever',
    description:
      'places in the whole country: a number, steps, a number or steps by group, or unlimited; 0 closes',
    jsonSchema: {
      anyOf: [
        { const: 'unlimited' },
        seriesSchema('number', { min: 0 }),
        byGroupSchema('steps', seriesSchema('number', { min: 0 })),
      ],
    },
    dimension: 'number',
  },
  (value): Reading<DatedSeries | PerGroup<DatedSeries> | null> => {
    if (value === 'unlimited') return { value: null };
    return isMap(value) && !('steps' in value) ? byGroup(value, readPlaces) : readPlaces(value);
  },
);

function readPlaces(value: unknown): Reading<DatedSeries> {
  if (typeof value !== 'number' && !isMap(value)) {
    return refuse('an integer ≥ 0, unlimited, or places by group', 'type');
  }
  const reading = readSeries(value, 'number', { min: 0 });
  const stray = 'value' in reading ? reading.value.values.findIndex((number) => !isCount(number, 0)) : -1;
  if ('value' in reading && stray < 0) return reading;
  if ('refused' in reading && isMap(value)) return reading;
  const refusal: Refusal = { expected: 'an integer ≥ 0', code: 'range' };
  if (isMap(value)) return { refused: below('steps', below(stray, below('value', [refusal]))) };
  return { refused: [value < 0 ? { ...refusal, hint: 'use 0 to close the measure' } : refusal] };
}

/** `open-ended`, one law for all groups, or one for each. */
export const duration = leaf<Distribution | PerGroup<Distribution> | null>(
  {
    role: 'lever',
    description: 'planned stay: a duration, a distribution, either by group, or open-ended',
    jsonSchema: {
      anyOf: [
        { const: 'open-ended' },
        lawSchema('duration', {}),
        byGroupSchema('distribution', lawSchema('duration', {})),
      ],
    },
    dimension: 'duration',
  },
  (value): Reading<Distribution | PerGroup<Distribution> | null> => {
    if (value === 'open-ended') return { value: null };
    const read = (one: unknown) => readLaw(one, 'duration', { min: 0 });
    return isMap(value) && !isMeantAsLaw(value) ? byGroup(value, read) : read(value);
  },
);

/** A map with the fields of a law, even if it does not say which. */
function isMeantAsLaw(value: { readonly [key: string]: unknown }): boolean {
  return 'distribution' in value || LAW_FIELDS.some((field) => field in value);
}

function byGroup<T>(
  value: { readonly [group: string]: unknown },
  read: (one: unknown) => Reading<T>,
): Reading<PerGroup<T>> {
  const refused: Refusal[] = [];
  const values: { [group: string]: T } = {};
  for (const [id, one] of Object.entries(value)) {
    const reading = read(one);
    if ('refused' in reading) refused.push(...below(id, reading.refused));
    else values[id] = reading.value;
  }
  return refused.length > 0 ? { refused } : { value: values };
}

/** JSON Schema of one value for each group, told from one for all by the key that has. */
function byGroupSchema(mark: string, one: object): object {
  const annotated = { type: 'object', required: ['value'] };
  const additionalProperties = { anyOf: [one, annotated, { type: 'null' }] };
  return { type: 'object', not: { required: [mark] }, additionalProperties };
}

const INTAKE_KEYS = ['every', 'first', 'batch', 'minimum'];

/** `any`, or course dates. */
export const intake = leaf<MeasureParameters['intake']>(
  {
    role: 'lever',
    description: 'any, or course dates: { every, first, batch, minimum }',
    jsonSchema: {
      anyOf: [
        { const: 'any' },
        {
          type: 'object',
          properties: {
            // Each may carry a source of its own.
            every: { type: ['string', 'object'] },
            first: { type: ['string', 'object'] },
            batch: { type: ['integer', 'object'], minimum: 1 },
            minimum: { type: ['integer', 'object'], minimum: 1 },
          },
          required: ['every'],
          additionalProperties: false,
        },
      ],
    },
    dimension: 'duration',
  },
  readIntake,
);

function readIntake(value: unknown): Reading<MeasureParameters['intake']> {
  if (value === 'any') return { value: null };
  if (!isMap(value))
    return refuse('any, or { every: 8 weeks, first: 0 days, batch: 20, minimum: 1 }', 'type');
  const refused: Refusal[] = Object.keys(value)
    .filter((key) => !INTAKE_KEYS.includes(key))
    .map((key) => unknownKey(key, 'an intake', INTAKE_KEYS));
  const every = readQuantity(value.every, 'duration', { min: 0, above: true });
  const first = readQuantity(value.first ?? '0 days', 'duration', { min: 0 });
  if ('refused' in every) refused.push(...below('every', every.refused));
  if ('refused' in first) refused.push(...below('first', first.refused));
  const { batch, minimum } = value;
  for (const [key, count] of [
    ['batch', batch],
    ['minimum', minimum],
  ] as const) {
    if (count !== undefined && !isCount(count, 1)) {
      refused.push({
        expected: 'an integer ≥ 1',
        code: typeof count === 'number' ? 'range' : 'type',
        path: [key],
      });
    }
  }
  if (isCount(batch, 1) && isCount(minimum, 1) && minimum > batch) {
    refused.push({ expected: `at most batch, ${batch}`, code: 'range', path: ['minimum'] });
  }
  if (refused.length > 0 || 'refused' in every || 'refused' in first) return { refused };
  return {
    value: {
      everyDays: every.value,
      firstDay: first.value,
      batch: (batch as number | undefined) ?? null,
      minimum: (minimum as number | undefined) ?? 1,
    },
  };
}

/** A law of durations, or `infinite`. */
export const patience = leaf<Distribution | null>(
  {
    role: 'uncertainty',
    description: 'patience on the waiting list: a duration, a distribution, or infinite',
    jsonSchema: { anyOf: [{ const: 'infinite' }, lawSchema('duration', {})] },
    dimension: 'duration',
  },
  (value) => (value === 'infinite' ? { value: null } : readLaw(value, 'duration', { min: 0 })),
);

/** A whole number, or `unlimited`. */
export const waitingRoom = leaf<number | null>(
  {
    role: 'lever',
    description: 'who finds this many waiting does not join; or unlimited',
    jsonSchema: { anyOf: [{ const: 'unlimited' }, { type: 'integer', minimum: 0 }] },
    dimension: 'number',
  },
  (value) => {
    if (value === 'unlimited') return { value: null };
    if (isCount(value, 0)) return { value };
    return refuse('an integer ≥ 0, or unlimited', typeof value === 'number' ? 'range' : 'type');
  },
);
