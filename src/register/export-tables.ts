// A simulated run as the tables a register would hold of it: stints with dates, and the monthly panel. The
// calendar is made up, the months are not: month 0 of the run is January of ORIGIN_YEAR, and a date lies in its
// month where the moment lay, so whoever counts at the ends of months counts the same people.

import type { Register } from '../metrics/register.js';
import { REGISTER_STATUSES } from '../metrics/register.js';
import { MONTH_DAYS } from '../model/calendar.js';
import type { Model } from '../model/model.js';
import { END_REASONS, type RunRecord } from '../model/record.js';
import { dayNumber, daysInMonth, dayText, monthText } from './dates.js';

/** Year of the run's first months; with a warm-up of three years, counting begins in 2015. */
export const ORIGIN_YEAR = 2012;

export type ExportColumn = {
  readonly name: string;
  readonly unit: string;
  readonly meaning: string;
} & (
  | { readonly type: 'text'; readonly values: readonly string[] }
  | { readonly type: 'integer' | 'number'; readonly values: Int32Array | Float64Array }
);

export interface ExportTable {
  readonly length: number;
  readonly columns: readonly ExportColumn[];
}

/** The date of a moment of the run; months own their last moment, as the count at their end does. */
export function dateOf(moment: number): string {
  const month = Math.ceil(moment / MONTH_DAYS) - 1;
  const calendar = ORIGIN_YEAR * 12 + month;
  const days = daysInMonth(calendar);
  const part = moment / MONTH_DAYS - month;
  const first = dayNumber(Math.floor(calendar / 12), (calendar % 12) + 1, 1);
  return dayText(first + Math.min(days - 1, Math.floor(part * days)));
}

/** Month of a count, `2015-03`. */
export function monthOfCount(count: number): string {
  return monthText(ORIGIN_YEAR * 12 + count);
}

/** The table of stints. */
export function stintExport(model: Model, record: RunRecord): ExportTable {
  const { stints, persons } = record;
  const rows = Array.from({ length: stints.length }, (_, row) => row);
  const get = (name: Parameters<typeof stints.get>[0]) => stints.column(name);
  const person = get('person');
  const start = get('start');
  const reason = get('reason');
  const censored = END_REASONS.indexOf('censored');
  const texts = (read: (row: number) => string) => rows.map(read);
  const arrival = persons.column('arrival');
  return {
    length: stints.length,
    columns: [
      {
        name: 'person',
        unit: 'number',
        meaning: 'person',
        type: 'integer',
        values: Int32Array.from(person),
      },
      {
        name: 'group',
        unit: 'id',
        meaning: 'group of the person',
        type: 'text',
        values: texts((row) => model.groups[get('group')[row]!]!.parameters.id),
      },
      {
        name: 'region',
        unit: 'id',
        meaning: 'region of the person',
        type: 'text',
        values: texts((row) => model.parameters.regions[get('region')[row]!]!.id),
      },
      {
        name: 'registered',
        unit: 'date',
        meaning: 'first registration with the agency',
        type: 'text',
        values: texts((row) => dateOf(arrival[person[row]!]!)),
      },
      {
        name: 'measure',
        unit: 'id',
        meaning: 'measure',
        type: 'text',
        values: texts((row) => model.measures[get('measure')[row]!]!.parameters.id),
      },
      {
        name: 'referred',
        unit: 'date',
        meaning: 'joined the waiting list',
        type: 'text',
        values: texts((row) => dateOf(Math.max(0, get('joined')[row]!))),
      },
      {
        name: 'start',
        unit: 'date',
        meaning: 'first day',
        type: 'text',
        values: texts((row) => dateOf(Math.max(MOMENT, start[row]!))),
      },
      {
        name: 'planned_end',
        unit: 'date',
        meaning: 'planned end; empty for places without one',
        type: 'text',
        values: texts((row) => {
          const days = get('planned')[row]!;
          return Number.isFinite(days) ? dateOf(start[row]! + days) : '';
        }),
      },
      {
        name: 'end',
        unit: 'date',
        meaning: 'day on which they left; empty while it goes on',
        type: 'text',
        values: texts((row) => (reason[row] === censored ? '' : dateOf(get('end')[row]!))),
      },
      {
        name: 'end_reason',
        unit: 'word',
        meaning: 'why it ended; empty while it goes on',
        type: 'text',
        values: texts((row) => (reason[row] === censored ? '' : END_REASONS[reason[row]!]!)),
      },
    ],
  };
}

/** Just after the run's first moment, which belongs to its first month. */
const MOMENT = 1e-9;

/** The monthly panel of everybody, from their first registration in the run to its end. */
export function panelExport(register: Register): ExportTable {
  const { panel, spells, measures } = register;
  const length = panel.cells.reduce((sum, spell) => sum + (spell >= 0 ? 1 : 0), 0);
  const ints = () => new Int32Array(length);
  const person = ints();
  const month: string[] = new Array(length);
  const status: string[] = new Array(length);
  const measure: string[] = new Array(length);
  const [onBenefit, reducedCapacity, onLeave] = [ints(), ints(), ints()];
  const [hours, wage, benefit] = [0, 1, 2].map(() => new Float64Array(length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const months = Array.from({ length: register.lastCount + 1 }, (_, count) => monthOfCount(count));
  let row = 0;
  for (let who = 0; who < register.persons; who++) {
    const offset = panel.from[who]!;
    for (let at = offset; at < panel.from[who + 1]!; at++) {
      const spell = panel.cells[at]!;
      if (spell < 0) continue;
      const count = panel.firstCount[who]! + at - offset;
      const entitled = count < spells.benefitUntil[spell]!;
      person[row] = who;
      month[row] = months[count]!;
      status[row] = REGISTER_STATUSES[spells.status[spell]!]!;
      measure[row] = measures[spells.measure[spell]!] ?? '';
      hours[row] = spells.hours[spell]!;
      wage[row] = spells.wage[spell]!;
      benefit[row] = entitled ? spells.benefit[spell]! : spells.benefitAfter[spell]!;
      onBenefit[row] = entitled ? 1 : 0;
      reducedCapacity[row] = spells.reducedCapacity[spell]!;
      onLeave[row] = spells.onLeave[spell]!;
      row++;
    }
  }
  const integer = (name: string, meaning: string, values: Int32Array, unit = '0/1') =>
    ({ name, unit, meaning, type: 'integer', values }) as const;
  const number = (name: string, unit: string, meaning: string, values: Float64Array) =>
    ({ name, unit, meaning, type: 'number', values }) as const;
  const text = (name: string, unit: string, meaning: string, values: readonly string[]) =>
    ({ name, unit, meaning, type: 'text', values }) as const;
  return {
    length,
    columns: [
      integer('person', 'person', person, 'number'),
      text('month', 'month', 'month at whose end the status was read', month),
      text('status', 'word', `one of ${REGISTER_STATUSES.join(', ')}`, status),
      text('measure', 'id', 'measure they are in or wait for; empty for none', measure),
      number('hours', 'share', 'hours worked as a share of full time', hours),
      number('wage', 'NOK a month', 'wage', wage),
      number('benefit', 'NOK a month', 'benefit, social assistance or pension', benefit),
      integer('on_benefit', 'has a benefit that goes with the registration', onBenefit),
      integer('reduced_capacity', 'registered with reduced work capacity', reducedCapacity),
      integer('on_leave', 'has a job to return to', onLeave),
    ],
  };
}
