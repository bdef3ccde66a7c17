// NAV's exit statistic, counted as NAV counts: at the end of each month. Registered in a measure at the
// count of month m and at neither of the next two is an exit in month m; a return to the same measure
// within that time joins the two stints into one; a move to another measure does not undo the exit. The
// status is read at the count of month m + 6. A stint that lies between two counts is invisible to the
// statistic, and how many are is reported. Exits by job, drop-out, transfer and completion all count.
//
// Places without an end (permanent subsidy, sheltered work) have no exit to speak of and no rate; nor has
// support around a job.
//
// With the continuous clock the same is read at exact dates: for checks against theory.

import { MONTH_DAYS } from '../model/calendar.js';
import type { Model } from '../model/model.js';
import { END_REASONS, type RunRecord } from '../model/record.js';
import { isEmployed, STATUS } from '../model/status.js';
import { countDay, firstCountFrom, lastCountBefore } from './counts.js';
import { type RowsByPerson, spellOn, spellsByPerson, stintsByPerson } from './journeys.js';
import { BREAKDOWN, breakdownOf, OFFICIAL_CLASSES, officialClassOf } from './status-classes.js';

/** Months after exit at which the share employed is reported. */
export const EMPLOYED_AT_MONTHS = [3, 6, 12, 24, 36] as const;
/** Months over which the status after leaving is followed. */
export const FOLLOWED_MONTHS = 36;
/** Kinds of measure whose exits are counted. */
export const HAS_RATE: ReadonlySet<string> = new Set(['programme', 'employerPlace', 'subsidisedJob']);
/** NAV's reading. */
export const OFFICIAL_MONTHS = 6;

export interface IndicatorOptions {
  /** `register`: end-of-month counts, NAV's; `continuous`: exact dates. */
  readonly clock: 'register' | 'continuous';
  /** First day and end of the window in which exits are counted. */
  readonly fromDay: number;
  readonly untilDay: number;
  /** Last day of the run: statuses after it are censored. */
  readonly endDay: number;
  /** Whether leave from a job counts as employed; NAV counts paid jobs only. */
  readonly leaveCountsAsEmployed: boolean;
}

/** Counts of one measure and group over one replication; sums of these make every rate. */
export interface IndicatorCounts {
  readonly measure: number;
  readonly group: number;
  exits: number;
  /** Exits whose status at six months lies beyond the run. */
  censored: number;
  /** Stints in the window that no count saw. */
  invisible: number;
  /** Exits that ended in a job. */
  intoJob: number;
  /** Employed at EMPLOYED_AT_MONTHS, and how many could be followed that far. */
  readonly employed: number[];
  readonly followed: number[];
  /** Employed at six months without counting subsidised jobs. */
  employedUnsubsidised: number;
  /** Employed at six months, and followed, among exits that did not end in a job. */
  employedNotIntoJob: number;
  followedNotIntoJob: number;
  /** At six months, by OFFICIAL_CLASSES. */
  readonly classes: number[];
  /** By month 0 … FOLLOWED_MONTHS after exit, by BREAKDOWN. */
  readonly afterLeaving: number[][];
}

/** Counts exits and what became of them, for every measure and group with a stint. */
export function officialIndicator(
  model: Model,
  record: RunRecord,
  options: IndicatorOptions,
): IndicatorCounts[] {
  const stints = stintsByPerson(record);
  const spells = spellsByPerson(record);
  const groups = model.groups.length;
  const cells = new Map<number, IndicatorCounts>();
  const cellOf = (measure: number, group: number): IndicatorCounts => {
    const key = measure * groups + group;
    let cell = cells.get(key);
    if (cell === undefined) {
      cell = emptyCounts(measure, group);
      cells.set(key, cell);
    }
    return cell;
  };
  for (let person = 0; person < record.persons.length; person++) {
    const group = record.persons.get('group', person);
    for (const exit of exitsOf(record, stints, person, options)) {
      if (!HAS_RATE.has(model.measures[exit.measure]!.parameters.kind)) continue;
      const cell = cellOf(exit.measure, group);
      if (exit.invisible) {
        cell.invisible++;
        continue;
      }
      countExit(model, record, spells, person, exit, cell, options);
    }
  }
  return [...cells.values()].sort((a, b) => a.measure - b.measure || a.group - b.group);
}

export interface Exit {
  /** Row of the stint that was left. */
  readonly stint: number;
  readonly measure: number;
  /** Day from which months after exit are counted. */
  readonly day: number;
  readonly intoJob: boolean;
  readonly invisible: boolean;
}

