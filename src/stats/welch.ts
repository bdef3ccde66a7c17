// Welch's moving average: the mean course of a quantity over replications, smoothed, to see from a chart when a run has
// settled. It shows; it decides nothing. A rule that decides is in mser5.ts.

import { ExperimentError } from '../errors/errors.js';

/**
 * Means over replications at each time, then over a window of 2w + 1 times around it; near the start the window is as
 * wide as it can be and stay centred.
 *
 * @param replications - one series per replication, at the same equal distances; where lengths differ the shortest counts
 * @param window - w, ≥ 0; 0 gives the means over replications as they are. At most a quarter of the length is usual
 * @returns one number per time but the last w; none when the series are not longer than w
 * @throws ExperimentError `too-few-replications` when there is none
 * @source Welch 1983, The statistical analysis of simulation results; Law, Simulation Modeling and Analysis, 5th ed.,
 *   section 9.5.1
 */
export function welchAverage(
  replications: readonly (readonly number[])[],
  window: number,
): readonly number[] {
  if (replications.length === 0) {
    throw new ExperimentError('too-few-replications', 'a mean course needs at least one replication');
  }
  const length = Math.min(...replications.map((series) => series.length));
  const means = Array.from(
    { length },
    (_, time) => replications.reduce((sum, series) => sum + series[time]!, 0) / replications.length,
  );
  return Array.from({ length: Math.max(0, length - window) }, (_, time) => {
    const reach = Math.min(window, time);
    let sum = 0;
    for (let at = time - reach; at <= time + reach; at++) sum += means[at]!;
    return sum / (2 * reach + 1);
  });
}
