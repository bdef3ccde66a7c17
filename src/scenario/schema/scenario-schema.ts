// The one schema of scenario files: types, checks and the JSON Schema for editors all come from it. A file
// may leave out almost everything; what it leaves out is off, empty or neutral, so that a file with arrivals,
// places and routes alone is a plain network of queues.

import { z } from 'zod';
import { group } from './group.js';
import { job, subsidy } from './job.js';
import { ids, quantity, share, text, texts, whole } from './leaves.js';
import { measure } from './measure.js';
import { mechanisms } from './mechanisms.js';
import { behaviour, belief, caseworkers, choice } from './people.js';
import { names, textInLanguages } from './record.js';
import {
  attachment,
  change,
  euse,
  exits,
  formulas,
  illustration,
  money,
  region,
  target,
  time,
  wellbeing,
} from './sections.js';
import { steering } from './steering.js';

const chooser = z.union([
  z.literal('caseworker'),
  z.strictObject({
    chains: z.array(
      z.strictObject({
        weight: quantity('uncertainty', 'number', 'weight of the chain', { min: 0, above: true }),
        measures: ids('lever', 'measures in order'),
      }),
    ),
  }),
  z.strictObject({
    routes: z.record(z.string(), z.record(z.string(), z.record(z.string(), share('lever', 'probability')))),
  }),
]);

export const scenarioSchema = z.strictObject({
  schema: z.literal(1),
  title: names,
  question: textInLanguages('what this file is for, in one line'),
  status: text('label', 'shown on every output, such as: not calibrated').optional(),
  warnings: texts(
    'label',
    'what to know before reading a result; printed and written with every run',
  ).optional(),
  illustration: illustration.optional(),
  seed: text('run', 'luck').optional(),
  replications: whole('run', 'independent repeats', 1).optional(),
  scale: quantity('run', 'number', 'share of the country simulated', {
    min: 0,
    max: 1,
    above: true,
  }).optional(),
  time,
  regions: z.record(z.string(), region).optional(),
  groups: z.record(z.string(), group),
  measures: z.record(z.string(), measure).optional(),
  chooser,
  choice: choice.optional(),
  job: job.optional(),
  subsidy: subsidy.optional(),
  behaviour: behaviour.optional(),
  belief: belief.optional(),
  caseworkers: caseworkers.optional(),
  attachment: attachment.optional(),
  exits: exits.optional(),
  euse: euse.optional(),
  money: money.optional(),
  wellbeing: wellbeing.optional(),
  formulas: formulas.optional(),
  mechanisms: mechanisms.optional(),
  doseSteps: whole('uncertainty', 'content acts in this many steps of planned time', 1).optional(),
  changes: z.array(change).optional(),
  steering: steering.optional(),
  targets: z.array(target).optional(),
});

/** A scenario as validated: quantities in days, per day and NOK. */
export type Scenario = z.output<typeof scenarioSchema>;
export type ScenarioGroup = Scenario['groups'][string];
export type ScenarioMeasure = NonNullable<Scenario['measures']>[string];
