// The schema of a metric file. What it may say is small on purpose: whoever can read the file can say what the
// number means, and no metric is code.

import { z } from 'zod';
import { EXPECTED_COLUMNS, POPULATIONS, QUANTITIES } from '../../metrics/definition.js';
import { REGISTER_STATUSES } from '../../metrics/register.js';
import { MONTH_DAYS } from '../../model/calendar.js';
import { nearestName } from '../nearest-name.js';
import {
  below,
  flag,
  ids,
  leaf,
  oneOf,
  quantity,
  type Refusal,
  readQuantity,
  refuse,
  text,
} from './leaves.js';
import { names } from './record.js';

/** A duration that is a whole number of months; read as that number. */
export function months(description: string, least: number) {
  const expected = `whole months ≥ ${least}, such as 6 months or 1 year`;
  const meta = { role: 'label', description, jsonSchema: { type: 'string' }, expected } as const;
  return leaf<number>(meta, (value) => {
    const days = readQuantity(value, 'duration', {});
    if ('refused' in days) return refuse(expected, 'unit');
    const count = Math.round((days.value / MONTH_DAYS) * 1e9) / 1e9;
    return Number.isInteger(count) && count >= least ? { value: count } : refuse(expected, 'range');
  });
}

/** A list of words of a fixed set, at least one. */
export function wordsOf<const Word extends string>(description: string, words: readonly Word[]) {
  const expected = `a list of ${words.join(', ')}`;
  const jsonSchema = { type: 'array', items: { enum: [...words] } };
  return leaf<readonly Word[]>({ role: 'label', description, jsonSchema, expected }, (value) => {
    if (!Array.isArray(value) || value.length === 0) return refuse(`${expected}, with at least one`, 'type');
    const refused = value.flatMap((word, index): readonly Refusal[] => {
      if (words.includes(word as Word)) return [];
      const near = typeof word === 'string' ? nearestName(word, words) : undefined;
      const wrong = {
        expected: `one of ${words.join(', ')}`,
        code: 'type' as const,
        ...(near === undefined ? {} : { hint: `did you mean ${near}?` }),
      };
      return below(index, [wrong]);
    });
    return refused.length > 0 ? { refused } : { value: value as Word[] };
  });
}

const plainCondition = {
  status: wordsOf('what the register says of the person', REGISTER_STATUSES).optional(),
  measure: oneOf('label', 'in the measure that was left, or another', ['same', 'other']).optional(),
  onBenefit: flag('label', 'has a benefit').optional(),
  reducedCapacity: flag('label', 'registered with reduced work capacity').optional(),
  onLeave: flag('label', 'has a job to return to').optional(),
  hoursAtLeast: quantity('label', 'number', 'share of full time', { min: 0 }).optional(),
  hoursBelow: quantity('label', 'number', 'share of full time', { min: 0 }).optional(),
};

const condition = z.strictObject({
  ...plainCondition,
  anyOf: z.array(z.strictObject(plainCondition)).optional(),
});

const definition = z.strictObject({
  population: oneOf('label', 'who is counted', POPULATIONS),
  clock: oneOf('label', 'end-of-month counts, or exact dates', ['register', 'continuous']).optional(),
  window: oneOf('label', "the run's window, or the whole of it", ['observation', 'all']).optional(),
  where: z
    .strictObject({
      intoJob: flag('label', 'only stints that ended in a job, or only those that did not').optional(),
      measures: ids('label', 'only these measures').optional(),
      groups: ids('label', 'only these groups').optional(),
    })
    .optional(),
  moment: months('months after the exit, or after the first count in the measure', 0).optional(),
  span: z
    .strictObject({
      after: months('counts after this many months', 0).optional(),
      until: months('and up to this many', 1),
    })
    .optional(),
  event: condition.optional(),
  sum: z
    .array(
      z.strictObject({
        of: oneOf('label', 'what is added up', QUANTITIES),
        weight: quantity('label', 'number', 'times this').optional(),
      }),
    )
    .optional(),
  atLeast: quantity('label', 'number', 'counts 1 when the sum reaches this', {
    min: 0,
    above: true,
  }).optional(),
  denominator: condition.optional(),
  partition: z
    .array(z.strictObject({ id: text('label', 'name of the class'), names, when: condition.optional() }))
    .optional(),
  expected: wordsOf('columns the expectation is fitted on', EXPECTED_COLUMNS).optional(),
});

export const metricSchema = z.strictObject({
  schema: leaf<1>(
    { role: 'label', description: 'version', jsonSchema: { const: 1 }, expected: '1' },
    (value) => (value === 1 ? { value } : refuse('1', 'type')),
  ),
  id: text('label', 'name in tables'),
  names,
  source: text('label', 'where the definition is from', 'where the definition is from'),
  date: text('label', 'when that is from', 'a date or year'),
  unit: text('label', 'what the number is a number of', 'a unit such as share or months'),
  direction: oneOf('label', 'which way is good', ['higher is better', 'lower is better', 'none']),
  note: text('label', 'remark').optional(),
  definition,
});

export type MetricFile = z.output<typeof metricSchema>;
export type ConditionFile = z.output<typeof condition>;
