// People who left the register altogether, for work or anything else, and where they were later. Not exits from
// measures: who goes from a measure to open search has not left.

import { MONTH_DAYS } from '../model/calendar.js';
import type { Model } from '../model/model.js';
import type { RunRecord } from '../model/record.js';
import { isEmployed, isJobless, STATUS } from '../model/status.js';
import type { FactQuantity } from './fact.js';
import { spellOn, spellsByPerson } from './journeys.js';
import type { RecordTimes } from './register-of-record.js';

type StatusExits = Extract<FactQuantity, { kind: 'statusExits' }>;

/** Registered: looking for work, or in a measure; a temporary subsidy is a measure. */
function isRegistered(status: number): boolean {
  return isJobless(status) || status === STATUS.subsidisedJob;
}

/** @returns [found as asked, followed], over exits from the register in the window */
export function registerExitSums(
  model: Model,
  record: RunRecord,
  times: RecordTimes,
  { group, months, reading }: StatusExits,
): readonly [number, number] {
  const wanted = model.groups.findIndex(({ parameters }) => parameters.id === group);
  const spells = spellsByPerson(record);
  const status = record.spells.column('status');
  const from = record.spells.column('from');
  let found = 0;
  let followed = 0;
  for (let person = 0; person < record.persons.length; person++) {
    if (record.persons.get('group', person) !== wanted) continue;
    const end = spells.from[person + 1]!;
    for (let at = spells.from[person]! + 1; at < end; at++) {
      const row = spells.rows[at]!;
      if (isRegistered(status[row]!) || !isRegistered(status[spells.rows[at - 1]!]!)) continue;
      const day = from[row]!;
      const later = day + months * MONTH_DAYS;
      if (day < times.fromDay || day >= times.untilDay || later > times.endDay) continue;
      followed++;
      const then = status[spellOn(spells, from, person, later)]!;
      if (reading === 'inWork' && isEmployed(then)) found++;
      if (reading === 'disabilityPension' && then === STATUS.disabilityPension) found++;
      if (reading === 'everInWork') {
        let ever = false;
        for (let next = at; next < end && from[spells.rows[next]!]! <= later; next++) {
          ever ||= isEmployed(status[spells.rows[next]!]!);
        }
        if (ever) found++;
      }
    }
  }
  return [found, followed];
}
