// Reading a scenario and those it extends, the only place here that touches the disk. A file must be an
// ordinary text file of modest size; it may extend files of its own folder tree or of those that ship.

import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Place, type Problem, ScenarioError } from '../errors/errors.js';
import { parseSource, type SourceMap, type SourceNode } from './source-tree.js';

const LARGEST = 1024 * 1024;
const LONGEST_CHAIN = 8;

/** Folder of the scenarios that ship with the package. */
export const SHIPPED = fileURLToPath(new URL('../../scenarios/', import.meta.url));

/**
 * Reads a file and everything it extends.
 *
 * @returns trees from the file itself to the one it ultimately stands on
 * @throws ScenarioError
 */
export function readScenarioChain(path: string): readonly SourceMap[] {
  const trees: SourceMap[] = [];
  const seen: string[] = [];
  const root = dirname(resolve(path));
  let next: { readonly path: string; readonly place?: Place } | undefined = { path: resolve(path) };
  while (next !== undefined) {
    const name = displayName(next.path);
    const real = realPath(next.path, name, next.place);
    if (seen.includes(real)) {
      const cycle = [...seen.slice(seen.indexOf(real)), real].map(displayName).join(' → ');
      throw problem('extends', `extends goes in a circle: ${cycle}`, next.place);
    }
    seen.push(real);
    if (seen.length > LONGEST_CHAIN) {
      throw problem('limit', `extends more than ${LONGEST_CHAIN - 1} files in a row`, next.place);
    }
    const tree = parseSource(readText(real, name, next.place), name);
    if (tree.kind !== 'map') {
      throw problem(
        'type',
        'a scenario must be a map; expected keys such as title, time and groups',
        tree.place,
      );
    }
    trees.push(tree);
    next = extended(tree, real, root);
  }
  return trees;
}

/** The file a tree extends, checked to lie inside the permitted folders. */
function extended(
  tree: SourceMap,
  file: string,
  root: string,
): { readonly path: string; readonly place: Place } | undefined {
  const node: SourceNode | undefined = tree.entries.get('extends')?.node;
  if (node === undefined) return undefined;
  if (node.kind !== 'scalar' || typeof node.value !== 'string' || node.value === '') {
    throw problem('extends', 'invalid extends; expected the name of one scenario file', node.place);
  }
  if (isAbsolute(node.value)) {
    throw problem(
      'extends',
      `extends ${node.value} is an absolute path; expected one relative to this file`,
      node.place,
    );
  }
  const target = resolve(dirname(file), node.value);
  const lexical = isInside(target, root) || isInside(target, SHIPPED);
  if (!lexical) {
    throw problem('extends', `extends ${node.value} lies outside the scenario's own folder`, node.place);
  }
  const real = realPath(target, node.value, node.place);
  if (!isInside(real, realpathSync(root)) && !isInside(real, realpathSync(SHIPPED))) {
    throw problem('extends', `extends ${node.value} leads outside the scenario's own folder`, node.place);
  }
  return { path: target, place: node.place };
}

function realPath(path: string, name: string, place: Place | undefined): string {
  try {
    return realpathSync(path);
  } catch {
    throw problem('file', `${name} does not exist or cannot be reached`, place);
  }
}

function readText(path: string, name: string, place: Place | undefined): string {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) throw problem('file', `${name} is a folder; expected a scenario file`, place);
    if (!stat.isFile()) throw problem('file', `${name} is not an ordinary file`, place);
    if (stat.size > LARGEST) {
      throw problem(
        'file',
        `${name} holds ${stat.size} bytes; a scenario file holds at most ${LARGEST}`,
        place,
      );
    }
    bytes = new Uint8Array(readFileSync(path));
  } catch (error) {
    if (error instanceof ScenarioError) throw error;
    throw problem(
      'file',
      `${name} cannot be read: ${(error as { code?: string }).code ?? 'unknown reason'}`,
      place,
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    throw problem('file', `${name} is not UTF-8 text; expected a scenario file`, place);
  }
}

/** Path as the user would write it from where they stand. */
function displayName(path: string): string {
  const short = relative(process.cwd(), path);
  return short === '' || short.startsWith(`..${sep}..`) ? path : short;
}

function isInside(path: string, folder: string): boolean {
  const way = relative(join(folder, '.'), path);
  return way !== '' && !way.startsWith('..') && !isAbsolute(way);
}

function problem(code: Problem['code'], message: string, place: Place | undefined): ScenarioError {
  return new ScenarioError([{ code, message, ...(place === undefined ? {} : { place }) }]);
}
