// Single parameters set from outside, `path=value`, over whatever the files say. A path must lead to something
// that is there or that the schema knows; nothing is created by a slip of the keyboard.

import type { z } from 'zod';
import { type Place, type Problem, ScenarioError } from '../errors/errors.js';
import { annotatedMap, annotatedValue } from './annotations.js';
import { isNull, mayTakeAway } from './merge.js';
import { nearestName } from './nearest-name.js';
import { SET } from './problem-order.js';
import { scenarioSchema } from './schema/scenario-schema.js';
import { bare, child, isNamedByAuthor, knownKeys, metaOf } from './schema/walk.js';
import { shown } from './shown.js';
import { parseSource, type SourceList, type SourceMap, type SourceNode } from './source-tree.js';

/** A setting on its way to its place. */
interface Setting {
  /** As given, for messages. */
  readonly text: string;
  readonly path: readonly string[];
  readonly node: SourceNode;
  readonly place: Place;
}

/** Why a setting cannot be made; caught here. */
class Refused extends Error {
  constructor(
    message: string,
    readonly hint?: string,
  ) {
    super(message);
  }
}

/** Applies `path=value` overrides in order; what cannot be applied is a problem of the tree. */
export function applyOverrides(tree: SourceMap, overrides: readonly string[]): SourceMap {
  const problems: Problem[] = [];
  let result = tree;
  for (const text of overrides) {
    try {
      const setting = readSetting(text);
      result = setIn(result, scenarioSchema, setting, 0) as SourceMap;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { message, hint } = error;
      problems.push({
        code: 'override',
        message: `invalid --set ${text}: ${message}`,
        ...(hint === undefined ? {} : { hint }),
      });
    }
  }
  return { ...result, problems: [...(tree.problems ?? []), ...problems] };
}

function readSetting(text: string): Setting {
  const equals = text.indexOf('=');
  const path = text.slice(0, Math.max(equals, 0)).trim().split('.');
  if (path.includes('')) throw new Refused('expected path=value, as in measures.aps.places=6000');
  const file = `${SET} ${path.join('.')}`;
  const place: Place = { file, line: 1, column: 1 };
  const value = text.slice(equals + 1);
  if (value.trim() === '') throw new Refused('there is no value after the equals sign');
  if (/^(null|~)$/.test(value.trim()))
    return { text, path, place, node: { kind: 'scalar', value: null, place } };
  try {
    const node = parseSource(value, file);
    if (node.kind === 'map' && node.problems !== undefined) throw new ScenarioError(node.problems);
    return { text, path, place, node: atPlace(node, place) };
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    throw new Refused(error.problems[0]!.message);
  }
}

/** The same node, standing at `place`: lines and columns inside a value mean nothing to a reader. */
function atPlace(node: SourceNode, place: Place): SourceNode {
  if (node.kind === 'scalar') return { kind: 'scalar', value: node.value, place };
  if (node.kind === 'list') return { ...node, place, items: node.items.map((item) => atPlace(item, place)) };
  const entries = [...node.entries].map(
    ([key, entry]) => [key, { node: atPlace(entry.node, place), keyPlace: place }] as const,
  );
  return { kind: 'map', place, entries: new Map(entries) };
}

function setIn(
  node: SourceNode | undefined,
  schema: z.core.$ZodType | undefined,
  setting: Setting,
  depth: number,
): SourceNode | undefined {
  const { path, place } = setting;
  const isLeaf = metaOf(schema) !== undefined;
  if (depth === path.length) {
    return isNull(setting.node) && depth > 0 ? undefined : setting.node;
  }
  // A part of an annotated value: what was said of the whole no longer holds.
  if (node !== undefined && isLeaf && annotatedMap(node) !== undefined) {
    return setIn(annotatedValue(node as SourceMap), schema, setting, depth);
  }
  if (node?.kind === 'list') return setInList(node, schema, setting, depth);
  const here = path.slice(0, depth).join('.') || 'the scenario';
  if (isLeaf && node?.kind !== 'map') {
    const now = node === undefined ? 'not given' : shown(node);
    throw new Refused(`${here} is one value, ${now}; set it whole`);
  }
  const map: SourceMap = node?.kind === 'map' ? node : { kind: 'map', entries: new Map(), place };
  const part = path[depth]!;
  if (!isLeaf) checkPart(part, map, schema, here);
  const entries = new Map(map.entries);
  const before = entries.get(part);
  const inside = isLeaf ? schema : schema === undefined ? undefined : child(schema, part);
  const after = setIn(before?.node, inside, setting, depth + 1);
  if (after !== undefined) entries.set(part, { node: after, keyPlace: before?.keyPlace ?? place });
  else if (mayTakeAway(schema, part) && before !== undefined) entries.delete(part);
  else entries.set(part, { node: setting.node, keyPlace: place });
  return { ...map, entries };
}

/** A name must be one the schema knows, or stand in the files where authors give the names. */
function checkPart(part: string, map: SourceMap, schema: z.core.$ZodType | undefined, here: string): void {
  const names = [...map.entries.keys()];
  const known = isNamedByAuthor(schema) ? names : knownKeys(schema);
  // Values by group: whether the group exists is checked with all other names.
  const byGroup =
    schema !== undefined && isNamedByAuthor(schema) && metaOf(child(schema, part)) !== undefined;
  if (known.includes(part) || byGroup) return;
  const near = nearestName(part, known);
  throw new Refused(
    `there is no ${part} in ${here}`,
    near !== undefined
      ? `did you mean ${near}?`
      : known.length > 12
        ? undefined
        : `there are ${known.join(', ') || 'none'}`,
  );
}

function setInList(
  list: SourceList,
  schema: z.core.$ZodType | undefined,
  setting: Setting,
  depth: number,
): SourceNode {
  const part = setting.path[depth]!;
  const index = Number(part);
  const here = setting.path.slice(0, depth).join('.');
  if (!/^\d+$/.test(part) || index >= list.items.length) {
    throw new Refused(`there is no item ${part} in ${here}, which has ${list.items.length}, counted from 0`);
  }
  const inside = schema === undefined || metaOf(schema) !== undefined ? schema : child(bare(schema), index);
  const items = list.items.slice();
  items[index] = setIn(list.items[index], inside, setting, depth + 1) ?? setting.node;
  return { ...list, items };
}
