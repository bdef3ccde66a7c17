// The schema of a map file: two uncertainties that span a grid, what is refitted at each point and to what, which
// points miss, and whose verdict is drawn.

import { z } from 'zod';
import { ends, parameterSchema, settings, targetKeys, trialSchema } from './calibration.js';
import { ids, leaf, quantities, quantity, text, whole } from './leaves.js';

const axisSchema = z.strictObject({
  path: text('label', 'path of the number that changes').optional(),
  factor: text('label', 'name of a factor on several numbers').optional(),
  on: ids('label', 'paths of the numbers it multiplies').optional(),
  of: quantities('label', 'number', 'what the factor multiplies, one number for each path').optional(),
  bounds: ends('lowest and highest value'),
  steps: whole('run', 'values from the lowest to the highest', 2, 50),
  title: text('label', 'what the axis is called in tables and charts').optional(),
  note: text('label', 'remark').optional(),
});

export const mapSchema = z.strictObject({
  schema: leaf<1>(
    { role: 'label', description: 'version', jsonSchema: { const: 1 }, expected: '1' },
    (value) => (value === 1 ? { value } : { refused: [{ expected: '1', code: 'type' }] }),
  ),
  id: text('label', 'name of the map'),
  note: text('label', 'what to know before reading it').optional(),
  seed: text('label', 'luck that all points share; never a parameter'),
  across: axisSchema,
  up: axisSchema,
  refit: z.array(parameterSchema),
  trial: trialSchema,
  check: z.strictObject({
    settings,
    replications: whole('run', 'replications on a fresh seed, at each refitted point', 2),
    implausibility: quantity('run', 'number', 'a point misses when any target is further off than this', {
      min: 0,
      above: true,
    }),
  }),
  ...targetKeys,
  attribution: z.strictObject({
    settings,
    replications: whole('run', 'replications of the verdicts at each point', 2),
    horizon: whole('run', 'months from the start at which gains are ranked', 1),
  }),
  draw: z.array(
    z.strictObject({
      measure: text('label', 'measure whose verdict is drawn'),
      group: text('label', 'group it is judged in'),
    }),
  ),
});

export type MapFile = z.output<typeof mapSchema>;
