// What the parameter sets that fit say of the official rates: how far each spreads, and which of a group is the highest
// and the lowest.

import { compileModel } from '../../model/model.js';
import type { Ensemble } from '../../scenario/ensemble.js';
import { type DecidingParameter, decidingParameters } from './deciding-parameters.js';
import {
  type SetVerdict,
  type Tally,
  type TwoUncertainties,
  tallyOf,
  twoUncertainties,
} from './ensemble-shares.js';
import { runSets, type SetRunOptions } from './run-sets.js';
import { verdictQuantities } from './verdict-quantities.js';

/** The official rate of one measure in one group over the sets, as a share. */
export interface RateOverSets {
  readonly measure: string;
  readonly group: string;
  readonly spread: TwoUncertainties;
  /** In how many sets it is the highest of its group, and the lowest. */
  readonly highest: Tally;
  readonly lowest: Tally;
  readonly deciding: readonly DecidingParameter[];
}

/** @throws ExperimentError as trials do */
export async function ratesOverSets(
  options: SetRunOptions,
  { sets, priors, runs }: Pick<Ensemble, 'sets' | 'priors' | 'runs'>,
): Promise<readonly RateOverSets[]> {
  const model = compileModel(await options.parametersWith(runs.settings));
  const asked = verdictQuantities(model, runs.horizon);
  const rates = asked.judged.map(({ rate }) => asked.quantities[rate]!);
  const settings = sets.map((set) => set.settings);
  const found = await runSets(options, runs, settings, rates);
  const names = priors.map(({ name }) => name);
  return asked.judged.flatMap(({ measure, group }, j): readonly RateOverSets[] => {
    const rivals = asked.judged.flatMap((other, k) => (other.group === group ? [k] : []));
    const verdicts = sets.flatMap(({ values, weight }, i) => {
      const effect = found[i]!.values[j]!;
      return Number.isFinite(effect) ? [{ values, weight, effect, error: found[i]!.errors[j]!, set: i }] : [];
    });
    if (verdicts.length < 2) return [];
    const tally = (extreme: (...values: number[]) => number) =>
      tallyOf(
        verdicts.map(({ set, ...one }): SetVerdict => {
          const all = rivals.map((k) => found[set]!.values[k]!).filter(Number.isFinite);
          return { ...one, verdict: one.effect === extreme(...all) ? 'yes' : 'no' };
        }),
      );
    const alike = verdicts.map(({ set: _, ...one }): SetVerdict => ({ ...one, verdict: 'undecided' }));
    return [
      {
        measure,
        group,
        spread: twoUncertainties(alike),
        highest: tally(Math.max),
        lowest: tally(Math.min),
        deciding: decidingParameters(alike, names),
      },
    ];
  });
}
