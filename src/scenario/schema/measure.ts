// One measure: who may enter, places and waiting, stay, and what it does.

import { z } from 'zod';
import { BARRIERS, FAMILIES, MEASURE_KINDS } from '../../model/parameters.js';
import { ids, oneOf, quantity, share, text, whole } from './leaves.js';
import { duration, intake, patience, places, waitingRoom } from './measure-leaves.js';
import { names, record } from './record.js';
import { series } from './series.js';

const content = record(
  BARRIERS,
  quantity('uncertainty', 'number', 'units of the barrier a full dose takes off', { min: -1, max: 1 }),
);

export const measure = z.strictObject({
  code: text('label', 'M1–M22 of the catalogue').optional(),
  family: oneOf('label', 'one of the six families', FAMILIES).optional(),
  kind: oneOf('label', 'how the measure is used', MEASURE_KINDS).optional(),
  names: names.optional(),
  procurement: text('label', 'how places are bought').optional(),
  groups: ids('lever', 'groups that may enter').optional(),
  after: quantity('lever', 'duration', 'since registration, before which nobody may enter', {
    min: 0,
  }).optional(),
  maximumStints: whole('lever', 'most stints per person; without it there is no limit', 1, 254).optional(),
  places: places.optional(),
  placesWeight: z
    .record(
      z.string(),
      series('lever', 'number', 'weight of a region in sharing out the places, instead of placesShare', {
        min: 0,
      }),
    )
    .optional(),
  discipline: oneOf('lever', 'order of the waiting list', ['fifo', 'lifo', 'priority']).optional(),
  priority: z.record(z.string(), whole('lever', 'the lower number is served first')).optional(),
  waitingRoom: waitingRoom.optional(),
  intake: intake.optional(),
  duration: duration.optional(),
  patience: patience.optional(),
  cost: quantity('lever', 'moneyPerMonth', 'cost per place', { min: 0 }).optional(),
  content: content.optional(),
  believedContent: content.optional(),
  searchInside: quantity('uncertainty', 'number', 'search inside as a multiple of open search', {
    min: 0,
  }).optional(),
  signal: quantity(
    'uncertainty',
    'number',
    'loss in log hazard of hiring while the record shows it',
  ).optional(),
  dropOut: quantity('uncertainty', 'rate', 'drop-out at motivation 0.5', { min: 0 }).optional(),
  leaving: quantity('uncertainty', 'rate', 'leaving an open-ended place', { min: 0 }).optional(),
  nearnessSlope: quantity(
    'uncertainty',
    'number',
    'slope of the soft gate on perceived nearness to work',
  ).optional(),
  startShare: z.record(z.string(), share('uncertainty', 'share of first referrals, by group')).optional(),
  beliefNoiseAfter: share('uncertainty', "share of the caseworker's error left after it").optional(),
  aroundJob: z
    .strictObject({
      match: quantity('uncertainty', 'number', 'units of match added', { min: -0.5, max: 0.5 }).optional(),
      lossFactor: quantity('uncertainty', 'number', 'factor on job loss', { min: 0 }).optional(),
      takeUp: quantity('lever', 'rate', 'take-up in a job', { min: 0 }).optional(),
    })
    .optional(),
  openingOccupancy: share('uncertainty', 'share of places occupied when the world opens').optional(),
});
