// From a tree to a validated scenario, or to every problem with its place. Annotations are taken off first;
// what zod says is put into the words and the place a user needs.

import type { z } from 'zod';
import { type Place, type Problem, ScenarioError } from '../errors/errors.js';
import { type Annotation, annotatedMap, annotatedValue, annotationOf } from './annotations.js';
import { nearestName } from './nearest-name.js';
import type { Refusal } from './schema/leaves.js';
import { type Scenario, scenarioSchema } from './schema/scenario-schema.js';
import { plainData, type SourceMap, type SourceNode } from './source-tree.js';

export interface Validated {
  readonly scenario: Scenario;
  /** The tree without annotations: where each value stands. */
  readonly values: SourceNode;
  readonly annotations: ReadonlyMap<string, Annotation>;
}

/** @throws ScenarioError with every problem the schema finds, in the order of the file */
export function validate(tree: SourceMap): Validated {
  const annotations = new Map<string, Annotation>();
  const bare = new Map(tree.entries);
  bare.delete('extends');
  const values = withoutAnnotations({ ...tree, entries: bare }, '', annotations);
  const result = scenarioSchema.safeParse(plainData(values));
  if (!result.success) {
    const problems = result.error.issues.flatMap((issue) => problemsOf(issue as Issue, [], values));
    throw new ScenarioError(inOrder(problems));
  }
  return { scenario: result.data, values, annotations };
}

/** Problems in the order in which they stand, each place and message once. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems
    .filter((problem) => {
      const key = `${problem.place?.file}:${problem.place?.line}:${problem.place?.column}:${problem.message}`;
      return seen.size !== seen.add(key).size;
    })
    .sort(
      (a, b) =>
        (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0),
    );
}

function withoutAnnotations(node: SourceNode, path: string, found: Map<string, Annotation>): SourceNode {
  const annotated = annotatedMap(node);
  if (annotated !== undefined) {
    found.set(path, annotationOf(annotated));
    return withoutAnnotations(annotatedValue(annotated), path, found);
  }
  const below = (key: string | number) => (path === '' ? String(key) : `${path}.${key}`);
  if (node.kind === 'list') {
    return { ...node, items: node.items.map((item, index) => withoutAnnotations(item, below(index), found)) };
  }
  if (node.kind === 'map') {
    const entries = new Map(
      [...node.entries].map(([key, entry]) => [
        key,
        { keyPlace: entry.keyPlace, node: withoutAnnotations(entry.node, below(key), found) },
      ]),
    );
    return { ...node, entries };
  }
  return node;
}

interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly input?: unknown;
  readonly expected?: string;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly errors?: readonly (readonly Issue[])[];
  readonly params?: { readonly refusal?: Refusal };
}

type Path = readonly (string | number)[];

function problemsOf(issue: Issue, before: Path, values: SourceNode): readonly Problem[] {
  const path: Path = [
    ...before,
    ...issue.path.map((part) => (typeof part === 'number' ? part : String(part))),
  ];
  const at = { path: path.join('.'), place: placeOf(values, path) };
  const node = nodeAt(values, path);
  const key = String(path[path.length - 1] ?? 'scenario');
  const invalid = (expected: string): string =>
    node === undefined
      ? `${key} is missing; expected ${expected}`
      : `invalid ${key}: ${shown(node)}; expected ${expected}`;
  switch (issue.code) {
    case 'custom': {
      const refusal = issue.params?.refusal;
      if (refusal === undefined) return [{ code: 'type', message: issue.message, ...at }];
      return [
        {
          code: refusal.code ?? 'type',
          message: refusal.message ?? invalid(refusal.expected),
          ...at,
          ...(refusal.hint === undefined ? {} : { hint: refusal.hint }),
        },
      ];
    }
    case 'unrecognized_keys':
      return issue.keys!.map((name) => {
        const near = nearestName(name, keysAt(path));
        const expected =
          keysAt(path).length > 0 && keysAt(path).length <= 12
            ? `expected ${keysAt(path).join(', ')}`
            : undefined;
        const hint = near === undefined ? expected : `did you mean ${near}?`;
        return {
          code: 'unknown-key' as const,
          message: `unknown key ${name}`,
          path: [...path, name].join('.'),
          place: keyPlaceOf(values, [...path, name]),
          ...(hint === undefined ? {} : { hint }),
        };
      });
    case 'invalid_union':
      return unionProblems(issue, path, node, values, at);
    case 'invalid_value':
      return [{ code: 'type', message: invalid(issue.values!.join(' or ')), ...at }];
    case 'invalid_type':
      return [
        {
          code: 'type',
          message: invalid(TYPE_WORDS[issue.expected ?? ''] ?? issue.expected ?? 'another type'),
          ...at,
        },
      ];
    default:
      return [{ code: 'type', message: invalid(issue.message), ...at }];
  }
}

/** The chooser is the only union: the shape that was meant says what is wrong with it. */
function unionProblems(
  issue: Issue,
  path: Path,
  node: SourceNode | undefined,
  values: SourceNode,
  at: { readonly path: string; readonly place: Place },
): readonly Problem[] {
  const meant = node?.kind === 'map' ? ['chains', 'routes'].findIndex((key) => node.entries.has(key)) : -1;
  if (meant >= 0) return issue.errors![meant + 1]!.flatMap((inner) => problemsOf(inner, path, values));
  const found = node === undefined ? 'chooser is missing' : `invalid chooser: ${shown(node)}`;
  return [
    { code: 'type', message: `${found}; expected caseworker, { chains: […] } or { routes: {…} }`, ...at },
  ];
}

const TYPE_WORDS: { readonly [type: string]: string } = {
  object: 'a map',
  record: 'a map',
  array: 'a list',
};

/** Keys the schema knows at a path. */
function keysAt(path: Path): readonly string[] {
  let schema: z.core.$ZodType | undefined = scenarioSchema;
  for (const part of path) schema = schema === undefined ? undefined : child(schema, part);
  const def = schema === undefined ? undefined : bare(schema)._zod.def;
  return def?.type === 'object' ? Object.keys((def as z.core.$ZodObjectDef).shape) : [];
}

/** The schema of a part of another. */
export function child(schema: z.core.$ZodType, part: string | number): z.core.$ZodType | undefined {
  const { def } = bare(schema)._zod;
  if (def.type === 'object') return (def as z.core.$ZodObjectDef).shape[String(part)];
  if (def.type === 'record') return (def as z.core.$ZodRecordDef).valueType;
  if (def.type === 'array') return (def as z.core.$ZodArrayDef).element;
  if (def.type === 'union') {
    for (const option of (def as z.core.$ZodUnionDef).options) {
      const found = bare(option)._zod.def.type === 'object' ? child(option, part) : undefined;
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** A schema without `optional`. */
export function bare(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = schema._zod;
  return def.type === 'optional' ? bare((def as z.core.$ZodOptionalDef).innerType) : schema;
}

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

function keyPlaceOf(node: SourceNode, path: Path): Place {
  const parent = nodeAt(node, path.slice(0, -1));
  const entry = parent?.kind === 'map' ? parent.entries.get(String(path[path.length - 1])) : undefined;
  return entry?.keyPlace ?? placeOf(node, path);
}

/** A value as it was written, cut short. */
export function shown(node: SourceNode): string {
  const text = node.kind === 'map' ? 'a map' : node.kind === 'list' ? 'a list' : JSON.stringify(node.value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
