// How a file stands on another, and how single parameters are set from outside. Maps merge key by key;
// everything else replaces what was there, whole: scalars, lists, laws, series, annotated values. `null`
// takes an entry away.

import { type Place, ScenarioError } from '../errors/errors.js';
import { annotatedMap } from './annotations.js';
import { parseSource, type SourceMap, type SourceNode } from './source-tree.js';

/** Merges trees, given from the most particular to the most general. */
export function mergeChain(trees: readonly SourceMap[]): SourceMap {
  return trees.reduceRight((base, over) => mergeMaps(base, over));
}

function mergeMaps(base: SourceMap, over: SourceMap): SourceMap {
  const entries = new Map(base.entries);
  for (const [key, entry] of over.entries) {
    const before = entries.get(key)?.node;
    if (entry.node.kind === 'scalar' && entry.node.value === null) entries.delete(key);
    else if (before !== undefined && merges(before) && merges(entry.node)) {
      entries.set(key, { keyPlace: entry.keyPlace, node: mergeMaps(before, entry.node) });
    } else entries.set(key, entry);
  }
  return { kind: 'map', entries, place: over.place };
}

/** A map of parameters, as opposed to a map that is one value. */
function merges(node: SourceNode): node is SourceMap {
  return (
    node.kind === 'map' &&
    annotatedMap(node) === undefined &&
    !['distribution', 'steps', 'chains', 'routes'].some((key) => node.entries.has(key))
  );
}

/** Name under which `--set` appears in messages. */
export const SET = '--set';

/**
 * Applies `path=value` overrides in order.
 *
 * @throws ScenarioError when one is not of that form
 */
export function applyOverrides(tree: SourceMap, overrides: readonly string[]): SourceMap {
  return overrides.reduce((result, override) => {
    const equals = override.indexOf('=');
    const path = override.slice(0, equals).trim();
    if (equals < 1 || path.split('.').some((part) => part === '')) {
      throw new ScenarioError([
        {
          code: 'override',
          message: `invalid --set: ${JSON.stringify(override)}; expected path=value, as in measures.aps.places=6000`,
        },
      ]);
    }
    const file = `${SET} ${path}`;
    const text = override.slice(equals + 1);
    const place: Place = { file, line: 1, column: 1 };
    const node: SourceNode =
      text.trim() === '' ? { kind: 'scalar', value: '', place } : parseSource(text, file);
    return setAt(result, path.split('.'), node, place);
  }, tree);
}

function setAt(map: SourceMap, path: readonly string[], node: SourceNode, place: Place): SourceMap {
  const [key, ...rest] = path as [string, ...string[]];
  const entries = new Map(map.entries);
  const before = entries.get(key);
  if (rest.length === 0) {
    entries.set(key, { keyPlace: place, node });
  } else if (before?.node.kind === 'list') {
    entries.set(key, { keyPlace: before.keyPlace, node: setInList(before.node, rest, node, place) });
  } else {
    const inner: SourceMap =
      before?.node.kind === 'map' && annotatedMap(before.node) === undefined
        ? before.node
        : { kind: 'map', entries: new Map(), place };
    entries.set(key, { keyPlace: before?.keyPlace ?? place, node: setAt(inner, rest, node, place) });
  }
  return { ...map, entries };
}

function setInList(
  list: Extract<SourceNode, { kind: 'list' }>,
  path: readonly string[],
  node: SourceNode,
  place: Place,
): SourceNode {
  const index = Number(path[0]);
  if (!Number.isInteger(index) || index < 0 || index >= list.items.length) {
    throw new ScenarioError([
      {
        code: 'override',
        message: `${place.file}: there is no item ${path[0]}; the list has ${list.items.length}`,
      },
    ]);
  }
  const items = list.items.slice();
  const item = items[index]!;
  if (path.length === 1) items[index] = node;
  else if (item.kind === 'map') items[index] = setAt(item, path.slice(1), node, place);
  return { ...list, items };
}
