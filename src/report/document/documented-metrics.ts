// Which of the metrics that ship a run of this scenario computes, and why not the others.

import { runFit } from '../../experiment/run-fit.js';
import type { Metric } from '../../metrics/definition.js';
import type { Model } from '../../model/model.js';
import { fittingMetrics } from '../../scenario/fit-metrics.js';
import { loadMetricFiles, SHIPPED_METRICS } from '../../scenario/load-metrics.js';

/** A metric that is computed, or why it is not. */
export interface DocumentedMetric {
  readonly metric: Metric;
  readonly leftOut?: string;
}

/** In the order of their files. */
export function documentedMetrics(model: Model): readonly DocumentedMetric[] {
  const loaded = loadMetricFiles([SHIPPED_METRICS]);
  const { others } = fittingMetrics(loaded, runFit(model));
  const why = new Map(others.map(({ metric, why: reason }) => [metric.id, reason]));
  return loaded.map(({ metric }) => {
    const leftOut = why.get(metric.id);
    return leftOut === undefined ? { metric } : { metric, leftOut };
  });
}
