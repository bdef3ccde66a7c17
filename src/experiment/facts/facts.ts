// Facts held against a scenario: replications on all cores, under the settings each comparison asks for, folded
// into estimates over replications and judged by their intervals.

import { ExperimentError } from '../../errors/errors.js';
import { type Fact, type FactComparison, type FactSide, sidesOf } from '../../metrics/fact.js';
import type { ModelParameters } from '../../model/parameters.js';
import { added, jackknife } from '../../stats/jackknife.js';
import { fittedFact } from '../ensemble/held-out.js';
import { LEVEL, type Reported } from '../summary.js';
import { runTasks } from '../task-pool.js';
import { armOf, type FactPlan, type FactsOptions, keyOf, planOf, tasksOf } from './fact-plan.js';
import { factValue } from './fact-sums.js';
import { type FactTask, type FactTaskResult, runFactTask } from './fact-task.js';
import { judged } from './fact-verdict.js';
import { computedBy } from './fact-words.js';
import {
  type ComparisonSummary,
  FACTS_SCHEMA,
  type FactSummary,
  type FactsSummary,
} from './facts-summary.js';
import { nearestReading } from './nearest-reading.js';

/**
 * Compares.
 *
 * @throws ExperimentError `replication-failed` naming the replication; `cancelled` when the signal fires
 */
export async function compareWithFacts(options: FactsOptions): Promise<FactsSummary> {
  const { scenario, facts, replications, workers, signal, onDone } = options;
  const plan = planOf(options);
  const results = await runTasks<FactTask, FactTaskResult>({
    requests: tasksOf(options, plan),
    worker: new URL('./fact-worker.js', import.meta.url),
    here: runFactTask,
    workers,
    signal,
    onDone,
    failure: ({ replication, arm }, error) =>
      new ExperimentError(
        'replication-failed',
        `replication ${replication} of ${scenario.id} with seed ${scenario.seed}` +
          `${arm === 0 ? '' : ` and ${options.arms[arm]!.settings.join(', ')}`} failed: ` +
          (error instanceof Error ? error.message : String(error)),
        { cause: error },
      ),
  });
  const { parameters } = options.arms[0]! as { readonly parameters: ModelParameters };
  return {
    schema: FACTS_SCHEMA,
    scenario: { id: scenario.id, title: scenario.title, status: scenario.status, hash: scenario.hash },
    fittedTo: (options.fits ?? []).map(({ file }) => file),
    seed: scenario.seed,
    level: LEVEL,
    replications,
    scale: parameters.scale,
    time: parameters.time,
    facts: facts.map((fact) => factSummary({ options, plan, results }, fact)),
  };
}

interface Done {
  readonly options: FactsOptions;
  readonly plan: FactPlan;
  readonly results: readonly FactTaskResult[];
}

function factSummary(done: Done, fact: Fact): FactSummary {
  const comparisons = fact.comparisons.map((comparison) => comparisonSummary(done, comparison));
  const { id, fact: words, published, sources, grade, usedAsInput, caveat, notComputable } = fact;
  return {
    id,
    fact: words,
    published,
    sources,
    grade,
    usedAsInput: usedAsInput ?? null,
    fitted: fittedFact(fact, done.options.fits ?? []),
    caveat: caveat ?? null,
    notComputable:
      notComputable === undefined ? null : { why: notComputable.why, instead: notComputable.instead ?? null },
    nearest: nearestReading(comparisons),
    comparisons,
  };
}

function comparisonSummary(done: Done, comparison: FactComparison): ComparisonSummary {
  const { names, reading, unit, value, low, high, tolerance } = comparison;
  const common = {
    names,
    reading: reading ?? null,
    unit,
    computed: computedBy(comparison),
    value: value ?? null,
    low: low ?? null,
    high: high ?? null,
    tolerance: tolerance ?? null,
  };
  const missing = done.plan.lacks.get(comparison);
  if (missing !== undefined) {
    const meaning = { nb: missing.why, en: missing.why };
    return { ...common, model: null, verdict: 'no answer', side: null, miss: null, meaning };
  }
  const model = estimateOf(done, comparison);
  return { ...common, model, ...judged(comparison, model) };
}

/** Value over all replications with its interval; a difference is taken within the same replications. */
function estimateOf(done: Done, comparison: FactComparison): Reported {
  const { targets } = done.options.scenario;
  const sides = sidesOf(comparison);
  const rows = sides.map((side) => sumsOf(done, side));
  const joined = rows[0]!.map((_, replication) => rows.flatMap((side) => side[replication]!));
  const first = rows[0]![0]!.length;
  const statistic = (sums: readonly number[]) =>
    sides.reduce((total, { quantity }, i) => {
      const part = i === 0 ? sums.slice(0, first) : sums.slice(first);
      return total + (i === 0 ? 1 : -1) * factValue(quantity, part, targets);
    }, 0);
  return joined.length < 2 ? { mean: statistic(added(joined)), n: 1 } : jackknife(joined, statistic, LEVEL);
}

/** Sums of a quantity, one row per replication in their order. */
function sumsOf({ options, plan, results }: Done, side: FactSide): readonly (readonly number[])[] {
  const arm = armOf(options, side);
  const at = plan.asked[arm]!.findIndex((quantity) => keyOf(quantity) === keyOf(side.quantity));
  return results.filter((result) => result.arm === arm).map(({ sums }) => sums[at]!);
}
