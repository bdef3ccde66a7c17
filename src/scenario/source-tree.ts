// A scenario file as a tree that knows where each part stands. What YAML offers beyond plain data is kept
// small on purpose: few aliases, bounded depth, no tags or directives, no names that a program might stumble
// over.

import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { type Place, type Problem, ScenarioError, type ScenarioErrorCode } from '../errors/errors.js';
import { cut } from './shown.js';
import { checkTextLimits } from './text-limits.js';
import { yamlProblem } from './yaml-problems.js';

export type ScalarValue = string | number | boolean | null;

export interface SourceScalar {
  readonly kind: 'scalar';
  readonly value: ScalarValue;
  readonly place: Place;
  /** Column of the first character of a text that stands on one line as it is; undefined for others. */
  readonly textColumn?: number;
}

export interface SourceList {
  readonly kind: 'list';
  readonly items: readonly SourceNode[];
  readonly place: Place;
}

export interface SourceMap {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, { readonly node: SourceNode; readonly keyPlace: Place }>;
  readonly place: Place;
  /** At the top: what is wrong so far, to be told with the rest. */
  readonly problems?: readonly Problem[];
}

export type SourceNode = SourceScalar | SourceList | SourceMap;

const MOST_ALIASES = 20;
const DEEPEST = 20;
const MOST_NODES = 50_000;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Parses YAML 1.2 text.
 *
 * @param file - name for messages
 * @param what - what it should be, for a file that is empty
 * @param mostNodes - values there may be, with aliases spelled out
 * @returns the tree; a map carries its lesser problems with it
 * @throws ScenarioError when there is no tree to speak of
 */
export function parseSource(
  text: string,
  file: string,
  what = 'a scenario, as tiltaksflyt init writes one',
  mostNodes = MOST_NODES,
): SourceNode {
  const lines = new LineCounter();
  const start: Place = { file, line: 1, column: 1 };
  checkTextLimits(text, file);
  const document = parseDocument(text, {
    version: '1.2',
    lineCounter: lines,
    strict: true,
    // Checked below, in one pass over each map.
    uniqueKeys: false,
    prettyErrors: false,
    // `silent` would also keep a second document to itself.
    logLevel: 'error',
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  if (document.errors.length > 0) throw new ScenarioError([yamlProblem(document, placeAt)]);
  if (document.directives?.yaml.explicit === true) {
    throw stop('syntax', 'a %YAML directive has no meaning here; files are read as YAML 1.2', start);
  }
  const root = document.contents as ParsedNode | null;
  if (root === null || (isScalar(root) && root.value === null)) {
    throw stop('type', `the file is empty; expected ${what}`, start);
  }
  return new Converter(document, text, placeAt, mostNodes).convert(root);
}

/** A tree as plain data, for validation. */
export function plainData(node: SourceNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plainData);
  return Object.fromEntries([...node.entries].map(([key, { node: child }]) => [key, plainData(child)]));
}

/** Turns parsed nodes into the tree; collects what is wrong and counts what may grow without bound. */
class Converter {
  private readonly problems: Problem[] = [];
  private aliases = 0;
  private nodes = 0;
  /** Place and path of what is being converted. */
  private readonly path: (string | number)[] = [];

  constructor(
    private readonly document: Document.Parsed,
    private readonly text: string,
    private readonly placeAt: (offset: number) => Place,
    private readonly mostNodes: number,
  ) {}

  convert(root: ParsedNode): SourceNode {
    const tree = this.node(root, this.placeAt(root.range[0]));
    if (this.problems.length === 0) return tree;
    if (tree.kind === 'map') return { ...tree, problems: this.problems };
    throw new ScenarioError(this.problems);
  }

  private node(node: ParsedNode | null, fallback: Place): SourceNode {
    const place = node?.range == null ? fallback : this.placeAt(node.range[0]);
    if (++this.nodes > this.mostNodes) {
      throw stop('limit', `more than ${this.mostNodes} values, with aliases spelled out`, place);
    }
    if (this.path.length > DEEPEST) throw stop('limit', `nested more than ${DEEPEST} levels deep`, place);
    if (node === null) return { kind: 'scalar', value: null, place };
    if (isAlias(node)) {
      if (++this.aliases > MOST_ALIASES) {
        throw stop('limit', `more than ${MOST_ALIASES} aliases, spelled out`, place);
      }
      const target = node.resolve(this.document) as ParsedNode | undefined;
      if (target === undefined) {
        this.say('syntax', `the alias *${node.source} has no anchor before it`, place);
        return { kind: 'scalar', value: null, place };
      }
      return this.node(target, place);
    }
    if (node.tag !== undefined) {
      const tag = node.tag.replace('tag:yaml.org,2002:', '!!');
      this.say('syntax', `the tag ${tag} has no meaning here; expected plain data`, place);
    }
    if (isMap(node)) return this.map(node, place);
    if (isSeq(node)) {
      const items = node.items.map((item, index) => this.below(index, item as ParsedNode | null, place));
      return { kind: 'list', items, place };
    }
    return this.scalar(node, place);
  }

  private below(part: string | number, node: ParsedNode | null, place: Place): SourceNode {
    this.path.push(part);
    const child = this.node(node, place);
    this.path.pop();
    return child;
  }

  private map(node: YAMLMap, place: Place): SourceMap {
    const entries = new Map<string, { node: SourceNode; keyPlace: Place }>();
    for (const pair of node.items) {
      const key = pair.key as ParsedNode | null;
      const keyPlace = key?.range == null ? place : this.placeAt(key.range[0]);
      if (!isScalar(key) || key.value === null) {
        this.say('type', 'a key must be a word; expected name: value', keyPlace);
        continue;
      }
      const name = String(key.value);
      if (FORBIDDEN_KEYS.has(name)) {
        this.say('unknown-key', `the key ${name} is not allowed`, keyPlace);
      } else if (entries.has(name)) {
        this.say('duplicate', `the key ${name} stands twice in one map; expected each key once`, keyPlace);
      } else {
        entries.set(name, { node: this.below(name, pair.value as ParsedNode | null, keyPlace), keyPlace });
      }
    }
    return { kind: 'map', entries, place };
  }

  private scalar(node: Scalar.Parsed, place: Place): SourceScalar {
    const value = scalarOf(node.value);
    if (typeof value === 'number' && !Number.isFinite(value)) {
      const name = [...this.path].reverse().find((part) => typeof part === 'string') ?? 'number';
      this.say(
        'range',
        `invalid ${name}: ${cut(node.source ?? String(value))}; expected a finite number`,
        place,
      );
    }
    if (typeof value !== 'string') return { kind: 'scalar', value, place };
    const raw = this.text.slice(node.range[0], node.range[1]);
    if (raw === value) return { kind: 'scalar', value, place, textColumn: place.column };
    return raw.slice(1, -1) === value
      ? { kind: 'scalar', value, place, textColumn: place.column + 1 }
      : { kind: 'scalar', value, place };
  }

  private say(code: ScenarioErrorCode, message: string, place: Place): void {
    const path = this.path.join('.');
    this.problems.push({ code, message, place, ...(path === '' ? {} : { path }) });
  }
}

function stop(code: ScenarioErrorCode, message: string, place: Place): ScenarioError {
  return new ScenarioError([{ code, message, place }]);
}

function scalarOf(value: unknown): ScalarValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  return String(value);
}
