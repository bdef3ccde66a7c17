// ODD 3: what happens, and in which order.

import type { DatedSeries } from '../../model/parameters.js';
import type { Facts } from './facts.js';
import { listed, page, points } from './markdown.js';
import { wayThrough } from './way-through.js';

export function processOverview(facts: Facts): string {
  const { hasJobs } = facts;
  const dated = dates(facts);
  return page([
    '## 3. Process overview and scheduling',
    'The model is driven by events in continuous time; there is no time step. Each person has one pending event, the first of what may come next for them; ' +
      'after each event every rate of that person is computed anew from their state.',
    wayThrough(facts),
    '**What a person goes through.**',
    points(steps(facts)),
    '**What has a calendar of its own.** At the start of every month each waiting list publishes the wait a newcomer could expect' +
      (facts.acts('reputation') ? ", NAV's reputation moves," : '') +
      ' and a row of the record is written.' +
      (dated.length === 0 ? '' : ` On dates of the scenario: ${listed(dated)}.`),
    '**Order at one instant.** First the calendar, course dates, and places given back by people outside the statistics; then people; then the ends of meetings; then arrivals. ' +
      'Two people at the same instant go by a key of their own, the same in every scenario, never by who was created first. ' +
      (hasJobs
        ? 'Of several things due to one person: job or job loss, subsidised offer, patience or drop-out, leaving, pension, return to an employer, loss of the tie, ' +
          'end of the stint, dose, tenure, end of support, drift, duration class, fading of signal and meeting, market or press, review.'
        : 'Of several things due to one person, patience comes before the end of a stay.'),
  ]);
}

/** What the scenario puts on the calendar. */
function dates({ open, acts, parameters }: Facts): readonly string[] {
  const steps = (series: { readonly days: readonly number[] }) => series.days.length > 1;
  const changes = parameters.changes.map(({ change }) => change.kind);
  const movesPlaces = open.some(
    ({ places }) =>
      places !== null &&
      ('days' in places ? steps(places as DatedSeries) : Object.values(places).some(steps)),
  );
  return [
    open.some(({ intake }) => intake !== null) && 'course dates',
    (movesPlaces || changes.includes('places')) && 'changes of places',
    parameters.steering !== undefined &&
      `moves of places by ${parameters.steering.by === 'six-month-rate' ? 'the official six-month rate' : 'true value per krone'}, between measures on the same budget (read by the experiment from the record so far, on a paused world)`,
    acts('market') &&
      (parameters.regions.some(({ market }) => steps(market)) || changes.includes('market')) &&
      'changes of the market',
    acts('media') && parameters.behaviour.media.length > 0 && 'press',
    parameters.groups.some(({ arrivalsPerDay }) => steps(arrivalsPerDay)) && 'changes of the arrival rate',
  ].filter((part): part is string => part !== false);
}

function steps(facts: Facts): readonly string[] {
  const { acts, hasJobs, parameters } = facts;
  const caseworker = parameters.chooser.kind === 'caseworker';
  const lines: (string | false)[] = [
    'Arrival, by a Poisson process per group and region; attributes are drawn.',
    caseworker &&
      `Registration and a meeting${parameters.caseworker.unlimited ? ', held at once' : ', for which people wait their turn with their caseworker'}: the caseworker forms a picture of the barriers and chooses.`,
    'A place: at once if one is free and nobody waits before; else the waiting list, in the order the measure has.',
    acts('reneging')
      ? 'On the list, patience may run out; it stops once a place for a date is granted.'
      : 'On the list people wait as long as it takes (giving up is off).',
    'A stay of a planned length, drawn for each person and visit.',
    hasJobs &&
      (acts('content')
        ? 'In the measure, dose by dose, barriers move.'
        : 'In the measure, barriers do not move (content is off).'),
    acts('dropOut') && 'Drop-out may end the stay early.',
    hasJobs && 'A job may come in open search, on the list and inside; it ends the wait or the stay.',
    hasJobs &&
      acts('subsidyOffer') &&
      'An offer with a wage subsidy may come while a place of it is free; such a person has a job and a place at once.',
    hasJobs &&
      (acts('jobLoss')
        ? 'Jobs end; a share of those who lose one register again, the rest leave the labour force.'
        : 'Jobs are not lost (job loss is off).'),
    hasJobs &&
      (acts('leaving') || acts('pension')) &&
      `${[acts('leaving') && 'Leaving the labour force', acts('pension') && 'disability pension'].filter(Boolean).join(' and ')} may come at any time without a job, inside a measure too, and is for good.`,
  ];
  return lines.filter((line): line is string => line !== false);
}
