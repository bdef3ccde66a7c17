// One quantity of a fact from one replication, as sums that add up over replications; and the number that such
// sums make.

import type { EffectSums, ParticipantSums } from '../../attribution/effect-sums.js';
import type { Metric } from '../../metrics/definition.js';
import { evaluateMetrics } from '../../metrics/evaluate.js';
import type { FactQuantity } from '../../metrics/fact.js';
import { leaverSums } from '../../metrics/fact-leavers.js';
import { registerExitSums } from '../../metrics/fact-register-exits.js';
import { stockSums, turnoverSums } from '../../metrics/fact-stocks.js';
import { EMPLOYED_AT_MONTHS, type IndicatorCounts } from '../../metrics/official-indicator.js';
import type { Register } from '../../metrics/register.js';
import type { RecordTimes } from '../../metrics/register-of-record.js';
import { MONTH_DAYS } from '../../model/calendar.js';
import type { Model } from '../../model/model.js';
import type { RunRecord } from '../../model/record.js';
import type { Target } from '../summary.js';

/** What one replication left. */
export interface FactRun {
  readonly model: Model;
  readonly record: RunRecord;
  readonly times: RecordTimes;
  readonly register: Register;
  readonly indicator: readonly IndicatorCounts[];
  /** Undefined where no quantity needs people re-run. */
  readonly effects: EffectSums | undefined;
  readonly metrics: readonly Metric[];
  readonly targets: readonly Target[];
}

const SIX = EMPLOYED_AT_MONTHS.indexOf(6);

/** Sums of a quantity; NaN where the replication cannot say. The same length in every replication. */
export function factSums(run: FactRun, quantity: FactQuantity): readonly number[] {
  const { model, record, times, register } = run;
  switch (quantity.kind) {
    case 'metric':
      return metricSums(run, quantity);
    case 'leavers':
      return leaverSums(model, record, register, quantity);
    case 'statusExits':
      return registerExitSums(model, record, times, quantity);
    case 'turnover':
      return turnoverSums(model, record, times, quantity);
    case 'stock':
      return stockSums(model, record, times, quantity);
    case 'effect':
      return effectSums(run, quantity);
    case 'rateVersusEffect':
      return rateAndEffectSums(run, quantity);
    case 'targets':
      return run.targets
        .filter(({ id }) => quantity.ids.includes(id))
        .flatMap(({ measure, group }) =>
          rateSums(run, indexOf(model.measures, measure), indexOf(model.groups, group)),
        );
  }
}

/** The number that sums make; NaN when they divide by nothing. */
export function factValue(
  quantity: FactQuantity,
  sums: readonly number[],
  targets: readonly Target[],
): number {
  switch (quantity.kind) {
    case 'rateVersusEffect':
      return rateCorrelation(sums);
    case 'targets': {
      const squares = targets
        .filter(({ id }) => quantity.ids.includes(id))
        .map(({ value }, i) => (sums[2 * i]! / sums[2 * i + 1]! - value) ** 2);
      return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
    }
    default:
      return sums[0]! / sums[1]!;
  }
}

function indexOf(all: readonly { readonly parameters: { readonly id: string } }[], id: string): number {
  return all.findIndex(({ parameters }) => parameters.id === id);
}

function isWanted(
  model: Model,
  { measures, groups }: { measures?: readonly string[]; groups?: readonly string[] },
) {
  return (cell: { readonly measure: number; readonly group: number }) =>
    (measures === undefined || measures.includes(model.measures[cell.measure]!.parameters.id)) &&
    (groups === undefined || groups.includes(model.groups[cell.group]!.parameters.id));
}

function metricSums(
  { model, register, metrics }: FactRun,
  quantity: Extract<FactQuantity, { kind: 'metric' }>,
): readonly number[] {
  const [result] = evaluateMetrics(
    register,
    metrics.filter(({ id }) => id === quantity.metric),
  );
  if (result?.kind !== 'counts') return [Number.NaN, Number.NaN];
  const cells = result.cells.filter(isWanted(model, quantity));
  return [
    cells.reduce((sum, { tops }) => sum + tops[0]![0]!, 0),
    cells.reduce((sum, { bottoms }) => sum + bottoms[0]!, 0),
  ];
}

function rateSums({ indicator }: FactRun, measure: number, group: number): readonly [number, number] {
  const counts = indicator.find((cell) => cell.measure === measure && cell.group === group);
  return [counts?.employed[SIX] ?? 0, counts?.followed[SIX] ?? 0];
}

/** [months in work because of the measure, months there were]. */
function effectSums(
  { model, effects }: FactRun,
  quantity: Extract<FactQuantity, { kind: 'effect' }>,
): readonly [number, number] {
  const { after, until, work, need, part, families } = quantity;
  const horizons = effects?.horizons ?? [];
  const gained = (sums: ParticipantSums, months: number): number => {
    if (months === 0) return 0;
    const at = horizons.indexOf(months);
    if (at < 0) return Number.NaN;
    if (part === 'content') return sums.daysGained[at]! - sums.contentFreeDaysGained[at]!;
    return sums.daysGained[at]! + (work === 'any' ? sums.subsidisedDaysGained[at]! : 0);
  };
  const wanted = isWanted(model, quantity);
  let days = 0;
  let people = 0;
  for (const sums of effects?.participants ?? []) {
    if (!wanted(sums)) continue;
    if (families !== undefined && !families.includes(model.measures[sums.measure]!.parameters.family))
      continue;
    if (need === undefined) {
      days += gained(sums, until) - gained(sums, after);
      people += sums.participants;
    } else {
      const third = sums.byNeed[need === 'least' ? 0 : 2]!;
      days += third.daysGained;
      people += third.people;
    }
  }
  return [days, people * (until - after) * MONTH_DAYS];
}

/** For each measure of the group: in work at six months, followed, days gained, people. */
function rateAndEffectSums(
  run: FactRun,
  { group, until }: Extract<FactQuantity, { kind: 'rateVersusEffect' }>,
): readonly number[] {
  const { model, effects } = run;
  const at = indexOf(model.groups, group);
  const horizon = effects?.horizons.indexOf(until) ?? -1;
  return model.measures.flatMap(({ index }) => {
    const sums = effects?.participants.find((cell) => cell.measure === index && cell.group === at);
    const gained = horizon < 0 ? Number.NaN : (sums?.daysGained[horizon] ?? 0);
    return [...rateSums(run, index, at), gained, sums?.participants ?? 0];
  });
}

/** Pearson's, over measures that have both a rate and participants; NaN with fewer than three. */
function rateCorrelation(sums: readonly number[]): number {
  const points: (readonly [number, number])[] = [];
  for (let i = 0; i < sums.length; i += 4) {
    if (sums[i + 1]! > 0 && sums[i + 3]! > 0)
      points.push([sums[i]! / sums[i + 1]!, sums[i + 2]! / sums[i + 3]!]);
  }
  if (points.length < 3) return Number.NaN;
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const products = (a: 0 | 1, b: 0 | 1, ca: number, cb: number) =>
    points.reduce((sum, point) => sum + (point[a] - ca) * (point[b] - cb), 0);
  return products(0, 1, x, y) / Math.sqrt(products(0, 0, x, x) * products(1, 1, y, y));
}
