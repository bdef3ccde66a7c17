// A scenario file as a tree that knows where each part stands. What YAML offers beyond plain data is kept
// small on purpose: few aliases, bounded depth, no tags, no names that a program might stumble over.

import { isAlias, isMap, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import { type Place, type Problem, ScenarioError } from '../errors/errors.js';

export type ScalarValue = string | number | boolean | null;

export type SourceNode =
  | { readonly kind: 'scalar'; readonly value: ScalarValue; readonly place: Place }
  | { readonly kind: 'list'; readonly items: readonly SourceNode[]; readonly place: Place }
  | SourceMap;

export interface SourceMap {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, { readonly node: SourceNode; readonly keyPlace: Place }>;
  readonly place: Place;
}

const MOST_ALIASES = 20;
const DEEPEST = 20;
const MOST_NODES = 50_000;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Parses YAML 1.2 text.
 *
 * @param file - name for messages
 * @throws ScenarioError with every syntax problem
 */
export function parseSource(text: string, file: string): SourceNode {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: '1.2',
    lineCounter: lines,
    strict: true,
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  if (document.errors.length > 0) {
    throw new ScenarioError(
      document.errors.slice(0, 10).map((error) => ({
        code: error.code === 'DUPLICATE_KEY' ? 'duplicate' : 'syntax',
        message:
          error.code === 'DUPLICATE_KEY'
            ? 'the same key stands twice in one map; expected each key once'
            : `not valid YAML: ${plain(error.message)}`,
        place: placeAt(error.pos[0]),
      })),
    );
  }
  const root = document.contents as ParsedNode | null;
  if (root === null || (isScalar(root) && root.value === null)) {
    throw new ScenarioError([
      {
        code: 'type',
        message: 'the file is empty; expected a scenario, as `tiltaksflyt init` writes one',
        place: { file, line: 1, column: 1 },
      },
    ]);
  }
  const problems: Problem[] = [];
  let aliases = 0;
  let nodes = 0;
  const convert = (node: ParsedNode | null, depth: number, fallback: Place): SourceNode => {
    const place = node?.range == null ? fallback : placeAt(node.range[0]);
    if (++nodes > MOST_NODES) {
      throw new ScenarioError([
        {
          code: 'limit',
          message: `the file holds more than ${MOST_NODES} values, aliases spelled out`,
          place,
        },
      ]);
    }
    if (depth > DEEPEST) {
      throw new ScenarioError([{ code: 'limit', message: `nested more than ${DEEPEST} levels deep`, place }]);
    }
    if (node !== null && isAlias(node)) {
      if (++aliases > MOST_ALIASES) {
        throw new ScenarioError([{ code: 'limit', message: `more than ${MOST_ALIASES} aliases`, place }]);
      }
      const target = node.resolve(document) as ParsedNode | undefined;
      if (target === undefined) {
        problems.push({ code: 'syntax', message: `alias *${node.source} has no anchor before it`, place });
        return { kind: 'scalar', value: null, place };
      }
      return convert(target, depth + 1, place);
    }
    const tag = node === null ? undefined : (node as { tag?: string }).tag;
    if (tag?.startsWith('!')) {
      problems.push({
        code: 'syntax',
        message: `tag ${tag} has no meaning here; expected plain data`,
        place,
      });
    }
    if (node !== null && isMap(node)) {
      const entries = new Map<string, { node: SourceNode; keyPlace: Place }>();
      for (const pair of node.items) {
        const key = pair.key as ParsedNode;
        const keyPlace = key?.range == null ? place : placeAt(key.range[0]);
        const name = isScalar(key) ? String(key.value) : undefined;
        if (name === undefined) {
          problems.push({
            code: 'type',
            message: 'a key must be a word; expected name: value',
            place: keyPlace,
          });
          continue;
        }
        if (FORBIDDEN_KEYS.has(name)) {
          problems.push({ code: 'unknown-key', message: `the key ${name} is not allowed`, place: keyPlace });
          continue;
        }
        if (entries.has(name)) {
          problems.push({
            code: 'duplicate',
            message: `the key ${name} stands twice in one map; expected each key once`,
            place: keyPlace,
          });
          continue;
        }
        entries.set(name, { node: convert(pair.value as ParsedNode | null, depth + 1, keyPlace), keyPlace });
      }
      return { kind: 'map', entries, place };
    }
    if (node !== null && isSeq(node)) {
      return {
        kind: 'list',
        items: node.items.map((item) => convert(item as ParsedNode, depth + 1, place)),
        place,
      };
    }
    const value = node === null ? null : scalarOf((node as { value?: unknown }).value);
    if (typeof value === 'number' && !Number.isFinite(value)) {
      problems.push({ code: 'range', message: `invalid number: ${value}; expected a finite number`, place });
    }
    return { kind: 'scalar', value, place };
  };
  const tree = convert(root, 0, { file, line: 1, column: 1 });
  if (problems.length > 0) throw new ScenarioError(problems);
  return tree;
}

/** A tree as plain data, for validation. */
export function plainData(node: SourceNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plainData);
  return Object.fromEntries([...node.entries].map(([key, { node: child }]) => [key, plainData(child)]));
}

function scalarOf(value: unknown): ScalarValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  return String(value);
}

/** The first sentence of the parser's message, without its excerpt of the file. */
function plain(message: string): string {
  const sentence = message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '');
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
