// Which metrics a command computes. Those that ship are computed as far as they fit; those that somebody asks
// for must fit.

import type { Argv } from 'yargs';
import type { LeftOut } from '../experiment/summarise-metrics.js';
import type { Metric } from '../metrics/definition.js';
import type { Fit } from '../scenario/fit-metrics.js';

/** `--metrics PATH`, any number of times. */
export function metricsOption<T>(yargs: Argv<T>): Argv<T & { metrics: readonly string[] }> {
  return yargs.option('metrics', {
    describe: 'metric file or folder of them, instead of those that ship',
    type: 'string',
    array: true,
    nargs: 1,
    default: [] as string[],
  }) as Argv<T & { metrics: readonly string[] }>;
}

export interface ChosenMetrics {
  readonly metrics: readonly Metric[];
  /** Metrics that ship and do not fit, with the reason. */
  readonly leftOut: readonly LeftOut[];
}

/** @throws ScenarioError when a file is not valid, or one that was asked for does not fit */
export async function chosenMetrics(paths: readonly string[], fit: Fit): Promise<ChosenMetrics> {
  const { loadMetricFiles, SHIPPED_METRICS } = await import('../scenario/load-metrics.js');
  const { assertMetricsFit, fittingMetrics } = await import('../scenario/fit-metrics.js');
  if (paths.length === 0) {
    const { fitting, others } = fittingMetrics(loadMetricFiles([SHIPPED_METRICS]), fit);
    return { metrics: fitting, leftOut: others };
  }
  const loaded = loadMetricFiles(paths);
  assertMetricsFit(loaded, fit);
  return { metrics: loaded.map(({ metric }) => metric), leftOut: [] };
}
