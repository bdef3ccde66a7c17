// The table of a map as a file: one row per point and measure. How many columns it has depends on what is refitted
// and to what, so they are made from the map.

import type { MapPoint, MapVerdict, VerdictMap } from '../experiment/map/verdict-map.js';
import type { Reported } from '../experiment/summary.js';
import type { CsvColumn } from './csv.js';
import { describedColumns } from './data-dictionary.js';

export interface MapRow {
  readonly point: MapPoint;
  readonly number: number;
  readonly verdict: MapVerdict;
}

/** One row per point and measure. */
export function mapRows({ points }: VerdictMap): readonly MapRow[] {
  return points.flatMap((point, i) => point.verdicts.map((verdict) => ({ point, number: i + 1, verdict })));
}

export function mapColumns(map: VerdictMap): readonly CsvColumn<MapRow>[] {
  const { across, up, refitted, targets } = map;
  const column = (name: string, unit: string, meaning: string, value: CsvColumn<MapRow>['value']) => ({
    name,
    unit,
    meaning,
    value,
  });
  return [
    column(
      'point',
      'number',
      'row by row from the lowest value of up, and across within each',
      (row) => row.number,
    ),
    column('across', across.unit || 'number', across.name, ({ point }) => across.values[point.across]),
    column('up', up.unit || 'number', up.name, ({ point }) => up.values[point.up]),
    ...refitted.flatMap(({ name, unit }, k) => [
      column(
        name,
        unit || 'number',
        `${name} as refitted at the point`,
        ({ point }) => point.refitted[k]!.value,
      ),
      column(`${name}_at_bound`, '0/1', `${name} came to rest at the end of its bounds`, ({ point }) =>
        point.refitted[k]!.atBound ? 1 : 0,
      ),
    ]),
    ...targets.flatMap(({ id, published }, j) => [
      column(
        id,
        "the target's",
        `${id} in the model; published ${published}`,
        ({ point }) => point.fit[j]!.model,
      ),
      column(
        `${id}_implausibility`,
        'standard deviations',
        `${id}: how far the model is off`,
        ({ point }) => point.fit[j]!.implausibility,
      ),
    ]),
    column(
      'misses',
      '0/1',
      `any target further off than ${map.implausibility} standard deviations`,
      ({ point }) => (point.misses ? 1 : 0),
    ),
    column('measure', 'id', 'measure', ({ verdict }) => verdict.measure),
    column('group', 'id', 'group it is judged in', ({ verdict }) => verdict.group),
    column(
      'verdict',
      'word',
      'undervalued, overvalued or noDifferenceShown; empty where it is not ranked',
      ({ verdict }) => verdict.verdict,
    ),
    column(
      'rank_difference',
      'places',
      'middle of the official ranks less middle of the true ones; above 0 it stands higher than its rate says',
      ({ verdict }) => verdict.rankDifference,
    ),
    column(
      'official_best',
      'rank',
      'highest rank by the official rate',
      ({ verdict }) => verdict.officialRanks?.best,
    ),
    column(
      'official_worst',
      'rank',
      'lowest rank by the official rate',
      ({ verdict }) => verdict.officialRanks?.worst,
    ),
    column('true_best', 'rank', 'highest rank by months gained', ({ verdict }) => verdict.trueRanks?.best),
    column('true_worst', 'rank', 'lowest rank by months gained', ({ verdict }) => verdict.trueRanks?.worst),
    ...estimate(
      'official_rate',
      'share',
      'at work six months after leaving, as NAV counts',
      (v) => v.officialRate,
    ),
    column('too_few', '0/1', 'fewer than 30 exits a replication', ({ verdict }) => (verdict.tooFew ? 1 : 0)),
    ...estimate(
      'gained',
      'months',
      `ordinary work gained per participant within ${map.horizonMonths} months of the start`,
      (v) => v.gained,
    ),
  ];
}

function estimate(
  name: string,
  unit: string,
  meaning: string,
  read: (verdict: MapVerdict) => Reported | null,
): readonly CsvColumn<MapRow>[] {
  const end =
    (which: 'low' | 'high') =>
    ({ verdict }: MapRow) => {
      const reported = read(verdict);
      return reported !== null && 'low' in reported ? reported[which] : undefined;
    };
  return [
    { name, unit, meaning, value: ({ verdict }) => read(verdict)?.mean },
    { name: `${name}_low`, unit, meaning: `lower end of the interval of ${name}`, value: end('low') },
    { name: `${name}_high`, unit, meaning: `upper end of the interval of ${name}`, value: end('high') },
  ];
}

/** Every column with unit and meaning, as Markdown. */
export function mapDictionary(map: VerdictMap): string {
  return describedColumns(
    [
      '# Data dictionary',
      '',
      'An empty cell means that there is nothing to say. Intervals are 95 %, over replications, chance alone.',
      '`map.json` holds the same numbers with level and n; null stands for what is not a number.',
    ],
    [['map.csv', 'one row per point of the map and measure', mapColumns(map)]],
  );
}
