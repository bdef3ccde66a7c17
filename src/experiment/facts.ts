// Facts held against a scenario: replications on all cores, under the settings each comparison asks for, folded
// into estimates over replications and judged by their intervals.

import { ExperimentError } from '../errors/errors.js';
import type { Metric } from '../metrics/definition.js';
import {
  type Fact,
  type FactComparison,
  type FactQuantity,
  type FactSide,
  sidesOf,
} from '../metrics/fact.js';
import { compileModel } from '../model/model.js';
import type { ModelParameters } from '../model/parameters.js';
import type { FitTargets } from '../scenario/fit-targets.js';
import { added, jackknife } from '../stats/jackknife.js';
import { type NoAnswer, noAnswer } from './fact-answers.js';
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
import { fittedFact } from './held-out.js';
import { nearestReading } from './nearest-reading.js';
import { LEVEL, type Reported, type ScenarioFacts } from './summary.js';
import { runTasks } from './task-pool.js';

/** The scenario under some settings; parameters are missing where the scenario does not take them. */
export interface FactArm {
  readonly settings: readonly string[];
  readonly parameters: ModelParameters | { readonly refused: string };
}

export interface FactsOptions {
  readonly scenario: ScenarioFacts;
  readonly facts: readonly Fact[];
  readonly metrics: readonly Metric[];
  /** The first is the scenario as it is. */
  readonly arms: readonly FactArm[];
  /** What the scenario was fitted to, if anything. */
  readonly fit?: FitTargets | undefined;
  readonly replications: number;
  readonly workers?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onDone?: ((done: number) => void) | undefined;
}

/** Settings that facts ask for, each list once; the first is empty. */
export function settingsOf(facts: readonly Fact[]): readonly (readonly string[])[] {
  const lists = facts
    .flatMap(({ comparisons }) => comparisons.flatMap(sidesOf))
    .map(({ settings }) => settings);
  return [...new Map([[], ...lists].map((list) => [list.join('\n'), list])).values()];
}

/** Tasks that have to be done, the longest first. */
export function factTasks(options: FactsOptions): readonly FactTask[] {
  return tasksOf(options, planOf(options));
}

function tasksOf(options: FactsOptions, plan: FactPlan): readonly FactTask[] {
  const { scenario, arms, metrics, replications } = options;
  return arms.flatMap((arm, index) => {
    const quantities = plan.asked[index]!;
    if (quantities.length === 0 || 'refused' in arm.parameters) return [];
    const { parameters } = arm;
    return Array.from({ length: replications }, (_, i) => ({
      parameters,
      seed: scenario.seed,
      replication: i + 1,
      arm: index,
      quantities,
      metrics,
      targets: scenario.targets,
      needMonths: quantities.flatMap((one) =>
        one.kind === 'effect' && one.need !== undefined ? [one.until] : [],
      )[0],
    }));
  });
}

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
    fittedTo: options.fit?.file ?? null,
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
    fitted: fittedFact(fact, done.options.fit),
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

function armOf({ arms }: FactsOptions, { settings }: FactSide): number {
  const key = settings.join('\n');
  return arms.findIndex((arm) => arm.settings.join('\n') === key);
}

/** What each arm is asked, and which comparisons have no answer. */
interface FactPlan {
  readonly asked: readonly (readonly FactQuantity[])[];
  readonly lacks: ReadonlyMap<FactComparison, NoAnswer>;
}

function planOf(options: FactsOptions): FactPlan {
  const { facts, arms, metrics, scenario } = options;
  const models = arms.map(({ parameters }) =>
    'refused' in parameters ? parameters : compileModel(parameters),
  );
  const lackOf = (side: FactSide): NoAnswer | undefined => {
    const model = models[armOf(options, side)]!;
    if ('refused' in model) return { kind: 'lacking', why: model.refused };
    return noAnswer(side.quantity, model, metrics, scenario.targets);
  };
  const lacks = new Map<FactComparison, NoAnswer>();
  const asked = arms.map(() => new Map<string, FactQuantity>());
  for (const comparison of facts.flatMap(({ comparisons }) => comparisons)) {
    const sides = sidesOf(comparison);
    const lack = sides.map(lackOf).find((one) => one !== undefined);
    if (lack !== undefined) lacks.set(comparison, lack);
    else for (const side of sides) asked[armOf(options, side)]!.set(keyOf(side.quantity), side.quantity);
  }
  return { asked: asked.map((quantities) => [...quantities.values()]), lacks };
}

const keyOf = (quantity: FactQuantity) => JSON.stringify(quantity);

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
