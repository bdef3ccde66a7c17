// The record of a run: one row type each for stints, status spells, persons, queue months and requests.
// Everything reported is computed from these rows; nothing that is censored is left out, it is flagged.

import { BARRIERS } from './parameters.js';
import { STATUSES } from './status.js';
import { type ColumnDescription, Table } from './table.js';

/** Why a stint ended, in the order of the codes in the record. */
export const END_REASONS = ['completed', 'job', 'dropOut', 'left', 'pension', 'jobLost', 'censored'] as const;
export type EndReason = (typeof END_REASONS)[number];

const float = <N extends string>(name: N, unit: string, meaning: string) =>
  ({ name, unit, meaning, type: 'float' }) as const satisfies ColumnDescription;
const integer = <N extends string>(name: N, unit: string, meaning: string) =>
  ({ name, unit, meaning, type: 'integer' }) as const satisfies ColumnDescription;

/** One row per stint: one person's time in one measure. */
export const STINT_COLUMNS = [
  integer('person', 'number', 'row of the person in the persons table'),
  integer('measure', 'index', 'measure, by its place in the list of measures'),
  integer('group', 'index', 'group of the person'),
  integer('region', 'index', 'region of the person'),
  float('joined', 'day', 'joined the waiting list; equals start where there was no wait'),
  float('start', 'day', 'start of the stint'),
  float('end', 'day', 'end of the stint; the end of the run where censored'),
  float('planned', 'days', 'planned length; infinite for open-ended places'),
  float('dose', 'share', 'attended time as a share of planned time'),
  float('attendance', 'share', 'share of days attended'),
  float('mismatch', 'share', 'share of the content that met no barrier of the person at the start'),
  integer(
    'reason',
    'code',
    `why it ended: ${END_REASONS.map((reason, code) => `${code} ${reason}`).join(', ')}`,
  ),
  integer('position', 'count', 'number of this stint among the person’s, from 1'),
  integer('visit', 'count', 'number of this referral to this measure, from 1; index of its draws'),
  integer('deadweight', '0/1', 'the subsidy was claimed for a hire that had come anyway'),
  ...BARRIERS.map((barrier) =>
    float(`relief_${barrier}`, 'units', `how much the ${barrier} barrier fell from start to end`),
  ),
] as const;

/** One row per unbroken status of a person. */
export const SPELL_COLUMNS = [
  integer('person', 'number', 'row of the person in the persons table'),
  integer('status', 'code', 'status, by its place in the list of statuses'),
  float('from', 'day', 'first day'),
  float('until', 'day', 'last day; the end of the run where censored, infinite where final'),
  integer('censored', '0/1', 'the run ended before the spell did'),
  integer('measure', 'index', 'measure the person is in, or waits for; −1 for none'),
  float('hours', 'share', 'hours worked as a share of full time'),
  float('match', 'share', 'match of the job; 0 without'),
  float('benefitUntil', 'day', 'last day of the benefit that goes with the registration'),
  integer('onLeave', '0/1', 'has a job to return to'),
  float('wellbeing', 'level', 'level on the first day, in [0, 1]'),
] as const;

/** One row per person. */
export const PERSON_COLUMNS = [
  integer('group', 'index', 'group'),
  integer('region', 'index', 'region'),
  integer('opening', '0/1', 'was registered when the world opened'),
  integer(
    'ordinal',
    'count',
    'number within group, region and origin; with these the person’s name in every scenario',
  ),
  float('arrival', 'day', 'first registration; before day 0 for those there at opening'),
  ...BARRIERS.map((barrier) => float(`entry_${barrier}`, 'units', `${barrier} barrier on entry, in [0, 1]`)),
  float('motivation', 'level', 'motivation on entry, in [0, 1]'),
  float('trust', 'level', 'trust on entry, in [0, 1]'),
  float('workCapacity', 'share', 'largest share of full time'),
  integer('hidden', '0/1', 'has a hidden health problem'),
  integer('attached', '0/1', 'had a job to return to on entry'),
] as const;

