// Folds the replications of a comparison: every quantity of every alternative against the base, each difference over
// paired replications, and which scenarios may be the best.

import { comparisonsWithBest } from '../../stats/comparisons-with-best.js';
import type { Estimate } from '../../stats/estimate.js';
import { jackknife } from '../../stats/jackknife.js';
import { ratioDifference, type Ratio as Sums } from '../../stats/ratio.js';
import { simultaneousLevel } from '../../stats/simultaneous.js';
import { meanOf } from '../../stats/t-interval.js';
import { reportedRatio } from '../reported.js';
import { LEVEL } from '../summary.js';
import type {
  ComparedPeople,
  ComparedQuantity,
  ComparedScenario,
  ComparedValue,
  ComparisonSummary,
  Ranking,
} from './comparison-summary.js';
import { COMPARISON_SCHEMA } from './comparison-summary.js';
import type { ComparisonResult } from './comparison-task.js';
import { keyOf, keyText, type Ratio } from './world-quantities.js';

export interface ComparisonFacts {
  readonly seed: string;
  readonly scale: number;
  readonly time: ComparisonSummary['time'];
  /** The base first. */
  readonly scenarios: readonly ComparedScenario[];
  /** Ids of the groups, in the order of the model. */
  readonly groups: readonly string[];
  /** Kinds of quantity by which scenarios are ranked. */
  readonly rankedBy: readonly string[];
  readonly precision?: ComparisonSummary['precision'];
  readonly overSets?: ComparisonSummary['overSets'];
}

/** @param results - in the order of their replications */
export function summariseComparison(
  facts: ComparisonFacts,
  results: readonly ComparisonResult[],
): ComparisonSummary {
  const { scenarios, groups, rankedBy, ...rest } = facts;
  const columns = scenarios.map((_, at) => columnsOf(results.map(({ worlds }) => worlds[at]!)));
  const keys = [...new Set(columns.flatMap((of) => [...of.keys()]))].sort(byKind);
  const nothing: Sums = { top: results.map(() => 0), bottom: results.map(() => 0) };
  const columnOf = (key: string) => columns.map((of) => of.get(key) ?? nothing);
  const quantities = keys.map((key) => quantityOf(key, columnOf(key)));
  const work = quantities.find(
    ({ kind, measure, group }) => kind === 'at-work' && measure === '' && group === '',
  );
  return {
    schema: COMPARISON_SCHEMA,
    ...rest,
    replications: results.length,
    level: LEVEL,
    scenarios,
    quantities,
    rankings: rankedBy.map((kind) =>
      rankingOf(kind, columnOf(keyText({ kind, measure: '', group: '', class: '' })), scenarios),
    ),
    costPerMonth: scenarios
      .slice(1)
      .map((_, at) =>
        work?.alternatives[at]?.verdict === 'more' ? costPerMonth(columnOf, at + 1) : undefined,
      ),
    people: scenarios.flatMap(({ id }, at) => (at === 0 ? [] : peopleOf(id, at, groups, results))),
    unmatched: scenarios
      .map((_, at) => results.reduce((sum, { people }) => sum + people[at]!.unmatched, 0))
      .slice(1),
  };
}

/** Quantities of one scenario over its replications; one that is missing in a replication counts nothing there. */
function columnsOf(
  worlds: readonly (readonly (readonly [key: string, ratio: Ratio])[])[],
): ReadonlyMap<string, Sums> {
  const columns = new Map<string, { top: number[]; bottom: number[] }>();
  worlds.forEach((world, replication) => {
    for (const [key, [top, bottom]] of world) {
      let column = columns.get(key);
      if (column === undefined) {
        column = { top: worlds.map(() => 0), bottom: worlds.map(() => 0) };
        columns.set(key, column);
      }
      column.top[replication] = top;
      column.bottom[replication] = bottom;
    }
  });
  return columns;
}

/** Of all measures and groups first, then as they come. */
function byKind(a: string, b: string): number {
  const [x, y] = [keyOf(a), keyOf(b)];
  return x.kind === y.kind ? Number(x.measure !== '') - Number(y.measure !== '') : 0;
}

function quantityOf(key: string, [base, ...others]: readonly Sums[]): ComparedQuantity {
  return {
    ...keyOf(key),
    base: reportedRatio(base!.top, base!.bottom),
    alternatives: others.map((other) => comparedValue(base!, other, others.length)),
  };
}

