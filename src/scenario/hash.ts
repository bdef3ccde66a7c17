// The fingerprint of a resolved scenario: equal for equal parameters, whatever the order of keys and names.

import { createHash } from 'node:crypto';
import type { ModelParameters } from '../model/parameters.js';

/** SHA-256, in hex. */
export function hashOf(parameters: ModelParameters): string {
  return createHash('sha256').update(canonical(parameters)).digest('hex');
}

/** JSON with keys in order, and lists of things with an id in the order of their ids. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) {
    const items = value.every(hasId) ? [...value].sort((a, b) => (a.id < b.id ? -1 : 1)) : value;
    return `[${items.map(canonical).join(',')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

function hasId(value: unknown): value is { readonly id: string } {
  return typeof (value as { id?: unknown } | null)?.id === 'string';
}
