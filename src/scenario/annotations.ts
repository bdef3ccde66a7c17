// Any leaf may be written plainly, or as `{ value, source, grade, range, note }`. The annotation is taken off
// before validation and kept beside the path, so that the schema describes values only.

import type { Place } from '../errors/errors.js';
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

const ANNOTATION_KEYS: ReadonlySet<string> = new Set(['value', 'source', 'grade', 'range', 'note']);
export const GRADES = ['A', 'B', 'C', 'D', 'E'] as const;

/** The map, if it is a value with its annotation. */
export function annotatedMap(node: SourceNode): SourceMap | undefined {
  if (node.kind !== 'map' || !node.entries.has('value')) return undefined;
  for (const key of node.entries.keys()) if (!ANNOTATION_KEYS.has(key)) return undefined;
  return node;
}

/** The value inside an annotated leaf. */
export function annotatedValue(node: SourceMap): SourceNode {
  return node.entries.get('value')!.node;
}

/** What stands beside the value. */
export function annotationOf(node: SourceMap): Annotation {
  const text = (key: string): string | undefined => {
    const entry = node.entries.get(key);
    return entry?.node.kind === 'scalar' && entry.node.value !== null ? String(entry.node.value) : undefined;
  };
  const range = node.entries.get('range')?.node;
  const ends = range?.kind === 'list' && range.items.length === 2 ? range.items : undefined;
  const [source, grade, note] = [text('source'), text('grade'), text('note')];
  return {
    ...(source === undefined ? {} : { source }),
    ...(grade === undefined ? {} : { grade }),
    ...(note === undefined ? {} : { note }),
    ...(ends === undefined || ends[0]!.kind !== 'scalar' || ends[1]!.kind !== 'scalar'
      ? {}
      : { range: [ends[0]!.value, ends[1]!.value] as const }),
    ...(range === undefined ? {} : { rangePlace: range.place }),
  };
}
