// What would be expected of an exit or start from what a register knows of the person: a logistic regression
// on register columns, never on the truth, and never on the measure. Cross-fitted: nobody's own outcome, nor
// that of their other stints, has a part in what is expected of them.

import { chance, type Design, fitLogistic } from '../stats/logistic.js';
import type { ExpectedColumn } from './definition.js';
import type { Entry } from './entries.js';
import { spellAtCount } from './monthly-panel.js';
import { REGISTER_STATUSES, type Register } from './register.js';

/** Parts the people are split into; each is judged by a fit to the others. Assumption; 2 to 10 are usual. */
export const FOLDS = 5;

/** Fewest outcomes for a fit; with fewer the mean of all stands in its place. Assumption: ten a column. */
const FEWEST = 100;

/**
 * Chance of the event for each entry, in their order.
 *
 * @param outcomes - whether the event came, 0 or 1, one per entry
 */
export function expectedShares(
  register: Register,
  entries: readonly Entry[],
  outcomes: Uint8Array,
  columns: readonly ExpectedColumn[],
): Float64Array {
  const expected = new Float64Array(entries.length);
  if (entries.length < FEWEST) {
    const mean = outcomes.reduce((sum, outcome) => sum + outcome, 0) / Math.max(1, entries.length);
    return expected.fill(mean);
  }
  const design = designOf(register, entries, columns);
  const fold = entries.map((entry) => register.personKey[entry.person]! % FOLDS);
  for (let left = 0; left < FOLDS; left++) {
    const beta = fitLogistic(design, outcomes, (row) => fold[row] !== left);
    for (let row = 0; row < entries.length; row++) {
      if (fold[row] === left) expected[row] = chance(design, row, beta);
    }
  }
  return expected;
}

function designOf(register: Register, entries: readonly Entry[], columns: readonly ExpectedColumn[]): Design {
  const { groups } = register;
  const widths = columns.map((column) => (column === 'group' ? groups.length : column === 'quarter' ? 4 : 1));
  const width = 1 + widths.reduce((sum, n) => sum + n, 0);
  const values = new Float64Array(entries.length * width);
  entries.forEach((entry, row) => {
    let at = row * width;
    values[at++] = 1;
    columns.forEach((column, i) => {
      if (column === 'group') values[at + entry.group] = 1;
      else if (column === 'quarter') values[at + Math.floor((((entry.count % 12) + 12) % 12) / 3)] = 1;
      else values[at] = numberOf(register, entry, column);
      at += widths[i]!;
    });
  });
  return { width, values };
}

/** A column in years, or a count, so that coefficients are of one size. */
function numberOf(
  register: Register,
  entry: Entry,
  column: Exclude<ExpectedColumn, 'group' | 'quarter'>,
): number {
  const { stints, stintsByPerson } = register;
  const first = stints.firstCount[entry.stint]!;
  switch (column) {
    case 'monthsRegistered':
      return (entry.count - register.registeredCount[entry.person]!) / 12;
    case 'monthsInMeasure':
      return Math.max(0, entry.count - first + 1) / 12;
    case 'earlierStints': {
      let earlier = 0;
      for (let at = stintsByPerson.from[entry.person]!; at < stintsByPerson.from[entry.person + 1]!; at++) {
        if (stintsByPerson.rows[at] === entry.stint) break;
        earlier++;
      }
      return earlier;
    }
    case 'monthsEmployedYearBefore': {
      let months = 0;
      for (let count = first - 12; count < first; count++) {
        const spell = spellAtCount(register.panel, entry.person, count);
        if (spell >= 0 && register.spells.status[spell]! <= WITH_SUBSIDY) months++;
      }
      return months / 12;
    }
  }
}

/** Codes up to this one are employment. */
const WITH_SUBSIDY = REGISTER_STATUSES.indexOf('employedWithSubsidy');
