// Tables of groups and measures: who they are, how many places, open or closed.

import type { DatedSeries, Family, MeasureKind, MeasureParameters } from '../../model/parameters.js';
import { count } from '../numbers.js';
import type { Facts } from './facts.js';
import { code, page, plain, table } from './markdown.js';

const FAMILY_WORDS: { readonly [family in Family]: string } = {
  clarification: 'clarification',
  followUp: 'follow-up',
  workTrial: 'work trial',
  wageSubsidy: 'wage subsidy',
  qualification: 'qualification',
  facilitation: 'facilitation',
};

const KIND_WORDS: { readonly [kind in MeasureKind]: string } = {
  programme: 'a place with a provider, while jobless',
  employerPlace: 'a place with an ordinary employer, while jobless',
  subsidisedJob: 'a job and a place at once, for a time; comes by an offer, never by choice',
  permanentJob: 'a subsidised job without an end',
  shelteredWork: 'a place without an end that is no job',
  aroundJob: 'support while in a job',
  assessment: 'done by the caseworker in the first meeting',
};

export function groupTable({ parameters, value }: Facts): string {
  return table(
    ['group', 'name', 'arrivals', 'registered at opening'],
    parameters.groups.map(({ id, names, opening }) => [
      code(id),
      plain(names.en),
      code(value(`groups.${id}.arrivals`)),
      opening.stock === 0 ? 'nobody' : count(opening.stock),
    ]),
  );
}

export function measureTable(facts: Facts): string {
  const { measures, open } = facts;
  if (measures.length === 0) return 'The scenario has no measures.';
  const closed = measures.filter((measure) => !open.includes(measure));
  return page([
    `${measures.length} ${measures.length === 1 ? 'measure is' : 'measures are'} described` +
      (closed.length === 0
        ? `, ${measures.length === 1 ? 'and it is' : 'all'} open.`
        : `: ${open.length} open and ${closed.length} **closed**. A closed measure has no places; nobody is in it, and no result says anything about it.`),
    table(
      ['id', 'code', 'name (nb / en)', 'family', 'kind', 'for', 'places', 'state'],
      measures.map((measure) => [
        code(measure.id),
        plain(measure.code ?? ''),
        `${plain(measure.names.nb)} / ${plain(measure.names.en)}`,
        FAMILY_WORDS[measure.family],
        KIND_WORDS[measure.kind],
        measure.groups.map(code).join(', '),
        measure.kind === 'assessment' ? "caseworkers' time" : placesOf(measure),
        stateOf(facts, measure),
      ]),
    ),
  ]).trimEnd();
}

/** Open, closed, or open by its places with nobody on the way to it. */
function stateOf({ open, acts }: Facts, measure: MeasureParameters): string {
  if (!open.includes(measure)) return '**closed**';
  if (measure.kind === 'aroundJob' && !acts('aroundJob')) return 'has places, but its mechanism is off';
  return 'open';
}

function placesOf({ places }: MeasureParameters): string {
  if (places === null) return 'unlimited';
  if (isSeries(places)) return seriesOf(places);
  return Object.entries(places)
    .map(([group, series]) => `${code(group)} ${seriesOf(series)}`)
    .join(', ');
}

function isSeries(places: NonNullable<MeasureParameters['places']>): places is DatedSeries {
  return Array.isArray((places as DatedSeries).days);
}

function seriesOf({ days, values }: DatedSeries): string {
  return values
    .map((value, i) => {
      const places = value >= 1e9 ? 'unlimited' : count(value);
      return i === 0 ? places : `${places} from day ${Math.round(days[i]!)}`;
    })
    .join(', ');
}
