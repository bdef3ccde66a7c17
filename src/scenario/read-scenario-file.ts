// Reading a scenario and those it extends, the only place here that touches the disk. A file must be an
// ordinary text file of modest size; it may extend files of its own folder tree or of those that ship.

import { readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Place, type Problem, ScenarioError } from '../errors/errors.js';
import { shown } from './shown.js';
import { parseSource, type SourceMap } from './source-tree.js';

const LARGEST = 1024 * 1024;
const LONGEST_CHAIN = 8;

/** Bounds on a file that a program writes, not a hand. */
export interface FileLimits {
  readonly bytes: number;
  /** Values in it. */
  readonly nodes: number;
}

/** Folder of the scenarios that ship with the package. */
export const SHIPPED = fileURLToPath(new URL('../../scenarios/', import.meta.url));

/** A file to read, and where another file asks for it. */
interface Wanted {
  readonly path: string;
  /** As written in `extends`, or as the user would write it. */
  readonly name: string;
  readonly place?: Place;
}

/**
 * Reads a file and everything it extends.
 *
 * @returns trees from the file itself to the one it ultimately stands on
 * @throws ScenarioError
 */
export function readScenarioChain(path: string): readonly SourceMap[] {
  const trees: SourceMap[] = [];
  const seen: string[] = [];
  const roots: string[] = [];
  let wanted: Wanted | undefined = { path: resolve(path), name: displayName(resolve(path)) };
  while (wanted !== undefined) {
    const real = realPath(wanted);
    if (roots.length === 0) roots.push(dirname(real), realFolder(SHIPPED));
    else if (!roots.some((root) => isInside(real, root))) throw outside(wanted);
    if (seen.includes(real)) {
      const circle = [...seen.slice(seen.indexOf(real)), real].map((file) => basename(file)).join(' → ');
      throw problem('extends', `extends goes in a circle: ${circle}`, wanted);
    }
    seen.push(real);
    if (seen.length > LONGEST_CHAIN) {
      throw problem('limit', `more than ${LONGEST_CHAIN} files stand on each other`, wanted);
    }
    const name = displayName(seen.length === 1 ? wanted.path : real);
    const tree = parseSource(readText(real, wanted), name);
    if (tree.kind !== 'map') {
      const message = 'invalid scenario; expected a map with keys such as title, time and groups';
      throw new ScenarioError([{ code: 'type', message, place: tree.place }]);
    }
    trees.push(tree);
    wanted = extended(tree, real, roots);
  }
  return trees;
}

/**
 * Reads one file that is no scenario and extends nothing.
 *
 * @param what - what it should be, for messages: `a metric file`
 * @param limits - where those of files written by hand are too narrow
 * @throws ScenarioError
 */
export function readSourceFile(path: string, what: string, limits?: FileLimits): SourceMap {
  const wanted: Wanted = { path: resolve(path), name: displayName(resolve(path)) };
  const tree = parseSource(
    readText(realPath(wanted), wanted, what, limits?.bytes),
    wanted.name,
    what,
    limits?.nodes,
  );
  if (tree.kind === 'map') return tree;
  throw new ScenarioError([
    { code: 'type', message: `invalid file; expected ${what}, a map`, place: tree.place },
  ]);
}

/** The file a tree extends; not looked for outside the permitted folders. */
function extended(tree: SourceMap, file: string, roots: readonly string[]): Wanted | undefined {
  const node = tree.entries.get('extends')?.node;
  if (node === undefined) return undefined;
  const { place } = node;
  if (node.kind !== 'scalar' || typeof node.value !== 'string' || node.value.trim() === '') {
    const message = `invalid extends: ${shown(node)}; expected the name of one scenario file`;
    throw problem('extends', message, { path: '', name: '', place });
  }
  const wanted = { path: resolve(dirname(file), node.value), name: node.value, place };
  if (isAbsolute(node.value)) {
    throw problem('extends', `invalid extends: ${node.value}; expected a path relative to this file`, wanted);
  }
  if (!roots.some((root) => isInside(wanted.path, root))) throw outside(wanted);
  return wanted;
}

function outside(wanted: Wanted): ScenarioError {
  const message = `invalid extends: ${wanted.name}; expected a file inside the folder of the scenario`;
  return problem('extends', message, wanted);
}

function realPath(wanted: Wanted): string {
  try {
    return realpathSync(wanted.path);
  } catch (error) {
    throw problem('file', `${wanted.name} ${REASONS[codeOf(error)] ?? 'cannot be reached'}`, wanted);
  }
}

function realFolder(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    // Without the shipped folder only a scenario's own folder counts.
    return path;
  }
}

function readText(path: string, wanted: Wanted, what = 'a scenario file', largest = LARGEST): string {
  const { name } = wanted;
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) throw problem('file', `${name} is a folder; expected ${what}`, wanted);
    if (!stat.isFile()) throw problem('file', `${name} is not an ordinary file`, wanted);
    if (stat.size > largest) {
      throw problem('file', `${name} has ${stat.size} bytes; expected at most ${largest}`, wanted);
    }
    bytes = new Uint8Array(readFileSync(path));
  } catch (error) {
    if (error instanceof ScenarioError) throw error;
    throw problem('file', `${name} ${REASONS[codeOf(error)] ?? `cannot be read (${codeOf(error)})`}`, wanted);
  }
  try {
    // Drops a byte order mark.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw problem('file', `${name} is not text in UTF-8; expected ${what}`, wanted);
  }
}

const REASONS: { readonly [code: string]: string } = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EACCES: 'may not be read by you',
  EPERM: 'may not be read by you',
  ELOOP: 'is a link that leads in a circle',
};

function codeOf(error: unknown): string {
  return (error as { readonly code?: string }).code ?? 'unknown reason';
}

/** Path as the user would write it from where they stand. */
function displayName(path: string): string {
  const short = relative(process.cwd(), path);
  return short === '' || short.startsWith(`..${sep}..`) ? path : short;
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function problem(code: Problem['code'], message: string, { place }: Wanted): ScenarioError {
  return new ScenarioError([{ code, message, ...(place === undefined ? {} : { path: 'extends', place }) }]);
}
