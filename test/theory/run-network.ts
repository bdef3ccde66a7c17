// Runs a verification scenario through its file, replication by replication, and sets the result against
// theory as z-scores: difference over standard error, over independent replications.

import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { type ReplicationRun, runReplication } from '../../src/experiment/replication.js';
import type { RecordLevel } from '../../src/model/recorder.js';
import { loadScenario } from '../../src/scenario/load-scenario.js';
import { meanOf, varianceOf } from '../../src/stats/t-interval.js';

/** Replications per case: the law of z is then close to normal, and 3.9 is passed once in 10 000. */
export const REPLICATIONS = 30;
/** Largest |z| that chance explains, for the whole family of theory checks. */
export const Z_LIMIT = 3.9;

const FOLDER = fileURLToPath(new URL('../../scenarios/verification/', import.meta.url));

/** One check: what was simulated in each replication, and what theory says. */
export interface TheoryCheck {
  readonly name: string;
  readonly simulated: readonly number[];
  readonly exact: number;
}

export interface NetworkOptions {
  readonly replications?: number;
  /** `journeys` where the check reads stints or persons. */
  readonly level?: RecordLevel;
}

/** Runs a verification file; the seed is the case's own name. */
export async function runNetwork(
  file: string,
  set: readonly string[],
  { replications = REPLICATIONS, level = 'counts' }: NetworkOptions = {},
): Promise<readonly ReplicationRun[]> {
  const scenario = await loadScenario(`${FOLDER}${file}`, { set });
  return Array.from({ length: replications }, (_, i) =>
    runReplication({
      parameters: scenario.parameters,
      seed: [file, ...set].join(' '),
      replication: i + 1,
      level,
    }),
  );
}

/** Standardised distance of the simulated mean from theory. */
export function zScore({ simulated, exact }: TheoryCheck): number {
  const error = Math.sqrt(varianceOf(simulated) / simulated.length);
  return error === 0
    ? meanOf(simulated) === exact
      ? 0
      : Number.POSITIVE_INFINITY
    : (meanOf(simulated) - exact) / error;
}

/** One line per check, for the log. */
export function report(checks: readonly TheoryCheck[]): string {
  return checks
    .map(
      (check) =>
        `${check.name.padEnd(44)} simulated ${meanOf(check.simulated).toPrecision(6).padStart(10)}` +
        `   theory ${check.exact.toPrecision(6).padStart(10)}   z ${zScore(check).toFixed(2).padStart(6)}`,
    )
    .join('\n');
}

/** Prints every z-score, then holds all of them to the limit. */
export async function holds(checks: Promise<readonly TheoryCheck[]>): Promise<void> {
  const all = await checks;
  process.stdout.write(`${report(all)}\n`);
  for (const check of all) expect(Math.abs(zScore(check)), check.name).toBeLessThan(Z_LIMIT);
}
