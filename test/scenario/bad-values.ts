// Values of the wrong kind, unit or size, and values that are missing.
// Every message was judged as its reader would: one for each mistake, at its place, saying what to write instead.

import type { BadInput } from './bad-input.js';

export const BAD_VALUES: { readonly [kind: string]: readonly BadInput[] } = {
  units: [
    {
      change: [['10 days', '3 fortnights']],
      says: [
        'invalid warmUp: "3 fortnights"; expected a duration such as 8 weeks or 6 months; at time.warmUp (early.yaml:4:17)',
      ],
    },
    {
      change: [['10 days', '3']],
      says: [
        'invalid warmUp: 3; expected a duration such as 8 weeks or 6 months; at time.warmUp (early.yaml:4:17)',
      ],
    },
    {
      change: [['10 days', '10 days 2']],
      says: [
        'invalid warmUp: "10 days 2"; expected a duration such as 8 weeks or 6 months; at time.warmUp (early.yaml:4:17)',
      ],
    },
    {
      change: [['1 /day', '1 /fortnight']],
      says: [
        'invalid arrivals: "1 /fortnight"; expected a rate such as 0.12 /month or 3 /day; at groups.people.arrivals (early.yaml:7:15)',
      ],
    },
    {
      change: [['1 /day', '1']],
      says: [
        'invalid arrivals: 1; expected a rate such as 0.12 /month or 3 /day; at groups.people.arrivals (early.yaml:7:15)',
      ],
    },
    {
      change: [['1 /day', '5 days']],
      says: [
        'invalid arrivals: "5 days"; expected a rate such as 0.12 /month or 3 /day; at groups.people.arrivals (early.yaml:7:15)',
      ],
    },
    {
      change: [['duration: 5 days', 'duration: 5 NOK']],
      says: [
        'invalid duration: "5 NOK"; expected a duration such as 8 weeks or 6 months, or a distribution; at measures.aps.duration (early.yaml:11:15)',
      ],
    },
    {
      change: [['places: 3', 'places: 3\n    cost: 15000']],
      says: [
        'invalid cost: 15000; expected an amount such as 15360 NOK/month; at measures.aps.cost (early.yaml:11:11)',
      ],
    },
    {
      change: [['places: 3', 'places: 3\n    cost: 15000 EUR/month']],
      says: [
        'invalid cost: "15000 EUR/month"; expected an amount such as 15360 NOK/month; at measures.aps.cost (early.yaml:11:11)',
      ],
    },
    {
      change: [['places: 3', 'places: 3\n    after: 6 /month']],
      says: [
        'invalid after: "6 /month"; expected a duration such as 8 weeks or 6 months; at measures.aps.after (early.yaml:11:12)',
      ],
    },
  ],
  types: [
    {
      change: [['schema: 1', 'schema: 2']],
      says: ['invalid schema: 2; expected 1; at schema (early.yaml:1:9)'],
    },
    {
      change: [['title: { nb: Liten, en: Small }', 'title: Small']],
      says: ['invalid title: "Small"; expected a map with nb and en; at title (early.yaml:2:8)'],
    },
    {
      change: [['{ nb: Liten, en: Small }', '{}']],
      says: ['title is empty; expected nb, en or both; at title (early.yaml:2:8)'],
    },
    {
      change: [['How long is the wait?', '']],
      says: [
        'question has no value; expected text, or { nb: text, en: text } with both; at question (early.yaml:3:11)',
      ],
    },
    {
      change: [['places: 3', 'places: many']],
      says: [
        'invalid places: "many"; expected an integer ≥ 0, unlimited, or places by group; at measures.aps.places (early.yaml:10:13)',
      ],
    },
    {
      change: [['places: 3', 'places: [1, 2]']],
      says: [
        'invalid places: a list; expected an integer ≥ 0, unlimited, or places by group; at measures.aps.places (early.yaml:10:13)',
      ],
    },
    {
      change: [['places: 3', 'places:']],
      says: [
        'places has no value; expected an integer ≥ 0, unlimited, or places by group; at measures.aps.places (early.yaml:10:12)',
      ],
    },
    {
      change: [['    arrivals: 1 /day', '']],
      says: [
        'people has no value; expected a map with keys such as names, arrivals, opening; at groups.people (early.yaml:6:10)',
      ],
    },
    { append: 'scale:\n', says: ['scale has no value; expected a number; at scale (early.yaml:15:7)'] },
    {
      append: 'scale: half\n',
      says: ['invalid scale: "half"; expected a number; at scale (early.yaml:15:8)'],
    },
    {
      append: 'replications: ten\n',
      says: ['invalid replications: "ten"; expected an integer ≥ 1; at replications (early.yaml:15:15)'],
    },
    {
      append: 'caseworkers: { unlimited: maybe }\n',
      says: [
        'invalid unlimited: "maybe"; expected true or false; at caseworkers.unlimited (early.yaml:15:27)',
      ],
    },
    {
      change: [['places: 3', 'places: 3\n    family: qualificaton']],
      says: [
        'invalid family: "qualificaton"; expected one of clarification, followUp, workTrial, wageSubsidy, qualification, facilitation; at measures.aps.family (early.yaml:11:13); did you mean qualification?',
      ],
    },
    {
      change: [['places: 3', 'places: 3\n    kind: course']],
      says: [
        'invalid kind: "course"; expected one of programme, employerPlace, subsidisedJob, permanentJob, shelteredWork, aroundJob, assessment; at measures.aps.kind (early.yaml:11:11)',
      ],
    },
    {
      change: [['places: 3', 'places: 3\n    intake: weekly']],
      says: [
        'invalid intake: "weekly"; expected any, or { every: 8 weeks, first: 0 days, batch: 20, minimum: 1 }; at measures.aps.intake (early.yaml:11:13)',
      ],
    },
    {
      change: [['places: 3', 'places: 3\n    intake: { batch: 5 }']],
      says: [
        'every is missing; expected a duration such as 8 weeks or 6 months; at measures.aps.intake.every (early.yaml:11:13)',
      ],
    },
    {
      change: [['places: 3', 'places: 3\n    groups: people']],
      says: [
        'invalid groups: "people"; expected a list of names such as [ordinary, reduced]; at measures.aps.groups (early.yaml:11:13)',
      ],
    },
    {
      append:
        'mechanisms: { content: yes, learning: { on: true, strenght: 2 }, signl: on, pull: { strength: -1 } }\n',
      says: [
        'invalid content: "yes"; expected on, off, or { on: true, strength: a number ≥ 0 }; at mechanisms.content (early.yaml:15:24)',
        'unknown key strenght of a mechanism; at mechanisms.learning.strenght (early.yaml:15:51); did you mean strength?',
        'unknown key signl; at mechanisms.signl (early.yaml:15:66); did you mean signal?',
        'invalid strength: -1; expected a number ≥ 0; at mechanisms.pull.strength (early.yaml:15:95)',
      ],
    },
    {
      append: 'targets: { T1: 0.5 }\n',
      says: ['invalid targets: a map; expected a list; at targets (early.yaml:15:10)'],
    },
    {
      append: 'job: { positionShares: [1] }\n',
      says: [
        'invalid positionShares: a list; expected { values: shares in (0, 1], weights: as many numbers > 0 }; at job.positionShares (early.yaml:15:24)',
      ],
    },
  ],
  'what is missing': [
    { change: [['schema: 1\n', '']], says: ['schema is missing; expected 1; at schema (early.yaml:1:1)'] },
    {
      change: [[/title.*\n/, '']],
      says: ['title is missing; expected a map with nb and en; at title (early.yaml:1:1)'],
    },
    {
      change: [[/time.*\n/, '']],
      says: [
        'time is missing; expected a map with warmUp, window, followUp and study; at time (early.yaml:1:1)',
      ],
    },
    {
      change: [['warmUp: 10 days, ', '']],
      says: [
        'warmUp is missing; expected a duration such as 8 weeks or 6 months; at time.warmUp (early.yaml:4:7)',
      ],
    },
    {
      change: [[/chooser[\s\S]*/, '']],
      says: [
        'chooser is missing; expected caseworker, { chains: … } or { routes: … }; at chooser (early.yaml:1:1)',
      ],
    },
    {
      change: [[/groups:[\s\S]*?measures/, 'measures']],
      says: ['groups is missing; expected a map, one entry for each name; at groups (early.yaml:1:1)'],
    },
    {
      change: [['    arrivals: 1 /day', '    names: { en: people }']],
      says: [
        'arrivals is missing; expected a rate such as 0.12 /month or 3 /day; at groups.people.arrivals (early.yaml:7:5)',
      ],
    },
    {
      change: [['    duration: 5 days\n', '']],
      says: [
        'duration is missing; expected a duration, a distribution or open-ended; at measures.aps.duration (early.yaml:10:5)',
      ],
    },
    {
      change: [['places: 3', 'places: 3\n    discipline: priority']],
      says: [
        'priority of group people is missing; expected a number for each group, the lower first; at measures.aps.priority (early.yaml:10:5)',
      ],
    },
    {
      change: [['start: { aps: 1 }, ', '']],
      says: [
        'start is missing; expected the chances of each first stop; at chooser.routes.people.start (early.yaml:14:13)',
      ],
    },
  ],
  ranges: [
    {
      change: [['places: 3', 'places: -3']],
      says: [
        'invalid places: -3; expected an integer ≥ 0; at measures.aps.places (early.yaml:10:13); use 0 to close the measure',
      ],
    },
    {
      change: [['places: 3', 'places: 2.5']],
      says: ['invalid places: 2.5; expected an integer ≥ 0; at measures.aps.places (early.yaml:10:13)'],
    },
    {
      change: [['places: 3', 'places: { people: -1 }']],
      says: [
        'invalid people: -1; expected an integer ≥ 0; at measures.aps.places.people (early.yaml:10:23); use 0 to close the measure',
      ],
    },
    {
      change: [['places: 3', 'places: { steps: [{ from: 0 days, value: 2 }, { from: 1 day, value: 1.5 }] }']],
      says: [
        'invalid value: 1.5; expected an integer ≥ 0; at measures.aps.places.steps.1.value (early.yaml:10:73)',
      ],
    },
    {
      change: [['10 days', '-10 days']],
      says: ['invalid warmUp: "-10 days"; expected a duration ≥ 0 days; at time.warmUp (early.yaml:4:17)'],
    },
    {
      change: [['20 days', '0 days']],
      says: ['invalid window: "0 days"; expected a duration > 0 days; at time.window (early.yaml:4:34)'],
    },
    {
      change: [['1 /day', '-1 /day']],
      says: [
        'invalid arrivals: "-1 /day"; expected a rate ≥ 0 /day; at groups.people.arrivals (early.yaml:7:15)',
      ],
    },
    {
      change: [['    arrivals: 1 /day', '    arrivals: 1 /day\n    hiddenShare: 1.2']],
      says: [
        'invalid hiddenShare: 1.2; expected a number in [0, 1]; at groups.people.hiddenShare (early.yaml:8:18)',
      ],
    },
    {
      change: [['    arrivals: 1 /day', '    arrivals: 1 /day\n    reviewInterval: 0 days']],
      says: [
        'invalid reviewInterval: "0 days"; expected a duration ≥ 1 day; at groups.people.reviewInterval (early.yaml:8:21)',
      ],
    },
    {
      change: [['    arrivals: 1 /day', '    arrivals: 1 /day\n    caseload: 0']],
      says: ['invalid caseload: 0; expected a number ≥ 1; at groups.people.caseload (early.yaml:8:15)'],
    },
    {
      append: 'scale: 0\n',
      says: ['invalid scale: 0; expected a number in (0, 1]; at scale (early.yaml:15:8)'],
    },
    {
      append: 'scale: 1.5\n',
      says: ['invalid scale: 1.5; expected a number in (0, 1]; at scale (early.yaml:15:8)'],
    },
    {
      append: 'replications: 0\n',
      says: ['invalid replications: 0; expected an integer ≥ 1; at replications (early.yaml:15:15)'],
    },
    {
      append: 'job: { complementarity: 0.5, beta: { health: -1 } }\n',
      says: [
        'invalid complementarity: 0.5; expected a number ≥ 1; at job.complementarity (early.yaml:15:25)',
        'invalid health: -1; expected a number ≥ 0; at job.beta.health (early.yaml:15:46)',
      ],
    },
    {
      change: [['places: 3', 'places: 3\n    waitingRoom: -1']],
      says: [
        'invalid waitingRoom: -1; expected an integer ≥ 0, or unlimited; at measures.aps.waitingRoom (early.yaml:11:18)',
      ],
    },
    {
      change: [['places: 3', 'places: 3\n    maximumStints: 0']],
      says: [
        'invalid maximumStints: 0; expected an integer from 1 to 254; at measures.aps.maximumStints (early.yaml:11:20)',
      ],
    },
    {
      change: [['places: 3', 'places: 3\n    content: { skills: 2 }']],
      says: [
        'invalid skills: 2; expected a number in [-1, 1]; at measures.aps.content.skills (early.yaml:11:24)',
      ],
    },
    {
      change: [['places: 3', 'places: 3\n    intake: { every: 8 weeks, batch: 5, minimum: 6 }']],
      says: [
        'invalid minimum: 6; expected at most batch, 5; at measures.aps.intake.minimum (early.yaml:11:50)',
      ],
    },
    {
      append: 'subsidy: { lossFactors: [1, -2] }\n',
      says: [
        'invalid lossFactors[1]: -2; expected a number ≥ 0; at subsidy.lossFactors.1 (early.yaml:15:29)',
      ],
    },
    {
      append: 'job: { positionShares: { values: [0.5, 2], weights: [1, 0] } }\n',
      says: [
        'invalid values[1]: 2; expected a number in (0, 1]; at job.positionShares.values.1 (early.yaml:15:40)',
        'invalid weights[1]: 0; expected a number > 0; at job.positionShares.weights.1 (early.yaml:15:57)',
      ],
    },
    {
      append: 'wellbeing: { weights: { income: 0, lastingJob: 0, social: 0, mastery: 0, match: 0 } }\n',
      says: [
        'invalid weights: all are 0; expected at least one above 0; at wellbeing.weights (early.yaml:15:23)',
      ],
    },
  ],
  dates: [
    {
      change: [['places: 3', 'places: { steps: [{ from: 2 days, value: 2 }] }']],
      says: [
        'invalid from: "2 days"; expected 0 days for the first step; at measures.aps.places.steps.0.from (early.yaml:10:31)',
      ],
    },
    {
      change: [
        [
          'places: 3',
          'places: { steps: [{ from: 0 days, value: 2 }, { from: 5 days, value: 3 }, { from: 4 days, value: 2 }] }',
        ],
      ],
      says: [
        'invalid from: "4 days"; expected a later date than that of the step before; at measures.aps.places.steps.2.from (early.yaml:10:87)',
      ],
    },
    {
      change: [['places: 3', 'places: { steps: [{ value: 2 }] }']],
      says: [
        'invalid steps[0]: a map; expected { from: a duration, value: a number }; at measures.aps.places.steps.0 (early.yaml:10:23)',
      ],
    },
    {
      change: [['1 /day', '{ steps: [{ from: 0 days, val: 2 }] }']],
      says: [
        'unknown key val of a step; at groups.people.arrivals.steps.0.val (early.yaml:7:41); expected from, value',
      ],
    },
    {
      change: [['1 /day', '{ steps: [] }']],
      says: [
        'invalid arrivals: a map; expected steps: a list of { from: a duration, value: a rate such as 0.12 /month or 3 /day }; at groups.people.arrivals (early.yaml:7:15)',
      ],
    },
    {
      append: 'changes: [{ at: 5 days }]\n',
      says: ['invalid changes[0]; expected either places or market; at changes.0 (early.yaml:15:11)'],
    },
    {
      append: 'changes: [{ at: 5, places: { measure: aps, factor: -1 } }]\n',
      says: [
        'invalid at: 5; expected a duration such as 8 weeks or 6 months; at changes.0.at (early.yaml:15:17)',
        'invalid factor: -1; expected a number ≥ 0; at changes.0.places.factor (early.yaml:15:52)',
      ],
    },
  ],
};
