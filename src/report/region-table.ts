// A run by region: a table, and its warnings as a file beside it. The warnings stand in every row as well, for
// a table travels without its folder.

import type { RegionSummary, Summary } from '../experiment/summary.js';
import { FEWEST_PLACES } from '../model/few-places.js';
import type { CsvColumn } from './csv.js';
import { csvText } from './csv.js';
import { RUN_COLUMNS, theSame } from './run-columns.js';
import { estimate } from './run-tables.js';

/** A row with the warnings of its run. */
export interface RegionRow extends RegionSummary {
  readonly warnings: string;
}

export const REGION_COLUMNS: readonly CsvColumn<RegionRow>[] = [
  { name: 'region', unit: 'id', meaning: 'region', value: (row) => row.region },
  { name: 'measure', unit: 'id', meaning: 'measure', value: (row) => row.measure },
  {
    name: 'groups',
    unit: 'ids',
    meaning: 'groups that share these places',
    value: (row) => row.groups.join(' '),
  },
  {
    name: 'places_first',
    unit: 'places',
    meaning: 'when the window opens, in the simulated share of the country; empty where unlimited',
    value: (row) => row.placesFirst,
  },
  {
    name: 'places_last',
    unit: 'places',
    meaning: 'the same when the window ends',
    value: (row) => row.placesLast,
  },
  {
    name: 'few_places',
    unit: '0/1',
    meaning: `fewer than ${FEWEST_PLACES} of these places at either date: chance`,
    value: (row) =>
      Math.min(row.placesFirst ?? FEWEST_PLACES, row.placesLast ?? FEWEST_PLACES) < FEWEST_PLACES ? 1 : 0,
  },
  ...estimate<RegionRow>(
    'starts',
    'persons',
    'granted a place in the window, per replication, in the simulated share',
    (row) => row.starts,
  ),
  ...estimate<RegionRow>(
    'wait_days',
    'days',
    'mean wait of those granted a place',
    (row) => row.meanWaitDays,
  ),
  ...estimate<RegionRow>(
    'utilisation',
    'share',
    'mean share of places held; empty where places are unlimited',
    (row) => row.utilisation,
  ),
  {
    name: 'exits',
    unit: 'persons',
    meaning: 'exits counted, all replications',
    value: (row) => row.exitsTotal,
  },
  {
    name: 'rate_note',
    unit: 'words',
    meaning: 'too few: under 30 exits a replication, so no rate',
    value: (row) => (row.tooFew ? 'too few' : ''),
  },
  ...estimate<RegionRow>(
    'six_month_rate',
    'share',
    "in work six months after exit, subsidised jobs counted: NAV's; never an effect",
    (row) => row.sixMonthRate,
  ),
  {
    name: 'warnings',
    unit: 'text',
    meaning: 'what to know before reading the row; the same in every row',
    value: (row) => row.warnings,
  },
];

/** Files of a run with several regions, and the warnings of any run that has some. */
export function regionFiles(summary: Summary): readonly (readonly [string, string])[] {
  const { regions, warnings = [] } = summary;
  return [
    ...(regions === undefined
      ? []
      : ([
          [
            'regions.csv',
            csvText(
              [...REGION_COLUMNS, ...theSame(RUN_COLUMNS, summary)],
              regions.map((row) => ({ ...row, warnings: warnings.join(' ') })),
            ),
          ],
        ] as const)),
    ...(warnings.length === 0 ? [] : ([['warnings.txt', `${warnings.join('\n')}\n`]] as const)),
  ];
}
