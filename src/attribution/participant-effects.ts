// What a measure changed for those who started it: the first stint and all later ones taken away, the same
// with nothing else allowed after, and with only the content taken away.

import { MONTH_DAYS } from '../model/calendar.js';
import type { Model } from '../model/model.js';
import type { RunRecord } from '../model/record.js';
import type { ParticipantSums } from './effect-sums.js';
import type { Lived, LivedAgain } from './lives.js';
import type { CountedWork } from './work-history.js';

/** Days after the start within which ordinary work without the measure counts as deadweight. */
export const DEADWEIGHT_DAYS = 3 * MONTH_DAYS;

/** Told of every raw difference of one person: with minus without, or with less minus without. */
export type OnDifference = (kind: string, person: number, difference: number) => void;

export interface ParticipantLives {
  readonly with: Lived;
  readonly without: LivedAgain;
  readonly withAlone: Lived;
  readonly withoutAlone: Lived;
  readonly contentFree: Lived;
}

export interface ParticipantTime {
  /** First day of the first stint, and its planned last day or the end of the run. */
  readonly start: number;
  readonly plannedEnd: number;
  /** Months from the start that fit the run; the chosen one's place among them. */
  readonly horizons: readonly number[];
  readonly chosen: number;
  /** Which work counts as gained. */
  readonly work: CountedWork;
}

/** Adds one participant; returns their gain at the chosen horizon, days of ordinary work. */
export function addParticipant(
  sums: ParticipantSums,
  lives: ParticipantLives,
  time: ParticipantTime,
  onDifference: (kind: string, difference: number) => void,
): number {
  const { start, plannedEnd, horizons } = time;
  let chosen = 0;
  const note = (kind: string, difference: number) => {
    sums.largest = Math.max(sums.largest, Math.abs(difference));
    onDifference(kind, difference);
    return difference;
  };
  sums.participants++;
  if (lives.without.beyondRecord) sums.beyondRecord++;
  horizons.forEach((months, i) => {
    const end = start + months * MONTH_DAYS;
    const days = (life: Lived) => life.work.daysBetween(start, end, time.work);
    const subsidised = (life: Lived) => life.work.daysBetween(start, end, 'subsidised');
    const gained = note('measure removed', days(lives.with) - days(lives.without));
    add(sums.daysWith, i, days(lives.with));
    add(sums.daysWithout, i, days(lives.without));
    add(sums.daysGained, i, gained);
    add(
      sums.subsidisedDaysGained,
      i,
      note('measure removed, subsidised', subsidised(lives.with) - subsidised(lives.without)),
    );
    add(
      sums.directDaysGained,
      i,
      note('measure removed, nothing after', days(lives.withAlone) - days(lives.withoutAlone)),
    );
    add(
      sums.contentFreeDaysGained,
      i,
      note('content removed', days(lives.contentFree) - days(lives.without)),
    );
    if (lives.with.money !== undefined && lives.without.money !== undefined) {
      const given = lives.with.money.between(start, end);
      const spared = lives.without.money.between(start, end);
      const balance = given.balance - spared.balance;
      onDifference('B + tW', balance);
      add(sums.balanceNok, i, balance);
      add(
        sums.presentValueNok,
        i,
        given.presentBalance - spared.presentBalance - (given.presentCost - spared.presentCost),
      );
    }
    if (i === time.chosen) chosen = gained;
  });
  if (chosen > 0) sums.gainers++;
  if (chosen < 0) sums.losers++;
  sums.lockInDays += note(
    'within the planned stint',
    lives.with.work.daysBetween(start, plannedEnd, 'any') -
      lives.without.work.daysBetween(start, plannedEnd, 'any'),
  );
  if (lives.without.work.daysBetween(start, start + DEADWEIGHT_DAYS, 'ordinary') > 0) sums.deadweight++;
  return chosen;
}

/** Cost of a person's stints of a measure up to a day, NOK. */
export function costOf(
  model: Model,
  record: RunRecord,
  rows: Int32Array,
  measure: number,
  until = Number.POSITIVE_INFINITY,
): number {
  let cost = 0;
  for (const row of rows) {
    const start = record.stints.get('start', row);
    if (record.stints.get('measure', row) !== measure || start >= until) continue;
    const months = (Math.min(record.stints.get('end', row), until) - start) / MONTH_DAYS;
    cost += months * model.measures[measure]!.parameters.costNokPerMonth;
  }
  return cost;
}

function add(sums: number[], at: number, value: number): void {
  sums[at] = sums[at]! + value;
}
