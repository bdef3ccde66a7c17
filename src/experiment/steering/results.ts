// What a funder reads on a day, for each pool, from a record that ends that day: the official six-month rate, counted
// by the official metric itself; or what nobody outside a simulation can know, the work that the measure added per
// krone, by the same re-runs as every other effect.

import { effectsOnDates } from '../../attribution/effects-on-dates.js';
import { EMPLOYED_AT_MONTHS, OFFICIAL_MONTHS, officialIndicator } from '../../metrics/official-indicator.js';
import { MONTH_DAYS } from '../../model/calendar.js';
import type { Model } from '../../model/model.js';
import type { SteeringParameters } from '../../model/parameters.js';
import type { RunRecord } from '../../model/record.js';
import type { Key } from '../../random/address.js';
import type { SteeredPool } from './pools.js';

/** A result is `top` over `bottom`; sums of both add up over replications. */
export interface PoolResult {
  /** Employed six months after exit; or months of ordinary work gained. */
  readonly top: number;
  /** Exits followed that far; or what the stints cost, in units of `NOK_PER_RESULT`. */
  readonly bottom: number;
  /** People it is read from: exits followed, or participants. */
  readonly people: number;
}

/** Money that a true value is per. */
export const NOK_PER_RESULT = 100_000;

/** A record that ends on a day, of the model and the luck that made it. */
export interface RecordSoFar {
  readonly model: Model;
  readonly root: Key;
  readonly record: RunRecord;
  readonly day: number;
}

/**
 * Results known on the record's last day.
 *
 * @param soFar - for a true value, of a run at level `replayable`
 * @returns by pool; nothing read is 0 over 0
 */
export function readResults(
  soFar: RecordSoFar,
  steering: SteeringParameters,
  pools: readonly SteeredPool[],
): readonly PoolResult[] {
  return steering.by === 'six-month-rate'
    ? sixMonthRates(soFar, steering, pools)
    : trueValues(soFar, steering, pools);
}

/** Exits whose six months have passed, over the time that is read. */
function sixMonthRates(
  { model, record, day }: RecordSoFar,
  { overDays }: SteeringParameters,
  pools: readonly SteeredPool[],
): readonly PoolResult[] {
  const untilDay = day - OFFICIAL_MONTHS * MONTH_DAYS;
  const cells = officialIndicator(model, record, {
    clock: 'register',
    fromDay: untilDay - overDays,
    untilDay,
    endDay: day,
    leaveCountsAsEmployed: false,
  });
  const six = EMPLOYED_AT_MONTHS.indexOf(OFFICIAL_MONTHS);
  return pools.map((pool) => {
    const own = cells.filter((cell) => belongs(pool, cell));
    const people = sum(own.map((cell) => cell.followed[six]!));
    return { top: sum(own.map((cell) => cell.employed[six]!)), bottom: people, people };
  });
}

/** People whose first stint started so long ago that all of the horizon lies behind, over the time that is read. */
function trueValues(
  { model, root, record, day }: RecordSoFar,
  { overDays, horizonDays }: SteeringParameters,
  pools: readonly SteeredPool[],
): readonly PoolResult[] {
  const months = horizonDays! / MONTH_DAYS;
  const untilDay = day - months * MONTH_DAYS;
  const cells = effectsOnDates(model, root, record, {
    fromDay: untilDay - overDays,
    untilDay,
    endDay: day,
    months: [months],
    measures: new Set(pools.map(({ measure }) => measure)),
  });
  return pools.map((pool) => {
    const own = cells.filter((cell) => belongs(pool, cell));
    return {
      top: sum(own.map((cell) => cell.daysGained[0]!)) / MONTH_DAYS,
      bottom: sum(own.map((cell) => cell.costNok[0]!)) / NOK_PER_RESULT,
      people: sum(own.map((cell) => cell.participants)),
    };
  });
}

function belongs(
  pool: SteeredPool,
  { measure, group }: { readonly measure: number; readonly group: number },
): boolean {
  return measure === pool.measure && pool.groups.includes(group);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
