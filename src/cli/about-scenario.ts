// What a page will say of a scenario, read while its files are still the ones that were run.

import type { AboutScenario } from '../report/about-scenario.js';
import type { ResolvedScenario } from '../scenario/load-scenario.js';

/**
 * @param file - of the scenario, as the user wrote it
 * @param set - settings given beside it
 */
export async function aboutFile(
  scenario: ResolvedScenario,
  { file, set }: { readonly file: string; readonly set: readonly string[] },
  alternatives: readonly ResolvedScenario[] = [],
): Promise<AboutScenario> {
  const { aboutScenario } = await import('../report/about-scenario.js');
  const { factsOf } = await import('../report/document/facts.js');
  const { loadEvidence } = await import('../scenario/load-evidence.js');
  return aboutScenario(factsOf(scenario, { evidence: loadEvidence(), file, set }), alternatives);
}
