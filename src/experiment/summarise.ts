// Folds replications into a summary: every reported number with its interval, level and n. A rate is the sum
// of successes over the sum of exits, its interval a jackknife over replications; persons are never the
// unit, for they share queues. Folding is in the order of the replications' numbers.

import type { Metric } from '../metrics/definition.js';
import { EMPLOYED_AT_MONTHS, FOLLOWED_MONTHS, type IndicatorCounts } from '../metrics/official-indicator.js';
import { BREAKDOWN, OFFICIAL_CLASSES } from '../metrics/status-classes.js';
import { meanOver as meanPlaces } from '../model/dated-series.js';
import type { Model } from '../model/model.js';
import type { QueueSums } from '../model/queue-statistics.js';
import { levelsSummary } from './levels-summary.js';
import { fewPlacesWarning, regionSummaries } from './region-summary.js';
import type { ReplicationResult } from './replication.js';
import { reportedMean, reportedRatio, sum } from './reported.js';
import { settlingSeries } from './settling.js';
import { queuePlaces } from './steering/queue-places.js';
import { summariseSteering } from './steering/summarise-steering.js';
import { summariseCredit } from './summarise-credit.js';
import { type LeftOut, notComputed, summariseMetrics } from './summarise-metrics.js';
import {
  FEWEST_EXITS,
  type GroupSummary,
  LEVEL,
  type MeasureSummary,
  type QueueSummary,
  type ScenarioFacts,
  type StartSummary,
  SUMMARY_SCHEMA,
  type Summary,
} from './summary.js';
import { waitSummaries } from './wait-summary.js';

/**
 * Folds results, which must be in the order of their numbers.
 *
 * @param metrics - those that the replications were asked for
 * @param leftOut - those that they could not be asked for, and why
 */
export function summarise(
  facts: ScenarioFacts,
  model: Model,
  results: readonly ReplicationResult[],
  metrics: readonly Metric[] = [],
  leftOut: readonly LeftOut[] = [],
): Summary {
  const { parameters } = model;
  const { time, scale } = parameters;
  const steering = summariseSteering(model, results);
  const waits = waitSummaries(model, results);
  const levels = levelsSummary(model, results);
  const warnings = [...(facts.warnings ?? []), ...fewPlacesWarning(model)];
  return {
    schema: SUMMARY_SCHEMA,
    scenario: { id: facts.id, title: facts.title, status: facts.status, hash: facts.hash },
    seed: facts.seed,
    replications: results.length,
    level: LEVEL,
    time,
    scale,
    measures: cellsOf(results).map(({ measure, group }) =>
      measureSummary(facts, model, results, measure, group),
    ),
    metrics: [...summariseMetrics(model, metrics, results), ...leftOut.map(notComputed)],
    credit: summariseCredit(
      model,
      results.map((result) => result.credit),
    ),
    starts: startSummaries(model, results),
    queues: model.queues.map((plan) => queueSummary(model, results, plan.index)),
    ...(waits === undefined ? {} : { waits }),
    ...(levels === undefined ? {} : { levels }),
    groups: model.groups.map((group) => groupSummary(model, results, group.index)),
    timeline: timelineOf(model, results),
    ...(time.study === 'steady-state' ? { settling: settlingSeries(model, results) } : {}),
    ...(parameters.regions.length < 2 ? {} : { regions: regionSummaries(model, results) }),
    ...(steering === undefined ? {} : { steering }),
    ...(warnings.length === 0 ? {} : { warnings }),
    closedMeasures: parameters.measures
      .filter(
        (measure, index) =>
          measure.kind !== 'assessment' && !model.queues.some((plan) => plan.measure === index),
      )
      .map((measure) => measure.id),
    people: {
      opened: sum(results.map((r) => r.people.opened)),
      entered: sum(results.map((r) => r.people.entered)),
      departed: sum(results.map((r) => r.people.departed)),
      inside: sum(results.map((r) => r.people.inside)),
    },
    events: sum(results.map((r) => r.events)),
    identitiesChecked: sum(results.map((r) => r.identities.length)),
  };
}

