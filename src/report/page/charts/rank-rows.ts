// The numbers of the chart of ranks: one row per measure, group and horizon, with its place by the official rate and
// by what it changed.

import type { Verdict } from '../../../attribution/ranks.js';
import type {
  AttributionSummary,
  MeasureAttribution,
  Ranks,
} from '../../../experiment/attribution-summary.js';
import type { Reported } from '../../../experiment/summary.js';
import { rowsByGroup } from '../context.js';

export interface RankRow {
  readonly row: MeasureAttribution;
  readonly horizon: number;
  readonly gained: Reported;
  readonly rate: Reported | null;
  /** Line on which it stands on either side, from 1; by the means. Undefined without an official rate. */
  readonly officialLine: number | undefined;
  readonly effectLine: number;
  readonly officialRank: Ranks['official'] | undefined;
  readonly effectRank: Ranks['official'] | undefined;
  /** Of the chosen horizon; at others nothing is claimed. */
  readonly verdict: Verdict | null;
}

export interface RankGroup {
  readonly group: string;
  readonly rows: readonly RankRow[];
}

/** Groups with measures that somebody started. */
export function rankGroups(summary: AttributionSummary): readonly RankGroup[] {
  return rowsByGroup(summary).flatMap(({ group, rows }) => {
    const shown = rows.filter((row) => row.effect.length > 0);
    if (shown.length === 0) return [];
    return [{ group, rows: horizonsOf(summary).flatMap((months) => rowsAt(summary, shown, months)) }];
  });
}

/** Horizons that every measure is followed to. */
export function horizonsOf({ measures }: AttributionSummary): readonly number[] {
  return measures.find(({ effect }) => effect.length > 0)?.effect.map(({ months }) => months) ?? [];
}

/** Whether there is an official rate to show. */
export function shownRate({ officialRate }: MeasureAttribution): Reported | null {
  return officialRate !== null && Number.isFinite(officialRate.mean) ? officialRate : null;
}

function rowsAt(
  summary: AttributionSummary,
  rows: readonly MeasureAttribution[],
  months: number,
): readonly RankRow[] {
  const gained = (row: MeasureAttribution) => row.effect.find((at) => at.months === months)!.gained;
  const byRate = rows
    .filter((row) => shownRate(row) !== null)
    .sort((a, b) => shownRate(b)!.mean - shownRate(a)!.mean);
  const byEffect = [...rows].sort((a, b) => gained(b).mean - gained(a).mean);
  const isChosen = months === summary.horizonMonths;
  return byEffect.map((row, at) => ({
    row,
    horizon: months,
    gained: gained(row),
    rate: shownRate(row),
    officialLine: byRate.includes(row) ? byRate.indexOf(row) + 1 : undefined,
    effectLine: at + 1,
    officialRank: row.ranks?.official,
    effectRank: isChosen ? row.ranks?.effect : row.ranks?.byHorizon.find((ranks) => ranks.months === months),
    verdict: isChosen ? row.verdict : null,
  }));
}
