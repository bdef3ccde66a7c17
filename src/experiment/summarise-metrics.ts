// Folds the sums of metrics over replications: each number is a ratio of sums with its jackknife, as for the
// official rate.

import { censoringBounds, isShare } from '../metrics/censoring-bounds.js';
import type { Metric } from '../metrics/definition.js';
import type { MetricCounts, MetricResult } from '../metrics/evaluate.js';
import type { Model } from '../model/model.js';
import type { ReplicationResult } from './replication.js';
import { reportedRatio, sum } from './reported.js';
import type { MetricCell, MetricSummary } from './summary.js';

/** A metric without numbers, and why. */
export interface LeftOut {
  readonly metric: Metric;
  readonly why: string;
}

/** What is said of a metric that is left out. */
export function notComputed({ metric: { definition: _, ...rest }, why }: LeftOut): MetricSummary {
  return { ...rest, cells: [], notComputed: why };
}

/** Summaries of metrics, in their order. */
export function summariseMetrics(
  model: Model,
  metrics: readonly Metric[],
  results: readonly ReplicationResult[],
): readonly MetricSummary[] {
  return metrics.map((metric, index) => {
    const each = results.map((result) => cellsOf(result.metrics?.[index]));
    const keys = new Map<string, { measure: number; group: number }>();
    for (const { measure, group } of each.flat()) keys.set(`${measure}/${group}`, { measure, group });
    const { definition: _, ...rest } = metric;
    return {
      ...rest,
      cells: [...keys.values()]
        .sort((a, b) => a.group - b.group || a.measure - b.measure)
        .map(({ measure, group }) => {
          const cells = each.map((some) => some.find((c) => c.measure === measure && c.group === group));
          return {
            measure: model.measures[measure]!.parameters.id,
            group: model.groups[group]!.parameters.id,
            ...foldCells(metric, cells),
          };
        }),
    };
  });
}

/** The ends that censoring leaves open, where there are any. */
export function boundsOf(
  { definition }: Metric,
  top: number,
  { followed, censored, unknown }: Pick<MetricCell, 'followed' | 'censored' | 'unknown'>,
): Pick<MetricCell, 'ifCensored'> {
  const bounds = isShare(definition) ? censoringBounds(top, followed, censored + unknown) : undefined;
  return bounds === undefined ? {} : { ifCensored: bounds };
}

function cellsOf(result: MetricResult | undefined): readonly MetricCounts[] {
  return result?.kind === 'counts' ? result.cells : [];
}

/** One cell over replications, each of one block; a replication without it counts 0. */
export function foldCells(
  metric: Metric,
  cells: readonly (MetricCounts | undefined)[],
): Omit<MetricCell, 'measure' | 'group'> {
  const each = (read: (cell: MetricCounts) => number) =>
    cells.map((cell) => (cell === undefined ? 0 : read(cell)));
  const total = (read: (cell: MetricCounts) => number) => sum(each(read));
  const bottoms = each((cell) => cell.bottoms[0]!);
  const shareOf = (index: number) =>
    reportedRatio(
      each((cell) => cell.tops[index]![0]!),
      bottoms,
    );
  const { partition } = metric.definition;
  const counts = {
    entries: total((cell) => cell.entries),
    followed: total((cell) => cell.entries - cell.censored - cell.unknown),
    censored: total((cell) => cell.censored),
    unknown: total((cell) => cell.unknown),
    invisible: total((cell) => cell.invisible),
  };
  return partition === undefined
    ? {
        ...counts,
        ...boundsOf(
          metric,
          total((cell) => cell.tops[0]![0]!),
          counts,
        ),
        value: shareOf(0),
      }
    : {
        ...counts,
        value: null,
        classes: Object.fromEntries(partition.map(({ id }, index) => [id, shareOf(index)])),
      };
}
