// From a tree to a scenario and every problem the schema finds. What is valid is handed on beside the
// problems, so that a file's other mistakes, in names and sums, are told in the same breath.

import type { Problem } from '../errors/errors.js';
import { type Annotation, stripAnnotations } from './annotations.js';
import type { Path } from './places.js';
import { type Scenario, scenarioSchema } from './schema/scenario-schema.js';
import { type Issue, problemsOf } from './schema-problems.js';
import { plainData, type SourceMap, type SourceNode } from './source-tree.js';

export interface Validated {
  /** Whole when there is no problem; otherwise what is not valid is left out, required or not. */
  readonly scenario: Scenario;
  /** The tree without annotations: where each value stands. */
  readonly values: SourceNode;
  readonly annotations: ReadonlyMap<string, Annotation>;
  readonly problems: readonly Problem[];
}

/** Validates a tree; the schema's checks only, not what one part says about another. */
export function validate(tree: SourceMap): Validated {
  const entries = new Map(tree.entries);
  entries.delete('extends');
  const { values, annotations, problems } = stripAnnotations({ ...tree, entries }, scenarioSchema);
  const payload = scenarioSchema._zod.run({ value: plainData(values), issues: [] }, { async: false });
  if (payload instanceof Promise) throw new TypeError('the schema has no asynchronous parts');
  for (const issue of payload.issues) {
    if (issue.code !== 'unrecognized_keys') leaveOut(payload.value, (issue.path ?? []) as Path);
  }
  const before = [...(tree.problems ?? []), ...problems];
  const told = new Set(before.map(({ path }) => path));
  const refused = payload.issues
    .flatMap((issue) => problemsOf(issue as unknown as Issue, values, scenarioSchema))
    .filter(({ path }) => !told.has(path));
  return { scenario: payload.value as Scenario, values, annotations, problems: [...before, ...refused] };
}

/** Takes what is not valid out of what the schema gave back. */
function leaveOut(scenario: unknown, path: Path): void {
  let here = scenario;
  for (const [depth, part] of path.entries()) {
    if (typeof here !== 'object' || here === null) return;
    if (depth === path.length - 1) delete (here as { [key: string]: unknown })[String(part)];
    here = (here as { readonly [key: string]: unknown })[String(part)];
  }
}
