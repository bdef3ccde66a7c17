import { describe, expect, it } from 'vitest';
import { PublicMoney } from '../../src/attribution/public-money.js';
import { MONTH_DAYS } from '../../src/model/calendar.js';
import { compileModel } from '../../src/model/model.js';
import { emptyRecord } from '../../src/model/record.js';
import { STATUS } from '../../src/model/status.js';
import { folder, load } from '../scenario/scenario-text.js';

const WORLD = `
schema: 1
title: { nb: Penger, en: Money }
question: What does a life cost and bring?
time: { warmUp: 0 days, window: 1 year, followUp: 1 year }
groups:
  people:
    arrivals: 10 /year
    benefit: { kind: unemployment, lasts: 104 weeks, replacementRate: 0.6, combineUpTo: 0.5 }
measures:
  course: { places: unlimited, duration: 2 months, cost: 5000 NOK/month }
chooser:
  routes: { people: { start: { course: 1 } } }
money:
  medianWage: 40000 NOK/month
  entryWage: 30000 NOK/month
  socialAssistance: 6000 NOK/month
  taxShare: 0.35
  disabilityPension: 0.5
  discountRate: 0.1
`;

interface Spell {
  readonly status: number;
  readonly from: number;
  readonly until: number;
  readonly hours?: number;
}

async function moneyOf(spells: readonly Spell[], stint?: { readonly start: number; readonly end: number }) {
  const { parameters } = await load(folder(), WORLD);
  const model = compileModel(parameters);
  const record = emptyRecord();
  for (const { status, from, until, hours } of spells) {
    const row = record.spells.add();
    const { cells } = record.spells;
    cells.status[row] = status;
    cells.from[row] = from * MONTH_DAYS;
    cells.until[row] = until * MONTH_DAYS;
    cells.hours[row] = hours ?? 0;
    cells.benefitUntil[row] = 6 * MONTH_DAYS;
  }
  if (stint !== undefined) {
    const row = record.stints.add();
    record.stints.cells.start[row] = stint.start * MONTH_DAYS;
    record.stints.cells.end[row] = stint.end * MONTH_DAYS;
  }
  return new PublicMoney(model, parameters.money.valuation!, parameters.groups[0]!, record, {
    spells: spells.map((_, row) => row),
    stints: stint === undefined ? [] : [0],
  });
}

const MONTHS = (months: number) => months * MONTH_DAYS;

describe('public money of a life', () => {
  it('is benefits while they last, then social assistance, then tax on the wage', async () => {
    const money = await moneyOf([
      { status: STATUS.openSearch, from: 0, until: 8 },
      { status: STATUS.job, from: 8, until: 12, hours: 0.8 },
    ]);
    const { balance, cost } = money.between(0, MONTHS(12));
    expect(balance).toBeCloseTo(-6 * 24_000 - 2 * 6000 + 4 * 0.35 * 0.8 * 30_000, 6);
    expect(cost).toBe(0);
  });

  it('pays part of the benefit beside a small position, and none beside a large one', async () => {
    const small = await moneyOf([{ status: STATUS.job, from: 0, until: 2, hours: 0.5 }]);
    expect(small.between(0, MONTHS(2)).balance).toBeCloseTo(2 * (0.35 * 0.5 * 30_000 - 0.5 * 24_000), 6);
    const large = await moneyOf([{ status: STATUS.job, from: 0, until: 2, hours: 0.6 }]);
    expect(large.between(0, MONTHS(2)).balance).toBeCloseTo(2 * 0.35 * 0.6 * 30_000, 6);
  });

  it('counts a pension, and neither benefit nor tax for those who left', async () => {
    const pension = await moneyOf([
      { status: STATUS.disabilityPension, from: 0, until: Number.POSITIVE_INFINITY },
    ]);
    expect(pension.between(0, MONTHS(3)).balance).toBeCloseTo(-3 * 20_000, 6);
    const out = await moneyOf([
      { status: STATUS.outOfLabourForce, from: 0, until: Number.POSITIVE_INFINITY },
    ]);
    expect(out.between(0, MONTHS(3)).balance).toBe(0);
  });

  it('discounts by the year: what comes in a year is worth a tenth less', async () => {
    const money = await moneyOf([
      { status: STATUS.outOfLabourForce, from: 0, until: 12 },
      { status: STATUS.job, from: 12, until: 12.01, hours: 1 },
    ]);
    const { balance, presentBalance } = money.between(0, MONTHS(13));
    expect(presentBalance / balance).toBeCloseTo(1 / 1.1, 4);
  });

  it('counts what measures cost, in the time asked for', async () => {
    const money = await moneyOf([{ status: STATUS.inMeasure, from: 0, until: 4 }], { start: 1, end: 3 });
    expect(money.between(0, MONTHS(2)).cost).toBeCloseTo(5000, 6);
    expect(money.between(0, MONTHS(4)).cost).toBeCloseTo(10_000, 6);
  });

  it('is the same to the bit wherever a measure cuts a spell', async () => {
    const whole = await moneyOf([{ status: STATUS.openSearch, from: 0, until: 11 }]);
    const cut = await moneyOf([
      { status: STATUS.openSearch, from: 0, until: 0.7 },
      { status: STATUS.waiting, from: 0.7, until: 1.3 },
      { status: STATUS.inMeasure, from: 1.3, until: 5.1 },
      { status: STATUS.openSearch, from: 5.1, until: 11 },
    ]);
    for (const end of [3, 7, 10.9]) {
      const [a, b] = [whole.between(0.1, MONTHS(end)), cut.between(0.1, MONTHS(end))];
      expect(Object.is(a.balance, b.balance)).toBe(true);
      expect(Object.is(a.presentBalance, b.presentBalance)).toBe(true);
    }
  });
});
