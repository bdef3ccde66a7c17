// ODD 5 and 6: how the world opens, and what comes from outside while it runs.

import { count } from '../numbers.js';
import type { Facts } from './facts.js';
import { code, page, points } from './markdown.js';

export function initialization(facts: Facts): string {
  const { parameters, hasJobs } = facts;
  const stocked = parameters.groups.filter(({ opening }) => opening.stock > 0);
  const occupied = facts.open.filter(({ openingOccupancy }) => openingOccupancy > 0);
  const { chooser, scale } = parameters;
  const places = occupied.length;
  return page([
    '## 5. Initialization',
    stocked.length === 0
      ? 'The world opens empty: nobody is registered and nobody waits.'
      : `The world opens with ${stocked.map(({ id, opening }) => `${count(opening.stock * scale)} people of ${code(id)}`).join(' and ')} registered (the stock of the whole country times the scale). ` +
        'How long each has been registered is drawn from a table; candidates are drawn as newcomers until one would still be registered after that time by the same hazards as everybody, in open search, so the stock has the barriers that survival leaves. ' +
        `They start in open search, with no measure behind them${chooser.kind === 'caseworker' ? ', and their next review falls at random within a review interval' : ''}.`,
    places === 0
      ? 'All places are free.'
      : `Of ${places} open measure${places === 1 ? '' : 's'} a share of the places is taken at opening by people outside the statistics (${occupied.map(({ id, openingOccupancy }) => `${code(id)} ${Math.round(openingOccupancy * 100)} %`).join(', ')}), who leave after what is left of a stay found by its length.`,
    hasJobs && facts.acts('reputation')
      ? `NAV's reputation opens at ${facts.value('behaviour.reputationAtOpening')}.`
      : '',
    'The opening is the same in every scenario with the same seed, groups and regions. That the warm-up is long enough is not taken for granted: a run reports how much the registered stock changes from the first half of the window to the second.',
  ]);
}

export function inputData(facts: Facts): string {
  const { parameters, acts, value } = facts;
  const dated = [
    ...parameters.groups
      .filter(({ arrivalsPerDay }) => arrivalsPerDay.values.length > 1)
      .map(({ id }) => `arrivals of ${code(id)}: ${code(value(`groups.${id}.arrivals`))}`),
    ...(acts('market')
      ? parameters.regions
          .filter(({ market }) => market.values.length > 1)
          .map(({ id }) => `the market of ${code(id)}: ${code(value(`regions.${id}.market`))}`)
      : []),
    ...(acts('media')
      ? parameters.behaviour.media.map(
          ({ day, shock }) => `press on day ${Math.round(day)}: a push of ${shock} on trust`,
        )
      : []),
    ...parameters.changes.map(
      ({ day, change }) => `day ${Math.round(day)}: ${code(JSON.stringify(change).replaceAll('"', ''))}`,
    ),
  ];
  return page([
    '## 6. Input data',
    dated.length === 0
      ? 'No series comes from outside while the model runs: every rate of the environment is constant.'
      : `Given from outside while the model runs:\n\n${points(dated)}`,
    'No register data are read. Numbers are in the scenario, each with its source where it has one.',
  ]);
}
