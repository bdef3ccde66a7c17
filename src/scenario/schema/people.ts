// How caseworkers choose, know and believe, and how motivation, trust and health move.

import { z } from 'zod';
import { BARRIERS } from '../../model/parameters.js';
import { flag, quantity, share } from './leaves.js';
import { record } from './record.js';

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
  cost: quantity('uncertainty', 'moneyPerMonth', 'cost of one caseworker', { min: 0 }).optional(),
});
