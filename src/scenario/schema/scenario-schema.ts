// The one schema of scenario files: types, checks and the JSON Schema for editors all come from it. A file
// may leave out almost everything; what it leaves out is off, empty or neutral, so that a file with arrivals,
// places and routes alone is a plain network of queues.

import { z } from 'zod';
import type { DatedSeries, PerGroup } from '../../model/parameters.js';
import { BARRIERS, FAMILIES, MEASURE_KINDS } from '../../model/parameters.js';
import type { Distribution } from '../../random/distribution.js';
import { isMap, law, readLaw, readSeries, series, seriesSchema } from './laws.js';
import {
  ids,
  leaf,
  oneOf,
  quantity,
  type Reading,
  type Refusal,
  readQuantity,
  refuse,
  share,
  text,
  whole,
} from './leaves.js';
import {
  attachment,
  behaviour,
  belief,
  caseworkers,
  change,
  choice,
  euse,
  exits,
  formulas,
  job,
  mechanisms,
  money,
  names,
  record,
  region,
  subsidy,
  target,
  time,
  wellbeing,
} from './sections.js';

const UNIT = { min: 0, max: 1 } as const;

const group = z.strictObject({
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

/** `unlimited`, a series for all groups, or a series for each. */
const places = leaf<DatedSeries | PerGroup<DatedSeries> | null>(
  {
    role: 'lever',
    description:
      'places in the whole country: a number, steps, a number or steps by group, or unlimited; 0 closes',
    jsonSchema: { anyOf: [{ const: 'unlimited' }, seriesSchema('number', { min: 0 }), { type: 'object' }] },
  },
  (value): Reading<DatedSeries | PerGroup<DatedSeries> | null> => {
    if (value === 'unlimited') return { value: null };
    if (!isMap(value) || 'steps' in value) return readPlaces(value, []);
    return byGroup(value, (one, path) => readPlaces(one, path));
  },
);

function readPlaces(value: unknown, path: readonly string[]): Reading<DatedSeries> {
  const reading = readSeries(value, 'number', { min: 0 });
  const whole = 'value' in reading && reading.value.values.every(Number.isInteger);
  if (whole) return reading;
  const deeper = 'refused' in reading && isMap(value) ? reading.refused : undefined;
  return {
    refused: deeper?.map((refusal) => ({ ...refusal, path: [...path, ...(refusal.path ?? [])] })) ?? [
      { expected: 'an integer ≥ 0', code: 'range', path, hint: 'use 0 to close the measure' },
    ],
  };
}

/** `open-ended`, one law for all groups, or one for each. */
const duration = leaf<Distribution | PerGroup<Distribution> | null>(
  {
    role: 'lever',
    description: 'planned stay: a duration, a distribution, either by group, or open-ended',
    jsonSchema: { anyOf: [{ const: 'open-ended' }, { type: 'string' }, { type: 'object' }] },
  },
  (value): Reading<Distribution | PerGroup<Distribution> | null> => {
    if (value === 'open-ended') return { value: null };
    if (!isMap(value) || 'distribution' in value) return readLaw(value, 'duration', { min: 0 });
    return byGroup(value, (one, path) => {
      const reading = readLaw(one, 'duration', { min: 0 });
      return 'value' in reading
        ? reading
        : {
            refused: reading.refused.map((refusal) => ({
              ...refusal,
              path: [...path, ...(refusal.path ?? [])],
            })),
          };
    });
  },
);

function byGroup<T>(
  value: { readonly [group: string]: unknown },
  read: (one: unknown, path: readonly string[]) => Reading<T>,
): Reading<PerGroup<T>> {
  const refused: Refusal[] = [];
  const values: { [group: string]: T } = {};
  for (const [id, one] of Object.entries(value)) {
    const reading = read(one, [id]);
    if ('refused' in reading) refused.push(...reading.refused);
    else values[id] = reading.value;
  }
  return refused.length > 0 ? { refused } : { value: values };
}

const intake = leaf<{ everyDays: number; firstDay: number; batch: number | null; minimum: number } | null>(
  {
    role: 'lever',
    description: 'any, or course dates: { every, first, batch, minimum }',
    jsonSchema: {
      anyOf: [
        { const: 'any' },
        {
          type: 'object',
          properties: {
            every: { type: 'string' },
            first: { type: 'string' },
            batch: { type: 'integer', minimum: 1 },
            minimum: { type: 'integer', minimum: 1 },
          },
          required: ['every'],
          additionalProperties: false,
        },
      ],
    },
  },
  (value) => {
    if (value === 'any') return { value: null };
    if (!isMap(value))
      return refuse('any, or { every: 8 weeks, first: 0 days, batch: 20, minimum: 1 }', 'type');
    const stray = Object.keys(value).find((key) => !['every', 'first', 'batch', 'minimum'].includes(key));
    if (stray !== undefined) {
      return {
        refused: [
          {
            expected: '',
            code: 'unknown-key',
            path: [stray],
            message: `unknown key ${stray} of an intake`,
            hint: 'expected every, first, batch or minimum',
          },
        ],
      };
    }
    const refused: Refusal[] = [];
    const every = readQuantity(value.every, 'duration', { min: 0, above: true });
    const first = readQuantity(value.first ?? '0 days', 'duration', { min: 0 });
    if ('refused' in every) refused.push({ ...every.refused[0]!, path: ['every'] });
    if ('refused' in first) refused.push({ ...first.refused[0]!, path: ['first'] });
    for (const key of ['batch', 'minimum']) {
      const count = value[key];
      if (count !== undefined && !(typeof count === 'number' && Number.isInteger(count) && count >= 1)) {
        refused.push({ expected: 'an integer ≥ 1', code: 'range', path: [key] });
      }
    }
    if (refused.length > 0 || 'refused' in every || 'refused' in first) return { refused };
    return {
      value: {
        everyDays: every.value,
        firstDay: first.value,
        batch: (value.batch as number | undefined) ?? null,
        minimum: (value.minimum as number | undefined) ?? 1,
      },
    };
  },
);

/** A law of durations, or `infinite`. */
const patience = leaf<Distribution | null>(
  {
    role: 'uncertainty',
    description: 'patience on the waiting list: a duration, a distribution, or infinite',
    jsonSchema: { anyOf: [{ const: 'infinite' }, { type: 'string' }, { type: 'object' }] },
  },
  (value) => (value === 'infinite' ? { value: null } : readLaw(value, 'duration', { min: 0 })),
);

const waitingRoom = leaf<number | null>(
  {
    role: 'lever',
    description: 'who finds this many waiting does not join; or unlimited',
    jsonSchema: { anyOf: [{ const: 'unlimited' }, { type: 'integer', minimum: 0 }] },
  },
  (value) =>
    value === 'unlimited'
      ? { value: null }
      : typeof value === 'number' && Number.isInteger(value) && value >= 0
        ? { value }
        : refuse('unlimited or an integer ≥ 0', 'range'),
);

const content = record(
  BARRIERS,
  quantity('uncertainty', 'number', 'units of the barrier a full dose takes off', { min: -1, max: 1 }),
);

const measure = z.strictObject({
  code: text('label', 'M1–M22 of the catalogue').optional(),
  family: oneOf('label', 'one of the six families', FAMILIES).optional(),
  kind: oneOf('label', 'how the measure is used', MEASURE_KINDS).optional(),
  names: names.optional(),
  procurement: text('label', 'how places are bought').optional(),
  groups: ids('lever', 'groups that may enter').optional(),
  after: quantity('lever', 'duration', 'since registration, before which nobody may enter', {
    min: 0,
  }).optional(),
  maximumStints: whole('lever', 'most stints per person', 1).optional(),
  places: places.optional(),
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
  question: text('label', 'what this file is for, in one line'),
  status: text('label', 'shown on every output, such as: not calibrated').optional(),
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
  targets: z.array(target).optional(),
});

/** A scenario as validated: quantities in days, per day and NOK. */
export type Scenario = z.output<typeof scenarioSchema>;
export type ScenarioGroup = Scenario['groups'][string];
export type ScenarioMeasure = NonNullable<Scenario['measures']>[string];
