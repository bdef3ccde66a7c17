// The schema of a baseline file: what scenarios gave, to the bit or by means. Programs write it; what a mode needs is
// checked after the schema.

import { z } from 'zod';
import { ids, leaf, oneOf, quantity, refuse, text, texts, whole } from './leaves.js';

const number = (description: string) => quantity('label', 'number', description);
const digest = (description: string, digits: number) =>
  leaf<string>(
    {
      role: 'label',
      description,
      jsonSchema: { type: 'string', pattern: `^[0-9a-f]{${digits}}$` },
      expected: `${digits} hexadecimal digits`,
    },
    (value) =>
      typeof value === 'string' && new RegExp(`^[0-9a-f]{${digits}}$`).test(value)
        ? { value }
        : refuse(`${digits} hexadecimal digits`, 'type'),
  );

const entry = z.strictObject({
  mode: oneOf('label', 'held to the bit, or by means within tolerances', ['exact', 'statistical']),
  set: ids('run', 'parameters set for every run, path=value'),
  seed: text('run', 'the seed of the runs', 'the seed of the runs'),
  parameters: digest('SHA-256 of the parameters', 64),
  software: text('label', 'the version of tiltaksflyt', 'a version of tiltaksflyt'),
  node: text('label', 'the version of Node.js', 'a version of Node.js'),
  reason: whole('label', 'which of the reasons last moved it, from 1', 1),
  fingerprints: z
    .array(
      z.strictObject({
        trajectory: digest('of the record', 32),
        results: z.record(z.string(), digest('of a part of the result', 16)),
        events: whole('label', 'events of the replication'),
        tables: z.record(
          z.string(),
          z.strictObject({ rows: whole('label', 'rows of the table'), digest: digest('of its cells', 16) }),
        ),
      }),
    )
    .optional(),
  summary: z.record(z.string(), digest('of a section of the summary', 16)).optional(),
  numbers: z.record(z.string(), number('a number of the summary')).optional(),
  replications: whole('run', 'replications the means are over', 2).optional(),
  level: quantity('label', 'number', 'confidence of all quantities together', {
    min: 0.5,
    max: 0.999999,
  }).optional(),
  quantities: z
    .record(
      z.string(),
      z.strictObject({
        mean: number('mean over the replications'),
        standardError: quantity('label', 'number', 'standard error of the mean', { min: 0 }),
        n: whole('label', 'replications that have it', 2),
        tolerance: quantity('label', 'number', 'difference that does not matter', { min: 0, above: true }),
      }),
    )
    .optional(),
  seal: digest('of the entry and its reason', 16),
});

export const baselineSchema = z.strictObject({
  schema: leaf<1>(
    { role: 'label', description: 'version', jsonSchema: { const: 1 }, expected: '1' },
    (value) => (value === 1 ? { value } : refuse('1', 'type')),
  ),
  reasons: texts('label', 'why it moved, the latest last'),
  scenarios: z.record(z.string(), entry),
});

/** A baseline file that has passed the schema. */
export type BaselineFile = z.output<typeof baselineSchema>;
export type BaselineFileEntry = BaselineFile['scenarios'][string];
