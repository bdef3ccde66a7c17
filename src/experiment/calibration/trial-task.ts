// One replication of a trial: the quantities that targets ask for, as sums that add up over replications.
// Plain data in and out, so that trials run on all cores and are kept between sessions.

import { type DateEffectSums, effectsOnDates } from '../../attribution/effects-on-dates.js';
import type { Metric } from '../../metrics/definition.js';
import type { MetricResult } from '../../metrics/evaluate.js';
import type { Model } from '../../model/model.js';
import type { ModelParameters } from '../../model/parameters.js';
import { rootKey } from '../../random/root-key.js';
import type { Among, Quantity } from '../../scenario/calibration-plan.js';
import { type ReplicationResult, runReplication } from '../replication.js';

export interface TrialRequest {
  readonly parameters: ModelParameters;
  readonly seed: string;
  /** From 1. */
  readonly replication: number;
  readonly quantities: readonly Quantity[];
  /** The metrics that quantities name, and no others. */
  readonly metrics: readonly Metric[];
}

/** By quantity: its value in several replications is the sum of `tops` over the sum of `bottoms`. */
export interface TrialResult {
  readonly tops: readonly number[];
  readonly bottoms: readonly number[];
}

/** Runs one replication of a trial. */
export function runTrial(request: TrialRequest): TrialResult {
  const { parameters, seed, replication, quantities, metrics } = request;
  const wanted = quantities.filter((quantity) => quantity.kind === 'effect');
  const { model, record, result } = runReplication({
    parameters,
    seed,
    replication,
    level: wanted.length > 0 ? 'replayable' : 'journeys',
    metrics,
  });
  const { warmUpDays, windowDays, followUpDays } = parameters.time;
  const untilDay = warmUpDays + windowDays;
  const months = [...new Set(wanted.flatMap((quantity) => quantity.months))];
  const measures = new Set(wanted.flatMap((quantity) => indices(measureIds(model), quantity.measures)));
  const effects =
    wanted.length === 0
      ? []
      : effectsOnDates(model, rootKey(seed, replication), record, {
          fromDay: warmUpDays,
          untilDay,
          endDay: untilDay + followUpDays,
          months,
          measures,
        });
  const run: TrialRun = { model, result, metrics, effects, months };
  const read = quantities.map((quantity) => sumsOf(run, quantity));
  return { tops: read.map(([top]) => top), bottoms: read.map(([, bottom]) => bottom) };
}

interface TrialRun {
  readonly model: Model;
  readonly result: ReplicationResult;
  readonly metrics: readonly Metric[];
  readonly effects: readonly DateEffectSums[];
  readonly months: readonly number[];
}

type Sums = readonly [top: number, bottom: number];

function sumsOf(run: TrialRun, quantity: Quantity): Sums {
  const { model, result } = run;
  const { scale, time } = model.parameters;
  const years = time.windowDays / 365.25;
  switch (quantity.kind) {
    case 'metric':
      return metricSums(run, quantity);
    case 'effect':
      return effectSums(run, quantity);
    case 'starts': {
      const starts = chosen(model, result.starts, quantity).reduce((sum, cell) => sum + cell.starts, 0);
      return [starts, years * scale];
    }
    case 'stock': {
      return [
        indices(groupIds(model), quantity.groups).reduce((sum, group) => sum + stockOf(run, group), 0),
        scale,
      ];
    }
  }
}

function metricSums({ model, metrics, result }: TrialRun, quantity: Quantity & { kind: 'metric' }): Sums {
  const at = metrics.findIndex(({ id }) => id === quantity.metric);
  const computed: MetricResult | undefined = result.metrics![at];
  const cells = computed?.kind === 'counts' ? chosen(model, computed.cells, quantity) : [];
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  return [total(cells.flatMap((cell) => cell.tops[0]!)), total(cells.flatMap((cell) => cell.bottoms))];
}

function effectSums(run: TrialRun, quantity: Quantity & { kind: 'effect' }): Sums {
  const dates = quantity.months.map((month) => run.months.indexOf(month));
  let top = 0;
  let bottom = 0;
  for (const cell of chosen(run.model, run.effects, quantity)) {
    for (const date of dates) top += cell.gained[date]!;
    bottom += cell.participants * dates.length;
  }
  return [top, bottom];
}

/** Mean number of a group on the register over the window: in open search, waiting or in a measure. */
function stockOf({ model, result }: TrialRun, group: number): number {
  const { warmUpDays, windowDays } = model.parameters.time;
  const rows = result.population.filter(
    ([day, of]) => of === group && day! >= warmUpDays && day! < warmUpDays + windowDays,
  );
  return rows.reduce((sum, row) => sum + row[2]! + row[3]! + row[4]!, 0) / rows.length;
}

/** The cells of the measures and groups that a quantity is about. */
function chosen<Cell extends { readonly measure: number; readonly group: number }>(
  model: Model,
  cells: readonly Cell[],
  { measures, groups }: Among,
): readonly Cell[] {
  const ofMeasure = new Set(indices(measureIds(model), measures));
  const ofGroup = new Set(indices(groupIds(model), groups));
  return cells.filter(({ measure, group }) => ofMeasure.has(measure) && ofGroup.has(group));
}

function indices(known: readonly string[], wanted: readonly string[] | undefined): readonly number[] {
  return wanted === undefined ? known.map((_, index) => index) : wanted.map((id) => known.indexOf(id));
}

function measureIds(model: Model): readonly string[] {
  return model.measures.map(({ parameters }) => parameters.id);
}

function groupIds(model: Model): readonly string[] {
  return model.groups.map(({ parameters }) => parameters.id);
}
