// A file of validation facts, read and checked, with the metrics it computes them by. All problems are told at
// once.

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Problem, ScenarioError } from '../errors/errors.js';
import type { Metric } from '../metrics/definition.js';
import {
  type Fact,
  type FactComparison,
  type FactQuantity,
  type FactSide,
  sidesOf,
} from '../metrics/fact.js';
import type { Names } from '../model/parameters.js';
import { checkFacts } from './check-fact.js';
import { loadMetrics, SHIPPED_METRICS } from './load-metrics.js';
import { type Path, placeOf } from './places.js';
import { inOrder } from './problem-order.js';
import { readSourceFile, SHIPPED } from './read-scenario-file.js';
import {
  type ComparisonFile,
  type FactFile,
  type FactsFile,
  factsSchema,
  type SideFile,
} from './schema/fact.js';
import { type Issue, problemsOf } from './schema-problems.js';
import { plainData } from './source-tree.js';

/** The facts that ship with the package. */
export const SHIPPED_FACTS = join(SHIPPED, 'facts', 'norway.yaml');
const SOURCES = join(SHIPPED, 'evidence', 'sources.yaml');

export interface LoadedFacts {
  readonly facts: readonly Fact[];
  /** Those that the facts name. */
  readonly metrics: readonly Metric[];
}

/**
 * Loads a file of facts. Metrics it names are those that ship and those of a folder `metrics` beside it.
 *
 * @throws ScenarioError with every problem found; code `file` when a file cannot be read
 */
export function loadFacts(path: string): LoadedFacts {
  const tree = readSourceFile(path, 'a file of facts');
  const parsed = factsSchema._zod.run({ value: plainData(tree), issues: [] }, { async: false });
  if (parsed instanceof Promise) throw new TypeError('the schema has no asynchronous parts');
  const problems: Problem[] = [
    ...(tree.problems ?? []),
    ...parsed.issues.flatMap((issue) => problemsOf(issue as unknown as Issue, tree, factsSchema)),
  ];
  const own = join(dirname(path), 'metrics');
  const metrics = loadMetrics(existsSync(own) ? [SHIPPED_METRICS, own] : [SHIPPED_METRICS]);
  if (problems.length === 0) {
    const known = { metrics: metrics.map(({ id }) => id), sources: sourceIds() };
    checkFacts(parsed.value as FactsFile, known, (at: Path, message: string, hint?: string) =>
      problems.push({
        code: 'reference',
        message,
        path: at.join('.'),
        place: placeOf(tree, at),
        ...(hint === undefined ? {} : { hint }),
      }),
    );
  }
  if (problems.length > 0) throw new ScenarioError(inOrder(problems, tree.place.file));
  const facts = (parsed.value as FactsFile).facts.map(toFact);
  const named = new Set(facts.flatMap(metricsOfFact));
  return { facts, metrics: metrics.filter(({ id }) => named.has(id)) };
}

function metricsOfFact({ comparisons }: Fact): readonly string[] {
  return comparisons
    .flatMap(sidesOf)
    .flatMap(({ quantity }) => (quantity.kind === 'metric' ? [quantity.metric] : []));
}

function sourceIds(): readonly string[] {
  const { sources } = plainData(readSourceFile(SOURCES, 'the list of sources')) as {
    readonly sources: readonly { readonly id: string }[];
  };
  return sources.map(({ id }) => id);
}

function toFact(file: FactFile): Fact {
  const { id, fact, published, sources, grade, usedAsInput, caveat, compare, notComputable } = file;
  return {
    id,
    fact: named(fact, id),
    published,
    sources,
    grade,
    ...(usedAsInput === undefined ? {} : { usedAsInput: named(usedAsInput, id) }),
    ...(caveat === undefined ? {} : { caveat: named(caveat, id) }),
    comparisons: (compare ?? []).map((comparison) => toComparison(comparison, id)),
    ...(notComputable === undefined
      ? {}
      : {
          notComputable: {
            why: named(notComputable.why, id),
            ...(notComputable.instead === undefined ? {} : { instead: notComputable.instead }),
          },
        }),
  };
}

function toComparison(file: ComparisonFile, id: string): FactComparison {
  const { names, reading, unit, of, minus, value, within, tolerance, ifInside, ifBelow, ifAbove } = file;
  const low = within === undefined ? file.low : value! - within;
  const high = within === undefined ? file.high : value! + within;
  return {
    names: named(names, id),
    ...(reading === undefined ? {} : { reading: named(reading, id) }),
    unit,
    of: toSide(of),
    ...(minus === undefined ? {} : { minus: toSide(minus) }),
    ...(value === undefined ? {} : { value }),
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    ...(tolerance === undefined ? {} : { tolerance }),
    ...(ifInside === undefined ? {} : { ifInside: named(ifInside, id) }),
    ...(ifBelow === undefined ? {} : { ifBelow: named(ifBelow, id) }),
    ...(ifAbove === undefined ? {} : { ifAbove: named(ifAbove, id) }),
  };
}

function toSide(side: SideFile): FactSide {
  return { quantity: toQuantity(side), settings: side.with ?? [] };
}

function toQuantity({ metric, leavers, effect, ...rest }: SideFile): FactQuantity {
  if (metric !== undefined) {
    const { id, ...among } = metric;
    return { kind: 'metric', metric: id, ...given(among) };
  }
  if (leavers !== undefined) {
    return { kind: 'leavers', withoutTie: false, heaviestTenth: false, ...given(leavers) };
  }
  if (effect !== undefined) return { kind: 'effect', after: 0, work: 'ordinary', ...given(effect) };
  if (rest.statusExits !== undefined) return { kind: 'statusExits', ...rest.statusExits };
  if (rest.turnover !== undefined) return { kind: 'turnover', ...rest.turnover };
  if (rest.stock !== undefined) return { kind: 'stock', ...given(rest.stock) };
  if (rest.rateVersusEffect !== undefined) return { kind: 'rateVersusEffect', ...rest.rateVersusEffect };
  return { kind: 'targets', ids: rest.targets! };
}

function named(
  names: { readonly nb?: string | undefined; readonly en?: string | undefined },
  id: string,
): Names {
  return { nb: names.nb ?? names.en ?? id, en: names.en ?? names.nb ?? id };
}

/** Without keys that hold nothing. */
function given<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
