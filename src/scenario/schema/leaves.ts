// Leaves of a scenario: what one value may be, what it becomes, and what to say when it is something else.
// Each leaf is marked with its role: a lever is what a policymaker sets, an uncertainty what the world is,
// run how it is simulated, label what it is called.

import { z } from 'zod';
import type { ScenarioErrorCode } from '../../errors/errors.js';
import { nearestName } from '../nearest-name.js';
import { type Bounds, type Dimension, EXPECTED, expectedWithin, isWithin, parseQuantity } from '../units.js';

export type { Bounds } from '../units.js';

export type Role = 'lever' | 'uncertainty' | 'run' | 'label';

/** A refusal: what would have been right, and where below the leaf if not at it. */
export interface Refusal {
  readonly expected: string;
  readonly code?: ScenarioErrorCode;
  readonly path?: readonly (string | number)[];
  readonly hint?: string;
  /** Says it all, in place of `invalid …; expected …`. */
  readonly message?: string;
}

export type Reading<T> = { readonly value: T } | { readonly refused: readonly Refusal[] };

/** What a leaf's schema carries besides its type. */
export interface LeafMeta {
  readonly role: Role;
  readonly description: string;
  /** JSON Schema of what may be written. */
  readonly jsonSchema: object;
  /** What numbers in it are numbers of, where it holds numbers. */
  readonly dimension?: Dimension;
  /** What to write, for a leaf that is missing. */
  readonly expected?: string;
}

/** Leaves by schema, for JSON Schema and for roles. */
export const leafMeta = z.registry<LeafMeta>();

/** A leaf that `read` understands. */
export function leaf<T>(meta: LeafMeta, read: (value: unknown) => Reading<T>) {
  const schema = z.unknown().transform((value, context): T => {
    const reading = read(value);
    if ('value' in reading) return reading.value;
    for (const refusal of reading.refused) {
      context.issues.push({
        code: 'custom',
        input: value,
        message: refusal.expected,
        path: [...(refusal.path ?? [])],
        params: { refusal },
      });
    }
    // Not `z.NEVER`: what is valid beside this leaf is still checked against the rest.
    return undefined as never;
  });
  leafMeta.add(schema, meta);
  return schema;
}

/** A number, or a quantity with a unit, within bounds given in base units. */
export function quantity(role: Role, dimension: Dimension, description: string, bounds: Bounds = {}) {
  const jsonSchema = quantitySchema(dimension, bounds);
  return leaf<number>({ role, description, jsonSchema, dimension, expected: EXPECTED[dimension] }, (value) =>
    readQuantity(value, dimension, bounds),
  );
}

/** A whole number ≥ `min`, and ≤ `max` where one is given. */
export function whole(role: Role, description: string, min = 0, max?: number) {
  const expected = max === undefined ? `an integer ≥ ${min}` : `an integer from ${min} to ${max}`;
  const jsonSchema = { type: 'integer', minimum: min, ...(max === undefined ? {} : { maximum: max }) };
  return leaf<number>({ role, description, jsonSchema, dimension: 'number', expected }, (value) =>
    isCount(value, min) && (max === undefined || value <= max)
      ? { value }
      : refuse(expected, typeof value === 'number' ? 'range' : 'type'),
  );
}

/** Whether a value is a whole number ≥ `min` that arithmetic keeps exact. */
export function isCount(value: unknown, min: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= min;
}

/** A share in [0, 1]. */
export function share(role: Role, description: string) {
  return quantity(role, 'number', description, { min: 0, max: 1 });
}

/** Text that is not empty. */
export function text(role: Role, description: string, expected = 'text') {
  const meta = { role, description, jsonSchema: { type: ['string', 'number'] }, expected };
  return leaf<string>(meta, (value) =>
    (typeof value === 'string' && value.trim() !== '') || typeof value === 'number'
      ? { value: String(value) }
      : refuse(expected, 'type'),
  );
}

