// The register's clock: one count at the end of each month of the run. Count m stands on the last moment of
// month m, which is day (m + 1) × MONTH_DAYS.

import { MONTH_DAYS } from '../model/calendar.js';

/** Day of the count of a month: its end. */
export function countDay(month: number): number {
  return (month + 1) * MONTH_DAYS;
}

/** First month whose count is on or after a day. */
export function firstCountFrom(day: number): number {
  let month = Math.max(0, Math.floor(day / MONTH_DAYS) - 1);
  while (countDay(month) < day) month++;
  return month;
}

/** Last month whose count is before a day; −1 when none is. */
export function lastCountBefore(day: number): number {
  let month = Math.floor(day / MONTH_DAYS);
  while (month >= 0 && countDay(month) >= day) month--;
  return month;
}

/** Month a day lies in when each month owns its last moment and not its first; negative before day 0. */
export function monthEndingOnOrAfter(day: number): number {
  return Math.ceil(day / MONTH_DAYS) - 1;
}