function comparedValue(base: Sums, other: Sums, alternatives: number): ComparedValue {
  const value = reportedRatio(other.top, other.bottom);
  const isSame = base.top.every((top, i) => top === other.top[i] && base.bottom[i] === other.bottom[i]);
  if (base.top.length < 2) {
    return {
      value,
      difference: undefined,
      simultaneous: undefined,
      varianceReduction: Number.NaN,
      verdict: isSame ? 'same' : 'none-shown',
    };
  }
  const difference = ratioDifference(other, base, LEVEL);
  const simultaneous = ratioDifference(other, base, simultaneousLevel(LEVEL, alternatives));
  return {
    value,
    difference,
    simultaneous: { ...simultaneous, level: LEVEL },
    varianceReduction: varianceReduction(base, other, difference),
    verdict: isSame ? 'same' : simultaneous.low > 0 ? 'more' : simultaneous.high < 0 ? 'less' : 'none-shown',
  };
}

/** What sharing luck saved: the variance the difference of two independent worlds would have, over what it has. */
function varianceReduction(base: Sums, other: Sums, paired: Estimate): number {
  const half = ({ top, bottom }: Sums) => {
    const interval = reportedRatio(top, bottom);
    return 'low' in interval ? interval.high - interval.mean : Number.NaN;
  };
  const own = paired.high - paired.mean;
  return own === 0 ? Number.NaN : (half(base) ** 2 + half(other) ** 2) / own ** 2;
}

/** A scenario may be the highest when it is not shown to lie below another, all of them taken together. */
function rankingOf(kind: string, columns: readonly Sums[], scenarios: readonly ComparedScenario[]): Ranking {
  const values = columns.map(({ top, bottom }) => top.map((sum, i) => sum / bottom[i]!));
  const ids = scenarios.map(({ id }) => id);
  const notBeaten = (best: 'largest' | 'smallest') => {
    if (results(columns) < 2) return ids;
    const verdicts = comparisonsWithBest(values, { level: LEVEL, best });
    return ids.filter((_, i) => verdicts[i]!.verdict !== 'not-best');
  };
  const means = values.map((each) => meanOf(each));
  return {
    kind,
    order: ids
      .map((_, i) => i)
      .sort((a, b) => means[b]! - means[a]!)
      .map((i) => ids[i]!),
    mayBeHighest: notBeaten('largest'),
    mayBeLowest: notBeaten('smallest'),
  };
}

function results(columns: readonly Sums[]): number {
  return columns[0]!.top.length;
}

/** What a month of ordinary work more costs in measures and caseworkers, where more work is shown. */
function costPerMonth(columnOf: (key: string) => readonly Sums[], at: number): Estimate | undefined {
  const [work, cost] = ['at-work', 'public-cost'].map((kind) =>
    columnOf(keyText({ kind, measure: '', group: '', class: '' })),
  ) as [readonly Sums[], readonly Sums[]];
  const n = work[0]!.top.length;
  if (n < 2) return undefined;
  const rows = Array.from({ length: n }, (_, i) => [
    // Both are divided by the same constants in every replication, so that sums of differences may stand for them.
    (cost[at]!.top[i]! - cost[0]!.top[i]!) / cost[0]!.bottom[i]!,
    (work[at]!.top[i]! - work[0]!.top[i]!) / work[0]!.bottom[i]!,
  ]);
  return jackknife(rows, ([nok, persons]) => (nok! * 1e6) / (persons! * 12), LEVEL);
}

function peopleOf(
  alternative: string,
  at: number,
  groups: readonly string[],
  results: readonly ComparisonResult[],
): readonly ComparedPeople[] {
  const cells = results[0]!.people[at]!.cells;
  return cells.map(({ group, third }, index) => {
    const each = results.map(({ people }) => people[at]!.cells[index]!);
    const counts = each.map(({ people }) => people);
    const share = (values: readonly number[]) => reportedRatio(values, counts);
    return {
      alternative,
      group: groups[group]!,
      third,
      people: counts.reduce((sum, value) => sum + value, 0),
      gainers: share(each.map(({ gainers }) => gainers)),
      losers: share(each.map(({ losers }) => losers)),
      monthsGained: share(each.map(({ daysGained }) => daysGained / (365.25 / 12))),
    };
  });
}
