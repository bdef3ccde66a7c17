// What each measure changed for those who were in it, one person at a time with the queues as they were.
// Every participant is re-run without the measure; every official exit is re-run without its stint, without
// anything later, and without either. The same step, the same luck.

import { spellsByPerson, stintsByPerson } from '../metrics/journeys.js';
import { exitsOf, HAS_RATE, OFFICIAL_MONTHS } from '../metrics/official-indicator.js';
import { MONTH_DAYS } from '../model/calendar.js';
import type { Model } from '../model/model.js';
import type { RunRecord } from '../model/record.js';
import { type Change, Rerun } from '../model/rerun.js';
import type { Key } from '../random/address.js';
import { type EffectSums, type ExitSums, HORIZONS, type ParticipantSums } from './effect-sums.js';
import { enterAsRecorded } from './enter-as-recorded.js';
import { WorkHistory } from './work-history.js';

/** Months after the exit at which what came late is read, the longest that fits. */
const LATE_MONTHS = [36, 24, 12] as const;
/** Days after the start on which somebody without the measure is called at work anyway. */
const ANYWAY_DAYS = 3 * MONTH_DAYS;

export interface EffectOptions {
  /** First day and end of the window: starts for participants, exits for the decomposition. */
  readonly fromDay: number;
  readonly untilDay: number;
  /** Last day of the run. */
  readonly endDay: number;
  /** Whether a stint taken away is followed by the review at once. */
  readonly skip?: boolean;
}

/**
 * Effects of one recorded run.
 *
 * @param record - of a run at level `replayable`
 */
export function frozenEffects(
  model: Model,
  root: Key,
  record: RunRecord,
  options: EffectOptions,
): EffectSums {
  const { fromDay, untilDay, endDay } = options;
  const followed = endDay - untilDay;
  const horizons = HORIZONS.filter((months) => months * MONTH_DAYS <= followed);
  const lateMonths = LATE_MONTHS.find((months) => months * MONTH_DAYS <= followed);
  const rerun = new Rerun(model, root, record);
  const spells = spellsByPerson(record);
  const stints = stintsByPerson(record);
  const groups = model.groups.length;
  const participants = new Map<number, ParticipantSums>();
  const exits = new Map<number, ExitSums>();
  const skip = options.skip === true;

  for (let person = 0; person < record.persons.length; person++) {
    const own = stints.rows.subarray(stints.from[person]!, stints.from[person + 1]!);
    if (own.length === 0) continue;
    const group = record.persons.get('group', person);
    const recorded = new WorkHistory(
      record.spells,
      spells.rows.subarray(spells.from[person]!, spells.from[person + 1]!),
    );
    const changed = (change: Change): WorkHistory => {
      const again = rerun.run(
        person,
        (life, handle) => enterAsRecorded(life, handle, root, record, person),
        endDay,
        { ...change, skip },
      );
      return new WorkHistory(
        again.spells,
        Array.from({ length: again.spells.length }, (_, row) => row),
      );
    };

    for (const row of firstStints(record, own)) {
      const start = record.stints.get('start', row);
      if (start < fromDay || start >= untilDay) continue;
      const measure = record.stints.get('measure', row);
      const without = changed({ closed: { measure, from: start } });
      const sums = cell(participants, measure * groups + group, () =>
        noParticipants(measure, group, horizons.length),
      );
      const planned = record.stints.get('planned', row);
      addParticipant(sums, recorded, without, start, Math.min(start + planned, endDay), horizons);
      sums.costNok += costFrom(model, record, own, measure);
    }

    const register = { clock: 'register', fromDay, untilDay, endDay, leaveCountsAsEmployed: false } as const;
    for (const exit of exitsOf(record, stints, person, register)) {
      if (exit.invisible || !HAS_RATE.has(model.measures[exit.measure]!.parameters.kind)) continue;
      const { measure } = exit;
      const sums = cell(exits, measure * groups + group, () => noExits(measure, group));
      const start = record.stints.get('start', exit.stint);
      const plannedEnd = start + record.stints.get('planned', exit.stint);
      const six = exit.day + OFFICIAL_MONTHS * MONTH_DAYS;
      const afterPlan = plannedEnd + OFFICIAL_MONTHS * MONTH_DAYS;
      const late = exit.day + (lateMonths ?? Number.POSITIVE_INFINITY) * MONTH_DAYS;
      if (!(late <= endDay) || afterPlan > endDay) {
        sums.censored++;
        continue;
      }
      const without = { measure, start, plannedEnd };
      addExit(
        sums,
        { six, afterPlan, late },
        {
          with: recorded,
          without: changed({ without }),
          withAlone: changed({ noneAfter: start }),
          withoutAlone: changed({ without, noneAfter: start }),
        },
      );
    }
  }
  const inOrder = <T extends { measure: number; group: number }>(cells: Map<number, T>) =>
    [...cells.values()].sort((a, b) => a.measure - b.measure || a.group - b.group);
  return { participants: inOrder(participants), exits: inOrder(exits), horizons, lateMonths };
}

