// How jobs are found, kept and lost, and the wage subsidy.

import { z } from 'zod';
import { BARRIERS } from '../../model/parameters.js';
import {
  type Bounds,
  below,
  isMap,
  leaf,
  oneOf,
  quantities,
  quantity,
  type Reading,
  type Refusal,
  readQuantity,
  refuse,
  share,
  text,
} from './leaves.js';
import { record } from './record.js';
import { series } from './series.js';

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
  positionShares: leaf<Positions>(
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

type Positions = { readonly values: readonly number[]; readonly weights: readonly number[] };

function readPositions(value: unknown): Reading<Positions> {
  const expected = '{ values: shares in (0, 1], weights: as many numbers > 0 }';
  if (!isMap(value)) return refuse(expected, 'type');
  const { values, weights, ...rest } = value;
  if (!Array.isArray(values) || !Array.isArray(weights) || Object.keys(rest).length > 0) {
    return refuse(expected, 'type');
  }
  if (values.length === 0 || values.length !== weights.length) return refuse(expected, 'range');
  const refused = [
    ...values.flatMap((item, index) => refusedAt('values', index, item, { min: 0, above: true, max: 1 })),
    ...weights.flatMap((item, index) => refusedAt('weights', index, item, { min: 0, above: true })),
  ];
  return refused.length > 0 ? { refused } : { value: { values, weights } };
}

function refusedAt(key: string, index: number, item: unknown, bounds: Bounds): readonly Refusal[] {
  const reading = readQuantity(item, 'number', bounds);
  return 'refused' in reading ? below(key, below(index, reading.refused)) : [];
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
