// How problems are told: in the order in which they stand, the scenario's own file before those it extends,
// each cause once.

import type { Problem } from '../errors/errors.js';

/** Name under which `--set` appears in place of a file. */
export const SET = '--set';

/**
 * Problems in the order in which they stand, each once. A key that is missing because it is misspelt is told
 * as misspelt only; what was set from outside has no line.
 *
 * @param file - the scenario's own file, told first
 */
export function inOrder(problems: readonly Problem[], file: string): readonly Problem[] {
  const misspelt = new Set(problems.flatMap(meantPath));
  const seen = new Set<string>();
  return problems
    .filter((problem) => !(problem.path !== undefined && misspelt.has(problem.path) && isMissing(problem)))
    .filter(({ place, path, message }) => {
      const key = `${place?.file}:${place?.line}:${place?.column}:${path}:${message}`;
      return seen.size !== seen.add(key).size;
    })
    .map((problem, index) => ({ problem, index }))
    .sort(
      (a, b) =>
        compareFiles(a.problem.place?.file ?? '', b.problem.place?.file ?? '', file) ||
        (a.problem.place?.line ?? 0) - (b.problem.place?.line ?? 0) ||
        (a.problem.place?.column ?? 0) - (b.problem.place?.column ?? 0) ||
        a.index - b.index,
    )
    .map(({ problem }) => withoutSetPlace(problem));
}

const MEANT = /^did you mean (.+)\?$/;

/** The path a misspelt key was meant to have. */
function meantPath({ code, path, hint }: Problem): readonly string[] {
  const meant = code === 'unknown-key' && hint !== undefined ? MEANT.exec(hint)?.[1] : undefined;
  return meant === undefined || path === undefined
    ? []
    : [[...path.split('.').slice(0, -1), meant].join('.')];
}

function isMissing({ message }: Problem): boolean {
  return / is missing; /.test(message);
}

function compareFiles(a: string, b: string, first: string): number {
  if (a === b) return 0;
  if (a === first) return -1;
  if (b === first) return 1;
  return a < b ? -1 : 1;
}

function withoutSetPlace(problem: Problem): Problem {
  if (problem.place?.file.startsWith(SET) !== true) return problem;
  const { place: _, ...rest } = problem;
  return { ...rest, hint: rest.hint === undefined ? 'given by --set' : `${rest.hint}; given by --set` };
}
