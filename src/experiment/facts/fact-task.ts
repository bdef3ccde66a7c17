// One task of a comparison with facts: one replication of the scenario, or of the scenario with some settings
// changed, and the sums of every quantity asked of it.

import { frozenEffects } from '../../attribution/frozen-effects.js';
import type { Metric } from '../../metrics/definition.js';
import { type FactQuantity, needsEffects } from '../../metrics/fact.js';
import { registerOfRecord } from '../../metrics/register-of-record.js';
import type { ModelParameters } from '../../model/parameters.js';
import { rootKey } from '../../random/root-key.js';
import { runReplication } from '../replication.js';
import type { Target } from '../summary.js';
import { factSums } from './fact-sums.js';

export interface FactTask {
  readonly parameters: ModelParameters;
  readonly seed: string;
  /** From 1; the same number meets the same luck under other settings. */
  readonly replication: number;
  /** Place of its settings in the list of all; 0: none changed. */
  readonly arm: number;
  readonly quantities: readonly FactQuantity[];
  readonly metrics: readonly Metric[];
  readonly targets: readonly Target[];
  /** Months from the start at which thirds by need are told. */
  readonly needMonths: number | undefined;
}

export interface FactTaskResult {
  readonly arm: number;
  readonly replication: number;
  /** In the order of the quantities. */
  readonly sums: readonly (readonly number[])[];
}

/** Does one task. People are re-run only where a quantity needs it: that takes three times as long. */
export function runFactTask(task: FactTask): FactTaskResult {
  const { parameters, seed, replication, arm, quantities, metrics, targets, needMonths } = task;
  const withEffects = quantities.some(needsEffects);
  const level = withEffects ? 'replayable' : 'journeys';
  const { model, record, result } = runReplication({ parameters, seed, replication, level });
  const { warmUpDays, windowDays, followUpDays } = parameters.time;
  const untilDay = warmUpDays + windowDays;
  const times = { fromDay: warmUpDays, untilDay, endDay: untilDay + followUpDays };
  const run = {
    model,
    record,
    times,
    register: registerOfRecord(model, record, times),
    indicator: result.indicator,
    effects: withEffects
      ? frozenEffects(model, rootKey(seed, replication), record, { ...times, horizonMonths: needMonths })
      : undefined,
    metrics,
    targets,
  };
  return { arm, replication, sums: quantities.map((quantity) => factSums(run, quantity)) };
}