/** One row per waiting list and month. */
export const QUEUE_COLUMNS = [
  integer('queue', 'index', 'waiting list, by its place in the list of queues'),
  float('day', 'day', 'start of the month'),
  integer('waiting', 'persons', 'waiting at the start of the month'),
  integer('held', 'places', 'places held at the start of the month'),
  float('places', 'places', 'places there are; infinite where unlimited'),
  integer('joined', 'persons', 'joined or were granted at once during the month before'),
  integer('granted', 'persons', 'granted a place during the month before'),
  integer('reneged', 'persons', 'gave up during the month before'),
  float('meanWait', 'days', 'mean wait of those granted during the month before; NaN when none was'),
  float('publishedWait', 'days', 'expected wait published at the start of the month'),
] as const;

/** One row per group and month: where people are. */
export const POPULATION_COLUMNS = [
  float('day', 'day', 'start of the month'),
  integer('group', 'index', 'group'),
  ...STATUSES.slice(1, 8).map((status) => integer(`in_${status}`, 'persons', `people in status ${status}`)),
] as const;

/** One row per request for a place or a meeting: what a re-run of one person needs to meet the same queues. */
export const REQUEST_COLUMNS = [
  integer('person', 'number', 'row of the person in the persons table'),
  integer('queue', 'index', 'waiting list, or number of queues + post for meetings'),
  float('asked', 'day', 'asked for a place'),
  float('granted', 'day', 'was given one; NaN when never'),
  float('started', 'day', 'started; later than granted with course dates, NaN when never'),
  integer('balked', '0/1', 'did not join: the waiting room was full, or no place was free where none waits'),
] as const;

/** One row per moment at which a queue opens or closes: whether a newcomer would get a place at once. */
export const OPENING_COLUMNS = [
  integer('queue', 'index', 'waiting list, or number of queues + post for meetings'),
  float('day', 'day', 'from this day on'),
  integer('open', '0/1', 'a place is free and nobody waits'),
] as const;

type NameOf<Columns extends readonly ColumnDescription[]> = Columns[number]['name'];
export type StintTable = Table<NameOf<typeof STINT_COLUMNS>>;
export type SpellTable = Table<NameOf<typeof SPELL_COLUMNS>>;
export type PersonTable = Table<NameOf<typeof PERSON_COLUMNS>>;
export type QueueTable = Table<NameOf<typeof QUEUE_COLUMNS>>;
export type PopulationTable = Table<NameOf<typeof POPULATION_COLUMNS>>;
export type OpeningTable = Table<NameOf<typeof OPENING_COLUMNS>>;
export type RequestTable = Table<NameOf<typeof REQUEST_COLUMNS>>;

/** Everything one replication recorded. */
export interface RunRecord {
  readonly stints: StintTable;
  readonly spells: SpellTable;
  readonly persons: PersonTable;
  readonly queueMonths: QueueTable;
  readonly population: PopulationTable;
  readonly requests: RequestTable;
  readonly openings: OpeningTable;
  /** Reputation at the start of each month of the run. */
  readonly reputation: number[];
}

/** The tables of a record, by name. */
export type RecordTables = Omit<RunRecord, 'reputation'>;

/**
 * Takes rows as they become final, so that a record need not be held. A row's cells mean nothing after the
 * call. Rows of one table come in the order in which they become final: spells and stints as they end,
 * requests as they are answered for good, the others as they are made.
 */
export interface RecordSink {
  take<Name extends keyof RecordTables>(name: Name, table: RecordTables[Name], row: number): void;
}

/** An empty record. */
export function emptyRecord(): RunRecord {
  return {
    stints: new Table(STINT_COLUMNS),
    spells: new Table(SPELL_COLUMNS),
    persons: new Table(PERSON_COLUMNS),
    queueMonths: new Table(QUEUE_COLUMNS),
    population: new Table(POPULATION_COLUMNS),
    requests: new Table(REQUEST_COLUMNS),
    openings: new Table(OPENING_COLUMNS),
    reputation: [],
  };
}
