// What a document is written from: one scenario, resolved and compiled, beside the evidence. Nothing is kept
// between calls, so nothing in a document can be older than the scenario.

import { compileModel, type Model } from '../../model/model.js';
import type { MeasureParameters, Mechanism, ModelParameters } from '../../model/parameters.js';
import type { Evidence } from '../../scenario/load-evidence.js';
import type { ResolvedScenario } from '../../scenario/load-scenario.js';
import { type ParameterRow, parameterRows } from '../../scenario/parameter-rows.js';
import { type DocumentedMetric, documentedMetrics } from './documented-metrics.js';
import { idleReason } from './mechanism-idle.js';

export interface Facts {
  readonly scenario: ResolvedScenario;
  readonly parameters: ModelParameters;
  readonly model: Model;
  readonly rows: readonly ParameterRow[];
  readonly evidence: Evidence;
  readonly metrics: readonly DocumentedMetric[];
  /** As the user would write it. */
  readonly file: string;
  readonly set: readonly string[];
  /** Whether a mechanism acts: switched on, with a strength above 0 and something to act on. */
  acts(mechanism: Mechanism): boolean;
  /** What a path comes to, as a file has it. */
  value(path: string): string;
  readonly measures: readonly MeasureParameters[];
  readonly open: readonly MeasureParameters[];
  /** People can find work: a hazard of some kind runs. */
  readonly hasJobs: boolean;
  /** The file cites sources or grades. */
  readonly isGraded: boolean;
}

export interface FactsOptions {
  readonly evidence: Evidence;
  readonly file: string;
  readonly set?: readonly string[];
}

/** @throws ModelError when parameters that are valid alone are impossible together */
export function factsOf(scenario: ResolvedScenario, options: FactsOptions): Facts {
  const { parameters } = scenario;
  const model = compileModel(parameters);
  const rows = parameterRows(scenario);
  const values = new Map(rows.map((row) => [row.path, row.value]));
  const withPlaces = new Set(model.queues.map((queue) => queue.measure));
  const open = parameters.measures.filter(
    (measure, index) => measure.kind === 'assessment' || withPlaces.has(index),
  );
  return {
    scenario,
    parameters,
    model,
    rows,
    evidence: options.evidence,
    metrics: documentedMetrics(model),
    file: options.file,
    set: options.set ?? [],
    acts: (mechanism) =>
      model.strength[mechanism] !== 0 && idleReason(mechanism, { parameters, open }) === undefined,
    value: (path) => values.get(path) ?? '',
    measures: parameters.measures,
    open,
    hasJobs: !model.isPlain,
    isGraded: rows.some((row) => row.grade !== ''),
  };
}

/**
 * Numbers and formulas that the file gives about the world: what there is to doubt. How long and how often it
 * is run is not among them.
 */
export function numbersGiven({ rows }: Facts): readonly ParameterRow[] {
  return rows.filter(
    (row) => row.given && row.role !== 'run' && (row.kind === 'number' || row.kind === 'formula'),
  );
}
