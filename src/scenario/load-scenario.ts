// From a scenario file to everything a run needs. All problems are reported at once; nothing is guessed.

import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { type Problem, ScenarioError } from '../errors/errors.js';
import type { Formula } from '../model/formula.js';
import { FORMULA_VARIABLES } from '../model/formula-variables.js';
import type { Formulas, ModelParameters, Names } from '../model/parameters.js';
import { checkReferences } from './check-references.js';
import { DEFAULT_FORMULAS } from './default-formulas.js';
import { checkFormula } from './formula-text.js';
import { applyOverrides, mergeChain } from './merge.js';
import { type Provenance, provenanceOf } from './provenance.js';
import { readScenarioChain } from './read-scenario-file.js';
import type { SourceMap } from './source-tree.js';
import { toParameters } from './to-parameters.js';
import { inOrder, placeOf, type Validated, validate } from './validate.js';

/** A published value that a measure's six-month rate can be held against. */
export interface Target {
  readonly id: string;
  readonly measure: string;
  readonly group: string;
  /** Share in work six months after exit. */
  readonly value: number;
  readonly source: string;
}

export interface ResolvedScenario {
  /** Name of the file without its ending. */
  readonly id: string;
  readonly title: Names;
  readonly question: string;
  /** Shown on every output; empty when there is nothing to warn of. */
  readonly status: string;
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
 * @throws ScenarioError with every problem found
 */
export async function loadScenario(path: string, options: LoadOptions = {}): Promise<ResolvedScenario> {
  const merged = mergeChain(readScenarioChain(path));
  return resolveScenario(basename(path).replace(/\.ya?ml$/, ''), applyOverrides(merged, options.set ?? []));
}

/** Resolves a tree that is already read; what a browser or a test without files needs. */
export async function resolveScenario(id: string, tree: SourceMap): Promise<ResolvedScenario> {
  const validated = validate(tree);
  const { scenario } = validated;
  const { formulas, problems } = await checkFormulas(validated);
  const all = [...problems, ...checkReferences(validated)];
  if (all.length > 0) throw new ScenarioError(inOrder(all));
  const parameters = toParameters(id, scenario, formulas);
  return {
    id,
    title: { nb: scenario.title.nb ?? id, en: scenario.title.en ?? scenario.title.nb ?? id },
    question: scenario.question,
    status: scenario.status ?? '',
    seed: scenario.seed ?? id,
    replications: scenario.replications ?? 1,
    targets: (scenario.targets ?? []).map(({ source, ...target }) => ({
      id: target.id,
      measure: target.measure,
      group: target.group,
      value: target.value,
      source: source ?? '',
    })),
    parameters,
    provenance: provenanceOf(validated),
    hash: createHash('sha256').update(canonical(parameters)).digest('hex'),
  };
}

async function checkFormulas(validated: Validated): Promise<{
  readonly formulas: { readonly [name in keyof Formulas]: Formula };
  readonly problems: readonly Problem[];
}> {
  const { scenario, values } = validated;
  const problems: Problem[] = [];
  const formulas: { [name: string]: Formula } = {};
  for (const [name, variables] of Object.entries(FORMULA_VARIABLES)) {
    const text = scenario.formulas?.[name as keyof Formulas] ?? DEFAULT_FORMULAS[name as keyof Formulas];
    const checked = await checkFormula(text, variables);
    if ('formula' in checked) {
      formulas[name] = checked.formula;
      continue;
    }
    const place = placeOf(values, ['formulas', name]);
    problems.push({
      code: 'formula',
      message: `invalid formula ${name}: ${checked.problem.message}`,
      path: `formulas.${name}`,
      place: { ...place, column: place.column + checked.problem.offset },
    });
  }
  return { formulas: formulas as { [name in keyof Formulas]: Formula }, problems };
}

/** JSON with keys in order, so that equal parameters have equal text. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
  }
  return typeof value === 'number' && !Number.isFinite(value)
    ? `"${value}"`
    : (JSON.stringify(value) ?? 'null');
}
