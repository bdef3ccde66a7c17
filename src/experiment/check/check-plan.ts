// What a check runs: each scenario as the baseline says, with its settings, its seed and the metrics that ship.

import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Problem, ScenarioError } from '../../errors/errors.js';
import type { Metric } from '../../metrics/definition.js';
import { compileModel } from '../../model/model.js';
import { fittingMetrics } from '../../scenario/fit-metrics.js';
import { type LoadedMetric, loadMetricFiles, SHIPPED_METRICS } from '../../scenario/load-metrics.js';
import { loadScenario, type ResolvedScenario } from '../../scenario/load-scenario.js';
import { runFit } from '../run-fit.js';
import type { LeftOut } from '../summarise-metrics.js';

/** A scenario and how it is run to be checked. */
export interface CheckSettings {
  /** Path from the folder of the baseline, with slashes. */
  readonly file: string;
  readonly set: readonly string[];
  /** The scenario's own when left out. */
  readonly seed?: string | undefined;
  readonly replications: number;
}

/** The same, read. */
export interface CheckPlan {
  readonly file: string;
  readonly set: readonly string[];
  readonly seed: string;
  readonly replications: number;
  readonly scenario: ResolvedScenario;
  readonly metrics: readonly Metric[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Reads scenarios.
 *
 * @param baseline - path of the baseline file
 * @throws ScenarioError with the problems of all of them
 */
export async function planChecks(
  baseline: string,
  checks: readonly CheckSettings[],
): Promise<readonly CheckPlan[]> {
  const shipped = loadMetricFiles([SHIPPED_METRICS]);
  const plans: CheckPlan[] = [];
  const problems: Problem[] = [];
  for (const check of checks) {
    try {
      plans.push(await planCheck(baseline, check, shipped));
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ScenarioError(problems);
  return plans;
}

/** Whether a scenario of a baseline is still where it was. */
export function scenarioIsThere(baseline: string, file: string): boolean {
  return statSync(join(dirname(baseline), file), { throwIfNoEntry: false }) !== undefined;
}

async function planCheck(
  baseline: string,
  { file, set, seed, replications }: CheckSettings,
  shipped: readonly LoadedMetric[],
): Promise<CheckPlan> {
  if (!scenarioIsThere(baseline, file)) {
    const message = `${file} is in ${baseline}, and its file is gone`;
    const hint = `to take it out: tiltaksflyt check ${join(dirname(baseline), file)} --update --reason "…"`;
    throw new ScenarioError([{ code: 'file', message, hint }]);
  }
  const scenario = await loadScenario(join(dirname(baseline), file), { set });
  const { fitting, others } = fittingMetrics(shipped, runFit(compileModel(scenario.parameters)));
  return {
    file,
    set,
    seed: seed ?? scenario.seed,
    replications,
    scenario,
    metrics: fitting,
    leftOut: others,
  };
}
