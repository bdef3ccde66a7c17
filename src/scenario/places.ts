// Finding values and their places in a tree by path.

import type { Place } from '../errors/errors.js';
import type { SourceNode } from './source-tree.js';

/** Names and positions from the top of a scenario to one of its values. */
export type Path = readonly (string | number)[];

/** The value at a path, undefined where there is none. */
export function nodeAt(node: SourceNode, path: Path): SourceNode | undefined {
  let here: SourceNode | undefined = node;
  for (const part of path) {
    if (here?.kind === 'map') here = here.entries.get(String(part))?.node;
    else if (here?.kind === 'list') here = here.items[Number(part)];
    else return undefined;
  }
  return here;
}

/** Place of the value at a path, or of the nearest thing around it. */
export function placeOf(node: SourceNode, path: Path): Place {
  for (let length = path.length; length > 0; length--) {
    const found = nodeAt(node, path.slice(0, length));
    if (found !== undefined) return found.place;
  }
  return node.place;
}

/** Place of the key at a path, or of the nearest thing around it. */
export function keyPlaceOf(node: SourceNode, path: Path): Place {
  const parent = nodeAt(node, path.slice(0, -1));
  const entry = parent?.kind === 'map' ? parent.entries.get(String(path[path.length - 1])) : undefined;
  return entry?.keyPlace ?? placeOf(node, path);
}

/** Names of a map at a path, whether or not what stands under them is valid. */
export function namesAt(node: SourceNode, path: Path): readonly string[] {
  const found = nodeAt(node, path);
  return found?.kind === 'map' ? [...found.entries.keys()] : [];
}

/** What a path ends in, as a user would say it: `lossFactors[1]`. */
export function nameOf(path: Path): string {
  const last = path.findLastIndex((part) => typeof part === 'string');
  return `${path[last] ?? 'scenario'}${path
    .slice(last + 1)
    .map((index) => `[${index}]`)
    .join('')}`;
}
