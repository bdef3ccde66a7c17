// Folds the runs of a sweep: the value of every cell, and for each outcome what is shown to differ.

import type { StudyPlan } from '../../scenario/study-plan.js';
import { type BlockComparisons, blockComparisons } from '../../stats/block-comparisons.js';
import { chanceShare } from '../../stats/chance-share.js';
import type { Ratio } from '../../stats/ratio.js';
import { LEVEL } from '../summary.js';
import { eachOf, isSame, reportedOf, sumsAt } from './point-values.js';
import type { PointResults } from './run-points.js';
import type { ScenarioOverPoints, SweepCell, SweepVerdict } from './study-summary.js';

/** Cells up to which each is compared with the best of the others, which takes all pairs. */
const MOST_COMPARED = 300;

export interface SweepFold {
  readonly cells: readonly SweepCell[];
  readonly verdicts: readonly SweepVerdict[];
  readonly scenariosOverPoints: readonly ScenarioOverPoints[];
}

/** @param results - by cell: all points of the first scenario, then of the next */
export function foldSweep({ outcomes, scenarios }: StudyPlan, results: PointResults): SweepFold {
  const points = results.length / scenarios.length;
  const sums = outcomes.map((_, j) => sumsAt(results, j));
  return {
    cells: results.map((_, at) => ({
      scenario: Math.floor(at / points),
      point: at % points,
      values: sums.map((of) => reportedOf(of[at]!)),
    })),
    verdicts: outcomes.map(({ id }, j) => verdictOf(id, sums[j]!)),
    scenariosOverPoints: outcomes.flatMap(({ id }, j) =>
      scenarios
        .slice(1)
        .map((_, other) =>
          overPoints(
            { outcome: id, scenario: other + 1, points, comparisons: points * (scenarios.length - 1) },
            sums[j]!,
            comparisonsOf(sums[j]!),
          ),
        ),
    ),
  };
}

function verdictOf(outcome: string, cells: readonly Ratio[]): SweepVerdict {
  const means = cells.map((cell) => reportedOf(cell).mean);
  const there = means.flatMap((mean, at) => (Number.isFinite(mean) ? [at] : []));
  const withoutNumber = cells.length - there.length;
  const extreme = (sign: 1 | -1) =>
    there.reduce<number | undefined>(
      (best, at) => (best === undefined || sign * (means[at]! - means[best]!) > 0 ? at : best),
      undefined,
    );
  const [lowest, highest] = [extreme(-1), extreme(1)];
  const each = there.map((at) => eachOf(cells[at]!));
  const replications = cells[0]?.top.length ?? 0;
  const isWhole = each.every((row) => row.every(Number.isFinite));
  const canCompare = replications > 1 && there.length > 1 && isWhole;
  const base = {
    outcome,
    lowest,
    highest,
    withoutNumber,
    chance: isWhole ? chanceShare(each) : undefined,
    difference: undefined,
    mayBeHighest: undefined,
    mayBeLowest: undefined,
  };
  if (there.length > 1 && there.every((at) => isSame(cells[at]!, cells[there[0]!]!)))
    return { ...base, verdict: 'same' };
  if (!canCompare) return { ...base, verdict: 'unknown' };
  const compared = blockComparisons(each, LEVEL);
  const mean = means[highest!]! - means[lowest!]!;
  const pairs = (there.length * (there.length - 1)) / 2;
  const half = compared.halfWidth(there.indexOf(highest!), there.indexOf(lowest!), pairs);
  const mayBe = (which: 'largest' | 'smallest') =>
    there.length > MOST_COMPARED ? undefined : compared.mayBe(which).length;
  return {
    ...base,
    difference: { mean, low: mean - half, high: mean + half, level: LEVEL, n: replications },
    verdict: mean - half > 0 ? 'shown' : 'none-shown',
    mayBeHighest: mayBe('largest'),
    mayBeLowest: mayBe('smallest'),
  };
}

/** One scenario against the first at each point, all points and scenarios at once. */
function overPoints(
  {
    outcome,
    scenario,
    points,
    comparisons,
  }: {
    readonly outcome: string;
    readonly scenario: number;
    readonly points: number;
    readonly comparisons: number;
  },
  cells: readonly Ratio[],
  compared: BlockComparisons | undefined,
): ScenarioOverPoints {
  let [above, below] = [0, 0];
  for (let point = 0; point < points; point++) {
    const at = scenario * points + point;
    if (compared === undefined || isSame(cells[point]!, cells[at]!)) continue;
    const difference = reportedOf(cells[at]!).mean - reportedOf(cells[point]!).mean;
    const half = compared.halfWidth(at, point, comparisons);
    if (difference - half > 0) above++;
    if (difference + half < 0) below++;
  }
  return { outcome, scenario, above, below, noneShown: points - above - below };
}

/** Undefined with one replication or one cell, or where a value is no number. */
function comparisonsOf(cells: readonly Ratio[]): BlockComparisons | undefined {
  const each = cells.map(eachOf);
  return each.length < 2 || each[0]!.length < 2 || !each.flat().every(Number.isFinite)
    ? undefined
    : blockComparisons(each, LEVEL);
}
