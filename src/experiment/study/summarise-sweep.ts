// Folds the runs of a sweep: the value of every cell, and for each outcome what is shown to differ.

import type { StudyPlan } from '../../scenario/study-plan.js';
import { chanceShare } from '../../stats/chance-share.js';
import { comparisonsWithBest } from '../../stats/comparisons-with-best.js';
import { type Ratio, ratioDifference } from '../../stats/ratio.js';
import { simultaneousLevel } from '../../stats/simultaneous.js';
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
      scenarios.slice(1).map((_, other) => overPoints(id, other + 1, points, sums[j]!)),
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
  const level = simultaneousLevel(LEVEL, (there.length * (there.length - 1)) / 2);
  const difference = ratioDifference(cells[highest!]!, cells[lowest!]!, level);
  const mayBe = (best: 'largest' | 'smallest') =>
    there.length > MOST_COMPARED
      ? undefined
      : comparisonsWithBest(each, { level: LEVEL, best }).filter(({ verdict }) => verdict !== 'not-best')
          .length;
  return {
    ...base,
    difference: { ...difference, level: LEVEL },
    verdict: difference.low > 0 ? 'shown' : 'none-shown',
    mayBeHighest: mayBe('largest'),
    mayBeLowest: mayBe('smallest'),
  };
}

/** One scenario against the first at each point, all points at once. */
function overPoints(
  outcome: string,
  scenario: number,
  points: number,
  cells: readonly Ratio[],
): ScenarioOverPoints {
  const level = simultaneousLevel(LEVEL, points);
  let [above, below] = [0, 0];
  for (let point = 0; point < points; point++) {
    const [first, other] = [cells[point]!, cells[scenario * points + point]!];
    if (first.top.length < 2 || isSame(first, other)) continue;
    const { low, high } = ratioDifference(other, first, level);
    if (low > 0) above++;
    if (high < 0) below++;
  }
  return { outcome, scenario, above, below, noneShown: points - above - below };
}
