// The official rate and the later effect of one exit taken apart, exactly, and the twin ledger. Four lives per
// exit: the stint kept or removed × later measures allowed or blocked.

import type { ExitSums } from './effect-sums.js';
import type { Lived } from './lives.js';
import type { CountedWork } from './work-history.js';

export interface ExitDates {
  /** First day of the stint. */
  readonly start: number;
  /** Six months after the exit, and after the planned end. */
  readonly six: number;
  readonly afterPlan: number;
  readonly late: number;
  /** Which work counts in months. */
  readonly work: CountedWork;
}

export interface ExitLives {
  readonly with: Lived;
  readonly without: Lived;
  readonly withAlone: Lived;
  readonly withoutAlone: Lived;
}

/** Adds one exit. */
export function addExit(
  sums: ExitSums,
  { start, six, afterPlan, late, work }: ExitDates,
  lives: ExitLives,
  onDifference: (kind: string, difference: number) => void,
): void {
  const atWork = (life: Lived, day: number) => life.work.atWorkOn(day);
  const total = (day: number) => atWork(lives.with, day) - atWork(lives.without, day);
  const direct = (day: number) => atWork(lives.withAlone, day) - atWork(lives.withoutAlone, day);
  const days = (life: Lived, from: number, until: number) => life.work.daysBetween(from, until, work);
  const totalDays = (from: number, until: number) =>
    days(lives.with, from, until) - days(lives.without, from, until);
  const directDays = (from: number, until: number) =>
    days(lives.withAlone, from, until) - days(lives.withoutAlone, from, until);

  const official = atWork(lives.with, six);
  const visible = total(six);
  const atEnd = total(late);
  const passedOn = atEnd - direct(late) - (visible - direct(six));
  const lateDirect = direct(late) - direct(six);
  const selection = atWork(lives.without, afterPlan);
  sums.exits++;
  sums.official += official;
  sums.selection += selection;
  sums.exitRoute += atWork(lives.without, six) - selection;
  sums.visible += visible;
  sums.lateTotal += atEnd;
  sums.passedOn += passedOn;
  sums.late += lateDirect;
  if (visible !== 0) sums.visiblePeople++;
  if (passedOn !== 0) sums.passedOnPeople++;
  if (lateDirect !== 0) sums.latePeople++;

  const before = totalDays(start, six);
  const after = totalDays(six, late);
  const afterDirect = directDays(six, late);
  sums.daysGained += before + after;
  sums.daysVisible += before;
  sums.daysPassedOn += after - afterDirect;
  sums.daysLate += afterDirect;

  const working = atWork(lives.with, late);
  if (official === 0 && atEnd > 0) sums.failuresMade++;
  if (official === 0 && atEnd < 0) sums.failuresHarmed++;
  if (official === 1 && visible === 0) sums.successesAnyway++;
  if (official === 1 && atEnd < 0) sums.successesHarmed++;
  if (official === 0 && working === 1) sums.failedThenWorking++;
  if (official === 0 && working === 0) sums.failedThenNot++;
  if (official === 1 && working === 0) sums.succeededThenNot++;
  sums.withoutAtSix += atWork(lives.without, six);
  sums.withoutLate += atWork(lives.without, late);

  for (const [kind, difference] of [
    ['stint removed, at six months', visible],
    ['stint removed, late', atEnd],
    ['stint removed, nothing after, at six months', direct(six)],
    ['stint removed, nothing after, late', direct(late)],
    ['stint removed, days before', before],
    ['stint removed, days after', after],
    ['stint removed, nothing after, days', directDays(start, late)],
  ] as const) {
    sums.largest = Math.max(sums.largest, Math.abs(difference));
    onDifference(kind, difference);
  }
}
