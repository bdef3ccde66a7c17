// What scenarios a folder holds, one line each.

import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ScenarioError } from '../errors/errors.js';
import { loadScenario } from './load-scenario.js';

export interface ScenarioLine {
  readonly path: string;
  readonly line: string;
}

/** Folders of the shipped scenarios that hold data, not scenarios. */
const NOT_SCENARIOS = /(^|[\\/])(calibration|ensembles|evidence|facts|metrics|registers|studies)[\\/]/;

/** Every scenario below a folder with its question, or what is wrong with it. */
export async function listScenarios(folder: string): Promise<readonly ScenarioLine[]> {
  let files: readonly string[];
  try {
    files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    throw new ScenarioError([{ code: 'file', message: `${folder} is not a folder that can be read` }]);
  }
  const lines: ScenarioLine[] = [];
  for (const file of files.filter((name) => /\.ya?ml$/.test(name) && !NOT_SCENARIOS.test(name)).sort()) {
    const path = join(folder, file);
    const shown = relative(process.cwd(), path).startsWith('..') ? file : relative(process.cwd(), path);
    try {
      lines.push({ path: shown, line: (await loadScenario(path)).question });
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      lines.push({
        path: shown,
        line: `not valid: ${error.problems.length} problem(s); see tiltaksflyt validate`,
      });
    }
  }
  return lines;
}
