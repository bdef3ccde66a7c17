// Official rates over parameter sets that fit, as sentences and a table. Counts of sets, never a probability.

import { setsSentence } from '../experiment/ensemble/ensemble-shares.js';
import type { RateOverSets } from '../experiment/ensemble/rates-over-sets.js';
import type { CsvColumn } from './csv.js';
import type { NameBook } from './names.js';
import { percent } from './numbers.js';
import { plainTable } from './plain-table.js';
import { capital, wrapped } from './text.js';

/** For each group which rate is the highest and the lowest, in how many sets; then a row per measure. */
export function ratesOverSetsReport(rates: readonly RateOverSets[], names: NameBook): string {
  const groups = [...new Set(rates.map(({ group }) => group))];
  const sentences = groups.map((group) => {
    const rows = rates.filter((row) => row.group === group);
    const most = (key: 'highest' | 'lowest') => [...rows].sort((a, b) => b[key].share - a[key].share)[0]!;
    const said = (key: 'highest' | 'lowest') =>
      `the ${key} rate is that of ${names.measure(most(key).measure)} ${setsSentence(most(key)[key])}`;
    return `${capital(names.group(group))}: ${said('highest')}, and ${said('lowest')}.`;
  });
  const table = plainTable(
    ['official rate, %', 'group', 'median', '5 to 95 %', 'sd: input', 'sd: chance', 'moves with'],
    [30, 14, 8, 16, 11, 12, 44],
    rates.map(({ measure, group, spread, deciding }) => [
      names.measure(measure),
      names.group(group),
      percent(spread.quantiles[1]),
      `${percent(spread.quantiles[0])} to ${percent(spread.quantiles[2])}`,
      percent(spread.inputSd),
      percent(spread.chanceSd),
      deciding
        .filter(({ decides }) => decides)
        .slice(0, 2)
        .map(({ name }) => name)
        .join(', '),
    ]),
  );
  return `${sentences.flatMap((sentence) => wrapped(sentence, 118)).join('\n')}\n\n${table}`;
}

const column = (
  name: string,
  unit: string,
  meaning: string,
  value: CsvColumn<RateOverSets>['value'],
): CsvColumn<RateOverSets> => ({ name, unit, meaning, value });

/** One row per measure and group. */
export const RATES_OVER_SETS_COLUMNS: readonly CsvColumn<RateOverSets>[] = [
  column('measure', 'id', 'measure', (row) => row.measure),
  column('group', 'id', 'group', (row) => row.group),
  column('sets', 'count', 'parameter sets that fit', (row) => row.highest.sets),
  column('rate_p5', 'share', 'official rate, 5 % over sets', (row) => row.spread.quantiles[0]),
  column('rate_p50', 'share', 'median over sets', (row) => row.spread.quantiles[1]),
  column('rate_p95', 'share', '95 % over sets', (row) => row.spread.quantiles[2]),
  column(
    'input_sd',
    'share',
    'standard deviation between sets, chance taken out',
    (row) => row.spread.inputSd,
  ),
  column('chance_sd', 'share', 'standard deviation of chance within a set', (row) => row.spread.chanceSd),
  column('highest', 'sets', 'in which it is the highest of its group', (row) => row.highest.yes),
  column('lowest', 'sets', 'in which it is the lowest of its group', (row) => row.lowest.yes),
];
