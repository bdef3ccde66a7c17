// What the schema refuses, in the words and at the place a user needs: never the words of the validator.

import type { z } from 'zod';
import type { Problem } from '../errors/errors.js';
import { nearestName } from './nearest-name.js';
import { keyPlaceOf, nameOf, namesAt, nodeAt, type Path, placeOf } from './places.js';
import { describedAs } from './schema/described-as.js';
import type { Refusal } from './schema/leaves.js';
import { child, knownKeys } from './schema/walk.js';
import { shown } from './shown.js';
import type { SourceNode } from './source-tree.js';

/** The parts of a validator's issue that are read here. */
export interface Issue {
  readonly code: string;
  readonly path?: readonly PropertyKey[];
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly errors?: readonly (readonly Issue[])[];
  readonly params?: { readonly refusal?: Refusal };
}

/** Problems of one issue found at `before` or below. */
export function problemsOf(
  issue: Issue,
  values: SourceNode,
  schema: z.core.$ZodType,
  before: Path = [],
): readonly Problem[] {
  const path: Path = [
    ...before,
    ...(issue.path ?? []).map((part) => (typeof part === 'number' ? part : String(part))),
  ];
  const node = nodeAt(values, path);
  const at = { path: path.join('.'), place: placeOf(values, path) };
  const schemaHere = path.reduce<z.core.$ZodType | undefined>(
    (here, part) => (here === undefined ? undefined : child(here, part)),
    schema,
  );
  if (issue.code === 'unrecognized_keys') {
    return issue.keys!.map((key) => unknownKeyProblem(key, path, values, knownKeys(schemaHere)));
  }
  const refusal = issue.params?.refusal;
  const isMissing = node === undefined;
  if (!isMissing && refusal?.message !== undefined) {
    const { code = 'type', message, hint } = refusal;
    const place = code === 'unknown-key' ? keyPlaceOf(values, path) : at.place;
    return [{ code, message, path: at.path, place, ...(hint === undefined ? {} : { hint }) }];
  }
  if (issue.code === 'invalid_union') {
    const meant = unionMeant(issue, node);
    if (meant !== undefined) return meant.flatMap((inner) => problemsOf(inner, values, schema, path));
    const keys = namesAt(values, path);
    if (keys.length > 0)
      return keys.map((key) => unknownKeyProblem(key, path, values, knownKeys(schemaHere)));
  }
  const isDescribed = refusal === undefined || (isMissing && schemaHere !== undefined);
  const expected = isDescribed ? describedAs(schemaHere) : refusal.expected;
  const message = isMissing
    ? `${nameOf(path)} is missing; expected ${expected}`
    : node.kind === 'scalar' && node.value === null
      ? `${nameOf(path)} has no value; expected ${expected}`
      : `invalid ${nameOf(path)}: ${shown(node)}; expected ${expected}`;
  const hint = isMissing ? undefined : refusal?.hint;
  return [
    {
      code: isMissing ? 'type' : (refusal?.code ?? 'type'),
      message,
      ...at,
      ...(hint === undefined ? {} : { hint }),
    },
  ];
}

function unknownKeyProblem(key: string, parent: Path, values: SourceNode, known: readonly string[]): Problem {
  const path = [...parent, key];
  const near = nearestName(key, known);
  const hint =
    near !== undefined
      ? `did you mean ${near}?`
      : known.length > 0 && known.length <= 12
        ? `expected ${known.join(', ')}`
        : 'tiltaksflyt schema lists the keys there are';
  return {
    code: 'unknown-key',
    message: `unknown key ${key}`,
    path: path.join('.'),
    place: keyPlaceOf(values, path),
    hint,
  };
}

/** The chooser is the only union: the variant that was meant says what is wrong with it. */
function unionMeant(issue: Issue, node: SourceNode | undefined): readonly Issue[] | undefined {
  const variant = node?.kind === 'map' ? ['chains', 'routes'].findIndex((key) => node.entries.has(key)) : -1;
  return variant < 0 ? undefined : issue.errors?.[variant + 1];
}
