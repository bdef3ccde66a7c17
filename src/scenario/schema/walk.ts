// Finding one's way in the schema: which part of it describes a path of a file.

import type { z } from 'zod';
import { type LeafMeta, leafMeta } from './leaves.js';

/** A schema without `optional`. */
export function bare(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = schema._zod;
  return def.type === 'optional' ? bare((def as z.core.$ZodOptionalDef).innerType) : schema;
}

/** The schema of a part of another; undefined where there is none, and below leaves. */
export function child(schema: z.core.$ZodType, part: string | number): z.core.$ZodType | undefined {
  const { def } = bare(schema)._zod;
  switch (def.type) {
    case 'object': {
      const { shape } = def as z.core.$ZodObjectDef;
      return Object.hasOwn(shape, part) ? shape[String(part)] : undefined;
    }
    case 'record':
      return (def as z.core.$ZodRecordDef).valueType;
    case 'array':
      return (def as z.core.$ZodArrayDef).element;
    case 'union':
      for (const option of (def as z.core.$ZodUnionDef).options) {
        const found = bare(option)._zod.def.type === 'object' ? child(option, part) : undefined;
        if (found !== undefined) return found;
      }
      return undefined;
    default:
      return undefined;
  }
}

/** What is known of a leaf; undefined where the schema is no leaf. */
export function metaOf(schema: z.core.$ZodType | undefined): LeafMeta | undefined {
  return schema === undefined ? undefined : leafMeta.get(bare(schema) as never);
}

/** Names a map may have at this place: of every variant of a union; empty where any name may stand. */
export function knownKeys(schema: z.core.$ZodType | undefined): readonly string[] {
  if (schema === undefined) return [];
  const { def } = bare(schema)._zod;
  if (def.type === 'object') return Object.keys((def as z.core.$ZodObjectDef).shape);
  return def.type === 'union' ? (def as z.core.$ZodUnionDef).options.flatMap(knownKeys) : [];
}

/** Whether entries of a map are named by its author, as groups and measures are. */
export function isNamedByAuthor(schema: z.core.$ZodType | undefined): boolean {
  return schema !== undefined && bare(schema)._zod.def.type === 'record';
}
