// One group of people: who comes, what they bring, and how they are followed up.

import { z } from 'zod';
import { BARRIERS } from '../../model/parameters.js';
import { law } from './laws.js';
import { ids, oneOf, quantity, share } from './leaves.js';
import { names, record } from './record.js';
import { series } from './series.js';

/** Bounds of a barrier and of what people feel. */
const UNIT = { min: 0, max: 1 } as const;

export const group = z.strictObject({
  names: names.optional(),
  arrivals: series('uncertainty', 'rate', 'people who come for the first time, whole country', { min: 0 }),
  opening: z
    .strictObject({
      stock: quantity('uncertainty', 'number', 'registered when the world opens, whole country', {
        min: 0,
      }).optional(),
      elapsed: law('uncertainty', 'duration', 'time they have been registered', { min: 0 }).optional(),
    })
    .optional(),
  barriers: record(
    BARRIERS,
    law('uncertainty', 'number', 'barrier on entry: 0 none, 1 all', UNIT),
  ).optional(),
  motivation: law('uncertainty', 'number', 'motivation on entry', UNIT).optional(),
  trust: law('uncertainty', 'number', 'trust in NAV on entry', UNIT).optional(),
  correlations: z
    .array(
      z.strictObject({
        between: ids('uncertainty', 'two of the barriers, motivation or trust'),
        value: quantity('uncertainty', 'number', 'correlation of their normal scores', { min: -1, max: 1 }),
      }),
    )
    .optional(),
  workCapacity: law('uncertainty', 'number', 'largest share of full time', {
    min: 0,
    max: 1,
    above: true,
  }).optional(),
  hiddenShare: share('uncertainty', 'share with a hidden health problem').optional(),
  attachedShare: share('uncertainty', 'share with a job to return to').optional(),
  reviewInterval: quantity('lever', 'duration', 'between reviews of a person with no measure', {
    min: 1,
  }).optional(),
  reviewAfterMeasure: quantity('lever', 'duration', 'from the end of a measure to the next review', {
    min: 0,
  }).optional(),
  caseload: quantity('lever', 'number', 'people per caseworker', { min: 1 }).optional(),
  meeting: law('uncertainty', 'duration', "caseworker's time per meeting", { min: 0 }).optional(),
  subsidyAfter: quantity('lever', 'duration', 'without work before a wage subsidy without a measure first', {
    min: 0,
  }).optional(),
  leaving: quantity('uncertainty', 'rate', 'leaving the labour force', { min: 0 }).optional(),
  pension: quantity('uncertainty', 'rate', "disability pension at the group's mean health", {
    min: 0,
  }).optional(),
  partTimeShare: share('uncertainty', 'share of new jobs below full time').optional(),
  benefit: z
    .strictObject({
      kind: oneOf('uncertainty', 'kind of benefit', ['unemployment', 'aap', 'none']).optional(),
      lasts: quantity('uncertainty', 'duration', 'how long it lasts', { min: 0 }).optional(),
      replacementRate: share('uncertainty', 'income while on it, share of the median wage').optional(),
      combineUpTo: share('uncertainty', 'largest position that goes with it').optional(),
    })
    .optional(),
});
