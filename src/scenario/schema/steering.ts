// Next year's places follow last year's results: by which result, when, and how far.

import { z } from 'zod';
import { STEERED_BY } from '../../model/parameters.js';
import { ids, oneOf, quantity, whole } from './leaves.js';

export const steering = z.strictObject({
  by: oneOf('lever', 'result that places follow', STEERED_BY),
  from: quantity('lever', 'duration', 'time since the world opened at which places first move', {
    min: 0,
  }).optional(),
  // Nothing is counted more often than once a month.
  every: quantity('lever', 'duration', 'time from one move to the next', { min: 28 }),
  over: quantity('lever', 'duration', 'exits, or starts, of this long are read', {
    min: 0,
    above: true,
  }).optional(),
  horizon: quantity('lever', 'duration', 'work is counted for this long from the start; of a true value', {
    min: 0,
    above: true,
  }).optional(),
  share: quantity('lever', 'number', "largest share of each measure's budget that moves at once", {
    min: 0,
    above: true,
    max: 1,
  }),
  fewest: whole('lever', 'results of fewer people than this move nothing', 1).optional(),
  pot: oneOf('lever', 'whether money stays with the groups whose places it buys', [
    'group',
    'all',
  ]).optional(),
  measures: ids('lever', 'measures whose places are moved'),
});
