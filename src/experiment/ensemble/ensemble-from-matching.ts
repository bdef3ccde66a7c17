// What history matching found, as an ensemble to write.

import type { Ensemble, SetRuns } from '../../scenario/ensemble.js';
import { judgedPoints } from './accepted-points.js';
import { type MatchingPlan, valuesAt } from './matching-plan.js';
import type { MatchingState } from './matching-state.js';
import { summariseMatching } from './summarise-matching.js';

/**
 * @param scenario - id of the scenario
 * @param runs - how each set was run
 * @param settingsOf - values of the parameters as `path=value` settings; a parameter may set several paths
 */
export function ensembleFromMatching(
  state: MatchingState,
  plan: MatchingPlan,
  scenario: string,
  runs: SetRuns,
  settingsOf: (values: readonly number[]) => readonly string[],
): Ensemble {
  const { summary, sets } = summariseMatching(state, plan);
  const at = (x: readonly number[]) => {
    const values = valuesAt(plan.parameters, x);
    return { settings: settingsOf(values), values };
  };
  return {
    scenario,
    seed: plan.seed,
    cutoff: plan.cutoff,
    rank: plan.rank,
    tried: summary.tried,
    accepted: summary.accepted,
    effectiveSize: summary.effectiveSize,
    runs,
    targets: plan.targets.map(({ id, value, error, discrepancy }) => ({ id, value, error, discrepancy })),
    priors: plan.parameters.map(({ name, low, high, scale = 'linear' }) => ({ name, low, high, scale })),
    sets: sets.map(({ x, implausibility, weight, outputs }) => ({
      ...at(x),
      implausibility,
      weight,
      outputs: outputs.values,
    })),
    // The first wave is a sample of the prior.
    prior: judgedPoints(state, plan)
      .filter(({ wave }) => wave === 0)
      .map(({ x }) => at(x)),
  };
}
