// A baseline file, read and checked. It is written by a program, so it is either right or was damaged or edited; where
// that shows first is said, and by what command it is set right.

import { type Problem, ScenarioError } from '../errors/errors.js';
import { type Baseline, type BaselineEntry, sealOf } from './baseline.js';
import { type Path, placeOf } from './places.js';
import { inOrder } from './problem-order.js';
import { readSourceFile } from './read-scenario-file.js';
import { type BaselineFile, type BaselineFileEntry, baselineSchema } from './schema/baseline.js';
import { type Issue, problemsOf } from './schema-problems.js';
import { plainData, type SourceMap } from './source-tree.js';

/** A hundred scenarios with hundreds of numbers. */
const LIMITS = { bytes: 32 * 1024 * 1024, nodes: 1_000_000 };
const NEEDED = {
  exact: ['fingerprints', 'summary', 'numbers'],
  statistical: ['replications', 'level', 'quantities'],
} as const;

/** @throws ScenarioError with the first problem and how many there are; code `file` when the file cannot be read */
export function loadBaseline(path: string): Baseline {
  const tree = read(path);
  const parsed = baselineSchema._zod.run({ value: plainData(tree), issues: [] }, { async: false });
  if (parsed instanceof Promise) throw new TypeError('the schema has no asynchronous parts');
  const problems: Problem[] = [
    ...(tree.problems ?? []),
    ...parsed.issues.flatMap((issue) => problemsOf(issue as unknown as Issue, tree, baselineSchema)),
  ];
  if (problems.length > 0) throw damaged(inOrder(problems, tree.place.file));
  const { reasons, scenarios } = parsed.value as BaselineFile;
  const entries = Object.entries(scenarios).map(
    ([file, entry]) => [file, entryOf(file, entry, { tree, reasons, problems })] as const,
  );
  if (problems.length > 0) throw damaged(inOrder(problems, tree.place.file));
  return { reasons, scenarios: Object.fromEntries(entries) as Baseline['scenarios'] };
}

/** The first thing that is wrong stands for all: a program wrote the file, so nobody mends it by hand. */
function damaged([first, ...others]: readonly Problem[]): ScenarioError {
  const also =
    others.length === 0 ? '' : `, and ${others.length} more ${others.length === 1 ? 'problem' : 'problems'}`;
  return new ScenarioError([{ ...first!, message: `${first!.message}${also}`, hint: REMEDY }]);
}

function read(path: string): SourceMap {
  try {
    return readSourceFile(path, 'a baseline file, as tiltaksflyt check --update writes one', LIMITS);
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    throw new ScenarioError(
      error.problems.map((problem) => ({ hint: problem.code === 'file' ? CHOICE : REMEDY, ...problem })),
    );
  }
}

interface Reading {
  readonly tree: SourceMap;
  readonly reasons: readonly string[];
  readonly problems: Problem[];
}

function entryOf(
  file: string,
  { seal, ...entry }: BaselineFileEntry,
  { tree, reasons, problems }: Reading,
): BaselineEntry | undefined {
  const say = (path: Path, message: string) =>
    problems.push({ code: 'reference', message, path: path.join('.'), place: placeOf(tree, path) });
  const at = ['scenarios', file];
  const missing = NEEDED[entry.mode].filter((key) => entry[key] === undefined);
  if (missing.length > 0) {
    say(at, `${missing.join(', ')} missing; expected in every ${entry.mode} entry`);
    return undefined;
  }
  const held = entry as BaselineEntry;
  if (reasons[held.reason - 1] === undefined) {
    say([...at, 'reason'], `there is no reason ${held.reason}; expected 1 to ${reasons.length}`);
  } else if (sealOf(held, reasons) !== seal) {
    say([...at, 'seal'], 'the entry or its reason was changed after it was written');
  }
  return held;
}

const CHOICE =
  'say which with --baseline, or make it with tiltaksflyt check SCENARIO --baseline FILE --update --reason "…"';
const REMEDY =
  'take the file from version control, or remove it and make it again with tiltaksflyt check --update';
