// One replication: a row that can be rerun alone. From parameters, seed and number to plain sums that can
// be added up, sent between threads and folded in the order of their numbers.

import { ExperimentError } from '../errors/errors.js';
import { type CreditSums, creditSums } from '../metrics/credit-counts.js';
import type { Metric } from '../metrics/definition.js';
import { evaluateMetrics, type MetricResult } from '../metrics/evaluate.js';
import { checkIdentities, type IdentityCheck } from '../metrics/identities.js';
import { type LevelSums, LevelsOverTime } from '../metrics/levels-over-time.js';
import { type MonthlyRate, monthlyRates } from '../metrics/monthly-indicator.js';
import { type IndicatorCounts, officialIndicator } from '../metrics/official-indicator.js';
import { type RegionalCounts, regionalIndicator } from '../metrics/regional-indicator.js';
import { type RecordTimes, registerOfRecord } from '../metrics/register-of-record.js';
import { type WaitCounts, waitsIn } from '../metrics/waits.js';
import { compileModel, type Model } from '../model/model.js';
import type { ModelParameters } from '../model/parameters.js';
import type { QueueSums } from '../model/queue-statistics.js';
import { sumsBetween } from '../model/queue-statistics.js';
import type { RunRecord } from '../model/record.js';
import type { RecordLevel } from '../model/recorder.js';
import { World, type WorldOptions } from '../model/world.js';
import { rootKey } from '../random/root-key.js';
import { type PlacesMove, type SteeredDate, SteeredWorld } from './steering/steered-world.js';

export interface ReplicationRequest {
  readonly parameters: ModelParameters;
  readonly seed: string;
  /** From 1. */
  readonly replication: number;
  readonly level: RecordLevel;
  /** Computed from the record as a register would hold it; none when left out. */
  readonly metrics?: readonly Metric[];
  /** Whether to tell how long people waited; not where results are held to what they were before it could. */
  readonly waits?: boolean;
  /** Whether to tell of motivation and trust over time; the same holds. */
  readonly levels?: boolean;
  readonly observer?: WorldOptions['observer'];
}

/** What one replication says; plain data. */
export interface ReplicationResult {
  readonly replication: number;
  readonly indicator: readonly IndicatorCounts[];
  /** The same by region, where there are several. */
  readonly regions?: readonly RegionalCounts[];
  /** One per metric asked for, in their order. */
  readonly metrics?: readonly MetricResult[];
  /** Credit rules, when metrics were asked for. */
  readonly credit?: CreditSums;
  /** How those fared who joined a waiting list in the window, when asked for. */
  readonly waits?: readonly WaitCounts[];
  /** Motivation and trust after registering, when asked for and the run goes on long enough. */
  readonly levels?: readonly LevelSums[];
  /** By queue, over the window. */
  readonly queues: readonly QueueSums[];
  /** Mean persons by group and status over each month, as rows of the population table. */
  readonly population: readonly (readonly number[])[];
  /** Waiting at each month, by queue. */
  readonly waiting: readonly (readonly number[])[];
  readonly people: {
    readonly opened: number;
    readonly entered: number;
    readonly departed: number;
    readonly inside: number;
    /** In the window, by group: first registrations, registrations again, mean stock on the register. */
    readonly registeredFirst: readonly number[];
    readonly registeredAgain: readonly number[];
  };
  readonly starts: readonly StartCounts[];
  /** The official rate by month of leaving, by group, from the opening to the end of the window. */
  readonly monthly: readonly MonthlyRate[];
  readonly reputation: readonly number[];
  /** How places followed results, where the scenario lets them. */
  readonly steering?: SteeringResult;
  readonly events: number;
  readonly identities: readonly IdentityCheck[];
}

/** Stints that started in the window. */
export interface StartCounts {
  readonly measure: number;
  readonly group: number;
  readonly starts: number;
  readonly waitDays: number;
  readonly dose: number;
  readonly costNok: number;
}

