// The sections of a scenario besides groups and measures.

import { z } from 'zod';
import { FORMULA_VARIABLES } from '../../model/formula-variables.js';
import { BARRIERS, EUSE_STEPS, MECHANISMS, NEEDS } from '../../model/parameters.js';
import { isMap, series } from './laws.js';
import { flag, ids, leaf, oneOf, quantities, quantity, refuse, share, text, whole } from './leaves.js';

/** A map with the same leaf under each of some fixed names; all may be left out. */
export function record<Name extends string, Leaf extends z.ZodType>(names: readonly Name[], each: Leaf) {
  const shape = Object.fromEntries(names.map((name) => [name, each.optional()])) as {
    [name in Name]: z.ZodOptional<Leaf>;
  };
  return z.strictObject(shape);
}

export const names = z.strictObject({
  nb: text('label', 'Norwegian name').optional(),
  en: text('label', 'English name').optional(),
});

export const time = z.strictObject({
  warmUp: quantity('run', 'duration', 'run before anything is counted', { min: 0 }),
  window: quantity('run', 'duration', 'exits and starts are counted in it', { min: 0, above: true }),
  followUp: quantity('run', 'duration', 'those counted are followed; inflow goes on', { min: 0 }),
});

export const region = z.strictObject({
  arrivalShare: share('uncertainty', "share of each group's arrivals; sums to 1 over regions").optional(),
  placesShare: share('lever', "share of every measure's places; sums to 1 over regions").optional(),
  market: series('uncertainty', 'number', 'labour-market tightness; multiplies the job hazard', {
    min: 0,
  }).optional(),
});

export const choice = z.strictObject({
  gainWeight: quantity('uncertainty', 'number', 'utility per unit of log hazard gained').optional(),
  allocationSkill: share('uncertainty', '0 = allocates at random, 1 = perfect information').optional(),
  barrierWeights: record(
    BARRIERS,
    quantity('uncertainty', 'number', 'weight in the believed gain', { min: 0 }),
  ).optional(),
  waitCost: quantity('uncertainty', 'rate', 'utility lost per time of published wait', { min: 0 }).optional(),
  waitCostFixed: quantity('uncertainty', 'number', 'utility lost when there is a wait at all', {
    min: 0,
  }).optional(),
  placementPressure: quantity('lever', 'rate', 'extra weight on the wait under placement pressure', {
    min: 0,
  }).optional(),
  nearnessBound: quantity('uncertainty', 'number', 'perceived nearness is held within ± this', {
    min: 0,
  }).optional(),
  attachmentWeight: quantity(
    'uncertainty',
    'number',
    'what a tie to an employer adds to perceived nearness',
  ).optional(),
  noMeasureConstant: z
    .record(z.string(), quantity('uncertainty', 'number', 'utility of no measure, by group'))
    .optional(),
});

