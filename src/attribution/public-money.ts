// What a person's life costs and brings the public, read from spells and stints: B + tW (tax on wages less
// benefits paid) and what measures cost. An outcome only. Flows are merged where their bits are equal, so two
// lives that differ only in where a measure cut them give the same sums to the bit.

import { MONTH_DAYS } from '../model/calendar.js';
import type { Model } from '../model/model.js';
import type { GroupParameters, ValuationParameters } from '../model/parameters.js';
import type { RunRecord } from '../model/record.js';
import { isEmployed, STATUS } from '../model/status.js';

const YEAR_DAYS = 12 * MONTH_DAYS;

/** Money of one person between two days, NOK. */
export interface Money {
  /** B + tW: tax on wages less benefits, undiscounted. */
  readonly balance: number;
  /** The same, discounted to the first day. */
  readonly presentBalance: number;
  /** Cost of the measures taken, and the same discounted to the first day. */
  readonly cost: number;
  readonly presentCost: number;
}

export class PublicMoney {
  private readonly from: number[] = [];
  private readonly until: number[] = [];
  private readonly flow: number[] = [];
  private readonly stints: { readonly start: number; readonly end: number; readonly flow: number }[] = [];
  private readonly discountPerDay: number;

  /**
   * @param spells - rows of one person's spells, in order of time
   * @param stints - rows of their stints
   */
  constructor(
    private readonly model: Model,
    valuation: ValuationParameters,
    group: GroupParameters,
    record: RunRecord,
    rows: { readonly spells: ArrayLike<number>; readonly stints: ArrayLike<number> },
  ) {
    this.discountPerDay = Math.log(1 + valuation.discountPerYear) / YEAR_DAYS;
    const { status, from, until, censored, hours, benefitUntil } = record.spells.cells;
    for (let i = 0; i < rows.spells.length; i++) {
      const row = rows.spells[i]!;
      const end = censored[row] === 1 ? Number.POSITIVE_INFINITY : until[row]!;
      const income = this.incomes(valuation, group, status[row]!, hours[row]!);
      const limit = Math.min(end, Math.max(from[row]!, benefitUntil[row]!));
      this.add(from[row]!, limit, income.whileOnBenefit);
      this.add(limit, end, income.after);
    }
    const stintColumns = record.stints.cells;
    for (let i = 0; i < rows.stints.length; i++) {
      const row = rows.stints[i]!;
      const { costNokPerMonth } = model.measures[stintColumns.measure[row]!]!.parameters;
      if (costNokPerMonth === 0) continue;
      this.stints.push({
        start: stintColumns.start[row]!,
        end: stintColumns.end[row]!,
        flow: costNokPerMonth / MONTH_DAYS,
      });
    }
  }

  /** Money in [begin, end), discounted to `begin`. */
  between(begin: number, end: number): Money {
    let balance = 0;
    let presentBalance = 0;
    for (let i = 0; i < this.from.length; i++) {
      const first = Math.max(begin, this.from[i]!);
      const last = Math.min(end, this.until[i]!);
      if (!(last > first)) continue;
      balance += this.flow[i]! * (last - first);
      presentBalance += this.flow[i]! * this.discountedDays(first - begin, last - begin);
    }
    let cost = 0;
    let presentCost = 0;
    for (const { start, end: stop, flow } of this.stints) {
      const first = Math.max(begin, start);
      const last = Math.min(end, stop);
      if (!(last > first)) continue;
      cost += flow * (last - first);
      presentCost += flow * this.discountedDays(first - begin, last - begin);
    }
    return { balance, presentBalance, cost, presentCost };
  }

  /** Tax less benefits of a status, NOK per day, before and after the benefit's last day. */
  private incomes(valuation: ValuationParameters, group: GroupParameters, status: number, hours: number) {
    const { money } = this.model.parameters;
    const { kind, replacementRate, combineUpTo } = group.benefit;
    const perDay = (nokPerMonth: number) => nokPerMonth / MONTH_DAYS;
    const benefit = perDay(replacementRate * money.medianWageNokPerMonth);
    if (isEmployed(status)) {
      const tax = perDay(valuation.taxShare * hours * money.entryWageNokPerMonth);
      const beside = kind !== 'none' && hours <= combineUpTo ? (1 - hours) * benefit : 0;
      return { whileOnBenefit: tax - beside, after: tax };
    }
    if (status === STATUS.disabilityPension) {
      const pension = perDay(valuation.disabilityPensionRate * money.medianWageNokPerMonth);
      return { whileOnBenefit: -pension, after: -pension };
    }
    // Out of the labour force, and gone from the register: neither benefit nor tax.
    if (status >= STATUS.outOfLabourForce) return { whileOnBenefit: 0, after: 0 };
    const assistance = perDay(money.socialAssistanceNokPerMonth);
    return { whileOnBenefit: kind === 'none' ? -assistance : -benefit, after: -assistance };
  }

  private add(from: number, until: number, flow: number): void {
    if (!(until > from)) return;
    const last = this.from.length - 1;
    if (last >= 0 && this.until[last] === from && Object.is(this.flow[last], flow)) {
      this.until[last] = until;
      return;
    }
    this.from.push(from);
    this.until.push(until);
    this.flow.push(flow);
  }

  /** Days between two times, each weighed by what it is worth at time 0. */
  private discountedDays(from: number, until: number): number {
    const rate = this.discountPerDay;
    if (rate === 0) return until - from;
    return (Math.exp(-rate * from) - Math.exp(-rate * until)) / rate;
  }
}
