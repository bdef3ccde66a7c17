// The evidence as documents cite it: what the thesis says causes what, sources, warnings, and what the model
// cannot show. Read and checked like any file of a user; all problems of all files are told at once.

import { join } from 'node:path';
import type { z } from 'zod';
import { type Problem, ScenarioError } from '../errors/errors.js';
import { inOrder } from './problem-order.js';
import { readSourceFile, SHIPPED } from './read-scenario-file.js';
import { limitsFile, mechanismsFile, sourcesFile, warningsFile } from './schema/evidence.js';
import { type Issue, problemsOf } from './schema-problems.js';
import { plainData } from './source-tree.js';

/** Folder of the evidence that ships with the package. */
export const SHIPPED_EVIDENCE = join(SHIPPED, 'evidence');

export type Claim = z.output<typeof mechanismsFile>['mechanisms'][number];
export type Source = z.output<typeof sourcesFile>['sources'][number];
export type Warning = z.output<typeof warningsFile>['warnings'][number];
export type Limit = z.output<typeof limitsFile>['limits'][number];

export interface Evidence {
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
  readonly warnings: readonly Warning[];
  readonly inconsistencies: readonly Warning[];
  readonly limits: readonly Limit[];
}

/**
 * Loads the evidence of a folder.
 *
 * @throws ScenarioError with every problem found; code `file` when a file cannot be read
 */
export function loadEvidence(folder: string = SHIPPED_EVIDENCE): Evidence {
  const problems: Problem[] = [];
  const read = <T extends z.core.$ZodType>(name: string, schema: T): z.output<T> | undefined => {
    try {
      return readChecked(join(folder, name), schema);
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
  const claims = read('mechanisms.yaml', mechanismsFile);
  const sources = read('sources.yaml', sourcesFile);
  const warnings = read('warnings.yaml', warningsFile);
  const limits = read('cannot-show.yaml', limitsFile);
  if (claims === undefined || sources === undefined || warnings === undefined || limits === undefined)
    throw new ScenarioError(problems);
  return {
    claims: claims.mechanisms,
    sources: sources.sources,
    warnings: warnings.warnings,
    inconsistencies: warnings.inconsistencies,
    limits: limits.limits,
  };
}

function readChecked<T extends z.core.$ZodType>(path: string, schema: T): z.output<T> {
  const tree = readSourceFile(path, 'a file of evidence');
  const parsed = schema._zod.run({ value: plainData(tree), issues: [] }, { async: false });
  if (parsed instanceof Promise) throw new TypeError('the schema has no asynchronous parts');
  const problems: Problem[] = [
    ...(tree.problems ?? []),
    ...parsed.issues.flatMap((issue) => problemsOf(issue as unknown as Issue, tree, schema)),
  ];
  if (problems.length > 0) throw new ScenarioError(inOrder(problems, tree.place.file));
  return parsed.value as z.output<T>;
}
