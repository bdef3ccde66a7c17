// People who left a measure, some of them, and whether they were in work later: what an audit of leavers counts.

import { burdenOf } from '../model/mechanisms/burden.js';
import type { Model } from '../model/model.js';
import { BARRIERS } from '../model/parameters.js';
import type { PersonTable, RunRecord } from '../model/record.js';
import { type Entry, entriesOf } from './entries.js';
import type { FactQuantity } from './fact.js';
import { spellAtCount } from './monthly-panel.js';
import { INTO_JOB, REGISTER_STATUSES, type Register } from './register.js';

type Leavers = Extract<FactQuantity, { kind: 'leavers' }>;

const EMPLOYED = REGISTER_STATUSES.indexOf('employed');
const WITH_SUBSIDY = REGISTER_STATUSES.indexOf('employedWithSubsidy');

/**
 * In work, and followed so far, among exits in the register's window.
 *
 * @returns [in work, followed]
 */
export function leaverSums(
  model: Model,
  record: RunRecord,
  register: Register,
  leavers: Leavers,
): readonly [number, number] {
  const { persons } = record;
  const all = entriesOf(register, { population: 'exits', clock: 'register', window: register.window });
  const seen = all.filter((entry) => !entry.invisible && isAmong(register, leavers, entry));
  // The tenth is cut before anything else is asked, so that it means the same with a tie and without.
  const kept = leavers.heaviestTenth ? heaviestTenth(model, persons, seen) : seen;
  let employed = 0;
  let followed = 0;
  for (const { person, count, intoJob } of kept) {
    if (leavers.withoutTie && persons.get('attached', person) === 1) continue;
    if (leavers.intoJob !== undefined && (intoJob === INTO_JOB.yes) !== leavers.intoJob) continue;
    if (count + leavers.months > register.lastCount) continue;
    const spell = spellAtCount(register.panel, person, count + leavers.months);
    if (spell < 0) continue;
    followed++;
    const status = register.spells.status[spell]!;
    if (status === EMPLOYED || status === WITH_SUBSIDY) employed++;
  }
  return [employed, followed];
}

function isAmong(register: Register, { measures, groups }: Leavers, entry: Entry): boolean {
  return (
    (measures === undefined || measures.includes(register.measures[entry.measure]!)) &&
    (groups === undefined || groups.includes(register.groups[entry.group]!))
  );
}

/** Exits of the tenth whose barriers on entry weigh most in hiring; equal burdens stay together. */
function heaviestTenth(model: Model, persons: PersonTable, exits: readonly Entry[]): readonly Entry[] {
  if (exits.length === 0) return exits;
  const burdens = exits.map(({ person }) =>
    burdenOf(
      model.burden,
      Float64Array.from(BARRIERS, (barrier) => persons.get(`entry_${barrier}`, person)),
      0,
    ),
  );
  const cut = [...burdens].sort((a, b) => b - a)[Math.ceil(exits.length / 10) - 1]!;
  return exits.filter((_, i) => burdens[i]! >= cut);
}
