// The schema of an ensemble file: parameter sets that fit, with what they were drawn from and fitted to.

import { z } from 'zod';
import { ids, leaf, oneOf, quantities, quantity, refuse, text, whole } from './leaves.js';

const number = (description: string) => quantity('label', 'number', description);
const notNegative = (description: string) => quantity('label', 'number', description, { min: 0 });
const numbers = (description: string) => quantities('label', 'number', description);
const settings = z.record(
  z.string(),
  text('label', 'a value as --set takes it', 'a value as --set takes it'),
);

export const ensembleSchema = z.strictObject({
  schema: leaf<1>(
    { role: 'label', description: 'version', jsonSchema: { const: 1 }, expected: '1' },
    (value) => (value === 1 ? { value } : refuse('1', 'type')),
  ),
  scenario: text('label', 'the scenario whose parameters these are', 'the id of a scenario'),
  seed: text('label', 'the seed of the search', 'the seed of the search'),
  cutoff: quantity('label', 'number', 'largest implausibility of a set that fits', { min: 0, above: true }),
  rank: whole('label', 'which of the implausibilities decides, 1 the largest', 1),
  tried: whole('label', 'sets evaluated', 1),
  accepted: whole('label', 'sets that fit', 1),
  effectiveSize: notNegative('how many equally weighted sets these are worth'),
  runs: z.strictObject({
    settings: ids('label', 'parameters set for every run, path=value'),
    replications: whole('label', 'replications of a set', 2),
    horizon: whole('label', 'months from the start at which gains are ranked', 1),
  }),
  targets: z.array(
    z.strictObject({
      id: text('label', 'a name'),
      value: number('what was observed'),
      error: notNegative('its standard error'),
      discrepancy: notNegative('standard deviation of what a right model would still miss by'),
    }),
  ),
  priors: z.array(
    z.strictObject({
      name: text('label', 'a name'),
      low: number('least value'),
      high: number('largest value'),
      scale: oneOf('label', 'flat over values, or over their logarithm', ['linear', 'log']).optional(),
    }),
  ),
  sets: z.array(
    z.strictObject({
      set: settings,
      values: numbers('one number per prior'),
      implausibility: notNegative('the implausibility that decides'),
      weight: quantity('label', 'number', 'how much it counts', { min: 0, above: true }),
      outputs: numbers('one number per target'),
    }),
  ),
  prior: z.array(z.strictObject({ set: settings, values: numbers('one number per prior') })).optional(),
});

/** An ensemble file that has passed the schema. */
export type EnsembleFile = z.output<typeof ensembleSchema>;
