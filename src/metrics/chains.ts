// Chains: all stints of a person that follow each other with gaps below a stated length. A chain is closed
// when the register shows that nothing follows it; until then nobody knows whether it has ended, and it is
// counted apart.
//
// A chain succeeds when the person is in work at the count six months after its last exit, in a job that
// began after the last count inside: a job start within six months that lasts to that date. A job that a
// subsidy carried begins, as a job, when the subsidised stint ends. Who had an ordinary job beside the measure
// all along has started none.

import { MONTH_DAYS } from '../model/calendar.js';
import { spellAtCount } from './monthly-panel.js';
import { REGISTER_STATUSES, type Register } from './register.js';

export interface ChainRules {
  /** Months without a stint from which on another chain begins. */
  readonly gapMonths: number;
  /** Months after the last exit at which success is read, and within which the job must start. */
  readonly successMonths: number;
}

/** A year's gap and NAV's date. @source assumption for the gap, range 6 to 24 months; S2 for the date */
export const CHAIN_RULES: ChainRules = { gapMonths: 12, successMonths: 6 };

/** One closed chain. */
export interface Chain {
  readonly person: number;
  readonly group: number;
  /** Measures in order of their start; one that follows itself stands twice. */
  readonly touches: readonly Touch[];
  readonly success: boolean;
}

export interface Touch {
  readonly measure: number;
  /** Months from the end of this stint to the end of the chain, ≥ 0. */
  readonly monthsBeforeEnd: number;
}

export interface Chains {
  readonly closed: readonly Chain[];
  /** Chains that go on, or may, when the register ends. */
  readonly censored: number;
  /** Closed, but the status at the date is not recorded. */
  readonly unknown: number;
}

/** Chains of everybody whose last exit lies in the register's window. */
export function chainsOf(register: Register, rules: ChainRules = CHAIN_RULES): Chains {
  const { stints, stintsByPerson, window, lastCount } = register;
  const closed: Chain[] = [];
  let censored = 0;
  let unknown = 0;
  const close = (person: number, rows: readonly number[], endDay: number): void => {
    const goesOn = rows.some((row) => stints.ongoing[row] === 1);
    const exit = goesOn ? lastCount + 1 : Math.max(...rows.map((row) => stints.lastCount[row]!));
    if (exit < window.fromCount || (exit >= window.untilCount && window.untilCount <= lastCount)) return;
    if (goesOn || exit + Math.max(rules.gapMonths, rules.successMonths) > lastCount) {
      censored++;
      return;
    }
    const success = succeeds(register, person, exit, rules.successMonths);
    if (success === undefined) {
      unknown++;
      return;
    }
    closed.push({
      person,
      group: stints.group[rows[rows.length - 1]!]!,
      touches: rows.map((row) => ({
        measure: stints.measure[row]!,
        monthsBeforeEnd: (endDay - stints.end[row]!) / MONTH_DAYS,
      })),
      success,
    });
  };
  for (let person = 0; person < register.persons; person++) {
    let rows: number[] = [];
    let endDay = Number.NEGATIVE_INFINITY;
    for (let at = stintsByPerson.from[person]!; at < stintsByPerson.from[person + 1]!; at++) {
      const row = stintsByPerson.rows[at]!;
      if (rows.length > 0 && stints.start[row]! - endDay >= rules.gapMonths * MONTH_DAYS) {
        close(person, rows, endDay);
        rows = [];
      }
      rows.push(row);
      endDay = Math.max(rows.length === 1 ? Number.NEGATIVE_INFINITY : endDay, stints.end[row]!);
    }
    if (rows.length > 0) close(person, rows, endDay);
  }
  return { closed, censored, unknown };
}

const EMPLOYED = REGISTER_STATUSES.indexOf('employed');
const WITH_SUBSIDY = REGISTER_STATUSES.indexOf('employedWithSubsidy');

/** Whether a job began after the count of the exit and is held at the date; undefined when not known. */
function succeeds(register: Register, person: number, exit: number, months: number): boolean | undefined {
  const statusAt = (count: number) => {
    const spell = spellAtCount(register.panel, person, count);
    return spell < 0 ? undefined : register.spells.status[spell]!;
  };
  for (let count = exit + months; count > exit; count--) {
    const status = statusAt(count);
    if (status === undefined) return count === exit + months ? undefined : true;
    if (status !== EMPLOYED && status !== WITH_SUBSIDY) return count < exit + months;
  }
  // In work at every count since the exit: a start, unless an ordinary job was held inside already.
  return statusAt(exit) !== EMPLOYED;
}