/** Whose places moved, when, and by what. */
export interface SteeringResult {
  /** Indices of a measure and of the groups that share its places; and places and money at first. */
  readonly pools: readonly {
    readonly measure: number;
    readonly groups: readonly number[];
    readonly places: number;
    readonly budgetNokPerMonth: number;
  }[];
  /** Each by pool. */
  readonly dates: readonly SteeredDate[];
  readonly moves: readonly PlacesMove[];
}

export interface ReplicationRun {
  readonly result: ReplicationResult;
  readonly record: RunRecord;
  readonly model: Model;
}

/**
 * Runs one replication; where the scenario steers places by true value, the record is at level `replayable`,
 * whatever was asked for, and where it steers them at all, at least at level `journeys`.
 *
 * @throws ExperimentError `identity` when an identity that must hold does not
 */
export function runReplication(request: ReplicationRequest): ReplicationRun {
  const { parameters, seed, replication } = request;
  const { steering } = parameters;
  const model = compileModel(parameters);
  const root = rootKey(seed, replication);
  const { warmUpDays, windowDays, followUpDays } = parameters.time;
  const windowEnd = warmUpDays + windowDays;
  const end = windowEnd + followUpDays;
  const levels =
    request.levels === true
      ? new LevelsOverTime(model, { fromDay: warmUpDays, untilDay: windowEnd, endDay: end })
      : undefined;
  const world = new World(model, {
    root,
    level: levelFor(request),
    ...(levels === undefined ? {} : { atMonth: (seen, now) => levels.atMonth(seen, now) }),
    ...(request.observer === undefined ? {} : { observer: request.observer }),
    ...(steering === undefined ? {} : { steered: true }),
  });
  const steered = steering === undefined ? undefined : new SteeredWorld(world, steering, root);
  const runUntil = (day: number) => (steered ?? world).runUntil(day);
  runUntil(warmUpDays);
  const before = snapshots(world);
  runUntil(windowEnd);
  const after = snapshots(world);
  runUntil(end);
  world.finish();
  const identities = checkIdentities(world);
  const broken = identities.filter((check) => !check.holds);
  if (broken.length > 0) {
    throw new ExperimentError(
      'identity',
      `replication ${replication} with seed ${seed}: ${broken
        .slice(0, 3)
        .map((check) => `${check.name}: ${check.left} ≠ ${check.right}`)
        .join('; ')}`,
    );
  }
  const { record } = world.recorder;
  const options = {
    clock: 'register' as const,
    fromDay: warmUpDays,
    untilDay: windowEnd,
    endDay: end,
    leaveCountsAsEmployed: false,
  };
  return {
    model,
    record,
    result: {
      replication,
      indicator: officialIndicator(model, record, options),
      ...(parameters.regions.length < 2 ? {} : { regions: regionalIndicator(model, record, options) }),
      ...metricsOf(request, model, record, options),
      ...(request.waits === true ? { waits: waitsIn(model, record, options) } : {}),
      ...(levels === undefined ? {} : { levels: levels.sums() }),
      queues: before.map((from, queue) => sumsBetween(from, after[queue]!)),
      population: rowsOf(record.population),
      waiting: waitingByMonth(model, record),
      people: {
        opened: world.people.opened,
        entered: world.people.entered,
        departed: world.people.departed,
        inside: world.people.inside,
        ...registrations(model, record, warmUpDays, windowEnd),
      },
      starts: startsIn(model, record, warmUpDays, windowEnd),
      monthly: monthlyRates(model, record, windowEnd, end),
      reputation: record.reputation,
      ...(steered === undefined ? {} : { steering: steeringOf(steered) }),
      events: world.events,
      identities,
    },
  };
}

/** What reading results needs of a record, or more where more was asked for. */
function levelFor({ parameters: { steering }, level }: ReplicationRequest): RecordLevel {
  if (steering === undefined) return level;
  if (steering.by === 'true-value-per-krone') return 'replayable';
  return level === 'counts' ? 'journeys' : level;
}

