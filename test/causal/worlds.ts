// Shipped scenarios, loaded for tests.

import { fileURLToPath } from 'node:url';
import { loadScenario, type ResolvedScenario } from '../../src/scenario/load-scenario.js';

/** Folder of the shipped scenarios. */
export const SCENARIOS = fileURLToPath(new URL('../../scenarios/', import.meta.url));

/** A shipped scenario by its path below the folder. */
export function world(file: string, set: readonly string[] = []): Promise<ResolvedScenario> {
  return loadScenario(`${SCENARIOS}${file}`, { set });
}