function cellsOf(results: readonly ReplicationResult[]): readonly { measure: number; group: number }[] {
  const seen = new Map<string, { measure: number; group: number }>();
  for (const result of results) {
    for (const { measure, group } of result.indicator) seen.set(`${measure}/${group}`, { measure, group });
  }
  return [...seen.values()].sort((a, b) => a.group - b.group || a.measure - b.measure);
}

function measureSummary(
  facts: ScenarioFacts,
  model: Model,
  results: readonly ReplicationResult[],
  measure: number,
  group: number,
): MeasureSummary {
  const cells = results.map((result) =>
    result.indicator.find((cell) => cell.measure === measure && cell.group === group),
  );
  const each = (read: (cell: IndicatorCounts) => number) =>
    cells.map((cell) => (cell === undefined ? 0 : read(cell)));
  const six = EMPLOYED_AT_MONTHS.indexOf(6);
  const followed = each((cell) => cell.followed[six]!);
  const exits = each((cell) => cell.exits);
  const id = model.measures[measure]!.parameters.id;
  const groupId = model.groups[group]!.parameters.id;
  const shareAt = (month: number, name: number): number | null => {
    const all = sum(each((cell) => sum(cell.afterLeaving[month]!)));
    return all === 0 ? null : sum(each((cell) => cell.afterLeaving[month]![name]!)) / all;
  };
  const months = Array.from({ length: FOLLOWED_MONTHS + 1 }, (_, month) => month);
  const classTotal = Math.max(1, sum(each((cell) => sum(cell.classes))));
  return {
    measure: id,
    group: groupId,
    exits: reportedMean(exits),
    exitsTotal: sum(exits),
    tooFew: sum(exits) / results.length < FEWEST_EXITS,
    censored: sum(each((cell) => cell.censored)),
    invisible: sum(each((cell) => cell.invisible)),
    intoJobShare: reportedRatio(
      each((cell) => cell.intoJob),
      exits,
    ),
    sixMonthRate: reportedRatio(
      each((cell) => cell.employed[six]!),
      followed,
    ),
    sixMonthRateUnsubsidised: reportedRatio(
      each((cell) => cell.employedUnsubsidised),
      followed,
    ),
    sixMonthRateNotIntoJob: reportedRatio(
      each((cell) => cell.employedNotIntoJob),
      each((cell) => cell.followedNotIntoJob),
    ),
    employedAt: EMPLOYED_AT_MONTHS.map((at, index) => ({
      months: at,
      share: reportedRatio(
        each((cell) => cell.employed[index]!),
        each((cell) => cell.followed[index]!),
      ),
      censored: sum(exits) - sum(each((cell) => cell.followed[index]!)),
    })),
    classes: named(OFFICIAL_CLASSES, (_, index) => sum(each((cell) => cell.classes[index]!)) / classTotal),
    breakdown: named(BREAKDOWN, (_, index) => shareAt(6, index) ?? 0),
    afterLeaving: named(BREAKDOWN, (_, index) => months.map((month) => shareAt(month, index))),
    target: facts.targets.find((target) => target.measure === id && target.group === groupId) ?? null,
  };
}

function startSummaries(model: Model, results: readonly ReplicationResult[]): readonly StartSummary[] {
  const { time, scale } = model.parameters;
  const perYear = 365.25 / time.windowDays / scale;
  const keys = new Map<string, { measure: number; group: number }>();
  for (const result of results) {
    for (const { measure, group } of result.starts) keys.set(`${measure}/${group}`, { measure, group });
  }
  return [...keys.values()]
    .sort((a, b) => a.group - b.group || a.measure - b.measure)
    .map(({ measure, group }) => {
      const cells = results.map((result) =>
        result.starts.find((c) => c.measure === measure && c.group === group),
      );
      const starts = cells.map((cell) => cell?.starts ?? 0);
      return {
        measure: model.measures[measure]!.parameters.id,
        group: model.groups[group]!.parameters.id,
        startsPerYear: reportedMean(starts.map((count) => count * perYear)),
        meanWaitDays: reportedRatio(
          cells.map((cell) => cell?.waitDays ?? 0),
          starts,
        ),
        meanDose: reportedRatio(
          cells.map((cell) => cell?.dose ?? 0),
          starts,
        ),
      };
    });
}