function steeringOf({ pools, dates, moves }: SteeredWorld): SteeringResult {
  return {
    pools: pools.map(({ measure, groups, places, placeNokPerMonth }) => {
      const first = places.reduce((total, count) => total + count, 0);
      return { measure, groups, places: first, budgetNokPerMonth: first * placeNokPerMonth };
    }),
    dates,
    moves,
  };
}

/** Metrics and credit from the record as a register would hold it; nothing when none were asked for. */
function metricsOf(
  { metrics }: ReplicationRequest,
  model: Model,
  record: RunRecord,
  times: RecordTimes,
): Pick<ReplicationResult, 'metrics' | 'credit'> {
  if (metrics === undefined) return {};
  const register = registerOfRecord(model, record, times);
  return { metrics: evaluateMetrics(register, metrics), credit: creditSums(register) };
}

function snapshots(world: World): readonly QueueSums[] {
  return world.model.queues.map((plan) => world.queues.touch(plan.index, world.now).snapshot());
}

function rowsOf(table: RunRecord['population']): readonly (readonly number[])[] {
  const columns = table.columns.map((column) => table.column(column.name));
  return Array.from({ length: table.length }, (_, row) => columns.map((column) => column[row]!));
}

function waitingByMonth(model: Model, record: RunRecord): readonly (readonly number[])[] {
  const { queueMonths } = record;
  const queues = model.queues.length;
  if (queues === 0) return [];
  const months = queueMonths.length / queues;
  const waiting = queueMonths.column('waiting');
  return Array.from({ length: months }, (_, month) =>
    model.queues.map((plan) => waiting[month * queues + plan.index]!),
  );
}

function registrations(model: Model, record: RunRecord, fromDay: number, untilDay: number) {
  const registeredFirst = model.groups.map(() => 0);
  const registeredAgain = model.groups.map(() => 0);
  const { spells, persons } = record;
  const person = spells.column('person');
  const status = spells.column('status');
  const from = spells.column('from');
  const group = persons.column('group');
  const seen = new Uint8Array(persons.length);
  const wasEmployed = new Uint8Array(persons.length);
  for (let row = 0; row < spells.length; row++) {
    const p = person[row]!;
    const jobless = status[row]! === 1;
    const inWindow = from[row]! >= fromDay && from[row]! < untilDay;
    if (inWindow && jobless && seen[p] === 0 && persons.get('opening', p) === 0)
      registeredFirst[group[p]!]!++;
    if (inWindow && jobless && wasEmployed[p] === 1) registeredAgain[group[p]!]!++;
    seen[p] = 1;
    wasEmployed[p] = status[row]! >= 4 && status[row]! <= 6 ? 1 : 0;
  }
  return { registeredFirst, registeredAgain };
}

function startsIn(
  model: Model,
  record: RunRecord,
  fromDay: number,
  untilDay: number,
): readonly StartCounts[] {
  const groups = model.groups.length;
  const cells = new Map<number, { -readonly [key in keyof StartCounts]: number }>();
  const { stints } = record;
  for (let row = 0; row < stints.length; row++) {
    const start = stints.get('start', row);
    if (start < fromDay || start >= untilDay) continue;
    const measure = stints.get('measure', row);
    const group = stints.get('group', row);
    const key = measure * groups + group;
    let cell = cells.get(key);
    if (cell === undefined) {
      cell = { measure, group, starts: 0, waitDays: 0, dose: 0, costNok: 0 };
      cells.set(key, cell);
    }
    cell.starts++;
    cell.waitDays += start - stints.get('joined', row);
    cell.dose += stints.get('dose', row);
    const days = stints.get('end', row) - start;
    cell.costNok += (days / (365.25 / 12)) * model.measures[measure]!.parameters.costNokPerMonth;
  }
  return [...cells.values()].sort((a, b) => a.measure - b.measure || a.group - b.group);
}
