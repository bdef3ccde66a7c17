// The points of a sweep, in the unit cube.

import type { SweepDesign } from '../../scenario/study-plan.js';
import { latinHypercube } from '../../stats/latin-hypercube.js';
import { sobolSequence } from '../../stats/sobol-sequence.js';
import { studyDraw, studyShift } from './study-draws.js';

/**
 * A grid runs through the last parameter first, as an odometer does; the other designs come in the order they are drawn.
 *
 * @param dimensions - parameters, ≥ 1
 * @param seed - of the study; a grid needs no luck
 */
export function sweepPoints(
  design: SweepDesign,
  dimensions: number,
  seed: string,
): readonly (readonly number[])[] {
  switch (design.kind) {
    case 'grid':
      return gridPoints(design.steps);
    case 'latinHypercube':
      return latinHypercube(design.points, dimensions, studyDraw(seed, 'hypercube'));
    case 'sobol':
      return sobolSequence(design.points, dimensions, { shift: studyShift(seed, dimensions) });
  }
}

function gridPoints(steps: readonly number[]): readonly (readonly number[])[] {
  return steps.reduce<readonly (readonly number[])[]>(
    (points, count) =>
      points.flatMap((point) => Array.from({ length: count }, (_, i) => [...point, i / (count - 1)])),
    [[]],
  );
}
