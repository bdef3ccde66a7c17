// From a scenario file to everything a run needs. All problems are reported at once; nothing is guessed.

import { basename } from 'node:path';
import { ScenarioError } from '../errors/errors.js';
import type { ModelParameters, Names } from '../model/parameters.js';
import { checkFormulas } from './check-formulas.js';
import { checkRanges } from './check-ranges.js';
import { checkReferences } from './check-references.js';
import { hashOf } from './hash.js';
import { mergeChain } from './merge.js';
import { applyOverrides } from './overrides.js';
import { inOrder } from './problem-order.js';
import { type Provenance, provenanceOf } from './provenance.js';
import { readScenarioChain } from './read-scenario-file.js';
import type { InLanguages } from './schema/record.js';
import type { SourceMap } from './source-tree.js';
import { toParameters } from './to-parameters.js';
import { validate } from './validate.js';

/** A published value that a measure's six-month rate can be held against. */
export interface Target {
  readonly id: string;
  readonly measure: string;
  readonly group: string;
  /** Share in work six months after exit. */
  readonly value: number;
  readonly source: string;
}

/** What the thesis says came of somebody it tells of; beside a result, never a test of it. */
export interface Illustration {
  /** P1 to P7 or X1 to X8. */
  readonly of: string;
  readonly outcome: Names;
}

export interface ResolvedScenario {
  /** Name of the file without its ending. */
  readonly id: string;
  readonly title: Names;
  /** In English, or in the one language it is written in. */
  readonly question: string;
  /** The same in each language it is written in. */
  readonly questionIn: InLanguages;
  /** Shown on every output; empty when there is nothing to warn of. */
  readonly status: string;
  /** What to know before reading a result; shown with every run. */
  readonly warnings: readonly string[];
  readonly illustration: Illustration | undefined;
  readonly seed: string;
  readonly replications: number;
  readonly targets: readonly Target[];
  readonly parameters: ModelParameters;
  readonly provenance: readonly Provenance[];
  /** SHA-256 of the parameters after defaults, independent of the order of keys. */
  readonly hash: string;
}

export interface LoadOptions {
  /** `path=value`, applied in order. */
  readonly set?: readonly string[];
}

/**
 * Loads a scenario file with everything it extends.
 *
 * @throws ScenarioError with every problem found; code `file` when a file cannot be read
 */
export async function loadScenario(path: string, options: LoadOptions = {}): Promise<ResolvedScenario> {
  return openScenario(path, options.set).with([]);
}

/** A scenario that is read once and resolved many times, each time with other settings. */
export interface OpenScenario {
  /** @throws ScenarioError with every problem found */
  readonly with: (settings: readonly string[]) => Promise<ResolvedScenario>;
}

/**
 * Reads a scenario file with everything it extends.
 *
 * @param set - `path=value`, applied before any other settings
 * @throws ScenarioError; code `file` when a file cannot be read
 */
export function openScenario(path: string, set: readonly string[] = []): OpenScenario {
  const merged = mergeChain(readScenarioChain(path));
  const id = basename(path).replace(/\.ya?ml$/, '');
  return { with: (settings) => resolveScenario(id, applyOverrides(merged, [...set, ...settings])) };
}

/**
 * Resolves a tree that is already read; what a browser or a test without files needs.
 *
 * @throws ScenarioError with every problem found
 */
export async function resolveScenario(id: string, tree: SourceMap): Promise<ResolvedScenario> {
  const validated = validate(tree);
  const { scenario } = validated;
  const { formulas, problems } = await checkFormulas(validated);
  const all = [...validated.problems, ...problems, ...checkReferences(validated), ...checkRanges(validated)];
  if (all.length > 0) throw new ScenarioError(inOrder(all, tree.place.file));
  const parameters = toParameters(id, scenario, formulas);
  return {
    id,
    title: bothNames(scenario.title),
    question: scenario.question.en,
    questionIn: scenario.question,
    status: scenario.status ?? '',
    warnings: scenario.warnings ?? [],
    illustration:
      scenario.illustration === undefined
        ? undefined
        : { of: scenario.illustration.of, outcome: bothNames(scenario.illustration.outcome) },
    seed: scenario.seed ?? id,
    replications: scenario.replications ?? 1,
    targets: (scenario.targets ?? []).map(({ id: targetId, measure, group, value, source }) => ({
      id: targetId,
      measure,
      group,
      value,
      source: source ?? '',
    })),
    parameters,
    provenance: provenanceOf(validated),
    hash: hashOf(parameters),
  };
}

/** Either language stands in for the other; checked that one is there. */
function bothNames({
  nb,
  en,
}: {
  readonly nb?: string | undefined;
  readonly en?: string | undefined;
}): Names {
  return { nb: nb ?? en!, en: en ?? nb! };
}
