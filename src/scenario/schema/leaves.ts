// Leaves of a scenario: what one value may be, what it becomes, and what to say when it is something else.
// Each leaf is marked with its role: a lever is what a policymaker sets, an uncertainty what the world is,
// run how it is simulated, label what it is called.

import { z } from 'zod';
import type { ScenarioErrorCode } from '../../errors/errors.js';
import { type Dimension, EXPECTED, parseQuantity } from '../units.js';

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
    return z.NEVER;
  });
  leafMeta.add(schema, meta);
  return schema;
}

export interface Bounds {
  readonly min?: number;
  readonly max?: number;
  /** Whether `min` itself is excluded. */
  readonly above?: boolean;
}

/** A number, or a quantity with a unit, within bounds given in base units. */
export function quantity(role: Role, dimension: Dimension, description: string, bounds: Bounds = {}) {
  return leaf<number>({ role, description, jsonSchema: quantitySchema(dimension, bounds) }, (value) =>
    readQuantity(value, dimension, bounds),
  );
}

/** A whole number ≥ `min`. */
export function whole(role: Role, description: string, min = 0) {
  return leaf<number>({ role, description, jsonSchema: { type: 'integer', minimum: min } }, (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= min
      ? { value }
      : refuse(`an integer ≥ ${min}`, typeof value === 'number' ? 'range' : 'type'),
  );
}

/** A share in [0, 1]. */
export function share(role: Role, description: string) {
  return quantity(role, 'number', description, { min: 0, max: 1 });
}

/** Text of one line. */
export function text(role: Role, description: string) {
  return leaf<string>({ role, description, jsonSchema: { type: 'string' } }, (value) =>
    typeof value === 'string' || typeof value === 'number'
      ? { value: String(value) }
      : refuse('text', 'type'),
  );
}

/** One of a few words. */
export function oneOf<const Word extends string>(role: Role, description: string, words: readonly Word[]) {
  return leaf<Word>({ role, description, jsonSchema: { enum: [...words] } }, (value) =>
    words.includes(value as Word) ? { value: value as Word } : refuse(`one of ${words.join(', ')}`, 'type'),
  );
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

/** A list of numbers or quantities. */
export function quantities(role: Role, dimension: Dimension, description: string, bounds: Bounds = {}) {
  return leaf<readonly number[]>(
    { role, description, jsonSchema: { type: 'array', items: quantitySchema(dimension, bounds) } },
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
  const { min, max, above } = bounds;
  if (
    (min !== undefined && (above === true ? parsed <= min : parsed < min)) ||
    (max !== undefined && parsed > max)
  ) {
    return refuse(`${EXPECTED[dimension]} ${boundsText(bounds)}`, 'range');
  }
  return { value: parsed };
}

export function refuse(expected: string, code: ScenarioErrorCode): { readonly refused: readonly Refusal[] } {
  return { refused: [{ expected, code }] };
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

function boundsText({ min, max, above }: Bounds): string {
  if (min !== undefined && max !== undefined) return `in ${above === true ? '(' : '['}${min}, ${max}]`;
  if (min !== undefined) return above === true ? `above ${min}` : `≥ ${min}`;
  return `≤ ${max}`;
}
