// How a file stands on another. Maps merge key by key; everything else replaces what was there, whole:
// scalars, lists, laws, series, annotated values. `null` takes an entry away where entries have names of
// their own: a measure, a group, a group's places; and `steering: null` leaves places as written.

import type { z } from 'zod';
import type { Problem } from '../errors/errors.js';
import { annotatedMap } from './annotations.js';
import { nearestName } from './nearest-name.js';
import { scenarioSchema } from './schema/scenario-schema.js';
import { child, isNamedByAuthor, metaOf } from './schema/walk.js';
import type { SourceMap, SourceNode } from './source-tree.js';

/**
 * Merges trees, given from the most particular to the most general; problems go along.
 */
export function mergeChain(trees: readonly SourceMap[]): SourceMap {
  const problems: Problem[] = trees.flatMap((tree) => tree.problems ?? []);
  const merged = trees.reduceRight((base, over) => mergeMaps(base, over, scenarioSchema, [], problems));
  return { ...merged, problems };
}

function mergeMaps(
  base: SourceMap,
  over: SourceMap,
  schema: z.core.$ZodType | undefined,
  path: readonly string[],
  problems: Problem[],
): SourceMap {
  const entries = new Map(base.entries);
  for (const [key, entry] of over.entries) {
    const before = entries.get(key)?.node;
    if (isNull(entry.node) && mayTakeAway(schema, key)) {
      if (before === undefined) problems.push(nothingToTakeAway(key, entry.node, [...path, key], base));
      entries.delete(key);
    } else if (before !== undefined && merges(before) && merges(entry.node)) {
      const below = schema === undefined ? undefined : child(schema, key);
      const inside = metaOf(schema) === undefined ? below : schema;
      const node = mergeMaps(before, entry.node, inside, [...path, key], problems);
      entries.set(key, { keyPlace: entry.keyPlace, node });
    } else entries.set(key, entry);
  }
  return { kind: 'map', entries, place: over.place };
}

/** Whether entries here have names of their own, as groups and measures do, or this one is something done or not done. */
export function mayTakeAway(schema: z.core.$ZodType | undefined, key: string): boolean {
  const isWholePolicy = schema === scenarioSchema && key === 'steering';
  return isNamedByAuthor(schema) || metaOf(schema) !== undefined || isWholePolicy;
}

/** An empty value, as in `measures: { aps: null }`. */
export function isNull(node: SourceNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}

/** A map of parameters, as opposed to a map that is one value. */
function merges(node: SourceNode): node is SourceMap {
  return (
    node.kind === 'map' &&
    annotatedMap(node) === undefined &&
    !['distribution', 'steps', 'chains', 'routes'].some((key) => node.entries.has(key))
  );
}

function nothingToTakeAway(key: string, node: SourceNode, path: readonly string[], base: SourceMap): Problem {
  const names = [...base.entries.keys()];
  const near = nearestName(key, names);
  return {
    code: 'reference',
    message: `there is no ${key} to take away`,
    path: path.join('.'),
    place: node.place,
    hint: near === undefined ? `there are ${names.join(', ') || 'none'}` : `did you mean ${near}?`,
  };
}