/** Exits of one person inside the window. */
export function exitsOf(
  record: RunRecord,
  stints: RowsByPerson,
  person: number,
  options: IndicatorOptions,
): readonly Exit[] {
  const exits: Exit[] = [];
  const begin = stints.from[person]!;
  const end = stints.from[person + 1]!;
  const { stints: table } = record;
  for (let i = begin; i < end; i++) {
    const row = stints.rows[i]!;
    const measure = table.get('measure', row);
    const stop = table.get('end', row);
    const censored = END_REASONS[table.get('reason', row)] === 'censored';
    const intoJob = END_REASONS[table.get('reason', row)] === 'job';
    if (options.clock === 'continuous') {
      if (!censored && inWindow(stop, options))
        exits.push({ stint: row, measure, day: stop, intoJob, invisible: false });
      continue;
    }
    const first = firstCountFrom(table.get('start', row));
    const last = lastCountBefore(stop);
    if (last < first) {
      if (!censored && inWindow(stop, options))
        exits.push({ stint: row, measure, day: stop, intoJob, invisible: true });
      continue;
    }
    if (censored || returnsWithinTwo(record, stints, i, end, measure, last)) continue;
    const day = countDay(last);
    if (inWindow(day, options)) exits.push({ stint: row, measure, day, intoJob, invisible: false });
  }
  return exits;
}

/** Whether a spell is a success when it is read. */
export function countsAsEmployed(
  record: RunRecord,
  spell: number,
  { leaveCountsAsEmployed }: Pick<IndicatorOptions, 'leaveCountsAsEmployed'>,
): boolean {
  return (
    isEmployed(record.spells.get('status', spell)) ||
    (leaveCountsAsEmployed && record.spells.get('onLeave', spell) === 1)
  );
}

/** Whether a later stint of the same measure is seen at the count of m + 1 or m + 2. */
function returnsWithinTwo(
  record: RunRecord,
  stints: RowsByPerson,
  from: number,
  end: number,
  measure: number,
  last: number,
): boolean {
  const { stints: table } = record;
  for (let i = from + 1; i < end; i++) {
    const row = stints.rows[i]!;
    if (table.get('measure', row) !== measure) continue;
    const first = firstCountFrom(table.get('start', row));
    if (first > last + 2) return false;
    if (lastCountBefore(table.get('end', row)) >= first) return true;
  }
  return false;
}

function countExit(
  model: Model,
  record: RunRecord,
  spells: RowsByPerson,
  person: number,
  exit: Exit,
  cell: IndicatorCounts,
  options: IndicatorOptions,
): void {
  const fromDay = record.spells.column('from');
  cell.exits++;
  if (exit.intoJob) cell.intoJob++;
  let horizon = 0;
  for (let month = 0; month <= FOLLOWED_MONTHS; month++) {
    const day = exit.day + month * MONTH_DAYS;
    const isHorizon = EMPLOYED_AT_MONTHS[horizon] === month;
    if (day > options.endDay) {
      if (month === OFFICIAL_MONTHS) cell.censored++;
      if (isHorizon) horizon++;
      continue;
    }
    const spell = spellOn(spells, fromDay, person, day);
    const after = cell.afterLeaving[month]!;
    const share = breakdownOf(record, spell, exit.measure);
    after[share] = after[share]! + 1;
    if (!isHorizon) continue;
    const status = record.spells.get('status', spell);
    const employed = countsAsEmployed(record, spell, options);
    cell.followed[horizon] = cell.followed[horizon]! + 1;
    if (employed) cell.employed[horizon] = cell.employed[horizon]! + 1;
    if (month === OFFICIAL_MONTHS) {
      if (employed && status === STATUS.job) cell.employedUnsubsidised++;
      if (!exit.intoJob) {
        cell.followedNotIntoJob++;
        if (employed) cell.employedNotIntoJob++;
      }
      const official = officialClassOf(model, record, spell, day);
      cell.classes[official] = cell.classes[official]! + 1;
    }
    horizon++;
  }
}

function emptyCounts(measure: number, group: number): IndicatorCounts {
  return {
    measure,
    group,
    exits: 0,
    censored: 0,
    invisible: 0,
    intoJob: 0,
    employed: EMPLOYED_AT_MONTHS.map(() => 0),
    followed: EMPLOYED_AT_MONTHS.map(() => 0),
    employedUnsubsidised: 0,
    employedNotIntoJob: 0,
    followedNotIntoJob: 0,
    classes: OFFICIAL_CLASSES.map(() => 0),
    afterLeaving: Array.from({ length: FOLLOWED_MONTHS + 1 }, () => BREAKDOWN.map(() => 0)),
  };
}

function inWindow(day: number, options: IndicatorOptions): boolean {
  return day >= options.fromDay && day < options.untilDay;
}