/** One of a few words. */
export function oneOf<const Word extends string>(role: Role, description: string, words: readonly Word[]) {
  const expected = `one of ${words.join(', ')}`;
  return leaf<Word>({ role, description, jsonSchema: { enum: [...words] }, expected }, (value) => {
    if (words.includes(value as Word)) return { value: value as Word };
    const near = typeof value === 'string' ? nearestName(value, words) : undefined;
    return near === undefined
      ? refuse(expected, 'type')
      : { refused: [{ expected, code: 'type', hint: `did you mean ${near}?` }] };
  });
}

/** `true` or `false`. */
export function flag(role: Role, description: string) {
  return leaf<boolean>({ role, description, jsonSchema: { type: 'boolean' } }, (value) =>
    typeof value === 'boolean' ? { value } : refuse('true or false', 'type'),
  );
}

/** A list of ids. */
export function ids(role: Role, description: string) {
  return leaf<readonly string[]>(
    { role, description, jsonSchema: { type: 'array', items: { type: 'string' } } },
    (value) =>
      Array.isArray(value) && value.every((id) => typeof id === 'string')
        ? { value: value as string[] }
        : refuse('a list of names such as [ordinary, reduced]', 'type'),
  );
}

/** A list of texts, none of them empty. */
export function texts(role: Role, description: string) {
  return leaf<readonly string[]>(
    { role, description, jsonSchema: { type: 'array', items: { type: 'string' } } },
    (value) =>
      Array.isArray(value) && value.every((item) => typeof item === 'string' && item.trim() !== '')
        ? { value: value as string[] }
        : refuse('a list of texts', 'type'),
  );
}

/** A list of numbers or quantities. */
export function quantities(role: Role, dimension: Dimension, description: string, bounds: Bounds = {}) {
  return leaf<readonly number[]>(
    { role, description, jsonSchema: { type: 'array', items: quantitySchema(dimension, bounds) }, dimension },
    (value) => {
      if (!Array.isArray(value) || value.length === 0)
        return refuse('a list with at least one number', 'type');
      const readings = value.map((item) => readQuantity(item, dimension, bounds));
      const refused = readings.flatMap((reading, index) =>
        'refused' in reading ? reading.refused.map((refusal) => ({ ...refusal, path: [index] })) : [],
      );
      return refused.length > 0
        ? { refused }
        : { value: readings.map((r) => (r as { value: number }).value) };
    },
  );
}

/** Reads a number or quantity within bounds. */
export function readQuantity(value: unknown, dimension: Dimension, bounds: Bounds): Reading<number> {
  const parsed = parseQuantity(value, dimension);
  if (parsed === undefined) return refuse(EXPECTED[dimension], dimension === 'number' ? 'type' : 'unit');
  return isWithin(parsed, bounds) ? { value: parsed } : refuse(expectedWithin(dimension, bounds), 'range');
}

/** Whether a value is a map of other values. */
export function isMap(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function refuse(expected: string, code: ScenarioErrorCode): { readonly refused: readonly Refusal[] } {
  return { refused: [{ expected, code }] };
}

/** Refusals of a part, told from the whole. */
export function below(part: string | number, refused: readonly Refusal[]): readonly Refusal[] {
  return refused.map((refusal) => ({ ...refusal, path: [part, ...(refusal.path ?? [])] }));
}

/** A refusal of a key nobody knows, with the name that may have been meant. */
export function unknownKey(key: string, of: string, known: readonly string[]): Refusal {
  const near = nearestName(key, known);
  return {
    expected: '',
    code: 'unknown-key',
    path: [key],
    message: `unknown key ${key} of ${of}`,
    hint: near === undefined ? `expected ${known.join(', ')}` : `did you mean ${near}?`,
  };
}

/** JSON Schema of a quantity. */
export function quantitySchema(dimension: Dimension, bounds: Bounds): object {
  if (dimension !== 'number') return { type: 'string', description: EXPECTED[dimension] };
  return {
    type: 'number',
    ...(bounds.min === undefined
      ? {}
      : bounds.above === true
        ? { exclusiveMinimum: bounds.min }
        : { minimum: bounds.min }),
    ...(bounds.max === undefined ? {} : { maximum: bounds.max }),
  };
}
