// How those who joined a waiting list fared: how many had started, or left the list, so many weeks later, and how long
// those who started had waited. Read from the record alone: every wait is a spell of its own.

import type { Model } from '../model/model.js';
import type { RunRecord, StintTable } from '../model/record.js';
import { isEmployed, isTerminal, STATUS } from '../model/status.js';
import { spellsByPerson, stintsByPerson } from './journeys.js';

/** Weeks after joining at which those who have started and those who have left are counted. */
export const WAIT_WEEKS = [0, 1, 2, 3, 4, 6, 8, 10, 13, 17, 21, 26, 32, 39, 45, 52, 65, 78, 91, 104] as const;
/** Shares of those who started that had waited no longer than this: the quick tenth, half, all but the slow tenth. */
export const WAIT_SHARES = [0.1, 0.5, 0.9] as const;

const WEEK_DAYS = 7;

/** Waits for one measure by one group's people who joined its list in the window, over one replication. Persons. */
export interface WaitCounts {
  readonly measure: number;
  readonly group: number;
  /** Started in the window without joining a list. */
  atOnce: number;
  joined: number;
  started: number;
  /** Left the list before they could start: into a job, out of the labour force or on a pension, or in search again. */
  leftForJob: number;
  leftForGood: number;
  gaveUp: number;
  /** Still waiting when the run ends. */
  waiting: number;
  /** By WAIT_WEEKS: have started, and have left the list, at most so many weeks after joining. */
  readonly startedBy: number[];
  readonly leftBy: number[];
  /** By WAIT_SHARES: days that those who started had waited; NaN when nobody did. */
  daysAt: readonly number[];
}

export interface WaitOptions {
  /** Window in which people join, days. */
  readonly fromDay: number;
  readonly untilDay: number;
}

/**
 * Waits by measure and group, in this order; none where nobody joined a list.
 *
 * @param record - at least at level `journeys`
 */
export function waitsIn(
  model: Model,
  record: RunRecord,
  { fromDay, untilDay }: WaitOptions,
): readonly WaitCounts[] {
  const { spells, stints, persons } = record;
  const cells = new Map<number, WaitCounts & { readonly days: number[] }>();
  const cellOf = (measure: number, group: number) => {
    const key = measure * model.groups.length + group;
    const cell = cells.get(key) ?? { ...nobody(measure, group), days: [] };
    cells.set(key, cell);
    return cell;
  };
  const ofPerson = stintsByPerson(record);
  const lives = spellsByPerson(record);
  const hasList = model.measures.map(({ index }) => model.queues.some((plan) => plan.measure === index));
  const within = (day: number) => day >= fromDay && day < untilDay;
  for (let person = 0; person < persons.length; person++) {
    const group = persons.get('group', person);
    const rows = ofPerson.rows.subarray(ofPerson.from[person]!, ofPerson.from[person + 1]!);
    for (const row of rows) {
      const start = stints.get('start', row);
      const measure = stints.get('measure', row);
      if (hasList[measure] && within(start) && stints.get('joined', row) === start)
        cellOf(measure, group).atOnce++;
    }
    for (let at = lives.from[person]!; at < lives.from[person + 1]!; at++) {
      const spell = lives.rows[at]!;
      if (spells.get('status', spell) !== STATUS.waiting || !within(spells.get('from', spell))) continue;
      const measure = spells.get('measure', spell);
      const cell = cellOf(measure, group);
      const [joined, until] = [spells.get('from', spell), spells.get('until', spell)];
      cell.joined++;
      if (spells.get('censored', spell) === 1) {
        cell.waiting++;
        continue;
      }
      if (rows.some((row) => isStartOf(stints, row, { measure, joined, until }))) {
        cell.started++;
        cell.days.push(until - joined);
        countUpTo(cell.startedBy, until - joined);
        // A place on the very instant of joining is no place at once: it was asked for, and waited for.
        if (until === joined) cell.atOnce--;
        continue;
      }
      const next = spells.get('status', lives.rows[at + 1]!);
      if (isEmployed(next)) cell.leftForJob++;
      else if (isTerminal(next)) cell.leftForGood++;
      else cell.gaveUp++;
      countUpTo(cell.leftBy, until - joined);
    }
  }
  return [...cells.values()]
    .filter(({ joined }) => joined > 0)
    .sort((a, b) => a.measure - b.measure || a.group - b.group)
    .map(({ days, ...cell }) => ({ ...cell, daysAt: daysAt(days) }));
}

function nobody(measure: number, group: number): WaitCounts {
  return {
    measure,
    group,
    atOnce: 0,
    joined: 0,
    started: 0,
    leftForJob: 0,
    leftForGood: 0,
    gaveUp: 0,
    waiting: 0,
    startedBy: WAIT_WEEKS.map(() => 0),
    leftBy: WAIT_WEEKS.map(() => 0),
    daysAt: [],
  };
}

function isStartOf(
  stints: StintTable,
  row: number,
  wait: { readonly measure: number; readonly joined: number; readonly until: number },
): boolean {
  return (
    stints.get('measure', row) === wait.measure &&
    stints.get('joined', row) === wait.joined &&
    stints.get('start', row) === wait.until
  );
}

function countUpTo(counts: number[], days: number): void {
  WAIT_WEEKS.forEach((weeks, at) => {
    if (days <= weeks * WEEK_DAYS) counts[at] = counts[at]! + 1;
  });
}

/**
 * The shortest of some waits that so large a share of them does not exceed.
 *
 * @source Hyndman and Fan, Sample quantiles in statistical packages, The American Statistician 50 (1996), definition 1
 */
function daysAt(days: readonly number[]): readonly number[] {
  const sorted = [...days].sort((a, b) => a - b);
  return WAIT_SHARES.map((share) => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN);
}
