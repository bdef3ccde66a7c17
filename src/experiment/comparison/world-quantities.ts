// What a comparison reads from one world, each as a sum and what it is divided by, so that replications add up: what
// everybody lived through, what measures did and cost, how people waited, and every metric asked for.

import type { GroupLedger } from '../../attribution/world-ledger.js';
import type { Metric } from '../../metrics/definition.js';
import { MONTH_DAYS } from '../../model/calendar.js';
import type { Model } from '../../model/model.js';
import type { ReplicationResult } from '../replication.js';

/** One replication's part in a number over replications: Σ top / Σ bottom. */
export type Ratio = readonly [top: number, bottom: number];

/** What a quantity is of. */
export interface QuantityKey {
  /** One of `WORLD_QUANTITIES`, or `metric:` and the id of one. */
  readonly kind: string;
  /** Empty: all measures together. */
  readonly measure: string;
  /** Empty: all groups together. */
  readonly group: string;
  /** Of a metric that sorts people into classes; empty otherwise. */
  readonly class: string;
}

/** Quantities that every world has, with their unit. All are for the whole country. */
export const WORLD_QUANTITIES: {
  readonly [kind: string]: { readonly unit: string; readonly meaning: string };
} = {
  'at-work': { unit: 'persons', meaning: 'people in work without a subsidy, at any time of the period' },
  'at-subsidised-work': { unit: 'persons', meaning: 'people in subsidised work, at any time of the period' },
  'on-register': { unit: 'persons', meaning: 'people on the register: searching, waiting or in a measure' },
  'measure-cost': { unit: 'million NOK a year', meaning: 'cost of all measures' },
  'caseworker-cost': { unit: 'million NOK a year', meaning: 'cost of the caseworkers there are' },
  'public-cost': { unit: 'million NOK a year', meaning: 'cost of measures and caseworkers' },
  'public-balance': {
    unit: 'million NOK a year',
    meaning: 'tax on wages less benefits, less the cost of measures and caseworkers',
  },
  starts: { unit: 'stints a year', meaning: 'stints that start' },
  wait: { unit: 'weeks', meaning: 'mean wait of those who start' },
};

/** A key as text, and back: what is sent between threads. */
export function keyText({ kind, measure, group, class: of }: QuantityKey): string {
  return [kind, measure, group, of].join('|');
}

export function keyOf(text: string): QuantityKey {
  const [kind = '', measure = '', group = '', of = ''] = text.split('|');
  return { kind, measure, group, class: of };
}

/** @param groups - from the ledger of the same run */
export function worldQuantities(
  model: Model,
  result: ReplicationResult,
  metrics: readonly Metric[],
  groups: readonly GroupLedger[],
): readonly (readonly [key: string, ratio: Ratio])[] {
  const { scale, time } = model.parameters;
  const windowYears = time.windowDays / 365.25;
  const periodDays = time.windowDays + time.followUpDays;
  const measureId = (index: number) => model.measures[index]!.parameters.id;
  const groupId = (index: number) => model.groups[index]!.parameters.id;
  const sums = new Map<string, [number, number]>();
  /** Adds to a quantity of a group, and of all groups; denominators add only where they count something. */
  const add = (
    key: Partial<QuantityKey> & { readonly kind: string },
    top: number,
    bottom: number,
    counted = false,
  ) => {
    for (const group of key.group === undefined ? [''] : [key.group, '']) {
      const text = keyText({ measure: '', class: '', ...key, group });
      const cell = sums.get(text) ?? [0, 0];
      sums.set(text, [cell[0] + top, counted ? cell[1] + bottom : bottom]);
    }
  };
  for (const { group, ordinaryDays, subsidisedDays, costNok, balanceNok } of groups) {
    const of = { group: groupId(group) };
    add({ kind: 'at-work', ...of }, ordinaryDays, periodDays * scale);
    add({ kind: 'at-subsidised-work', ...of }, subsidisedDays, periodDays * scale);
    const millionsAYear = 1e6 * (periodDays / (12 * MONTH_DAYS)) * scale;
    const caseworkersNok = caseworkerCost(model, group) * periodDays;
    add({ kind: 'measure-cost', ...of }, costNok, millionsAYear);
    add({ kind: 'caseworker-cost', ...of }, caseworkersNok, millionsAYear);
    add({ kind: 'public-cost', ...of }, costNok + caseworkersNok, millionsAYear);
    if (model.parameters.money.valuation !== null) {
      add({ kind: 'public-balance', ...of }, balanceNok - costNok - caseworkersNok, millionsAYear);
    }
    add({ kind: 'on-register', ...of }, registered(model, result, group), scale);
  }
  for (const { measure, group, starts, waitDays } of result.starts) {
    const of = { measure: measureId(measure), group: groupId(group) };
    add({ kind: 'starts', ...of }, starts, windowYears * scale);
    add({ kind: 'wait', ...of }, waitDays / 7, starts, true);
    add({ kind: 'starts', group: of.group }, starts, windowYears * scale);
    add({ kind: 'wait', group: of.group }, waitDays / 7, starts, true);
  }
  metrics.forEach((metric, index) => {
    const computed = result.metrics?.[index];
    if (computed?.kind !== 'counts') return;
    const classes = metric.definition.partition?.map(({ id }) => id) ?? [''];
    for (const { measure, group, tops, bottoms } of computed.cells) {
      classes.forEach((of, k) => {
        for (const which of [measureId(measure), '']) {
          const key = { kind: `metric:${metric.id}`, measure: which, group: groupId(group), class: of };
          add(key, tops[k]![0]!, bottoms[0]!, true);
        }
      });
    }
  });
  return [...sums];
}

/** NOK a day for the caseworkers of a group, in the simulated share of the country: as many as its caseload asks for. */
function caseworkerCost(model: Model, group: number): number {
  const { caseworker, groups, scale } = model.parameters;
  if (caseworker.unlimited) return 0;
  const { opening, caseload } = groups[group]!;
  return ((opening.stock * scale) / caseload) * (caseworker.costNokPerMonth / MONTH_DAYS);
}

/** Mean number of a group on the register over the window. */
function registered(model: Model, result: ReplicationResult, group: number): number {
  const { warmUpDays, windowDays } = model.parameters.time;
  const rows = result.population.filter(
    ([day, of]) => of === group && day! >= warmUpDays && day! < warmUpDays + windowDays,
  );
  return rows.reduce((sum, row) => sum + row[2]! + row[3]! + row[4]!, 0) / Math.max(1, rows.length);
}
