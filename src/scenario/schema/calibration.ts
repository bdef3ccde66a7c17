// The schema of a calibration file: which uncertainties may move and how far, and what they are fitted to.

import { z } from 'zod';
import { QUANTITY_KINDS } from '../calibration-plan.js';
import { ids, leaf, oneOf, quantities, quantity, refuse, text, whole } from './leaves.js';

/** Two ends, each a number or a quantity, as written. */
export function ends(description: string) {
  const expected =
    'two values, the lower first, in the unit of the scenario, such as [0.05 /month, 0.3 /month]';
  const meta = { role: 'label', description, jsonSchema: { type: 'array' }, expected } as const;
  return leaf<readonly [string, string]>(meta, (value) =>
    Array.isArray(value) &&
    value.length === 2 &&
    value.every((end) => typeof end === 'number' || typeof end === 'string')
      ? { value: [String(value[0]), String(value[1])] }
      : refuse(expected, 'type'),
  );
}

export const settings = ids('label', 'parameters set for every trial, path=value').optional();

const ratesSettings = {
  settings,
  replications: whole('run', 'replications of the runs for rates and volumes', 1),
};

/** How a search goes. */
export const trialSchema = z.strictObject({
  settings,
  rates: z
    .strictObject({ ...ratesSettings, probes: whole('run', 'of them, at points for slopes', 1) })
    .optional(),
  replications: whole('run', 'replications of a trial', 1),
  probes: whole('run', 'replications of each point at which slopes are measured', 1),
  rounds: whole('run', 'times the slopes are measured', 1, 50),
  secants: whole('run', 'further steps with the same slopes', 0, 20),
  step: quantity('run', 'number', 'share of the bounds by which a parameter is moved to measure slopes', {
    min: 0,
    above: true,
    max: 0.49,
  }),
});

/** What may move, and how far. */
export const parameterSchema = z.strictObject({
  path: text('label', 'path of the number that may move').optional(),
  factor: text('label', 'name of a factor on several numbers').optional(),
  on: ids('label', 'paths of the numbers it multiplies').optional(),
  observedShift: text('label', 'name of a shift of all observed shares, in log-odds').optional(),
  bounds: ends('how far the fit may go; the range of the evidence when not given').optional(),
  range: ends('how far the assumption about a factor goes').optional(),
  source: text('label', 'where the range of a factor is from').optional(),
  note: text('label', 'remark').optional(),
});

/** What is fitted to. */
export const targetKeys = {
  scenarioTargets: z
    .strictObject({
      metric: text('label', 'metric that answers the targets of the scenario'),
      error: quantity('label', 'number', 'tolerance', { min: 0, above: true }),
      discrepancy: quantity('label', 'number', 'what the model may miss by', { min: 0 }),
      grade: text('label', 'grade of the published values'),
    })
    .optional(),
  targets: z
    .array(
      z.strictObject({
        id: text('label', 'name in tables'),
        kind: oneOf('label', 'what answers it', QUANTITY_KINDS),
        metric: text('label', 'metric file, for kind metric').optional(),
        months: quantities('label', 'number', 'months after the start, for kinds effect and gain', {
          min: 0,
          above: true,
        }).optional(),
        measures: ids('label', 'only these measures').optional(),
        groups: ids('label', 'only these groups').optional(),
        value: quantity('label', 'number', 'published value'),
        error: quantity('label', 'number', 'standard error, or the tolerance that stands for it', {
          min: 0,
          above: true,
        }),
        discrepancy: quantity('label', 'number', 'what the model may miss by', { min: 0 }),
        source: text('label', 'where it is from'),
        grade: text('label', 'A to E'),
        note: text('label', 'what it means').optional(),
      }),
    )
    .optional(),
};

export const calibrationSchema = z.strictObject({
  schema: leaf<1>(
    { role: 'label', description: 'version', jsonSchema: { const: 1 }, expected: '1' },
    (value) => (value === 1 ? { value } : refuse('1', 'type')),
  ),
  id: text('label', 'name of the fit'),
  note: text('label', 'what to know before reading it').optional(),
  seed: text('label', 'luck that all trials share; never a parameter'),
  trial: trialSchema,
  polish: z.strictObject({
    settings,
    rates: z.strictObject(ratesSettings).optional(),
    replications: whole('run', 'replications of the trials at the end', 1),
    rounds: whole('run', 'steps at the end', 0, 20),
  }),
  acceptance: z.strictObject({
    settings,
    rates: z
      .strictObject({ ...ratesSettings, replications: whole('run', 'of rates and volumes', 2) })
      .optional(),
    replications: whole('run', 'replications on a fresh seed', 2),
    within: quantity('run', 'number', 'largest difference from the published rates', { min: 0, above: true }),
  }),
  ensemble: z
    .strictObject({
      settings,
      replications: whole('run', 'replications of each parameter set', 2),
      firstRuns: whole('run', 'sets of the first wave', 20, 10_000),
      runs: whole('run', 'sets of each later wave', 20, 10_000),
      lastRuns: whole(
        'run',
        'sets of the last of the waves; as many as of the others',
        20,
        10_000,
      ).optional(),
      waves: whole('run', 'waves at most', 1, 20),
      enough: whole('run', 'accepted sets after which no further wave is begun', 2),
      horizon: whole('run', 'months from the start at which gains are ranked', 1),
    })
    .optional(),
  parameters: z.array(parameterSchema),
  ...targetKeys,
});

export type CalibrationFile = z.output<typeof calibrationSchema>;
