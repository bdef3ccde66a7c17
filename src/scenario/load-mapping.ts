// A mapping file, read and checked.

import { type Problem, ScenarioError } from '../errors/errors.js';
import { placeOf } from './places.js';
import { inOrder } from './problem-order.js';
import { readSourceFile } from './read-scenario-file.js';
import { mappingSchema, type RegisterMapping } from './schema/mapping.js';
import { type Issue, problemsOf } from './schema-problems.js';
import { plainData } from './source-tree.js';

export type { RegisterMapping } from './schema/mapping.js';

/** @throws ScenarioError with every problem found; code `file` when the file cannot be read */
export function loadMapping(path: string): RegisterMapping {
  const tree = readSourceFile(path, 'a mapping file');
  const parsed = mappingSchema._zod.run({ value: plainData(tree), issues: [] }, { async: false });
  if (parsed instanceof Promise) throw new TypeError('the schema has no asynchronous parts');
  const problems: Problem[] = [
    ...(tree.problems ?? []),
    ...parsed.issues.flatMap((issue) => problemsOf(issue as unknown as Issue, tree, mappingSchema)),
  ];
  const mapping = parsed.value as RegisterMapping;
  if (problems.length === 0 && mapping.window !== undefined && mapping.window.until <= mapping.window.from) {
    problems.push({
      code: 'range',
      message: 'invalid window: it ends before it begins; expected until after from',
      path: 'window.until',
      place: placeOf(tree, ['window', 'until']),
    });
  }
  if (problems.length > 0) throw new ScenarioError(inOrder(problems, tree.place.file));
  return mapping;
}
