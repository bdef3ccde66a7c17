// Quantities as people write them: 8 weeks, 0.12 /month, 15360 NOK/month. A small table of our own, checked
// against a units library in a test; several parts of a duration add up, `8 weeks 2 days`.

/** Days in each unit of time; a month is a twelfth of 365.25 days. */
export const DAYS: { readonly [unit: string]: number } = {
  day: 1,
  days: 1,
  week: 7,
  weeks: 7,
  month: 365.25 / 12,
  months: 365.25 / 12,
  year: 365.25,
  years: 365.25,
};

/** What a number in a file can be a number of. */
export type Dimension = 'number' | 'duration' | 'rate' | 'money' | 'moneyPerMonth';

/** What to write for a dimension, for messages. */
export const EXPECTED: { readonly [dimension in Dimension]: string } = {
  number: 'a number',
  duration: 'a duration such as 8 weeks or 6 months',
  rate: 'a rate such as 0.12 /month or 3 /day',
  money: 'an amount such as 89502 NOK',
  moneyPerMonth: 'an amount such as 15360 NOK/month',
};

/** The dimension as a noun, and the unit in which bounds are stated. */
const NOUN: { readonly [dimension in Dimension]: readonly [string, string] } = {
  number: ['a number', ''],
  duration: ['a duration', ' days'],
  rate: ['a rate', ' /day'],
  money: ['an amount', ' NOK'],
  moneyPerMonth: ['an amount', ' NOK/month'],
};

/** Bounds in base units; with `above`, `min` itself is excluded. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
  readonly above?: boolean;
}

/** What to write for a dimension within bounds, for messages: `a number in [0, 1]`. */
export function expectedWithin(dimension: Dimension, { min, max, above }: Bounds): string {
  const [noun, unit] = NOUN[dimension];
  if (min !== undefined && max !== undefined)
    return `${noun} in ${above === true ? '(' : '['}${min}, ${max}]${unit}`;
  if (min !== undefined)
    return `${noun} ${above === true ? '>' : '≥'} ${min}${min === 1 ? unit.replace('days', 'day') : unit}`;
  return max === undefined ? EXPECTED[dimension] : `${noun} ≤ ${max}${unit}`;
}

/** Whether a number in base units lies within bounds. */
export function isWithin(value: number, { min, max, above }: Bounds): boolean {
  return (
    (min === undefined || (above === true ? value > min : value >= min)) &&
    (max === undefined || value <= max)
  );
}

const NUMBER = '[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?';
const DURATION_PART = new RegExp(`^\\s*(${NUMBER})\\s*(days?|weeks?|months?|years?)\\b`);
const RATE = new RegExp(`^\\s*(${NUMBER})\\s*/\\s*(day|week|month|year)\\s*$`);
const MONEY = new RegExp(`^\\s*(${NUMBER})\\s*NOK\\s*$`);
const MONEY_RATE = new RegExp(`^\\s*(${NUMBER})\\s*NOK\\s*/\\s*(day|week|month|year)\\s*$`);

/**
 * Reads a quantity.
 *
 * @returns days, per day, NOK or NOK per month; undefined when the text is no quantity of that dimension
 */
export function parseQuantity(value: unknown, dimension: Dimension): number | undefined {
  if (dimension === 'number') return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || value.length > 100) return undefined;
  switch (dimension) {
    case 'duration':
      return parseDuration(value);
    case 'rate': {
      const match = RATE.exec(value);
      return match === null ? undefined : finite(Number(match[1]) / DAYS[match[2]!]!);
    }
    case 'money': {
      const match = MONEY.exec(value);
      return match === null ? undefined : finite(Number(match[1]));
    }
    case 'moneyPerMonth': {
      const match = MONEY_RATE.exec(value);
      return match === null ? undefined : finite((Number(match[1]) * DAYS.month!) / DAYS[match[2]!]!);
    }
  }
}

function parseDuration(text: string): number | undefined {
  let rest = text.trim();
  if (rest === '') return undefined;
  let days = 0;
  while (rest !== '') {
    const match = DURATION_PART.exec(rest);
    if (match === null) return undefined;
    days += Number(match[1]) * DAYS[match[2]!]!;
    rest = rest.slice(match[0].length).trim();
  }
  return finite(days);
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}