export const job = z.strictObject({
  baseHazard: quantity('uncertainty', 'rate', "job finding at the reference group's mean attributes", {
    min: 0,
  }).optional(),
  beta: record(
    BARRIERS,
    quantity('uncertainty', 'number', 'log hazard per unit of barrier', { min: 0 }),
  ).optional(),
  betaScale: quantity('uncertainty', 'number', 'one factor on all betas', { min: 0 }).optional(),
  complementarity: quantity('uncertainty', 'number', '1: barriers add up; large: the worst decides', {
    min: 1,
  }).optional(),
  hazardLink: oneOf('uncertainty', 'how the burden acts on the hazard', [
    'exponential',
    'additive',
  ]).optional(),
  referenceGroup: text('uncertainty', 'group whose means anchor the base hazard').optional(),
  contentGroup: text('uncertainty', 'group whose mean barriers scale content').optional(),
  motivationWeight: quantity('uncertainty', 'number', 'log search per unit of motivation').optional(),
  durationFactor: series('uncertainty', 'number', 'factor by time since registration', { min: 0 }).optional(),
  durationPower: quantity('uncertainty', 'number', 'every duration factor to this power', {
    min: 0,
  }).optional(),
  benefitElasticity: quantity(
    'uncertainty',
    'number',
    'elasticity of search to the replacement rate',
  ).optional(),
  searchRecovery: share('uncertainty', 'share of the damping gone in the last part of a measure').optional(),
  signal: quantity('uncertainty', 'duration', 'how long the record shows a measure', { min: 0 }).optional(),
  loss: series('uncertainty', 'rate', 'job loss by tenure', { min: 0 }).optional(),
  lossMatchEffect: quantity('uncertainty', 'number', 'log hazard of loss per unit of match').optional(),
  matchReference: share('uncertainty', 'match at which the loss by tenure holds').optional(),
  lossHealthEffect: quantity(
    'uncertainty',
    'number',
    'log hazard of loss per unit of health barrier after the first tenure class',
  ).optional(),
  returnShare: share('uncertainty', 'share that registers again after losing a job').optional(),
  positionShares: leaf(
    {
      role: 'uncertainty',
      description: 'part-time positions and their weights',
      jsonSchema: {
        type: 'object',
        properties: {
          values: { type: 'array', items: { type: 'number' } },
          weights: { type: 'array', items: { type: 'number' } },
        },
        required: ['values', 'weights'],
        additionalProperties: false,
      },
    },
    readPositions,
  ).optional(),
  meetingSearchEffect: quantity('uncertainty', 'number', 'share a meeting adds to search', {
    min: 0,
  }).optional(),
  meetingSearch: quantity('uncertainty', 'duration', 'how long a meeting adds to search', {
    min: 0,
  }).optional(),
});

function readPositions(value: unknown) {
  const lists = isMap(value) ? [value.values, value.weights] : [];
  const fits =
    lists.length === 2 &&
    isMap(value) &&
    Object.keys(value).length === 2 &&
    lists.every(
      (list) => Array.isArray(list) && list.length > 0 && list.every((n) => typeof n === 'number' && n > 0),
    ) &&
    (lists[0] as number[]).length === (lists[1] as number[]).length &&
    (lists[0] as number[]).every((n) => n <= 1);
  return fits
    ? { value: value as unknown as { values: readonly number[]; weights: readonly number[] } }
    : refuse('{ values: shares in (0, 1], weights: as many numbers above 0 }', 'type');
}

export const subsidy = z.strictObject({
  offerShare: quantity('uncertainty', 'number', 'subsidised offers as a share of the job hazard', {
    min: 0,
  }).optional(),
  claimShare: share(
    'uncertainty',
    "share of eligible people's hires whose employer claims a subsidy",
  ).optional(),
  lossFactors: quantities('uncertainty', 'number', 'factors on job loss in equal parts of the subsidy', {
    min: 0,
  }).optional(),
  taperBump: quantity('uncertainty', 'number', 'factor on job loss after each step down', {
    min: 0,
  }).optional(),
  taper: quantity('uncertainty', 'duration', 'how long that lasts', { min: 0 }).optional(),
  stayIntercept: quantity('uncertainty', 'number', 'logit of staying when the subsidy ends').optional(),
  staySlope: quantity('uncertainty', 'number', 'per unit of burden above the reference').optional(),
});

