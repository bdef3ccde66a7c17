// An ensemble from start to end: which parameter sets fit what was published, and in how many of them each measure is
// undervalued. Each set has luck of its own, so that chance does not pass for a property of all of them.

import type { Metric } from '../../metrics/definition.js';
import { compileModel } from '../../model/model.js';
import type { ModelParameters } from '../../model/parameters.js';
import { nameHash } from '../../random/address.js';
import type { CalibrationPlan, EnsembleSize } from '../../scenario/calibration-plan.js';
import type { Ensemble, PriorSet } from '../../scenario/ensemble.js';
import { placeAt, settingsAt } from '../../scenario/settings-at.js';
import type { TrialStore } from '../calibration/trial-store.js';
import { type Outputs, runTrials } from '../calibration/trials.js';
import type { WorkerPool } from '../task-pool.js';
import { ensembleFromMatching } from './ensemble-from-matching.js';
import { type EnsembleShares, ensembleShares, type SetVerdict } from './ensemble-shares.js';
import { matchHistory } from './history-matching.js';
import type { MatchingPlan } from './matching-plan.js';
import type { MatchingState } from './matching-state.js';
import { type MatchingSummary, summariseMatching } from './summarise-matching.js';
import { type Judged, standingOf, verdictQuantities } from './verdict-quantities.js';

export interface EnsembleOptions {
  readonly plan: CalibrationPlan;
  readonly size: EnsembleSize;
  /** Metrics that quantities name, the official rate among them. */
  readonly metrics: readonly Metric[];
  readonly parametersWith: (settings: readonly string[]) => Promise<ModelParameters>;
  readonly pool?: WorkerPool | undefined;
  readonly store: TrialStore;
  readonly version: string;
  readonly signal?: AbortSignal | undefined;
  readonly onTrial?: (() => void) | undefined;
  readonly onState?: ((state: MatchingState) => void) | undefined;
}

/** One measure over the sets. */
export interface MeasureOverSets {
  readonly measure: string;
  readonly group: string;
  readonly undervaluation: EnsembleShares;
  readonly gain: EnsembleShares;
}

/** Luck of one set: sixteen million numbers, so that hardly two sets share any. */
const LUCKS = 2 ** 24;

/** The plan of history matching over the bounds of a calibration file. */
export function matchingPlan(
  { seed, uncertainties, targets }: CalibrationPlan,
  size: EnsembleSize,
): MatchingPlan {
  return {
    seed: `${seed}, ensemble`,
    parameters: uncertainties.map(({ name, bounds: [low, high] }) => ({ name, low, high })),
    targets: targets.map(({ id, value, error, discrepancy }) => ({ id, value, error, discrepancy })),
    firstRuns: size.firstRuns,
    runs: size.runs,
    waves: size.waves,
    enough: size.enough,
    cutoff: 3,
    rank: 1,
    batch: 20,
  };
}

/** Searches for the parameter sets that fit. */
export async function findEnsemble(
  options: EnsembleOptions,
  scenario: string,
): Promise<{ readonly ensemble: Ensemble; readonly summary: MatchingSummary }> {
  const { plan, size, onState } = options;
  const matching = matchingPlan(plan, size);
  const settingsOf = (values: readonly number[]) =>
    settingsAt(
      plan.uncertainties,
      values.map((value, i) => placeAt(plan.uncertainties[i]!, value)),
    );
  const { state } = await matchHistory(
    matching,
    async (points) => {
      const found = await runSets(options, points.map(settingsOf));
      const targets = plan.targets.length;
      return found.map(({ values, errors }) => ({
        values: values.slice(0, targets),
        errors: errors.slice(0, targets),
      }));
    },
    { onState: (now) => onState?.(now) },
  );
  return {
    ensemble: ensembleFromMatching(state, matching, scenario, settingsOf),
    summary: summariseMatching(state, matching).summary,
  };
}

/** What sets say of every measure: in how many it is undervalued, and what decides. */
export async function judgeEnsemble(
  options: EnsembleOptions,
  { sets, prior, priors }: Pick<Ensemble, 'sets' | 'prior' | 'priors'>,
): Promise<readonly MeasureOverSets[]> {
  const { judged } = await questions(options);
  const names = priors.map(({ name }) => name);
  const first = options.plan.targets.length;
  const read = async (some: readonly (PriorSet & { readonly weight?: number })[]) => {
    const found = await runSets(
      options,
      some.map(({ settings }) => settings),
    );
    return some.map((set, i) => ({
      set,
      quantities: {
        values: found[i]!.values.slice(first),
        each: found[i]!.each.map((values) => values.slice(first)),
      },
    }));
  };
  const [fitting, before] = [await read(sets), await read(prior)];
  const verdicts = (of: typeof fitting, one: Judged, key: 'undervaluation' | 'gain'): readonly SetVerdict[] =>
    of.flatMap(({ set, quantities }) => {
      const standing = standingOf(judged, one, quantities);
      if (standing === undefined) return [];
      return [
        { ...standing[key], values: set.values, ...(set.weight === undefined ? {} : { weight: set.weight }) },
      ];
    });
  return judged.flatMap((one): readonly MeasureOverSets[] => {
    if (verdicts(fitting, one, 'gain').length < 2) return [];
    const shares = (key: 'undervaluation' | 'gain') =>
      ensembleShares(verdicts(fitting, one, key), verdicts(before, one, key), names);
    return [
      {
        measure: one.measure,
        group: one.group,
        undervaluation: shares('undervaluation'),
        gain: shares('gain'),
      },
    ];
  });
}

/** Runs sets: the targets' quantities first, then those that verdicts need. */
async function runSets(
  options: EnsembleOptions,
  sets: readonly (readonly string[])[],
): Promise<readonly Outputs[]> {
  const { plan, size, metrics, parametersWith, pool, store, version, signal, onTrial } = options;
  const { quantities } = await questions(options);
  const points = [];
  for (const settings of sets) {
    const parameters = await parametersWith([...settings, ...size.settings]);
    points.push({ parameters, first: 1 + (nameHash(settings.join()) % LUCKS) });
  }
  return runTrials(points, size.replications, {
    seed: `${plan.seed}, ensemble`,
    quantities: [...plan.targets.map(({ quantity }) => quantity), ...quantities],
    metrics,
    pool,
    store,
    version,
    signal,
    onTrial,
  });
}

async function questions({ parametersWith, size }: EnsembleOptions) {
  return verdictQuantities(compileModel(await parametersWith(size.settings)), size.horizon);
}
