// What has to be simulated to answer some facts: the scenario under each list of settings they ask for, and of each
// the quantities that it can answer.

import type { Metric } from '../../metrics/definition.js';
import {
  type Fact,
  type FactComparison,
  type FactQuantity,
  type FactSide,
  sidesOf,
} from '../../metrics/fact.js';
import { compileModel } from '../../model/model.js';
import type { ModelParameters } from '../../model/parameters.js';
import type { FitTargets } from '../../scenario/fit-targets.js';
import type { ScenarioFacts } from '../summary.js';
import { type NoAnswer, noAnswer } from './fact-answers.js';
import type { FactTask } from './fact-task.js';

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
  /** What the scenario was fitted to; nothing when not given. */
  readonly fits?: readonly FitTargets[];
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

/** Tasks of a plan. */
export function tasksOf(options: FactsOptions, plan: FactPlan): readonly FactTask[] {
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

/** Place of a side's settings among the arms. */
export function armOf({ arms }: FactsOptions, { settings }: FactSide): number {
  const key = settings.join('\n');
  return arms.findIndex((arm) => arm.settings.join('\n') === key);
}

/** What each arm is asked, and which comparisons have no answer. */
export interface FactPlan {
  readonly asked: readonly (readonly FactQuantity[])[];
  readonly lacks: ReadonlyMap<FactComparison, NoAnswer>;
}

/** @param options - whose arms are all that its facts ask for */
export function planOf(options: FactsOptions): FactPlan {
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

/** The same text for the same quantity. */
export const keyOf = (quantity: FactQuantity) => JSON.stringify(quantity);
