// The schema of a file of validation facts: what was published, what of the model is held against it, and how
// far apart they may lie. A fact computed by a metric names its file; there is no code in here.

import { z } from 'zod';
import { FACT_UNITS, STATUS_EXIT_READINGS } from '../../metrics/fact.js';
import { FAMILIES } from '../../model/parameters.js';
import { STATUSES } from '../../model/status.js';
import { flag, ids, leaf, oneOf, quantity, refuse, text } from './leaves.js';
import { months, wordsOf } from './metric.js';
import { names } from './record.js';

/** Statuses of people in the world's monthly count. */
const COUNTED = STATUSES.slice(1, 8);

const among = {
  measures: ids('label', 'only these measures').optional(),
  groups: ids('label', 'only these groups').optional(),
};
const group = text('label', 'group', 'a group such as reduced');

const side = z.strictObject({
  metric: z.strictObject({ id: text('label', 'metric, as its file names it'), ...among }).optional(),
  leavers: z
    .strictObject({
      months: months('months after leaving the measure', 0),
      withoutTie: flag('label', 'only people who had no job to return to').optional(),
      heaviestTenth: flag('label', 'only the tenth with the heaviest barriers on entry').optional(),
      intoJob: flag('label', 'only exits into a job, or only the others').optional(),
      ...among,
    })
    .optional(),
  statusExits: z
    .strictObject({
      group,
      months: months('months after leaving the register', 0),
      reading: oneOf('label', 'what is asked then', STATUS_EXIT_READINGS),
    })
    .optional(),
  turnover: z.strictObject({ group }).optional(),
  stock: z
    .strictObject({
      group,
      statuses: wordsOf('people in these statuses', COUNTED),
      over: wordsOf('for each person in these', COUNTED).optional(),
    })
    .optional(),
  effect: z
    .strictObject({
      families: wordsOf('only these families', FAMILIES).optional(),
      ...among,
      after: months('months after the start', 0).optional(),
      until: months('and up to this many', 1),
      work: oneOf('label', 'which work counts', ['ordinary', 'any']).optional(),
      part: oneOf('label', 'only what the content gave', ['content']).optional(),
      need: oneOf('label', 'only the third with the least or most in the way', ['least', 'most']).optional(),
    })
    .optional(),
  rateVersusEffect: z.strictObject({ group, until: months('months after the start', 1) }).optional(),
  targets: ids('label', 'targets of the scenario').optional(),
  with: ids('label', 'settings changed for this number, as --set would').optional(),
});

const comparison = z.strictObject({
  names,
  reading: names.optional(),
  unit: oneOf('label', 'what the number is a number of', FACT_UNITS),
  of: side,
  minus: side.optional(),
  value: quantity('label', 'number', 'the number that was published').optional(),
  within: quantity('label', 'number', 'how far from it agrees with it', { min: 0, above: true }).optional(),
  low: quantity('label', 'number', 'the least that agrees with the fact').optional(),
  high: quantity('label', 'number', 'the most that agrees with the fact').optional(),
  tolerance: text(
    'label',
    'where the bounds are from',
    'a source, or assumption with a range, such as assumption, range 0.03 to 0.1',
  ).optional(),
  ifInside: names.optional(),
  ifBelow: names.optional(),
  ifAbove: names.optional(),
});

const fact = z.strictObject({
  id: text('label', 'name of the fact'),
  fact: names,
  published: text('label', 'what was published'),
  sources: ids('label', 'sources, as in evidence/sources.yaml'),
  grade: oneOf('label', 'how well it is known', ['A', 'B', 'C', 'D', 'E']),
  usedAsInput: names.optional(),
  caveat: names.optional(),
  compare: z.array(comparison).optional(),
  notComputable: z
    .strictObject({ why: names, instead: text('label', 'command that would answer it').optional() })
    .optional(),
});

export const factsSchema = z.strictObject({
  schema: leaf<1>(
    { role: 'label', description: 'version', jsonSchema: { const: 1 }, expected: '1' },
    (value) => (value === 1 ? { value } : refuse('1', 'type')),
  ),
  facts: z.array(fact),
});

export type FactsFile = z.output<typeof factsSchema>;
export type FactFile = z.output<typeof fact>;
export type ComparisonFile = z.output<typeof comparison>;
export type SideFile = z.output<typeof side>;
