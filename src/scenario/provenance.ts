// Where every value of a resolved scenario comes from: the file and line, or the default; its source, grade
// and range; and whether it is a lever or an uncertainty.

import type { Place } from '../errors/errors.js';
import { SET } from './merge.js';
import { leafMeta, type Role } from './schema/leaves.js';
import { scenarioSchema } from './schema/scenario-schema.js';
import { plainData, type SourceNode } from './source-tree.js';
import { bare, child, type Validated } from './validate.js';

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
  const walk = (node: SourceNode, path: readonly (string | number)[]): void => {
    const schema = path.reduce<ReturnType<typeof child>>(
      (here, part) => (here === undefined ? undefined : child(here, part)),
      scenarioSchema,
    );
    const meta = schema === undefined ? undefined : leafMeta.get(bare(schema) as never);
    const isLeaf = meta !== undefined || node.kind === 'scalar';
    if (isLeaf && !opensByGroup(node, annotations, path)) {
      const key = path.join('.');
      const annotation = annotations.get(key);
      rows.push({
        path: key,
        value: written(node),
        role: meta?.role ?? 'run',
        description: meta?.description ?? '',
        from: node.place.file.startsWith(SET) ? SET : `${node.place.file}:${node.place.line}`,
        place: node.place,
        source: annotation?.source,
        grade: annotation?.grade,
        range: annotation?.range === undefined ? undefined : annotation.range.map(String).join(' to '),
        note: annotation?.note,
      });
      return;
    }
    if (node.kind === 'map') for (const [name, { node: inner }] of node.entries) walk(inner, [...path, name]);
    else if (node.kind === 'list') {
      node.items.forEach((item, index) => {
        walk(item, [...path, index]);
      });
    } else {
      rows.push({
        path: path.join('.'),
        value: written(node),
        role: meta?.role ?? 'run',
        description: meta?.description ?? '',
        from: `${node.place.file}:${node.place.line}`,
        place: node.place,
        source: undefined,
        grade: undefined,
        range: undefined,
        note: undefined,
      });
    }
  };
  walk(values, []);
  return rows;
}

/** A leaf that is given by group, each with its own annotation, is shown group by group. */
function opensByGroup(
  node: SourceNode,
  annotations: Validated['annotations'],
  path: readonly (string | number)[],
): boolean {
  return (
    node.kind === 'map' && [...node.entries.keys()].some((name) => annotations.has([...path, name].join('.')))
  );
}

function written(node: SourceNode): string {
  if (node.kind === 'scalar') return node.value === null ? '' : String(node.value);
  return JSON.stringify(plainData(node)).replaceAll('"', '').replaceAll(',', ', ').replaceAll(':', ': ');
}
