// Months of the run. Day 0 is the first day of month 0; a month is 365.25 / 12 days.

/** Days in a month. */
export const MONTH_DAYS = 365.25 / 12;

/** Number of the month that a day lies in; a month's first day belongs to it. */
export function monthOf(day: number): number {
  let month = Math.floor(day / MONTH_DAYS);
  while ((month + 1) * MONTH_DAYS <= day) month++;
  while (month > 0 && month * MONTH_DAYS > day) month--;
  return month;
}
