// What commands that work from a calibration file begin with: the scenario read once, the plan checked against it, and
// the metrics that its targets name.

import type { Metric } from '../metrics/definition.js';
import type { ModelParameters } from '../model/parameters.js';
import type { CalibrationPlan } from '../scenario/calibration-plan.js';
import type { ResolvedScenario } from '../scenario/load-scenario.js';

export interface CalibrationInputs {
  readonly scenario: ResolvedScenario;
  readonly plan: CalibrationPlan;
  /** Metrics that targets name, and any others asked for. */
  readonly metrics: readonly Metric[];
  /** Parameters of the scenario with settings, `path=value`, over it. */
  readonly parametersWith: (settings: readonly string[]) => Promise<ModelParameters>;
}

/**
 * @param also - ids of metrics wanted beside those of the targets
 * @throws ScenarioError when the scenario or the calibration file is not valid
 */
export async function calibrationInputs(
  given: { readonly scenario: string; readonly set: readonly string[]; readonly targets: string },
  also: readonly string[] = [],
): Promise<CalibrationInputs> {
  const { openScenario } = await import('../scenario/load-scenario.js');
  const { loadCalibration } = await import('../scenario/load-calibration.js');
  const { loadMetrics, SHIPPED_METRICS } = await import('../scenario/load-metrics.js');
  const opened = openScenario(given.scenario, given.set);
  const scenario = await opened.with([]);
  const metrics = loadMetrics([SHIPPED_METRICS]);
  const plan = loadCalibration(
    given.targets,
    scenario,
    metrics.map(({ id }) => id),
  );
  const named = new Set([
    ...also,
    ...plan.targets.flatMap(({ quantity }) => (quantity.kind === 'metric' ? [quantity.metric] : [])),
  ]);
  return {
    scenario,
    plan,
    metrics: metrics.filter(({ id }) => named.has(id)),
    parametersWith: async (settings) => (await opened.with(settings)).parameters,
  };
}
