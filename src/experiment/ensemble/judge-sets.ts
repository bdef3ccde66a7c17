// In how many of the parameter sets that fit each measure is undervalued, and how much it gained those who took part.

import { compileModel } from '../../model/model.js';
import type { Quantity } from '../../scenario/calibration-plan.js';
import type { Ensemble, PriorSet } from '../../scenario/ensemble.js';
import { type EnsembleShares, ensembleShares, type SetVerdict } from './ensemble-shares.js';
import { runSets, type SetRunOptions } from './run-sets.js';
import { chanceOver, type Judged, standingOf, verdictQuantities } from './verdict-quantities.js';

/** One measure over the sets. */
export interface MeasureOverSets {
  readonly measure: string;
  readonly group: string;
  /** Months from the start up to which gains count. */
  readonly months: number;
  readonly undervaluation: EnsembleShares;
  readonly gain: EnsembleShares;
}

/**
 * @param asked - every quantity each set is run for, those of verdicts last; only those when not given
 * @throws ExperimentError as trials do
 */
export async function judgeSets(
  options: SetRunOptions,
  { sets, prior, priors, runs }: Pick<Ensemble, 'sets' | 'prior' | 'priors' | 'runs'>,
  asked?: readonly Quantity[],
): Promise<readonly MeasureOverSets[]> {
  const model = compileModel(await options.parametersWith(runs.settings));
  const { judged, quantities } = verdictQuantities(model, runs.horizon);
  const names = priors.map(({ name }) => name);
  const first = (asked ?? quantities).length - quantities.length;
  const read = async (some: readonly (PriorSet & { readonly weight?: number })[]) => {
    const settings = some.map((set) => set.settings);
    const found = await runSets(options, runs, settings, asked ?? quantities);
    return some.map((set, i) => ({
      set,
      quantities: {
        values: found[i]!.values.slice(first),
        each: found[i]!.each.map((values) => values.slice(first)),
      },
    }));
  };
  const [fitting, before] = [await read(sets), await read(prior)];
  const chance = chanceOver([...fitting, ...before].map(({ quantities: of }) => of));
  const verdicts = (of: typeof fitting, one: Judged, key: 'undervaluation' | 'gain'): readonly SetVerdict[] =>
    of.flatMap(({ set, quantities: found }) => {
      const standing = standingOf(judged, one, found, chance);
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
        months: runs.horizon,
        undervaluation: shares('undervaluation'),
        gain: shares('gain'),
      },
    ];
  });
}
