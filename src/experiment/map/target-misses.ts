// Which points of a map miss the targets: the implausibility of history matching, on outputs that chance blurs.

import type { CalibrationTarget } from '../../scenario/calibration-plan.js';
import { implausibilities, steadyVariances } from '../ensemble/implausibility.js';
import type { TargetFit } from './verdict-map.js';

/** Outputs of one point, by target, with the standard errors that chance leaves. */
export interface PointOutputs {
  readonly values: readonly number[];
  readonly errors: readonly number[];
}

/**
 * How well every point fits. A target misses that lies further off than `limit`, and one without a value: what
 * cannot be computed is not shown to fit.
 *
 * @returns by point, then by target
 */
export function targetFits(
  targets: readonly CalibrationTarget[],
  points: readonly PointOutputs[],
  limit: number,
): readonly (readonly TargetFit[])[] {
  const variances = targets.map((_, j) => steadyVariances(points, j));
  return points.map(({ values }, i) => {
    const chance = variances.map((each) => each[i]!);
    return implausibilities(targets, values, chance).map((implausibility, j) => ({
      model: values[j]!,
      chance: Math.sqrt(chance[j]!),
      implausibility,
      misses: !(implausibility <= limit),
    }));
  });
}
