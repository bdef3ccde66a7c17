// The model's description in the ODD protocol.

import { initialization, inputData } from './beginnings.js';
import { designConcepts } from './concepts.js';
import { entitiesAndScales } from './entities.js';
import type { Facts } from './facts.js';
import { limitsSection, sourcesSection } from './limits.js';
import { code, page, plain } from './markdown.js';
import { parameterSummary } from './parameter-summary.js';
import { processOverview } from './process.js';
import { purposeAndPatterns } from './purpose.js';
import { submodels } from './submodels.js';
import { warningsSection } from './warnings.js';

export function oddDocument(facts: Facts): string {
  const { scenario, file, set } = facts;
  const changed =
    set.length === 0 ? '' : `, changed by ${set.map((setting) => code(`--set ${setting}`)).join(' ')}`;
  return page([
    `# ${plain(scenario.title.en)}: model description (ODD)`,
    scenario.status === '' ? '' : `**Status: ${plain(scenario.status)}.**`,
    `Written from ${code(file)}${changed}, and from the evidence beside it, at the moment of asking: every sentence below that depends on the scenario is made from it. Fingerprint of the parameters: \`${scenario.hash}\`.`,
    'The order follows the ODD protocol (Grimm et al. 2020, *The ODD Protocol for Describing Agent-Based and Other Simulation Models: A Second Update*, JASSS 23(2) 7). Words in `this type` are names in the scenario file.',
    purposeAndPatterns(facts).trimEnd(),
    entitiesAndScales(facts).trimEnd(),
    processOverview(facts).trimEnd(),
    designConcepts(facts).trimEnd(),
    initialization(facts).trimEnd(),
    inputData(facts).trimEnd(),
    submodels(facts).trimEnd(),
    '## Parameters and how well they are known',
    parameterSummary(facts),
    warningsSection(facts).trimEnd(),
    limitsSection(facts).trimEnd(),
    sourcesSection(facts).trimEnd(),
  ]);
}
