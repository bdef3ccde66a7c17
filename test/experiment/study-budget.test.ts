import { describe, expect, it } from 'vitest';
import { ScenarioError } from '../../src/errors/errors.js';
import {
  type Budget,
  pointsOf,
  sensitivityRuns,
  sensitivitySizes,
  sweepSizes,
} from '../../src/experiment/study/study-budget.js';
import type { SweepDesign } from '../../src/scenario/study-plan.js';

const budget = (seconds: number, parameters: number, scenarios = 1): Budget => ({
  seconds,
  secondsPerRun: 1,
  scenarios,
  parameters,
  values: new Array<number>(parameters).fill(Number.POSITIVE_INFINITY),
});
const DESIGNS: readonly SweepDesign[] = [
  { kind: 'grid', steps: [3, 3] },
  { kind: 'latinHypercube', points: 9 },
  { kind: 'sobol', points: 8 },
];

describe('sizes for a time', () => {
  it.each(DESIGNS)(
    'of a sweep by $kind fit, whatever the time, and more time is never fewer runs',
    (design) => {
      let before = 0;
      for (const seconds of [40, 100, 333, 1000, 20_000]) {
        const { design: chosen, replications } = sweepSizes(design, budget(seconds, 2, 1));
        const runs = pointsOf(chosen) * replications;
        expect(chosen.kind).toBe(design.kind);
        expect(runs).toBeLessThanOrEqual(0.85 * seconds);
        expect(replications).toBeGreaterThanOrEqual(2);
        expect(runs).toBeGreaterThanOrEqual(before);
        before = runs;
      }
    },
  );

  it('give a whole number no more values than it has', () => {
    const design: SweepDesign = { kind: 'grid', steps: [3, 3] };
    const chosen = sweepSizes(design, { ...budget(1000, 2), values: [3, Number.POSITIVE_INFINITY] });
    expect(chosen.design).toMatchObject({ kind: 'grid' });
    expect((chosen.design as { steps: readonly number[] }).steps[0]).toBe(3);
  });

  it('of a sensitivity analysis fit, with rows a power of two, and scenarios share the time', () => {
    const size = { trajectories: 10, rows: 64, drop: 0.02 };
    for (const scenarios of [1, 2]) {
      for (const seconds of [500, 1000, 5000, 100_000]) {
        const chosen = sensitivitySizes(size, budget(seconds, 5, scenarios));
        expect(sensitivityRuns(chosen, 5, scenarios, chosen.replications)).toBeLessThanOrEqual(
          0.85 * seconds,
        );
        expect(Math.log2(chosen.rows) % 1).toBe(0);
        expect(chosen.rows).toBeGreaterThanOrEqual(8);
        expect(chosen.drop).toBe(0.02);
      }
    }
    expect(sensitivitySizes({ ...size, rows: 0 }, budget(300, 5)).rows).toBe(0);
  });

  it('are refused when not even the smallest fits, with what it would take', () => {
    expect(() => sweepSizes(DESIGNS[2]!, budget(10, 2))).toThrow(ScenarioError);
    expect(() => sensitivitySizes({ trajectories: 4, rows: 8, drop: undefined }, budget(10, 2))).toThrow(
      /smallest design of 88 runs takes about 104/,
    );
  });
});
