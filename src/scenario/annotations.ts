// Any leaf may be written plainly, or as `{ value, source, grade, range, note }`. The annotation is taken off
// before validation and kept beside the path, so that the schema describes values only.

import type { z } from 'zod';
import type { Place, Problem } from '../errors/errors.js';
import { unknownKey } from './schema/leaves.js';
import { child, metaOf } from './schema/walk.js';
import { shown } from './shown.js';
import type { SourceMap, SourceNode } from './source-tree.js';

/** Where a value comes from and how far it may be doubted. */
export interface Annotation {
  readonly source?: string;
  readonly grade?: string;
  /** As written: two numbers or quantities. */
  readonly range?: readonly [unknown, unknown];
  readonly note?: string;
  readonly rangePlace?: Place;
}

const ANNOTATION_KEYS = ['value', 'source', 'grade', 'range', 'note'];
export const GRADES = ['A', 'B', 'C', 'D', 'E'] as const;
/** One grade, or two for a value that comes from two places; a star marks a remark in the evidence. */
const GRADE = /^[A-E]\*?(\/[A-E]\*?)?$/;

/** The map, if it is a value with its annotation. */
export function annotatedMap(node: SourceNode): SourceMap | undefined {
  if (node.kind !== 'map' || !node.entries.has('value')) return undefined;
  for (const key of node.entries.keys()) if (!ANNOTATION_KEYS.includes(key)) return undefined;
  return node;
}

/** The value inside an annotated leaf. */
export function annotatedValue(node: SourceMap): SourceNode {
  return node.entries.get('value')!.node;
}

export interface Stripped {
  /** The tree with values only. */
  readonly values: SourceNode;
  /** By path, with dots. */
  readonly annotations: ReadonlyMap<string, Annotation>;
  readonly problems: readonly Problem[];
}

/** Takes annotations off every leaf of a tree. */
export function stripAnnotations(tree: SourceNode, schema: z.core.$ZodType): Stripped {
  const annotations = new Map<string, Annotation>();
  const problems: Problem[] = [];
  const strip = (
    node: SourceNode,
    path: string,
    at: z.core.$ZodType | undefined,
    inLeaf: boolean,
  ): SourceNode => {
    const isLeaf = inLeaf || metaOf(at) !== undefined;
    const below = (part: string | number) => (path === '' ? String(part) : `${path}.${part}`);
    const inside = (part: string | number) => (at === undefined || isLeaf ? undefined : child(at, part));
    if (node.kind === 'scalar') return node;
    if (node.kind === 'list') {
      return { ...node, items: node.items.map((item, i) => strip(item, below(i), inside(i), isLeaf)) };
    }
    if (isLeaf && carriesAnnotation(node) && !STEP.test(path)) {
      const read = readAnnotation(node, path);
      annotations.set(path, read.annotation);
      problems.push(...read.problems);
      return strip(annotatedValue(node), path, at, isLeaf);
    }
    if (!isLeaf && node.entries.size > 1 && annotatedMap(node) !== undefined) {
      problems.push({
        code: 'type',
        message: 'a source or range stands on a whole map; expected it on single values',
        path,
        place: node.place,
      });
      return strip(annotatedValue(node), path, at, isLeaf);
    }
    const entries = new Map<string, { node: SourceNode; keyPlace: Place }>();
    for (const [key, entry] of node.entries) {
      entries.set(key, {
        keyPlace: entry.keyPlace,
        node: strip(entry.node, below(key), inside(key), isLeaf),
      });
    }
    return { ...node, entries };
  };
  return { values: strip(tree, '', schema, false), annotations, problems };
}

/** Path of one step of a series, whose `value` is its own. */
const STEP = /(^|\.)steps\.\d+$/;

/** A map with a value that is neither a law nor a step: its other keys are an annotation, or misspelt. */
function carriesAnnotation({ entries }: SourceMap): boolean {
  return entries.has('value') && !entries.has('distribution') && !entries.has('from');
}

function readAnnotation(
  node: SourceMap,
  path: string,
): { readonly annotation: Annotation; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  for (const [key, { keyPlace }] of node.entries) {
    if (ANNOTATION_KEYS.includes(key)) continue;
    const { message, hint } = unknownKey(key, 'a value with its source', ANNOTATION_KEYS);
    problems.push({
      code: 'unknown-key',
      message: message!,
      path: `${path}.${key}`,
      place: keyPlace,
      hint: hint!,
    });
  }
  const refuse = (key: string, node: SourceNode, expected: string): undefined => {
    const message = `invalid ${key}: ${shown(node)}; expected ${expected}`;
    problems.push({ code: 'type', message, path: `${path}.${key}`, place: node.place });
    return undefined;
  };
  const text = (key: string): string | undefined => {
    const given = node.entries.get(key)?.node;
    if (given === undefined) return undefined;
    const isText = given.kind === 'scalar' && given.value !== null && String(given.value).trim() !== '';
    return isText ? String(given.value) : refuse(key, given, 'text');
  };
  const [source, grade, note] = [text('source'), text('grade'), text('note')];
  if (grade !== undefined && !GRADE.test(grade)) {
    refuse('grade', node.entries.get('grade')!.node, `one of ${GRADES.join(', ')}, or two of them as A/C`);
  }
  const given = node.entries.get('range')?.node;
  const [low, high] = given?.kind === 'list' && given.items.length === 2 ? given.items : [];
  const range =
    low?.kind === 'scalar' && high?.kind === 'scalar' ? ([low.value, high.value] as const) : undefined;
  if (given !== undefined && range === undefined) refuse('range', given, 'two values, [low, high]');
  return {
    problems,
    annotation: {
      ...(source === undefined ? {} : { source }),
      ...(grade === undefined ? {} : { grade }),
      ...(note === undefined ? {} : { note }),
      ...(range === undefined ? {} : { range, rangePlace: given!.place }),
    },
  };
}
