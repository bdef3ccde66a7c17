// One replication of one point of a study: the outcomes as sums that add up over replications. Plain data in and out.

import { effectsOnDates } from '../../attribution/effects-on-dates.js';
import { worldLedger } from '../../attribution/world-ledger.js';
import type { Metric } from '../../metrics/definition.js';
import { MONTH_DAYS } from '../../model/calendar.js';
import type { ModelParameters } from '../../model/parameters.js';
import { rootKey } from '../../random/root-key.js';
import type { OutcomeSource } from '../../scenario/study-plan.js';
import { keyText, type Ratio, worldQuantities } from '../comparison/world-quantities.js';
import { type ReplicationRun, runReplication } from '../replication.js';

/** An outcome without its words. */
export interface OutcomeReading {
  readonly source: OutcomeSource;
  readonly measure: string;
  readonly group: string;
}

export interface StudyRequest {
  readonly parameters: ModelParameters;
  readonly seed: string;
  /** From 1. */
  readonly replication: number;
  /** The metrics that outcomes name, and no others. */
  readonly metrics: readonly Metric[];
  readonly outcomes: readonly OutcomeReading[];
}

/** By outcome: its value in several replications is the sum of `tops` over the sum of `bottoms`. */
export interface StudyResult {
  readonly tops: readonly number[];
  readonly bottoms: readonly number[];
}

/** Runs one replication of one point. */
export function runStudyTask(request: StudyRequest): StudyResult {
  const { parameters, seed, replication, metrics, outcomes } = request;
  const hasEffects = outcomes.some(({ source }) => source.kind !== 'world');
  const run = runReplication({
    parameters,
    seed,
    replication,
    level: hasEffects ? 'replayable' : 'journeys',
    metrics,
  });
  const world = readWorld(run, metrics);
  const effect = hasEffects ? effectReader(run, request) : undefined;
  const read = outcomes.map((outcome) =>
    outcome.source.kind === 'world' ? world(outcome) : effect!(outcome),
  );
  return { tops: read.map(([top]) => top), bottoms: read.map(([, bottom]) => bottom) };
}

function readWorld({ model, record, result }: ReplicationRun, metrics: readonly Metric[]) {
  const { scale, time } = model.parameters;
  const { warmUpDays, windowDays, followUpDays } = time;
  const { groups } = worldLedger(model, record, warmUpDays, warmUpDays + windowDays + followUpDays);
  const quantities = new Map(worldQuantities(model, result, metrics, groups));
  return ({ source, measure, group }: OutcomeReading): Ratio => {
    if (source.kind !== 'world') return [0, 0];
    const found = quantities.get(keyText({ kind: source.quantity, measure, group, class: '' }));
    if (found !== undefined) return found;
    // Nobody started: that is 0 a year, where a wait or a rate of nobody is no number.
    return source.quantity === 'starts' ? [0, (windowDays / 365.25) * scale] : [0, 0];
  };
}

/** Effects on all dates at once, of the measures asked for. */
function effectReader({ model, record }: ReplicationRun, { seed, replication, outcomes }: StudyRequest) {
  const asked = outcomes.flatMap(({ source, measure }) =>
    source.kind === 'world' ? [] : [{ months: source.months, measure }],
  );
  const months = [...new Set(asked.map((one) => one.months))];
  const measureIds = model.measures.map(({ parameters }) => parameters.id);
  const groupIds = model.groups.map(({ parameters }) => parameters.id);
  const { warmUpDays, windowDays, followUpDays } = model.parameters.time;
  const untilDay = warmUpDays + windowDays;
  const cells = effectsOnDates(model, rootKey(seed, replication), record, {
    fromDay: warmUpDays,
    untilDay,
    endDay: untilDay + followUpDays,
    months,
    measures: new Set(
      measureIds.flatMap((id, index) =>
        asked.some(({ measure }) => measure === '' || measure === id) ? [index] : [],
      ),
    ),
  });
  return ({ source, measure, group }: OutcomeReading): Ratio => {
    if (source.kind === 'world') return [0, 0];
    const date = months.indexOf(source.months);
    let [top, bottom] = [0, 0];
    for (const cell of cells) {
      if (measure !== '' && measureIds[cell.measure] !== measure) continue;
      if (group !== '' && groupIds[cell.group] !== group) continue;
      top += source.kind === 'gain' ? cell.daysGained[date]! / MONTH_DAYS : cell.gained[date]!;
      bottom += cell.participants;
    }
    return [top, bottom];
  };
}
