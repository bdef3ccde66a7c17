// A comparison in every parameter set that fits: in how many of them an alternative puts more people to work, and fewer.

import { ExperimentError } from '../../errors/errors.js';
import type { Metric } from '../../metrics/definition.js';
import type { ModelParameters } from '../../model/parameters.js';
import { nameHash } from '../../random/address.js';
import type { Ensemble } from '../../scenario/ensemble.js';
import { type DecidingParameter, decidingParameters } from '../ensemble/deciding-parameters.js';
import {
  type SetVerdict,
  type Tally,
  type TwoUncertainties,
  tallyOf,
  twoUncertainties,
} from '../ensemble/ensemble-shares.js';
import { runTasks, type WorkerPool } from '../task-pool.js';
import { type ComparisonRequest, type ComparisonResult, runComparison } from './comparison-task.js';
import { keyText } from './world-quantities.js';

export interface CompareOverSetsOptions {
  readonly ensemble: Pick<Ensemble, 'sets' | 'priors' | 'runs' | 'seed'>;
  /** Parameters of each scenario, the base first, with settings over it. */
  readonly parametersWith: readonly ((settings: readonly string[]) => Promise<ModelParameters>)[];
  /** Paths that each alternative sets itself, by alternative: a parameter set does not undo an alternative. */
  readonly ownPaths: readonly (readonly string[])[];
  readonly metrics: readonly Metric[];
  readonly pool?: WorkerPool | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onDone?: ((done: number) => void) | undefined;
}

/** One alternative over the sets: people in ordinary work more than in the base. */
export interface AlternativeOverSets {
  /** `yes`: more, beyond chance; `no`: fewer. */
  readonly more: Tally;
  readonly fewer: number;
  readonly spread: TwoUncertainties;
  readonly deciding: readonly DecidingParameter[];
}

const AT_WORK = keyText({ kind: 'at-work', measure: '', group: '', class: '' });
/** Luck of one set, as many numbers as hardly two share. */
const LUCKS = 2 ** 24;
const NORMAL_95 = 1.959963984540054;

/** @throws ExperimentError as comparisons do */
export async function compareOverSets(
  options: CompareOverSetsOptions,
): Promise<readonly AlternativeOverSets[]> {
  const { ensemble, parametersWith, ownPaths, metrics, pool, signal, onDone } = options;
  const { sets, runs, priors } = ensemble;
  const requests: ComparisonRequest[] = [];
  for (const { settings } of sets) {
    const scenarios: ModelParameters[] = [];
    for (const [at, parameters] of parametersWith.entries()) {
      const own = at === 0 ? [] : ownPaths[at - 1]!;
      const kept = settings.filter((setting) => !touches(own, setting.slice(0, setting.indexOf('='))));
      scenarios.push(await parameters([...kept, ...runs.settings]));
    }
    const first = 1 + (nameHash(settings.join()) % LUCKS);
    for (let r = 0; r < runs.replications; r++) {
      requests.push({ scenarios, seed: `${ensemble.seed}, compared`, replication: first + r, metrics });
    }
  }
  const found = await runTasks<ComparisonRequest, ComparisonResult>({
    requests,
    worker: new URL('./comparison-worker.js', import.meta.url),
    here: runComparison,
    ...(pool === undefined ? { workers: 1 } : { pool }),
    signal,
    onDone,
    failure: (_, error) =>
      new ExperimentError(
        'replication-failed',
        `a comparison in a parameter set failed: ${error instanceof Error ? error.message : String(error)}`,
        { cause: error },
      ),
  });
  const names = priors.map(({ name }) => name);
  return parametersWith.slice(1).map((_, at) => {
    const differences = sets.map((_set, i) =>
      Array.from({ length: runs.replications }, (__, r) => {
        const { worlds } = found[i * runs.replications + r]!;
        return atWork(worlds[at + 1]!) - atWork(worlds[0]!);
      }),
    );
    const chance = Math.sqrt(mean(differences.map(squaredError)));
    const verdicts = sets.map(({ values, weight }, i): SetVerdict => {
      const effect = mean(differences[i]!);
      const verdict = Math.abs(effect) <= NORMAL_95 * chance ? 'undecided' : effect > 0 ? 'yes' : 'no';
      return { values, weight, verdict, effect, error: Math.sqrt(squaredError(differences[i]!)) };
    });
    return {
      more: tallyOf(verdicts),
      fewer: tallyOf(verdicts).no,
      spread: twoUncertainties(verdicts),
      deciding: decidingParameters(verdicts, names),
    };
  });
}

/** Whether a path is one of some, or lies around or below one. */
function touches(paths: readonly string[], path: string): boolean {
  return paths.some((own) => own === path || own.startsWith(`${path}.`) || path.startsWith(`${own}.`));
}

function atWork(world: ComparisonResult['worlds'][number]): number {
  const [top, bottom] = world.find(([key]) => key === AT_WORK)![1];
  return top / bottom;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Square of the standard error of a mean. */
function squaredError(values: readonly number[]): number {
  const centre = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return squares / (values.length - 1) / values.length;
}
