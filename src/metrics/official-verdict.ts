// What the exit statistic says of each stint of one person: when it is counted as left, when the status is read, and
// which class that is. The reading is the indicator's own, so that adding verdicts up gives its counts.

import { MONTH_DAYS } from '../model/calendar.js';
import type { Model } from '../model/model.js';
import { END_REASONS, type RunRecord } from '../model/record.js';
import { type RowsByPerson, spellOn } from './journeys.js';
import { countsAsEmployed, exitsOf, HAS_RATE, OFFICIAL_MONTHS } from './official-indicator.js';
import type { OfficialClass } from './status-classes.js';
import {
  BREAKDOWN,
  type BreakdownClass,
  breakdownOf,
  OFFICIAL_CLASSES,
  officialClassOf,
} from './status-classes.js';

/**
 * - `read`: counted as left, and its status read.
 * - `unread`: counted as left; the run ends before the reading.
 * - `invisible`: lies between two counts, so no count saw it.
 * - `joined`: a return to the same measure soon after makes the two one stint; the later one is counted.
 * - `going`: the run ended before it was counted as left.
 * - `noRate`: of a kind whose exits are not counted.
 */
export type OfficialVerdict =
  | {
      readonly kind: 'read';
      /** Day of the last count that saw the stint, and of the reading six months later. */
      readonly countDay: number;
      readonly readDay: number;
      readonly success: boolean;
      readonly official: OfficialClass;
      readonly breakdown: BreakdownClass;
      /** Row of the spell that was read. */
      readonly spell: number;
    }
  | { readonly kind: 'unread'; readonly countDay: number; readonly readDay: number }
  | { readonly kind: 'invisible' | 'joined' | 'going' | 'noRate' };

/**
 * Verdicts on the stints of one person over the whole run, in the order of `stints`.
 *
 * @param endDay - last day of the run
 */
export function officialVerdicts(
  model: Model,
  record: RunRecord,
  person: number,
  {
    stints,
    spells,
    endDay,
  }: { readonly stints: RowsByPerson; readonly spells: RowsByPerson; readonly endDay: number },
): readonly OfficialVerdict[] {
  const options = {
    clock: 'register',
    fromDay: Number.NEGATIVE_INFINITY,
    untilDay: Number.POSITIVE_INFINITY,
    endDay,
    leaveCountsAsEmployed: false,
  } as const;
  const exits = new Map(exitsOf(record, stints, person, options).map((exit) => [exit.stint, exit]));
  const rows = stints.rows.subarray(stints.from[person]!, stints.from[person + 1]!);
  return Array.from(rows, (row): OfficialVerdict => {
    const measure = record.stints.get('measure', row);
    if (!HAS_RATE.has(model.measures[measure]!.parameters.kind)) return { kind: 'noRate' };
    const exit = exits.get(row);
    if (exit === undefined) {
      const censored = END_REASONS[record.stints.get('reason', row)] === 'censored';
      return { kind: censored ? 'going' : 'joined' };
    }
    if (exit.invisible) return { kind: 'invisible' };
    const readDay = exit.day + OFFICIAL_MONTHS * MONTH_DAYS;
    if (readDay > endDay) return { kind: 'unread', countDay: exit.day, readDay };
    const spell = spellOn(spells, record.spells.column('from'), person, readDay);
    return {
      kind: 'read',
      countDay: exit.day,
      readDay,
      success: countsAsEmployed(record, spell, options),
      official: OFFICIAL_CLASSES[officialClassOf(model, record, spell, readDay)]!,
      breakdown: BREAKDOWN[breakdownOf(record, spell, measure)]!,
      spell,
    };
  });
}