function queueSummary(model: Model, results: readonly ReplicationResult[], queue: number): QueueSummary {
  const plan = model.queues[queue]!;
  const { windowDays } = model.parameters.time;
  const each = (read: (sums: QueueSums) => number) => results.map((result) => read(result.queues[queue]!));
  const { warmUpDays } = model.parameters.time;
  const places = results.map((result) =>
    meanPlaces(queuePlaces(model, result, queue), warmUpDays, warmUpDays + windowDays),
  );
  const asked = each((sums) => sums.asked);
  return {
    queue: plan.name,
    measure: model.measures[plan.measure]!.parameters.id,
    meanWaiting: reportedMean(each((sums) => sums.waitingIntegral / windowDays)),
    utilisation:
      Number.isFinite(places[0]!) && places[0]! > 0
        ? reportedMean(each((sums) => sums.heldIntegral / windowDays).map((held, i) => held / places[i]!))
        : null,
    meanWaitDays: reportedRatio(
      each((sums) => sums.waitDays),
      each((sums) => sums.granted),
    ),
    granted: reportedMean(each((sums) => sums.granted)),
    gaveUpShare: reportedRatio(
      each((sums) => sums.reneged),
      asked,
    ),
  };
}

function groupSummary(model: Model, results: readonly ReplicationResult[], group: number): GroupSummary {
  const { time, scale } = model.parameters;
  const [from, until] = [time.warmUpDays, time.warmUpDays + time.windowDays];
  const perYear = 365.25 / time.windowDays / scale;
  const stocks = results.map((result) => {
    const rows = result.population.filter((row) => row[1] === group && row[0]! >= from && row[0]! < until);
    const registered = rows.map((row) => row[2]! + row[3]! + row[4]!);
    const half = Math.floor(registered.length / 2);
    return {
      mean: average(registered) / scale,
      drift:
        average(registered) === 0
          ? 0
          : (average(registered.slice(half)) - average(registered.slice(0, half))) / average(registered),
    };
  });
  return {
    group: model.groups[group]!.parameters.id,
    stock: reportedMean(stocks.map((stock) => stock.mean)),
    stockDrift: reportedMean(stocks.map((stock) => stock.drift)),
    registeredFirstPerYear: reportedMean(results.map((r) => r.people.registeredFirst[group]! * perYear)),
    registeredAgainPerYear: reportedMean(results.map((r) => r.people.registeredAgain[group]! * perYear)),
  };
}

function timelineOf(model: Model, results: readonly ReplicationResult[]): Summary['timeline'] {
  const first = results[0]!;
  const groups = model.groups.length;
  const months = first.population.length / groups;
  const over = (read: (result: ReplicationResult) => number) => sum(results.map(read)) / results.length;
  const columns = ['openSearch', 'waiting', 'inMeasure', 'job', 'subsidisedJob', 'permanentJob', 'sheltered'];
  const { scale } = model.parameters;
  return {
    days: Array.from({ length: months }, (_, month) => first.population[month * groups]![0]!),
    population: model.groups.flatMap((group) =>
      columns.map((status, column) => ({
        group: group.parameters.id,
        status,
        persons: Array.from(
          { length: months },
          (_, month) => over((r) => r.population[month * groups + group.index]![column + 2]!) / scale,
        ),
      })),
    ),
    waiting: model.queues.map((plan) => ({
      queue: plan.name,
      persons: Array.from(
        { length: months },
        (_, month) => over((r) => r.waiting[month]![plan.index]!) / scale,
      ),
    })),
    reputation: Array.from({ length: months }, (_, month) => over((r) => r.reputation[month]!)),
  };
}

function named<Name extends string, Value>(
  names: readonly Name[],
  read: (name: Name, index: number) => Value,
): { [name in Name]: Value } {
  return Object.fromEntries(names.map((name, index) => [name, read(name, index)])) as {
    [name in Name]: Value;
  };
}

function average(values: readonly number[]): number {
  return values.length === 0 ? 0 : sum(values) / values.length;
}