export const behaviour = z.strictObject({
  motivationFailedMeasure: quantity(
    'uncertainty',
    'number',
    'push on motivation by a measure without benefit',
    { min: -0.5, max: 0.5 },
  ).optional(),
  motivationSuccess: quantity('uncertainty', 'number', 'push on motivation by a job', {
    min: -0.5,
    max: 0.5,
  }).optional(),
  motivationWait: quantity('uncertainty', 'rate', 'push on motivation by waiting').optional(),
  trustWait: quantity('uncertainty', 'rate', 'push on trust by waiting').optional(),
  expectedBenefit: share('uncertainty', 'benefit people expect, share of a full relevant dose').optional(),
  trustHeard: quantity('uncertainty', 'number', 'push on trust by being heard', {
    min: -0.5,
    max: 0.5,
  }).optional(),
  motivationHeard: quantity('uncertainty', 'number', 'push on motivation by being heard', {
    min: -0.5,
    max: 0.5,
  }).optional(),
  heardTolerance: quantity('uncertainty', 'number', 'mean error of beliefs that leaves people neutral', {
    min: 0,
    above: true,
  }).optional(),
  trustMismatch: quantity('uncertainty', 'number', 'push on trust by a wrong measure', {
    min: -0.5,
    max: 0.5,
  }).optional(),
  trustCaseworkerChange: quantity('uncertainty', 'number', 'push on trust by a new caseworker', {
    min: -0.5,
    max: 0.5,
  }).optional(),
  pull: share('uncertainty', "pull to one's own level at every point of the grid").optional(),
  grid: quantity('uncertainty', 'duration', "spacing of a person's grid", { min: 1 }).optional(),
  reputationWeight: share('uncertainty', "share a month toward the month's satisfaction").optional(),
  reputationAtOpening: share('uncertainty', "NAV's reputation when the world opens").optional(),
  media: z
    .array(
      z.strictObject({
        at: quantity('lever', 'duration', 'time since the world opened', { min: 0 }),
        shock: quantity('uncertainty', 'number', 'push on trust', { min: -0.5, max: 0.5 }),
      }),
    )
    .optional(),
  healthDecay: quantity('uncertainty', 'rate', 'growth of the health barrier out of work', {
    min: 0,
  }).optional(),
  healthDecayCap: share('uncertainty', 'most it grows').optional(),
  healthRecovery: quantity('uncertainty', 'rate', 'recovery in work', { min: 0 }).optional(),
});

export const belief = z.strictObject({
  noise: quantity('uncertainty', 'number', 'standard deviation with no knowledge and full clarity', {
    min: 0,
  }).optional(),
  noiseKnowledge: share('uncertainty', 'share that full knowledge takes away').optional(),
  noiseClarity: quantity('uncertainty', 'number', 'share the clarity barrier adds', { min: 0 }).optional(),
  hiddenSeen: share('uncertainty', 'how much of a hidden health barrier is seen').optional(),
});

export const caseworkers = z.strictObject({
  knowledgeNew: share('uncertainty', 'knowledge of a newcomer').optional(),
  knowledgeHalfTime: quantity('uncertainty', 'duration', 'time to half of what is left to learn', {
    min: 0,
    above: true,
  }).optional(),
  knowledgeMean: quantity('uncertainty', 'number', 'mean knowledge', {
    min: 0,
    max: 1,
    above: true,
  }).optional(),
  quit: quantity('lever', 'rate', 'caseworkers who quit', { min: 0 }).optional(),
  move: quantity('lever', 'rate', 'people moved to another caseworker', { min: 0 }).optional(),
  unlimited: flag('run', 'every meeting is held at once').optional(),
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
});

export const wellbeing = z.strictObject({
  weights: record(NEEDS, quantity('uncertainty', 'number', 'weight of a need', { min: 0 })).optional(),
});

export const formulas = record(
  Object.keys(FORMULA_VARIABLES) as (keyof typeof FORMULA_VARIABLES)[],
  text('uncertainty', 'a formula'),
);

/** `on`, `off`, or `{ on, strength }`. */
const mechanism = leaf<{ readonly on: boolean; readonly strength: number }>(
  {
    role: 'uncertainty',
    description: 'on, off, or { on: true, strength: 2 }',
    jsonSchema: {
      anyOf: [
        { enum: ['on', 'off', true, false] },
        {
          type: 'object',
          properties: { on: { type: 'boolean' }, strength: { type: 'number', minimum: 0 } },
          additionalProperties: false,
        },
      ],
    },
  },
  (value) => {
    if (value === 'on' || value === true) return { value: { on: true, strength: 1 } };
    if (value === 'off' || value === false) return { value: { on: false, strength: 1 } };
    if (isMap(value) && Object.keys(value).every((key) => key === 'on' || key === 'strength')) {
      const on = value.on ?? true;
      const strength = value.strength ?? 1;
      const isOn = on === true || on === 'on';
      if ((isOn || on === false || on === 'off') && typeof strength === 'number' && strength >= 0) {
        return { value: { on: isOn, strength } };
      }
    }
    return refuse('on, off, or { on: true, strength: a number ≥ 0 }', 'type');
  },
);
export const mechanisms = record(MECHANISMS, mechanism);

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

export { ids, whole };
