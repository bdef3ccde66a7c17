// Whether metrics fit a run or a table: nobody can be followed past its end, and a filter that names what is
// not there leaves nobody to divide by.

import { type Problem, ScenarioError } from '../errors/errors.js';
import { furthestMonth, type Metric } from '../metrics/definition.js';
import type { LoadedMetric } from './load-metrics.js';
import { nearestName } from './nearest-name.js';
import { type Path, placeOf } from './places.js';

/** What a run or table has. */
export interface Fit {
  /** Months after an exit or start that everybody counted can be followed. */
  readonly horizon: number;
  readonly measures: readonly string[];
  readonly groups: readonly string[];
  /** What it is called in messages, and how to make it longer: `this run`, `lengthen time.followUp`. */
  readonly what: string;
  readonly remedy: string;
}

/** @throws ScenarioError with every metric that does not fit, and which horizon is possible */
export function assertMetricsFit(metrics: readonly LoadedMetric[], fit: Fit): void {
  const problems = metrics.flatMap((loaded) => misfits(loaded, fit));
  if (problems.length > 0) throw new ScenarioError(problems);
}

/** The metrics that fit, and the others with the reason. */
export function fittingMetrics(
  metrics: readonly LoadedMetric[],
  fit: Fit,
): { readonly fitting: readonly Metric[]; readonly others: readonly { metric: Metric; why: string }[] } {
  const fitting: Metric[] = [];
  const others: { metric: Metric; why: string }[] = [];
  for (const loaded of metrics) {
    const [problem] = misfits(loaded, fit);
    if (problem === undefined) fitting.push(loaded.metric);
    else others.push({ metric: loaded.metric, why: problem.message.slice(loaded.metric.id.length + 1) });
  }
  return { fitting, others };
}

function misfits({ metric, tree }: LoadedMetric, fit: Fit): readonly Problem[] {
  const problems: Problem[] = [];
  const say = (code: Problem['code'], path: Path, message: string, hint: string) =>
    problems.push({ code, message, path: path.join('.'), place: placeOf(tree, path), hint });
  const months = furthestMonth(metric);
  if (months > fit.horizon && metric.definition.window === 'observation') {
    const path =
      metric.definition.reading.kind === 'moment'
        ? ['definition', 'moment']
        : ['definition', 'span', 'until'];
    const possible = fit.horizon < 0 ? 'none is possible' : `at most ${fit.horizon} months are possible`;
    say(
      'range',
      path,
      `${metric.id} reads ${months} months on, past the end of ${fit.what}; ${possible}`,
      fit.remedy,
    );
  }
  for (const key of ['measures', 'groups'] as const) {
    const wanted = metric.definition.where[key];
    if (wanted === undefined || wanted.some((id) => fit[key].includes(id))) continue;
    const near = nearestName(wanted[0]!, fit[key]);
    say(
      'reference',
      ['definition', 'where', key],
      `${metric.id} divides by nothing: ${fit.what} has none of the ${key} ${wanted.join(', ')}`,
      near === undefined ? `it has ${fit[key].slice(0, 12).join(', ')}` : `did you mean ${near}?`,
    );
  }
  return problems;
}
