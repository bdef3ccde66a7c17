// How many are somewhere on a day, and how many pass through in a year.

import { MONTH_DAYS } from '../model/calendar.js';
import type { Model } from '../model/model.js';
import type { RunRecord } from '../model/record.js';
import { STATUS, type Status } from '../model/status.js';
import type { FactQuantity } from './fact.js';
import { spellsByPerson } from './journeys.js';
import type { RecordTimes } from './register-of-record.js';

type Stock = Extract<FactQuantity, { kind: 'stock' }>;
type Turnover = Extract<FactQuantity, { kind: 'turnover' }>;

const YEAR_DAYS = 12 * MONTH_DAYS;

/** @returns [people in the statuses, people in `over`; or 1], means of the window's months in the whole country */
export function stockSums(
  model: Model,
  { population }: RunRecord,
  times: RecordTimes,
  { group, statuses, over }: Stock,
): readonly [number, number] {
  const wanted = model.groups.findIndex(({ parameters }) => parameters.id === group);
  const mean = (some: readonly Status[]) => {
    let people = 0;
    let months = 0;
    for (let row = 0; row < population.length; row++) {
      const day = population.get('day', row);
      if (population.get('group', row) !== wanted || day < times.fromDay || day >= times.untilDay) continue;
      months++;
      for (const status of some) people += population.get(`in_${status}`, row);
    }
    return people / months / model.parameters.scale;
  };
  return [mean(statuses), over === undefined ? 1 : mean(over)];
}

/**
 * The window's last year, of people registered and in no measure, as the unemployed are counted.
 *
 * @returns [people unemployed at some time in it, mean number unemployed on a day of it]
 */
export function turnoverSums(
  model: Model,
  record: RunRecord,
  times: RecordTimes,
  { group }: Turnover,
): readonly [number, number] {
  const wanted = model.groups.findIndex(({ parameters }) => parameters.id === group);
  const spells = spellsByPerson(record);
  const status = record.spells.column('status');
  const from = record.spells.column('from');
  const begin = times.untilDay - YEAR_DAYS;
  let people = 0;
  let days = 0;
  for (let person = 0; person < record.persons.length; person++) {
    if (record.persons.get('group', person) !== wanted) continue;
    const end = spells.from[person + 1]!;
    let own = 0;
    for (let at = spells.from[person]!; at < end; at++) {
      const row = spells.rows[at]!;
      if (status[row] !== STATUS.openSearch && status[row] !== STATUS.waiting) continue;
      const until = at + 1 < end ? from[spells.rows[at + 1]!]! : times.endDay;
      own += Math.max(0, Math.min(until, times.untilDay) - Math.max(from[row]!, begin));
    }
    if (own > 0) people++;
    days += own;
  }
  return [people, days / YEAR_DAYS];
}