/** Of each measure the first stint in a person's rows, which are in order of time. */
function firstStints(record: RunRecord, rows: Int32Array): readonly number[] {
  const seen = new Set<number>();
  return [...rows].filter((row) => {
    const measure = record.stints.get('measure', row);
    return seen.has(measure) ? false : seen.add(measure) !== undefined;
  });
}

function addParticipant(
  sums: ParticipantSums,
  recorded: WorkHistory,
  without: WorkHistory,
  start: number,
  plannedEnd: number,
  horizons: readonly number[],
): void {
  sums.participants++;
  let gained = 0;
  horizons.forEach((months, i) => {
    const end = start + months * MONTH_DAYS;
    const daysWith = recorded.daysBetween(start, end, 'ordinary');
    const daysWithout = without.daysBetween(start, end, 'ordinary');
    const subsidised =
      recorded.daysBetween(start, end, 'subsidised') - without.daysBetween(start, end, 'subsidised');
    gained = daysWith - daysWithout;
    sums.daysWith[i] = sums.daysWith[i]! + daysWith;
    sums.daysWithout[i] = sums.daysWithout[i]! + daysWithout;
    sums.daysGained[i] = sums.daysGained[i]! + gained;
    sums.subsidisedDaysGained[i] = sums.subsidisedDaysGained[i]! + subsidised;
    sums.largest = Math.max(sums.largest, Math.abs(gained), Math.abs(subsidised));
  });
  if (gained > 0) sums.gainers++;
  if (gained < 0) sums.losers++;
  sums.lockInDays +=
    recorded.daysBetween(start, plannedEnd, 'any') - without.daysBetween(start, plannedEnd, 'any');
  sums.atWorkAnyway +=
    without.daysBetween(start + ANYWAY_DAYS, start + ANYWAY_DAYS + 1e-6, 'ordinary') > 0 ? 1 : 0;
}

function addExit(
  sums: ExitSums,
  dates: { readonly six: number; readonly afterPlan: number; readonly late: number },
  lives: {
    readonly with: WorkHistory;
    readonly without: WorkHistory;
    readonly withAlone: WorkHistory;
    readonly withoutAlone: WorkHistory;
  },
): void {
  const total = (day: number) => lives.with.atWorkOn(day) - lives.without.atWorkOn(day);
  const direct = (day: number) => lives.withAlone.atWorkOn(day) - lives.withoutAlone.atWorkOn(day);
  const gateway = (day: number) => total(day) - direct(day);
  const { six, afterPlan, late } = dates;
  const official = lives.with.atWorkOn(six);
  const visible = total(six);
  const atEnd = total(late);
  const selection = lives.without.atWorkOn(afterPlan);
  sums.exits++;
  sums.official += official;
  sums.selection += selection;
  sums.exitRoute += lives.without.atWorkOn(six) - selection;
  sums.visible += visible;
  sums.lateTotal += atEnd;
  sums.passedOn += gateway(late) - gateway(six);
  sums.late += direct(late) - direct(six);
  if (official === 0 && atEnd > 0) sums.failuresMade++;
  if (official === 0 && atEnd < 0) sums.failuresHarmed++;
  if (official === 1 && visible === 0) sums.successesAnyway++;
  if (official === 1 && atEnd < 0) sums.successesHarmed++;
  sums.largest = Math.max(
    sums.largest,
    Math.abs(visible),
    Math.abs(atEnd),
    Math.abs(direct(six)),
    Math.abs(direct(late)),
  );
}

/** Cost of all stints of a measure, NOK. */
function costFrom(model: Model, record: RunRecord, rows: Int32Array, measure: number): number {
  let cost = 0;
  for (const row of rows) {
    if (record.stints.get('measure', row) !== measure) continue;
    const months = (record.stints.get('end', row) - record.stints.get('start', row)) / MONTH_DAYS;
    cost += months * model.measures[measure]!.parameters.costNokPerMonth;
  }
  return cost;
}

function cell<T>(cells: Map<number, T>, key: number, make: () => T): T {
  const known = cells.get(key);
  if (known !== undefined) return known;
  const made = make();
  cells.set(key, made);
  return made;
}

function noParticipants(measure: number, group: number, horizons: number): ParticipantSums {
  const zeros = () => Array.from({ length: horizons }, () => 0);
  return {
    measure,
    group,
    participants: 0,
    daysWith: zeros(),
    daysWithout: zeros(),
    daysGained: zeros(),
    subsidisedDaysGained: zeros(),
    lockInDays: 0,
    atWorkAnyway: 0,
    gainers: 0,
    losers: 0,
    costNok: 0,
    largest: 0,
  };
}

function noExits(measure: number, group: number): ExitSums {
  return {
    measure,
    group,
    exits: 0,
    censored: 0,
    official: 0,
    selection: 0,
    exitRoute: 0,
    visible: 0,
    lateTotal: 0,
    passedOn: 0,
    late: 0,
    failuresMade: 0,
    failuresHarmed: 0,
    successesAnyway: 0,
    successesHarmed: 0,
    largest: 0,
  };
}
