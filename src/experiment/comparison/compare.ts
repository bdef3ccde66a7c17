// Scenarios beside a base with the same people and the same luck: replications on all cores, folded in their order.

import { ExperimentError, ScenarioError } from '../../errors/errors.js';
import type { Metric } from '../../metrics/definition.js';
import type { ModelParameters } from '../../model/parameters.js';
import { runTasks } from '../task-pool.js';
import { type ComparisonRequest, type ComparisonResult, runComparison } from './comparison-task.js';

export interface CompareOptions {
  /** The base first. */
  readonly scenarios: readonly ModelParameters[];
  readonly seed: string;
  /** Numbers of the replications, from 1. */
  readonly replications: readonly number[];
  readonly metrics: readonly Metric[];
  readonly workers?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onDone?: ((done: number) => void) | undefined;
}

/**
 * Runs the replications of a comparison.
 *
 * @returns one result per number, in the order given
 * @throws ExperimentError `replication-failed`; `cancelled` when the signal fires
 */
export function compareScenarios(options: CompareOptions): Promise<readonly ComparisonResult[]> {
  const { scenarios, seed, replications, metrics, workers, signal, onDone } = options;
  return runTasks<ComparisonRequest, ComparisonResult>({
    requests: replications.map((replication) => ({ scenarios, seed, replication, metrics })),
    worker: new URL('./comparison-worker.js', import.meta.url),
    here: runComparison,
    workers,
    signal,
    onDone,
    failure: ({ replication }, error) =>
      new ExperimentError(
        'replication-failed',
        `replication ${replication} of the comparison with seed ${seed} failed: ${error instanceof Error ? error.message : String(error)}`,
        { cause: error },
      ),
  });
}

/** @throws ScenarioError with everything in which scenarios differ that a comparison needs to be the same */
export function assertComparable(scenarios: readonly ModelParameters[]): void {
  const [base, ...others] = scenarios;
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).join(', ');
  const problems = others.flatMap((other) => [
    ...(['groups', 'regions'] as const).flatMap((part) =>
      ids(base![part]) === ids(other[part])
        ? []
        : `${other.id} has the ${part} ${ids(other[part])} where ${base!.id} has ${ids(base![part])}; expected the same, so that the same people are compared`,
    ),
    ...(['scale', 'time'] as const).flatMap((key) =>
      JSON.stringify(base![key]) === JSON.stringify(other[key])
        ? []
        : `${other.id} and ${base!.id} differ in ${key}; expected the same, so that the same people are followed over the same days`,
    ),
  ]);
  if (problems.length > 0)
    throw new ScenarioError(problems.map((message) => ({ code: 'reference', message })));
}
