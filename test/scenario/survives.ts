// What must hold of any text that is given as a scenario: it loads into sound parameters, or is refused with
// problems that have a code and a place.

import { join } from 'node:path';
import { expect } from 'vitest';
import { ScenarioError } from '../../src/errors/errors.js';
import { loadScenario } from '../../src/scenario/load-scenario.js';
import { mutated, randomFrom } from './mutations.js';
import { write } from './scenario-text.js';

/** Loads `count` mutations of a text; returns how many were still valid. */
export async function survives(
  root: string,
  text: string,
  { count, seed }: { readonly count: number; readonly seed: number },
): Promise<number> {
  let valid = 0;
  for (let n = 0; n < count; n++) {
    const random = randomFrom(seed * 100_003 + n);
    const path = write(join(root, 'mutated.yaml'), mutated(text, random));
    try {
      const { parameters } = await loadScenario(path);
      valid++;
      expect(JSON.parse(JSON.stringify(parameters)), `seed ${seed}, mutation ${n}`).toEqual(parameters);
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw new Error(`seed ${seed}, mutation ${n}`, { cause: error });
      expect(error.problems.length, `seed ${seed}, mutation ${n}`).toBeGreaterThan(0);
      expect(error.message, `seed ${seed}, mutation ${n}`).not.toMatch(/undefined|\[object|nonoptional/);
    }
  }
  return valid;
}
