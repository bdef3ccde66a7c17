// What the schema expects at a place, in words, for values that are missing or of another kind.

import type { z } from 'zod';
import { bare, metaOf } from './walk.js';

/** What to write here: `a rate such as 0.12 /month or 3 /day`, `a map with warmUp, window and followUp`. */
export function describedAs(schema: z.core.$ZodType | undefined): string {
  if (schema === undefined) return 'nothing here';
  const meta = metaOf(schema);
  if (meta !== undefined) return meta.expected ?? meta.description;
  const { def } = bare(schema)._zod;
  switch (def.type) {
    case 'object':
      return `a map with ${someOf(Object.keys((def as z.core.$ZodObjectDef).shape))}`;
    case 'record':
      return 'a map, one entry for each name';
    case 'array':
      return 'a list';
    case 'literal':
      return (def as z.core.$ZodLiteralDef<string>).values.map(String).join(' or ');
    case 'union':
      return 'caseworker, { chains: … } or { routes: … }';
    default:
      return 'another kind of value';
  }
}

function someOf(keys: readonly string[]): string {
  if (keys.length === 1) return keys[0]!;
  if (keys.length > 4) return `keys such as ${keys.slice(0, 3).join(', ')}`;
  return `${keys.slice(0, -1).join(', ')} and ${keys[keys.length - 1]}`;
}
