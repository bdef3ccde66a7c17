// ODD 2: entities, state variables and scales.

import { BARRIERS } from '../../model/parameters.js';
import type { Facts } from './facts.js';
import { code, page, plain, table } from './markdown.js';
import { groupTable, measureTable } from './measure-tables.js';
import { timePlan } from './time-plan.js';

export function entitiesAndScales(facts: Facts): string {
  return page([
    '## 2. Entities, state variables, and scales',
    '**Entities.**',
    table(['entity', 'in this scenario', 'what it holds'], entities(facts)),
    '**Groups of people.** They differ in what people arrive with, never in the equations.',
    groupTable(facts),
    '**Measures.**',
    measureTable(facts),
    "**A person's state.**",
    table(['variable', 'range', 'changes by'], personState(facts)),
    `**Scales.** Time is continuous, in days; a month is 365.25 / 12 days. One simulated person stands for ${standsFor(facts)}. ` +
      regions(facts),
    timePlan(facts),
  ]);
}

function entities({ parameters, model, hasJobs, acts }: Facts): readonly (readonly string[])[] {
  const lists = model.queues.length;
  const caseworker = parameters.chooser.kind === 'caseworker';
  return [
    [
      'person',
      `${parameters.groups.length} group${parameters.groups.length === 1 ? '' : 's'}`,
      'attributes, status, clocks and dates of what may happen next, history',
    ],
    [
      'provider of a measure',
      `${lists} waiting list${lists === 1 ? '' : 's'}, each with its places`,
      'who is inside, who waits and in which order, the wait as published each month',
    ],
    [
      'caseworker',
      !caseworker
        ? 'none: people go fixed ways'
        : parameters.caseworker.unlimited
          ? 'as many as needed: every meeting is held at once'
          : 'one for each caseload of the registered stock at opening, at least one per group and region',
      caseworker ? 'the time until which a meeting lasts, tenure, knowledge' : '',
    ],
    [
      'employer',
      'not an entity',
      hasJobs ? 'a hazard of hiring, with an acceptance factor and a given market' : 'nobody is hired',
    ],
    [
      'region',
      parameters.regions.map(({ id }) => code(id)).join(', '),
      'its market, its share of people and places',
    ],
    ...(acts('reputation') ? [["NAV's reputation", 'one number', 'moves monthly, see the submodels']] : []),
  ];
}

function personState(facts: Facts): readonly (readonly string[])[] {
  const { hasJobs, acts } = facts;
  const either = (on: boolean, what: string, off: string) => (on ? what : off);
  const place = [
    ['group and region', 'fixed', 'never'],
    [
      'status',
      hasJobs
        ? 'open search, waiting, in a measure, job, subsidised job, permanent subsidised job, sheltered work; gone for good: out of the labour force, disability pension'
        : 'waiting, in a measure, open search, gone',
      'events',
    ],
    ['stay in the present measure', 'planned end, dose so far in [0, 1]', 'time inside'],
  ];
  if (!hasJobs) return place;
  return [
    ...place,
    [
      `barriers ${BARRIERS.join(', ')}`,
      '[0, 1], 0 is none',
      [
        either(acts('content'), 'measures', ''),
        either(acts('healthDecay'), 'for health, time out of work', ''),
      ]
        .filter((part) => part !== '')
        .join('; ') || 'nothing in this scenario',
    ],
    ['motivation, trust', '[0, 1]', attitudes(facts)],
    [
      "caseworker's picture of the barriers",
      '[0, 1] each',
      either(
        facts.parameters.chooser.kind === 'caseworker',
        'drawn anew at each meeting, not kept',
        'nobody makes one',
      ),
    ],
    [
      'share of the error of that picture that is left',
      '(0, 1]',
      either(acts('informationGain'), 'measures that clarify', 'never'),
    ],
    ['work capacity', '(0, 1], share of full time', 'never'],
    [
      'hidden health problem; tie to an employer',
      'yes or no',
      either(acts('attachment'), 'the tie: lost, or used to go back', 'the tie: used up by any job'),
    ],
    ['days since registration; last day of benefit', 'days', 'a new registration'],
    ['job: hours, match, tenure', 'share of full time; [0, 1]; days', 'a new job'],
    ['signal on the record', 'log hazard', either(acts('signal'), 'the end of a measure; time', 'never')],
  ];
}

function attitudes({ acts }: Facts): string {
  const by = [
    acts('learning') && 'what measures gave',
    acts('jobSuccess') && 'jobs',
    acts('beingHeard') && 'meetings',
    acts('waitingWear') && 'waiting',
    acts('turnover') && 'a change of caseworker',
    acts('media') && 'press',
    acts('pull') && 'the pull to their own level',
  ].filter((part): part is string => part !== false);
  return by.length === 0 ? 'nothing in this scenario' : by.join(', ');
}

function standsFor({ parameters }: Facts): string {
  const { scale } = parameters;
  return scale === 1
    ? 'one: the scale is 1'
    : `${Math.round(100 / scale) / 100}: the scale is ${scale}, and it shrinks people, places and caseworkers alike`;
}

function regions({ parameters }: Facts): string {
  return parameters.regions.length === 1
    ? 'There is one region and no geography inside it.'
    : `There are ${parameters.regions.length} regions (${parameters.regions.map(({ id }) => plain(id)).join(', ')}); people do not move between them, and national places are shared out by largest remainder.`;
}
