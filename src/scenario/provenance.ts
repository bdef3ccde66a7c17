// Where every value of a resolved scenario comes from: the file and line, or the default; its source, grade
// and range; and whether it is a lever or an uncertainty.

import type { Place } from '../errors/errors.js';
import type { Path } from './places.js';
import { SET } from './problem-order.js';
import type { LeafMeta, Role } from './schema/leaves.js';
import { scenarioSchema } from './schema/scenario-schema.js';
import { child, metaOf } from './schema/walk.js';
import { plainData, type SourceNode } from './source-tree.js';
import type { Validated } from './validate.js';

export interface Provenance {
  /** With dots: `measures.aps.places.reduced`. */
  readonly path: string;
  /** As written. */
  readonly value: string;
  readonly role: Role;
  /** What the parameter is. */
  readonly description: string;
  /** File and line, or `--set`. */
  readonly from: string;
  readonly place: Place;
  readonly source: string | undefined;
  readonly grade: string | undefined;
  readonly range: string | undefined;
  readonly note: string | undefined;
}

/** Every leaf that the files give, in their order. */
export function provenanceOf({ values, annotations }: Validated): readonly Provenance[] {
  const rows: Provenance[] = [];
  const walk = (node: SourceNode, path: Path, schema: ReturnType<typeof child>, around?: LeafMeta): void => {
    const meta = metaOf(schema) ?? around;
    const isWhole = meta !== undefined && !opensByGroup(node, annotations, path);
    if (isWhole || node.kind === 'scalar') rows.push(rowOf(node, path.join('.'), meta, annotations));
    else {
      const inside = (part: string | number) => (schema === undefined ? undefined : child(schema, part));
      const parts =
        node.kind === 'map'
          ? [...node.entries].map(([name, entry]) => [name, entry.node] as const)
          : node.items.map((item, index) => [index, item] as const);
      for (const [part, inner] of parts) walk(inner, [...path, part], inside(part), meta);
    }
  };
  walk(values, [], scenarioSchema);
  return rows;
}

function rowOf(
  node: SourceNode,
  path: string,
  meta: LeafMeta | undefined,
  annotations: Validated['annotations'],
): Provenance {
  const annotation = annotations.get(path);
  const { file, line } = node.place;
  return {
    path,
    value: written(node),
    role: meta?.role ?? 'run',
    description: meta?.description ?? '',
    from: isSet(node) ? SET : `${file}:${line}`,
    place: node.place,
    source: annotation?.source,
    grade: annotation?.grade,
    range: annotation?.range?.map(String).join(' to '),
    note: annotation?.note,
  };
}

/** Whether a value, or a part of it, was set from outside. */
function isSet(node: SourceNode): boolean {
  if (node.place.file.startsWith(SET)) return true;
  if (node.kind === 'list') return node.items.some(isSet);
  return node.kind === 'map' && [...node.entries.values()].some((entry) => isSet(entry.node));
}

/** A leaf that is given by group, each with its own annotation, is shown group by group. */
function opensByGroup(node: SourceNode, annotations: Validated['annotations'], path: Path): boolean {
  return (
    node.kind === 'map' && [...node.entries.keys()].some((name) => annotations.has([...path, name].join('.')))
  );
}

function written(node: SourceNode): string {
  if (node.kind === 'scalar') return node.value === null ? '' : String(node.value);
  return JSON.stringify(plainData(node)).replaceAll('"', '').replaceAll(',', ', ').replaceAll(':', ': ');
}
