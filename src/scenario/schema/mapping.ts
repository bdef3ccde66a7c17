// The schema of a mapping file: what a register calls things, where it differs from the names known here.

import { z } from 'zod';
import { REGISTER_STATUSES } from '../../metrics/register.js';
import { PANEL_TABLE, STINT_TABLE } from '../register-columns.js';
import { flag, ids, leaf, oneOf, refuse, text } from './leaves.js';
import { record } from './record.js';

const MONTH = /^(\d{4})-(\d{2})$/;

/** A month such as 2018-01, read as years × 12 + month from 0. */
function month(description: string) {
  const expected = 'a month such as 2018-01';
  const meta = { role: 'label', description, jsonSchema: { type: 'string' }, expected } as const;
  return leaf<number>(meta, (value) => {
    const parts = typeof value === 'string' ? MONTH.exec(value) : null;
    const number = Number(parts?.[2]);
    return number >= 1 && number <= 12
      ? { value: Number(parts![1]) * 12 + number - 1 }
      : refuse(expected, 'type');
  });
}

const namesOf = <T extends object>(table: T) => Object.keys(table) as (keyof T & string)[];

export const mappingSchema = z.strictObject({
  schema: leaf<1>(
    { role: 'label', description: 'version', jsonSchema: { const: 1 }, expected: '1' },
    (value) => (value === 1 ? { value } : refuse('1', 'type')),
  ),
  columns: record(namesOf(STINT_TABLE), text('label', 'column of the table of stints')).optional(),
  panelColumns: record(namesOf(PANEL_TABLE), text('label', 'column of the panel')).optional(),
  dateOrder: oneOf('label', 'how dates with strokes are read', ['mdy', 'dmy']).optional(),
  endIsLastDay: flag('label', 'the end is the last day inside, not the first one out').optional(),
  missingEnd: oneOf('label', 'what a stint without an end is', ['ongoing', 'unusable']).optional(),
  measures: z.record(z.string(), text('label', 'what the measure is called in the results')).optional(),
  withoutExits: ids('label', 'measures that are places without an end').optional(),
  statuses: z.record(z.string(), oneOf('label', 'what it means', REGISTER_STATUSES)).optional(),
  jobReasons: ids('label', 'reasons for ending that are a job').optional(),
  window: z
    .strictObject({
      from: month('first month whose exits and starts count'),
      until: month('first that no longer does'),
    })
    .optional(),
});

/** A mapping; every part may be missing. */
export type RegisterMapping = Omit<z.output<typeof mappingSchema>, 'schema'>;
