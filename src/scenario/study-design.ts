// The design of a sweep as a study file gives it: checked against the number of parameters and what they may be.

import type { Uncertainty } from './calibration-plan.js';
import type { Say } from './load-calibration.js';
import type { StudyFile } from './schema/study.js';
import type { SweepDesign } from './study-plan.js';

/** Points of a sweep; beyond it a file, not a machine, is at fault. */
const MOST_POINTS = 100_000;

/** Undefined when the file has no design, or one with a problem. */
export function designOf(
  { design, parameters }: StudyFile,
  movable: readonly (Uncertainty | undefined)[],
  say: Say,
): SweepDesign | undefined {
  if (design === undefined) return undefined;
  const { grid, latinHypercube, sobol } = design;
  const given = [grid, latinHypercube, sobol].filter((one) => one !== undefined);
  if (given.length !== 1)
    return say('type', ['design'], 'invalid design; expected one of grid, latinHypercube and sobol');
  if (latinHypercube !== undefined) return { kind: 'latinHypercube', points: latinHypercube };
  if (sobol !== undefined) return { kind: 'sobol', points: sobol };
  const steps = typeof grid === 'number' ? parameters.map(() => grid) : grid!;
  if (steps.length !== parameters.length)
    return say(
      'type',
      ['design', 'grid'],
      `a grid of ${steps.length} numbers for ${parameters.length} parameters; expected one for each`,
    );
  const points = steps.reduce((product, count) => product * count, 1);
  if (points > MOST_POINTS)
    return say(
      'limit',
      ['design', 'grid'],
      `a grid of ${points} points; expected at most ${MOST_POINTS}`,
      'latinHypercube or sobol fill many dimensions with few points',
    );
  for (const [i, one] of movable.entries()) {
    if (one?.kind !== 'value' || !one.sets[0]!.whole) continue;
    const there = Math.round(one.bounds[1]) - Math.round(one.bounds[0]) + 1;
    if (steps[i]! > there)
      say(
        'range',
        ['design', 'grid'],
        `${steps[i]} values of ${one.name}, which has ${there} whole numbers within its bounds; expected at most ${there}`,
      );
  }
  return { kind: 'grid', steps };
}
