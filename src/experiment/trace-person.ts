// One person of one replication, followed through everything: what happened, what the official number says of each
// stint, and the same person with the same luck without it. Plain readings; words and pictures are the report's.

import { Lives } from '../attribution/lives.js';
import { type LifeWithout, withoutAnyStint, withoutEachStint } from '../attribution/one-life.js';
import { WorkHistory } from '../attribution/work-history.js';
import { ScenarioError } from '../errors/errors.js';
import { type RowsByPerson, spellsByPerson, stintsByPerson } from '../metrics/journeys.js';
import { type OfficialVerdict, officialVerdicts } from '../metrics/official-verdict.js';
import { MONTH_DAYS } from '../model/calendar.js';
import type { StoryEvent } from '../model/life/life.js';
import type { Model } from '../model/model.js';
import type { ModelParameters } from '../model/parameters.js';
import { END_REASONS, type EndReason, type RunRecord } from '../model/record.js';
import { rootKey } from '../random/root-key.js';
import { runReplication } from './replication.js';

/** Within this many months of the last measure the thesis asks for a job (N12). */
export const ASKED_MONTHS = 3;

export interface TraceRequest {
  readonly parameters: ModelParameters;
  readonly seed: string;
  /** From 1. */
  readonly replication: number;
  /** Number of the person, from 0, in the order they come in. */
  readonly person: number;
}

export interface TracedEvent {
  readonly day: number;
  readonly event: StoryEvent;
}

export interface TracedState {
  readonly day: number;
  readonly state: Extract<StoryEvent, { readonly what: 'state' }>;
}

export interface TracedSpell {
  readonly status: number;
  readonly from: number;
  /** Last day, or the end of the run. */
  readonly until: number;
}

export interface TracedStint {
  readonly measure: number;
  readonly start: number;
  readonly end: number;
  readonly reason: EndReason;
  readonly official: OfficialVerdict;
  readonly without: LifeWithout;
}

/** Whether a job began within ASKED_MONTHS of the end of the last measure before work. */
export interface JobAfterMeasures {
  /** People of the person's group who left a measure and can be followed that long. */
  readonly lives: number;
  /** Numbers of those whose answer is yes. */
  readonly withJob: readonly number[];
  /** The person; undefined when they cannot be followed. */
  readonly person: boolean | undefined;
}

export interface PersonTrace {
  readonly request: TraceRequest;
  readonly model: Model;
  readonly record: RunRecord;
  readonly endDay: number;
  readonly events: readonly TracedEvent[];
  readonly states: readonly TracedState[];
  readonly spells: readonly TracedSpell[];
  readonly stints: readonly TracedStint[];
  readonly work: WorkHistory;
  /** Without any measure; undefined for who had none. */
  readonly withoutAny: LifeWithout | undefined;
  readonly jobAfterMeasures: JobAfterMeasures;
}

/**
 * Runs a replication and follows one person in it.
 *
 * @throws ScenarioError when the run has no such person
 */
export function tracePerson(request: TraceRequest): PersonTrace {
  const { parameters, seed, replication, person } = request;
  const { warmUpDays, windowDays, followUpDays } = parameters.time;
  const endDay = warmUpDays + windowDays + followUpDays;
  const events: TracedEvent[] = [];
  const states: TracedState[] = [];
  const { model, record } = runReplication({
    parameters,
    seed,
    replication,
    level: 'replayable',
    observer: (number, day, event) => {
      if (number !== person) return;
      if (event.what === 'state') states.push({ day, state: event });
      else events.push({ day, event });
    },
  });
  const count = record.persons.length;
  if (person >= count) {
    const people = count === 0 ? 'nobody in it' : `people 0 to ${count - 1}`;
    throw new ScenarioError([
      { code: 'override', message: `invalid --person: ${person}; this run has ${people}` },
    ]);
  }
  const lives = new Lives(model, rootKey(seed, replication), record, { endDay });
  const rows = { stints: stintsByPerson(record), spells: spellsByPerson(record), endDay };
  const verdicts = officialVerdicts(model, record, person, rows);
  const effects = withoutEachStint(lives, person, endDay);
  return {
    request,
    model,
    record,
    endDay,
    events,
    states,
    spells: Array.from(lives.spellsOf(person), (row) => ({
      status: record.spells.get('status', row),
      from: record.spells.get('from', row),
      until: Math.min(record.spells.get('until', row), endDay),
    })),
    stints: Array.from(lives.stintsOf(person), (row, i) => ({
      measure: record.stints.get('measure', row),
      start: record.stints.get('start', row),
      end: record.stints.get('end', row),
      reason: END_REASONS[record.stints.get('reason', row)]!,
      official: verdicts[i]!,
      without: effects[i]!,
    })),
    work: lives.recorded(person).work,
    withoutAny: withoutAnyStint(lives, person, endDay),
    jobAfterMeasures: jobAfterMeasures(model, record, person, endDay),
  };
}

function jobAfterMeasures(model: Model, record: RunRecord, person: number, endDay: number): JobAfterMeasures {
  const group = record.persons.get('group', person);
  const stints = stintsByPerson(record);
  const spells = spellsByPerson(record);
  let lives = 0;
  const withJob: number[] = [];
  let own: boolean | undefined;
  for (let other = 0; other < record.persons.length; other++) {
    if (record.persons.get('group', other) !== group) continue;
    const rowsOf = (rows: RowsByPerson) => rows.rows.subarray(rows.from[other]!, rows.from[other + 1]!);
    const answer = foundJob(model, record, endDay, { stints: rowsOf(stints), spells: rowsOf(spells) });
    if (answer === undefined) continue;
    lives++;
    if (answer) withJob.push(other);
    if (other === person) own = answer;
  }
  return { lives, withJob, person: own };
}

/** Undefined for who left no measure that is not itself a job, or cannot be followed long enough. */
function foundJob(
  model: Model,
  record: RunRecord,
  endDay: number,
  rows: { readonly stints: Int32Array; readonly spells: Int32Array },
): boolean | undefined {
  const work = new WorkHistory(record.spells, rows.spells);
  const firstJob = work.intervals()[0]?.from ?? Number.POSITIVE_INFINITY;
  const { stints } = record;
  const left = rows.stints.filter(
    (row) => !model.measures[stints.get('measure', row)]!.isEmployment && stints.get('start', row) < firstJob,
  );
  const last = left[left.length - 1];
  if (last === undefined || END_REASONS[stints.get('reason', last)] === 'censored') return undefined;
  const end = stints.get('end', last);
  const until = end + ASKED_MONTHS * MONTH_DAYS;
  return until > endDay ? undefined : firstJob < until;
}
