// The replications of a check on all cores, with how far they have come; Ctrl-C ends them.

import type { CheckPlan } from '../experiment/check/check-plan.js';
import type { Checked } from '../experiment/check/run-checks.js';
import { startProgress } from './progress.js';
import { listenForStop } from './stop-by-user.js';

/** Runs plans. */
export async function runWithProgress(
  plans: readonly CheckPlan[],
  workers: number | undefined,
): Promise<readonly Checked[]> {
  const { runChecks } = await import('../experiment/check/run-checks.js');
  const stop = listenForStop({ first: undefined, second: () => 'stopped at once by the user' }, () => {});
  const total = plans.reduce((sum, { replications }) => sum + replications, 0);
  const progress = await startProgress(total, 'replications');
  try {
    return await runChecks(plans, { workers, signal: stop.windDown, onDone: (done) => progress.done(done) });
  } finally {
    progress.stop();
    stop.end();
  }
}
