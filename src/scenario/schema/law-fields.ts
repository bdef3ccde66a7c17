// What each law of a scenario file is written with: its fields, what kind of number each is, and its bounds.

import type { Bounds } from '../units.js';

export interface LawField {
  /** `quantity` has the unit of what is distributed; `number` has none. */
  readonly of: 'quantity' | 'number';
  readonly list?: boolean;
  readonly optional?: boolean;
  readonly bounds: Bounds;
}

const quantity = (bounds: Bounds = {}): LawField => ({ of: 'quantity', bounds });
const number = (bounds: Bounds = {}): LawField => ({ of: 'number', bounds });
const optional = (field: LawField): LawField => ({ ...field, optional: true });
const list = (field: LawField): LawField => ({ ...field, list: true });

const POSITIVE: Bounds = { min: 0, above: true };
const NOT_NEGATIVE: Bounds = { min: 0 };
const UNIT: Bounds = { min: 0, max: 1 };

/** Fields of each law, as they are written. */
export const LAWS: { readonly [kind: string]: { readonly [field: string]: LawField } } = {
  deterministic: { value: quantity() },
  exponential: { mean: quantity(NOT_NEGATIVE) },
  uniform: { low: quantity(), high: quantity() },
  normal: { mean: quantity(), sd: quantity(NOT_NEGATIVE) },
  truncatedNormal: { mean: quantity(), sd: quantity(POSITIVE), low: quantity(), high: quantity() },
  lognormal: {
    mean: optional(quantity(POSITIVE)),
    cv: optional(number(NOT_NEGATIVE)),
    median: optional(quantity(POSITIVE)),
    sigma: optional(number(NOT_NEGATIVE)),
  },
  gamma: { mean: quantity(POSITIVE), cv: number(POSITIVE) },
  weibull: { shape: number(POSITIVE), scale: quantity(POSITIVE) },
  beta: {
    alpha: number(POSITIVE),
    beta: number(POSITIVE),
    low: optional(quantity()),
    high: optional(quantity()),
  },
  triangular: { low: quantity(), mode: quantity(), high: quantity() },
  pert: { low: quantity(), mode: quantity(), high: quantity(), shape: optional(number(POSITIVE)) },
  empirical: { values: list(quantity()), weights: optional(list(number(NOT_NEGATIVE))) },
  bernoulli: { probability: number(UNIT) },
  categorical: { weights: list(number(NOT_NEGATIVE)) },
};

/** Names of fields that laws have; no group has one of them. */
export const LAW_FIELDS: readonly string[] = [
  'mean',
  'median',
  'low',
  'mode',
  'high',
  'values',
  'components',
];

/** Names of all laws. */
export const LAW_KINDS: readonly string[] = [...Object.keys(LAWS), 'mixture'];

/** Fields that must not descend, with whether neighbours may be equal. */
export const ASCENDING: { readonly [kind: string]: readonly string[] } = {
  uniform: ['low', 'high'],
  truncatedNormal: ['low', 'high'],
  beta: ['low', 'high'],
  triangular: ['low', 'mode', 'high'],
  pert: ['low', 'mode', 'high'],
};
