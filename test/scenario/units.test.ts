import { create, parseDependencies, unitDependencies } from 'mathjs';
import { describe, expect, it } from 'vitest';
import { DAYS, expectedWithin, isWithin, parseQuantity } from '../../src/scenario/units.js';

const MONTH = 365.25 / 12;

describe('a quantity', () => {
  it.each([
    ['8 weeks', 'duration', 56],
    ['1 day', 'duration', 1],
    ['0 days', 'duration', 0],
    ['6 months', 'duration', 6 * MONTH],
    ['2.5 years', 'duration', 2.5 * 365.25],
    ['8 weeks 2 days', 'duration', 58],
    ['1 year 1 month 1 day', 'duration', 365.25 + MONTH + 1],
    ['  3   weeks ', 'duration', 21],
    ['5days', 'duration', 5],
    ['-3 days', 'duration', -3],
    ['1e2 days', 'duration', 100],
    ['0.12 /month', 'rate', 0.12 / MONTH],
    ['3 /day', 'rate', 3],
    ['14/week', 'rate', 2],
    ['200000 /year', 'rate', 200000 / 365.25],
    ['89502 NOK', 'money', 89502],
    ['15360 NOK/month', 'moneyPerMonth', 15360],
    ['365.25 NOK / year', 'moneyPerMonth', MONTH],
    [0.5, 'number', 0.5],
  ] as const)('%s is a %s', (text, dimension, expected) => {
    expect(parseQuantity(text, dimension)).toBeCloseTo(expected, 10);
  });

  it.each([
    [8, 'duration'],
    ['8', 'duration'],
    ['', 'duration'],
    ['weeks', 'duration'],
    ['3 fortnights', 'duration'],
    ['8 weeks, 2 days', 'duration'],
    ['8 weeks2 days', 'duration'],
    ['3 weeksdays', 'duration'],
    ['1,5 days', 'duration'],
    ['8 weeks /day', 'duration'],
    ['1e999 days', 'duration'],
    ['0.12', 'rate'],
    ['0.12 /months', 'rate'],
    ['0.12 per month', 'rate'],
    ['3 days', 'rate'],
    ['15360 NOK', 'moneyPerMonth'],
    ['15360 NOK/month', 'money'],
    ['15360 EUR', 'money'],
    ['0.5', 'number'],
    [Number.NaN, 'number'],
    [Number.POSITIVE_INFINITY, 'number'],
    [true, 'number'],
    [null, 'duration'],
  ] as const)('%s is no %s', (text, dimension) => {
    expect(parseQuantity(text, dimension)).toBeUndefined();
  });

  it('takes no time over a text made to be slow', () => {
    expect(parseQuantity(`${'1'.repeat(99)}x`, 'duration')).toBeUndefined();
    expect(parseQuantity('1 day '.repeat(100_000), 'duration')).toBeUndefined();
  });
});

describe('the table of units', () => {
  it('agrees with a library of units', () => {
    const { unit } = create({ ...unitDependencies, ...parseDependencies });
    for (const [name, days] of Object.entries(DAYS)) {
      expect(unit(1, name).toNumber('days'), name).toBeCloseTo(days, 10);
    }
  });

  it('adds parts of a duration where the library would multiply them', () => {
    const { unit } = create({ ...unitDependencies });
    const added = parseQuantity('8 weeks 2 days', 'duration');
    expect(added).toBe(unit('8 weeks').toNumber('days') + unit('2 days').toNumber('days'));
  });
});

describe('bounds', () => {
  it.each([
    ['number', { min: 0, max: 1 }, 'a number in [0, 1]'],
    ['number', { min: 0, max: 1, above: true }, 'a number in (0, 1]'],
    ['number', { min: 0 }, 'a number ≥ 0'],
    ['duration', { min: 0 }, 'a duration ≥ 0 days'],
    ['duration', { min: 1 }, 'a duration ≥ 1 day'],
    ['duration', { min: 0, above: true }, 'a duration > 0 days'],
    ['rate', { min: 0 }, 'a rate ≥ 0 /day'],
    ['moneyPerMonth', { min: 0 }, 'an amount ≥ 0 NOK/month'],
    ['number', { max: 3 }, 'a number ≤ 3'],
    ['rate', {}, 'a rate such as 0.12 /month or 3 /day'],
  ] as const)('of a %s %o read: %s', (dimension, bounds, text) => {
    expect(expectedWithin(dimension, bounds)).toBe(text);
  });

  it('include their ends, unless `above` excludes the lower', () => {
    expect([0, 1].map((value) => isWithin(value, { min: 0, max: 1 }))).toEqual([true, true]);
    expect(isWithin(0, { min: 0, above: true })).toBe(false);
    expect(isWithin(-1e-9, { min: 0 })).toBe(false);
    expect(isWithin(1.0001, { max: 1 })).toBe(false);
  });
});
