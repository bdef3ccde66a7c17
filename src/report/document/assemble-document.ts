// The credibility pack: all files by name, or one page to read.

import { manifestText } from '../manifest.js';
import type { Facts } from './facts.js';
import { oddDocument } from './odd.js';
import { parametersCsv, parametersDocument } from './parameter-tables.js';
import { stressDocument } from './stress-des.js';

export function assembleDocument(facts: Facts): ReadonlyMap<string, string> {
  const { scenario } = facts;
  const files = new Map([
    ['odd.md', oddDocument(facts)],
    ['stress-des.md', stressDocument(facts)],
    ['parameters.md', parametersDocument(facts)],
    ['parameters.csv', parametersCsv(facts)],
  ]);
  const made = { scenario, seed: scenario.seed, replications: scenario.replications };
  return files.set('manifest.json', manifestText(made, files));
}

/** The readable ones, one after the other. */
export function documentText(facts: Facts): string {
  return [oddDocument(facts), stressDocument(facts), parametersDocument(facts)].join('\n');
}
