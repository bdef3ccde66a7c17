// The smaller sections of a scenario.

import { z } from 'zod';
import { FORMULA_VARIABLES } from '../../model/formula-variables.js';
import { EUSE_STEPS, NEEDS } from '../../model/parameters.js';
import { oneOf, quantity, share, text } from './leaves.js';
import { names, record } from './record.js';
import { series } from './series.js';

export const time = z.strictObject({
  warmUp: quantity('run', 'duration', 'run before anything is counted', { min: 0 }),
  window: quantity('run', 'duration', 'exits and starts are counted in it', { min: 0, above: true }),
  followUp: quantity('run', 'duration', 'those counted are followed; inflow goes on', { min: 0 }),
  study: oneOf(
    'run',
    'steady-state: the run is claimed to have settled by the end of the warm-up, and is checked; cohort: people are followed from a start',
    ['steady-state', 'cohort'],
  ).optional(),
});

export const region = z.strictObject({
  arrivalShare: share('uncertainty', "share of each group's arrivals; sums to 1 over regions").optional(),
  placesShare: share('lever', "share of every measure's places; sums to 1 over regions").optional(),
  market: series('uncertainty', 'number', 'labour-market tightness; multiplies the job hazard', {
    min: 0,
  }).optional(),
});

export const attachment = z.strictObject({
  return: quantity('uncertainty', 'rate', 'return to the employer', { min: 0 }).optional(),
  healthEffect: quantity(
    'uncertainty',
    'number',
    'log hazard of return per unit of health barrier',
  ).optional(),
  tieLoss: quantity('uncertainty', 'rate', 'loss of the tie', { min: 0 }).optional(),
  tenure: quantity('uncertainty', 'duration', 'tenure on return', { min: 0 }).optional(),
});

export const exits = z.strictObject({
  pensionHealthEffect: quantity(
    'uncertainty',
    'number',
    'log hazard of pension per unit of health barrier',
  ).optional(),
  limit: quantity('uncertainty', 'duration', 'time since registration at which pension becomes likelier', {
    min: 0,
  }).optional(),
  limitFactor: quantity('uncertainty', 'number', 'factor from then on', { min: 0 }).optional(),
  dropOutMotivationEffect: quantity(
    'uncertainty',
    'number',
    'log hazard of drop-out per unit of motivation below 0.5',
  ).optional(),
});

export const euse = z.strictObject({
  fidelity: record(EUSE_STEPS, share('lever', 'fidelity of a step; 0 is off')).optional(),
  effect: record(EUSE_STEPS, quantity('uncertainty', 'number', 'effect of full fidelity')).optional(),
  matchEffect: quantity('uncertainty', 'number', 'logit of match at full fidelity').optional(),
});

export const money = z.strictObject({
  medianWage: quantity('uncertainty', 'moneyPerMonth', 'median wage, full time', {
    min: 0,
    above: true,
  }).optional(),
  entryWage: quantity('uncertainty', 'moneyPerMonth', 'wage of new jobs, full time', { min: 0 }).optional(),
  basicAmount: quantity('uncertainty', 'money', 'the basic amount G', { min: 0 }).optional(),
  socialAssistance: quantity('uncertainty', 'moneyPerMonth', 'social assistance, single', {
    min: 0,
  }).optional(),
  taxShare: share(
    'uncertainty',
    'share of a wage that comes to the public as tax: t of B + tW; without it no money is reported',
  ).optional(),
  disabilityPension: share('uncertainty', 'disability pension as a share of the median wage').optional(),
  discountRate: share('uncertainty', 'yearly discount rate of present values').optional(),
});

export const wellbeing = z.strictObject({
  weights: record(NEEDS, quantity('uncertainty', 'number', 'weight of a need', { min: 0 })).optional(),
});

export const formulas = record(
  Object.keys(FORMULA_VARIABLES) as (keyof typeof FORMULA_VARIABLES)[],
  text('uncertainty', 'a formula; see the variables it may name', 'a formula'),
);

/** Whom and what the thesis tells of: seven informants and eight worked examples. */
const TOLD = [
  ...Array.from({ length: 7 }, (_, i) => `P${i + 1}`),
  ...Array.from({ length: 8 }, (_, i) => `X${i + 1}`),
];

export const illustration = z.strictObject({
  of: oneOf('label', 'informant or worked example of the thesis that the scenario illustrates', TOLD),
  outcome: names,
});

export const target = z.strictObject({
  id: text('label', 'name of the target'),
  measure: text('label', 'measure'),
  group: text('label', 'group'),
  value: share('label', 'share in work six months after exit'),
  source: text('label', 'where it was published').optional(),
  note: text('label', 'remark').optional(),
});

export const change = z.strictObject({
  at: quantity('lever', 'duration', 'time since the world opened', { min: 0 }),
  places: z
    .strictObject({
      measure: text('lever', 'measure'),
      group: text('lever', 'only the places of this group').optional(),
      factor: quantity('lever', 'number', 'places are multiplied by this', { min: 0 }),
    })
    .optional(),
  market: z
    .strictObject({
      region: text('lever', 'region'),
      factor: quantity('uncertainty', 'number', 'the market is multiplied by this', { min: 0 }),
    })
    .optional(),
});
