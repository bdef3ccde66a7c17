// An ensemble file, read and checked.

import { type Problem, ScenarioError } from '../errors/errors.js';
import { checkEnsemble } from './check-ensemble.js';
import type { Ensemble } from './ensemble.js';
import { type Path, placeOf } from './places.js';
import { inOrder } from './problem-order.js';
import { readSourceFile } from './read-scenario-file.js';
import { type EnsembleFile, ensembleSchema } from './schema/ensemble.js';
import { type Issue, problemsOf } from './schema-problems.js';
import { parseSource, plainData, type SourceMap } from './source-tree.js';

/** Thousands of sets with dozens of settings. */
const LIMITS = { bytes: 16 * 1024 * 1024, nodes: 500_000 };

/** @throws ScenarioError with every problem found; code `file` when the file cannot be read */
export function loadEnsemble(path: string): Ensemble {
  return ensembleOf(readSourceFile(path, 'an ensemble file', LIMITS));
}

/** An ensemble from text; what a test or a browser without files needs. */
export function parseEnsemble(text: string, file: string): Ensemble {
  return ensembleOf(parseSource(text, file, 'an ensemble file', LIMITS.nodes) as SourceMap);
}

function ensembleOf(tree: SourceMap): Ensemble {
  const parsed = ensembleSchema._zod.run({ value: plainData(tree), issues: [] }, { async: false });
  if (parsed instanceof Promise) throw new TypeError('the schema has no asynchronous parts');
  const problems: Problem[] = [
    ...(tree.problems ?? []),
    ...parsed.issues.flatMap((issue) => problemsOf(issue as unknown as Issue, tree, ensembleSchema)),
  ];
  const file = parsed.value as EnsembleFile;
  if (problems.length === 0) {
    checkEnsemble(file, (path: Path, message, hint) =>
      problems.push({
        code: 'reference',
        message,
        path: path.join('.'),
        place: placeOf(tree, path),
        ...(hint === undefined ? {} : { hint }),
      }),
    );
  }
  if (problems.length > 0) throw new ScenarioError(inOrder(problems, tree.place.file));
  const { schema: _, priors, sets, prior = [], ...head } = file;
  return {
    ...head,
    priors: priors.map(({ scale = 'linear', ...rest }) => ({ ...rest, scale })),
    sets: sets.map(({ set, ...rest }) => ({ ...rest, settings: settingsOf(set) })),
    prior: prior.map(({ set, ...rest }) => ({ ...rest, settings: settingsOf(set) })),
  };
}

function settingsOf(set: { readonly [path: string]: string }): readonly string[] {
  return Object.entries(set).map(([path, value]) => `${path}=${value}`);
}
