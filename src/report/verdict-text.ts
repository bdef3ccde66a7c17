// What is said of a run that was made again.

import type { RunInputs } from './run-inputs.js';
import type { Verdict } from './verify-run.js';

/**
 * The verdict in words: one line, and one for each thing that explains it.
 *
 * @param software - how the software differs from that of the run, when it does
 */
export function verdictText(
  folder: string,
  { scenario, seed, replications }: RunInputs,
  { compared, different, changed, foreign, first }: Verdict,
  software: string | undefined,
): string {
  const times = replications === 1 ? '1 replication' : `${replications} replications`;
  const again = `${times} of ${scenario.id} with seed ${seed}, run again`;
  const lines =
    first === undefined
      ? [`identical: ${again}, give the same ${compared} files in ${folder}, byte for byte`]
      : [`not identical: ${again}, differ in ${different.length} of ${compared} files; first in ${first}`];
  if (changed.length > 0) lines.push(`changed after it was written, or removed: ${changed.join(', ')}`);
  if (first !== undefined && changed.length === 0)
    lines.push(
      software === undefined
        ? 'no file was changed after it was written, and the software is the same: this is a defect in tiltaksflyt, or another platform'
        : 'no file was changed after it was written: the difference comes from the software',
    );
  if (foreign.length > 0) lines.push(`also in the folder, and none of the run's: ${foreign.join(', ')}`);
  return lines.join('\n');
}
