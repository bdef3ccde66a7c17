// Every column of every file an attribution writes, with unit and meaning.

import { CHAIN_COLUMNS, CLOSURE_COLUMNS, EFFECT_COLUMNS, VALUE_COLUMNS } from './attribution-files.js';
import { CHANCE_ALONE } from './attribution-words.js';
import { describedColumns } from './data-dictionary.js';
import { ENSEMBLE_COLUMNS } from './ensemble-report.js';

/** The dictionary as Markdown. */
export function attributionDictionary(): string {
  return describedColumns(
    [
      '# Data dictionary',
      '',
      'An effect is with the measure minus without it, for the same people with the same luck. Shares run from 0 to 1; a',
      'month is 365.25 / 12 days; an empty cell means that there is nothing to say. Every estimate has the ends of its 95 %',
      `interval beside it, over replications. ${CHANCE_ALONE}`,
      '`attribution.json` holds the same numbers with level and n, ranks at every horizon, thirds of the participants with',
      'intervals, shares by month after leaving and the ways people take; null stands for what is not a number.',
    ],
    [
      ['attribution.csv', 'one row per measure, group and horizon', EFFECT_COLUMNS],
      ['closures.csv', 'one row per measure closed for everybody', CLOSURE_COLUMNS],
      ['values.csv', 'one row per family, and per measure, in the game of open and closed', VALUE_COLUMNS],
      [
        'ensemble.csv',
        'one row per measure and group: over parameter sets that fit (with --ensemble)',
        ENSEMBLE_COLUMNS,
      ],
      ['chains.csv', 'one or two rows per two measures taken one after the other', CHAIN_COLUMNS],
    ],
  );
}
