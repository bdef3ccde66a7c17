// Metric files, one metric each: read, checked, and turned into what the evaluator works on. All problems of
// all files are told at once.

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, ScenarioError } from '../errors/errors.js';
import type { Condition, Definition, Metric } from '../metrics/definition.js';
import { checkMetric } from './check-metric.js';
import { type Path, placeOf } from './places.js';
import { inOrder } from './problem-order.js';
import { readSourceFile, SHIPPED } from './read-scenario-file.js';
import { type ConditionFile, type MetricFile, metricSchema } from './schema/metric.js';
import { type Issue, problemsOf } from './schema-problems.js';
import { parseSource, plainData, type SourceMap } from './source-tree.js';

/** Folder of the metrics that ship with the package. */
export const SHIPPED_METRICS = join(SHIPPED, 'metrics');

/** A metric and the file it came from: where each part of it stands. */
export interface LoadedMetric {
  readonly metric: Metric;
  readonly tree: SourceMap;
}

/** Loads metric files, or all files of folders. */
export function loadMetrics(paths: readonly string[]): readonly Metric[] {
  return loadMetricFiles(paths).map(({ metric }) => metric);
}

/**
 * Loads metric files, or all files of folders, with where their parts stand.
 *
 * @throws ScenarioError with every problem found; code `file` when a file cannot be read
 */
export function loadMetricFiles(paths: readonly string[]): readonly LoadedMetric[] {
  const problems: Problem[] = [];
  const metrics: LoadedMetric[] = [];
  for (const path of paths.flatMap(filesAt)) {
    try {
      const tree = readSourceFile(path, 'a metric file');
      metrics.push({ metric: metricOf(tree), tree });
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      problems.push(...error.problems);
    }
  }
  const seen = new Map<string, string>();
  for (const { metric, tree } of metrics) {
    const place = placeOf(tree, ['id']);
    const before = seen.get(metric.id);
    if (before !== undefined) {
      problems.push({
        code: 'duplicate',
        message: `the metric ${metric.id} is also in ${before}`,
        path: 'id',
        place,
      });
    }
    seen.set(metric.id, place.file);
  }
  if (problems.length > 0) throw new ScenarioError(problems);
  return metrics;
}

/** A metric from text; what a test or a browser without files needs. */
export function parseMetric(text: string, file: string): Metric {
  return metricOf(parseSource(text, file) as SourceMap);
}

function filesAt(path: string): readonly string[] {
  let isFolder = false;
  try {
    isFolder = statSync(path).isDirectory();
  } catch {
    // Reading it says what is wrong.
  }
  if (!isFolder) return [path];
  const files = readdirSync(path).filter((name) => /\.ya?ml$/.test(name));
  if (files.length === 0) {
    throw new ScenarioError([
      { code: 'file', message: `${path} holds no metric file; expected some ending in .yaml` },
    ]);
  }
  return files.sort().map((name) => join(path, name));
}

function metricOf(tree: SourceMap): Metric {
  const parsed = metricSchema._zod.run({ value: plainData(tree), issues: [] }, { async: false });
  if (parsed instanceof Promise) throw new TypeError('the schema has no asynchronous parts');
  const problems: Problem[] = [
    ...(tree.problems ?? []),
    ...parsed.issues.flatMap((issue) => problemsOf(issue as unknown as Issue, tree, metricSchema)),
  ];
  if (problems.length === 0) {
    const say = (path: Path, message: string, hint?: string) =>
      problems.push({
        code: 'reference',
        message,
        path: path.join('.'),
        place: placeOf(tree, path),
        ...(hint === undefined ? {} : { hint }),
      });
    checkMetric(parsed.value as MetricFile, say);
  }
  if (problems.length > 0) throw new ScenarioError(inOrder(problems, tree.place.file));
  return toMetric(parsed.value as MetricFile);
}

function toMetric({ id, names, source, date, unit, direction, note, definition }: MetricFile): Metric {
  const { moment, span, where = {}, sum = [{ of: 'count' }], event = {}, partition } = definition;
  const { atLeast, denominator, expected } = definition;
  const resolved: Definition = {
    population: definition.population,
    clock: definition.clock ?? 'register',
    window: definition.window ?? 'observation',
    where: clean(where),
    reading:
      moment === undefined
        ? { kind: 'span', after: span!.after ?? 0, until: span!.until }
        : { kind: 'moment', months: moment },
    event: conditionOf(event),
    sum: sum.map(({ of, weight = 1 }) => ({ of, weight })),
    ...(atLeast === undefined ? {} : { atLeast }),
    ...(denominator === undefined ? {} : { denominator: conditionOf(denominator) }),
    ...(partition === undefined
      ? {}
      : {
          partition: partition.map(({ id: name, names: classNames, when = {} }) => ({
            id: name,
            names: { nb: classNames.nb ?? classNames.en ?? name, en: classNames.en ?? classNames.nb ?? name },
            when: conditionOf(when),
          })),
        }),
    ...(expected === undefined ? {} : { expected }),
  };
  return {
    id,
    names: { nb: names.nb ?? names.en ?? id, en: names.en ?? names.nb ?? id },
    source,
    date,
    unit,
    direction,
    ...(note === undefined ? {} : { note }),
    definition: resolved,
  };
}

function conditionOf({ anyOf, ...rest }: ConditionFile): Condition {
  return anyOf === undefined ? clean(rest) : { ...clean(rest), anyOf: anyOf.map((option) => clean(option)) };
}

/** Without keys that hold nothing. */
function clean<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
