// A traced life as plain data, with measures and groups by name: the layout of life.json, which a page is written from.

import type { LifeWithout } from '../attribution/one-life.js';
import type { WorkHistory } from '../attribution/work-history.js';
import type { PersonTrace } from '../experiment/trace-person.js';
import type { OfficialVerdict } from '../metrics/official-verdict.js';
import type { StoryEvent } from '../model/life/life.js';
import { BARRIERS, type Barrier } from '../model/parameters.js';
import type { EndReason } from '../model/record.js';
import { STATUSES, type Status } from '../model/status.js';
import type { Illustration } from '../scenario/load-scenario.js';

/** Version of the layout; grows with every change that a reader could notice. */
export const LIFE_SCHEMA = 1;

/** Days since the world opened. */
export interface LifeStretch {
  readonly from: number;
  readonly until: number;
}

export type LifeWork = readonly (LifeStretch & { readonly ordinary: boolean })[];

/** The life without something. Months of work, as far as each row of `upTo` counts; null: to the end of the run. */
export interface LifeTaken {
  readonly upTo: readonly {
    readonly months: number | null;
    readonly ordinaryWith: number;
    readonly ordinaryWithout: number;
    readonly subsidisedWith: number;
    readonly subsidisedWithout: number;
  }[];
  readonly work: LifeWork;
  readonly beyondRecord: boolean;
}

export interface LifeStint extends LifeStretch {
  readonly measure: string;
  /** Whether its place is itself a job. */
  readonly isJob: boolean;
  readonly reason: EndReason;
  readonly official: OfficialVerdict;
  readonly without: LifeTaken;
}

/** What happened; measures by id, null where a number has no end or none was chosen. */
export interface LifeEvent {
  readonly day: number;
  readonly event: Exclude<StoryEvent, { readonly what: 'state' }>;
  /** Of an event that has one. */
  readonly measure?: string;
}

export interface LifeData {
  readonly schema: number;
  readonly scenario: { readonly id: string; readonly hash: string };
  readonly seed: string;
  readonly replication: number;
  readonly person: number;
  readonly group: string;
  readonly endDay: number;
  /** On entry. */
  readonly entry: {
    readonly day: number;
    readonly barriers: { readonly [name in Barrier]: number };
    readonly motivation: number;
    readonly trust: number;
    readonly workCapacity: number;
    readonly hidden: boolean;
    readonly attached: boolean;
  };
  readonly events: readonly LifeEvent[];
  /** Levels from each day on; none in a network without hazards. */
  readonly levels: readonly { readonly day: number; readonly motivation: number; readonly trust: number }[];
  readonly spells: readonly (LifeStretch & { readonly status: Status })[];
  readonly stints: readonly LifeStint[];
  readonly work: LifeWork;
  readonly withoutAny: LifeTaken | null;
  readonly illustration: Illustration | null;
  /** Lives in the run with the same background: how many got a job soon after their last measure; null: not known of the person. */
  readonly jobAfterMeasures: {
    readonly lives: number;
    readonly withJob: readonly number[];
    readonly person: boolean | null;
  };
}

/** @param of - id, fingerprint and illustration of the scenario */
export function lifeData(
  trace: PersonTrace,
  of: { readonly id: string; readonly hash: string; readonly illustration: Illustration | undefined },
): LifeData {
  const { model, record, request, endDay } = trace;
  const { person, seed, replication } = request;
  const { persons } = record;
  const measureId = (index: number) => model.measures[index]!.parameters.id;
  const taken = (life: LifeWithout): LifeTaken => ({
    upTo: life.upTo.map((row) => ({ ...row, months: row.months ?? null })),
    work: workUntil(life.work, endDay),
    beyondRecord: life.beyondRecord,
  });
  const gone = trace.events.find(({ event }) => event.what === 'gone')?.day;
  return {
    schema: LIFE_SCHEMA,
    scenario: { id: of.id, hash: of.hash },
    seed,
    replication,
    person,
    group: model.groups[persons.get('group', person)]!.parameters.id,
    endDay,
    entry: {
      day: persons.get('arrival', person),
      barriers: Object.fromEntries(
        BARRIERS.map((barrier) => [barrier, persons.get(`entry_${barrier}`, person)]),
      ) as LifeData['entry']['barriers'],
      motivation: persons.get('motivation', person),
      trust: persons.get('trust', person),
      workCapacity: persons.get('workCapacity', person),
      hidden: persons.get('hidden', person) === 1,
      attached: persons.get('attached', person) === 1,
    },
    events: trace.events.flatMap(({ day, event }) =>
      event.what === 'state'
        ? []
        : [
            {
              day,
              event,
              ...('measure' in event && event.measure >= 0 ? { measure: measureId(event.measure) } : {}),
            },
          ],
    ),
    levels: lastOfEachDay(trace.states)
      .filter(({ day }) => gone === undefined || day <= gone)
      .map(({ day, state: { motivation, trust } }) => ({ day, motivation, trust })),
    spells: trace.spells.map(({ status, from, until }) => ({ status: STATUSES[status]!, from, until })),
    stints: trace.stints.map(({ measure, start, end, reason, official, without }) => ({
      measure: measureId(measure),
      isJob: model.measures[measure]!.isEmployment,
      from: start,
      until: end,
      reason,
      official,
      without: taken(without),
    })),
    work: workUntil(trace.work, endDay),
    withoutAny: trace.withoutAny === undefined ? null : taken(trace.withoutAny),
    illustration: of.illustration ?? null,
    jobAfterMeasures: {
      ...trace.jobAfterMeasures,
      person: trace.jobAfterMeasures.person ?? null,
    },
  };
}

/** Jobs, the last of which may go on past the run, up to its end. */
function workUntil(work: WorkHistory, endDay: number): LifeWork {
  return work
    .intervals()
    .filter(({ from }) => from < endDay)
    .map(({ from, until, ordinary }) => ({ from, until: Math.min(until, endDay), ordinary }));
}

function lastOfEachDay<State extends { readonly day: number }>(states: readonly State[]): readonly State[] {
  return states.filter(({ day }, i) => states[i + 1]?.day !== day);
}
