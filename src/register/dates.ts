// Dates as registers write them: 2015-03-31, 31.03.2015, and with strokes, where day and month can only be
// told apart by a number above twelve somewhere in the column. Days count from 1 January 1970.

/** What a text in a date column turned out to be. */
export type DateReading =
  | { readonly kind: 'day'; readonly day: number; readonly format: DateFormat }
  | { readonly kind: 'empty' | 'noDate' | 'ambiguous' };

export const DATE_FORMATS = ['yyyy-mm-dd', 'dd.mm.yyyy', 'mm/dd/yyyy', 'dd/mm/yyyy'] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

/** Which way dates with strokes are read; undefined while nobody knows. */
export type StrokeOrder = 'mdy' | 'dmy' | undefined;

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/;
const POINTS = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const STROKES = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const MONTH = /^(\d{4})-?(\d{2})$/;

/** Reads one date. */
export function readDate(text: string, strokes: StrokeOrder): DateReading {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'empty' };
  const iso = ISO.exec(trimmed);
  if (iso !== null) return dated(iso[1]!, iso[2]!, iso[3]!, 'yyyy-mm-dd');
  const points = POINTS.exec(trimmed);
  if (points !== null) return dated(points[3]!, points[2]!, points[1]!, 'dd.mm.yyyy');
  const parts = STROKES.exec(trimmed);
  if (parts === null) return { kind: 'noDate' };
  const [, first, second, year] = parts as unknown as readonly [string, string, string, string];
  if (strokes === 'mdy') return dated(year, first, second, 'mm/dd/yyyy');
  if (strokes === 'dmy') return dated(year, second, first, 'dd/mm/yyyy');
  // The two readings are one when day and month are the same number.
  return first === second ? dated(year, first, second, 'mm/dd/yyyy') : { kind: 'ambiguous' };
}

/**
 * Which way the dates with strokes in a column must be read, from those that can only be read one way.
 *
 * @returns undefined when none decides it, or some decide it one way and some the other
 */
export function strokeOrder(texts: Iterable<string>): StrokeOrder {
  let mdy = false;
  let dmy = false;
  for (const text of texts) {
    const parts = STROKES.exec(text.trim());
    if (parts === null) continue;
    if (Number(parts[1]) > 12) dmy = true;
    if (Number(parts[2]) > 12) mdy = true;
  }
  return mdy === dmy ? undefined : mdy ? 'mdy' : 'dmy';
}

/** A month as a number, years × 12 + month from 0: from `2015-03`, `201503`, or any date. */
export function readMonth(text: string, strokes: StrokeOrder): number | undefined {
  const month = MONTH.exec(text.trim());
  if (month !== null) {
    const number = Number(month[2]);
    return number >= 1 && number <= 12 ? Number(month[1]) * 12 + number - 1 : undefined;
  }
  const date = readDate(text, strokes);
  return date.kind === 'day' ? monthOfDay(date.day) : undefined;
}

/** Month a day lies in, years × 12 + month from 0. */
export function monthOfDay(day: number): number {
  const [year, month] = civil(day);
  return year * 12 + month - 1;
}

/** `2015-03` of a month. */
export function monthText(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** `2015-03-31` of a day. */
export function dayText(day: number): string {
  const [year, month, date] = civil(day);
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** Number of days in a month given as years × 12 + month from 0. */
export function daysInMonth(month: number): number {
  const first = (m: number) => dayNumber(Math.floor(m / 12), (m % 12) + 1, 1);
  return first(month + 1) - first(month);
}

/** Days since 1 January 1970. @source Hinnant, chrono-compatible low-level date algorithms */
export function dayNumber(year: number, month: number, date: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function civil(day: number): readonly [year: number, month: number, date: number] {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365,
  );
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return [yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - Math.floor((153 * mp + 2) / 5) + 1];
}

/** Years outside these are misprints. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2200];

function dated(year: string, month: string, date: string, format: DateFormat): DateReading {
  const [y, m, d] = [Number(year), Number(month), Number(date)];
  if (y < FIRST_YEAR || y > LAST_YEAR || m < 1 || m > 12 || d < 1) return { kind: 'noDate' };
  const day = dayNumber(y, m, d);
  return monthOfDay(day) === y * 12 + m - 1 ? { kind: 'day', day, format } : { kind: 'noDate' };
}
