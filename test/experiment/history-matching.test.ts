import { describe, expect, it } from 'vitest';
import { acceptedPoints, judgedPoints } from '../../src/experiment/ensemble/accepted-points.js';
import { ensembleFromMatching } from '../../src/experiment/ensemble/ensemble-from-matching.js';
import { type Evaluate, matchHistory } from '../../src/experiment/ensemble/history-matching.js';
import { largest, steadyVariances } from '../../src/experiment/ensemble/implausibility.js';
import { type MatchingPlan, priorOf, valuesAt } from '../../src/experiment/ensemble/matching-plan.js';
import type { MatchingState } from '../../src/experiment/ensemble/matching-state.js';
import { summariseMatching } from '../../src/experiment/ensemble/summarise-matching.js';
import { childKey, nameHash } from '../../src/random/address.js';
import { normalQuantile } from '../../src/random/normal.js';
import { rootKey } from '../../src/random/root-key.js';
import { uniformAt } from '../../src/random/threefry.js';
import { ensembleText } from '../../src/scenario/ensemble.js';
import { parseEnsemble } from '../../src/scenario/load-ensemble.js';

const plan: MatchingPlan = {
  seed: 'toy',
  parameters: [
    { name: 'a', low: 0, high: 2 },
    { name: 'b', low: -1, high: 1 },
    { name: 'c', low: 0, high: 1 },
    { name: 'unread', low: 10, high: 20 },
  ],
  // Made with a = 1.2, b = 0.4, c anything.
  targets: [
    { id: 'sum', value: 1.6, error: 0.03, discrepancy: 0.02 },
    { id: 'product', value: 0.48, error: 0.02, discrepancy: 0.02 },
  ],
  firstRuns: 60,
  runs: 60,
  lastRuns: 60,
  waves: 6,
  enough: 100,
  cutoff: 3,
  rank: 1,
  batch: 25,
};

/** Noise of a run, by where it is run, so that asking again gives the same. */
function noiseAt(point: readonly number[], target: number): number {
  const { word0, word1 } = childKey(rootKey('noise', 0), nameHash(String(point)), target);
  return normalQuantile(uniformAt(word0, word1, 0, 0));
}

const NOISE = 0.01;
const toy = ([a, b, c]: readonly number[]) => [a! + b! + 0.02 * c!, a! * b!];
const evaluate: Evaluate = async (points) =>
  points.map((point) => ({
    values: toy(point).map((value, j) => value + NOISE * noiseAt(point, j)),
    errors: [NOISE, NOISE],
  }));

const matched = matchHistory(plan, evaluate);

describe('history matching of a toy', () => {
  it('finds enough sets that fit, all of them judged by their own outputs', async () => {
    const { state, ended } = await matched;
    expect(ended).toBe('enough');
    const sets = acceptedPoints(state, plan);
    expect(sets.length).toBeGreaterThanOrEqual(plan.enough);
    for (const { x, outputs } of sets) {
      plan.targets.forEach(({ value, error, discrepancy }, j) => {
        const sd = Math.sqrt(error ** 2 + discrepancy ** 2 + NOISE ** 2);
        expect(Math.abs(outputs.values[j]! - value)).toBeLessThanOrEqual(3 * sd + 1e-12);
      });
      // The outputs are the simulation's, to the bit.
      const point = valuesAt(plan.parameters, x);
      expect(outputs.values[0]).toBe(toy(point)[0]! + NOISE * noiseAt(point, 0));
    }
  });

  it('needs far fewer runs than drawing from the prior would', async () => {
    const { state } = await matched;
    const share = Array.from({ length: 20_000 }, (_, i) => {
      const x = [0, 1, 2, 3].map((k) => uniformAt(1, 2, i, k));
      return toy(valuesAt(plan.parameters, x)).every(
        (value, j) =>
          Math.abs(value - plan.targets[j]!.value) <=
          3 * Math.hypot(plan.targets[j]!.error, plan.targets[j]!.discrepancy, NOISE),
      );
    }).filter((fits) => fits).length;
    const byChance = plan.enough / (share / 20_000);
    expect(judgedPoints(state, plan).length).toBeLessThan(byChance / 4);
  });

  it('leaves a parameter that no output reads with the spread of its prior, and narrows those that matter', async () => {
    const { state } = await matched;
    const { summary } = summariseMatching(state, plan);
    const of = (name: string) => summary.parameters.find((each) => each.name === name)!;
    expect(Math.abs(of('unread').sdRatio - 1)).toBeLessThan(4 * of('unread').sdRatioError);
    expect(Math.abs(of('unread').posterior.mean - 15)).toBeLessThan(
      (4 * of('unread').prior.sd) / Math.sqrt(summary.effectiveSize),
    );
    expect(of('a').sdRatio).toBeLessThan(0.7);
    expect(of('b').sdRatio).toBeLessThan(0.7);
  });

  it('gives the spread that drawing from the prior and keeping what fits gives', async () => {
    const { state } = await matched;
    const { summary } = summariseMatching(state, plan);
    const kept: (readonly number[])[] = [];
    for (let i = 0; i < 100_000; i++) {
      const point = valuesAt(
        plan.parameters,
        [0, 1, 2, 3].map((k) => uniformAt(3, 4, i, k)),
      );
      const fits = toy(point).every((value, j) => {
        const { value: z, error, discrepancy } = plan.targets[j]!;
        return (
          Math.abs(value + NOISE * normalQuantile(uniformAt(5 + j, 4, i, 0)) - z) <=
          3 * Math.hypot(error, discrepancy, NOISE)
        );
      });
      if (fits) kept.push(point);
    }
    ['a', 'b'].forEach((name, k) => {
      const values = kept.map((point) => point[k]!);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
      const { posterior } = summary.parameters.find((each) => each.name === name)!;
      // Four standard errors at the effective size; the spread is of two lumps, its own error at most sd / √n.
      expect(Math.abs(posterior.mean - mean)).toBeLessThan((4 * sd) / Math.sqrt(summary.effectiveSize));
      expect(Math.abs(posterior.sd - sd)).toBeLessThan((4 * sd) / Math.sqrt(summary.effectiveSize));
    });
  });

  it('keeps no jittered copies: the nearest two sets lie about as far apart as chance puts them', async () => {
    const { state } = await matched;
    const { summary, sets } = summariseMatching(state, plan);
    expect(new Set(sets.map(({ x }) => String(x))).size).toBe(sets.length);
    expect(summary.distances!.smallest).toBeGreaterThan(0.001);
    expect(summary.distances!.median).toBeGreaterThan(0.2);
    expect(summary.effectiveSize).toBeLessThanOrEqual(summary.accepted);
    expect(summary.effectiveSize).toBeGreaterThan(summary.accepted / 3);
    expect(summary.waves.reduce((sum, { tried }) => sum + tried, 0)).toBe(summary.tried);
    const share = ({ accepted, tried }: { accepted: number; tried: number }) => accepted / tried;
    expect(share(summary.waves.at(-1)!)).toBeGreaterThan(share(summary.waves[0]!));
    expect(sets[0]!.implausibility).toBeLessThanOrEqual(sets.at(-1)!.implausibility);
  });

  it('draws many at once in the last wave, and stops there as soon as enough fit', async () => {
    const large = { ...plan, waves: 2, lastRuns: 500 };
    const { state, ended } = await matchHistory(large, evaluate);
    expect(ended).toBe('enough');
    expect(state.waves.map(({ points }) => points.length)).toEqual([60, 500]);
    const last = state.waves[1]!.outputs.length;
    // What a batch before the end would not have been enough.
    const before = {
      ...state,
      waves: [
        state.waves[0]!,
        { ...state.waves[1]!, outputs: state.waves[1]!.outputs.slice(0, last - plan.batch) },
      ],
    };
    expect(acceptedPoints(state, large).length).toBeGreaterThanOrEqual(plan.enough);
    expect(acceptedPoints(before, large).length).toBeLessThan(plan.enough);
    expect(last).toBeLessThan(500);
    expect(summariseMatching(state, large).summary.tried).toBe(60 + last);
  });

  it('becomes an ensemble file that reads back, the first wave beside it as the prior', async () => {
    const { state } = await matched;
    const ensemble = ensembleFromMatching(
      state,
      plan,
      'toy',
      { settings: [], replications: 2, horizon: 36 },
      ([a, b, c]) => [`one=${a} /month`, `two=${b! + c!}`],
    );
    const read = parseEnsemble(ensembleText(ensemble), 'toy.yaml');
    expect(read).toEqual(ensemble);
    expect(read.sets).toHaveLength(read.accepted);
    expect(read.prior).toHaveLength(plan.firstRuns);
    expect(read.sets.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
    // A set run again gives its outputs again.
    const [again] = await evaluate([read.sets[0]!.values]);
    expect(again!.values).toEqual(read.sets[0]!.outputs);
    expect(read.sets[0]!.settings[0]).toBe(`one=${read.sets[0]!.values[0]} /month`);
  });

  it('resumed after any batch, through JSON, ends the same and asks only for what is missing', async () => {
    const states: string[] = [];
    const { state: whole } = await matchHistory(plan, evaluate, {
      onState: (state) => {
        states.push(JSON.stringify(state));
      },
    });
    for (const at of [0, 2, Math.floor(states.length / 2), states.length - 1]) {
      const saved = JSON.parse(states[at]!) as MatchingState;
      let asked = 0;
      const { state } = await matchHistory(
        plan,
        (points) => {
          asked += points.length;
          return evaluate(points);
        },
        { state: saved },
      );
      expect(JSON.stringify(state)).toBe(JSON.stringify(whole));
      const points = (of: MatchingState) => of.waves.reduce((sum, { outputs }) => sum + outputs.length, 0);
      expect(asked).toBe(points(whole) - points(saved));
    }
  });

  it('a point that gave no number is ruled out, teaches nothing, and survives JSON', async () => {
    const holed: Evaluate = async (points) =>
      (await evaluate(points)).map((outputs, i) =>
        points[i]![2]! > 0.8 ? { ...outputs, values: [outputs.values[0]!, Number.NaN] } : outputs,
      );
    const { state } = await matchHistory({ ...plan, waves: 3 }, holed);
    for (const each of [state, JSON.parse(JSON.stringify(state)) as MatchingState]) {
      const { summary, sets } = summariseMatching(each, plan);
      expect(sets.length).toBeGreaterThan(10);
      for (const { x } of sets) expect(x[2]!).toBeLessThanOrEqual(0.8);
      expect(summary.missed.find(({ id }) => id === 'product')!.sets).toBeGreaterThan(10);
    }
    const never: Evaluate = async (points) => points.map(() => ({ values: [Number.NaN, 0], errors: [0, 0] }));
    await expect(matchHistory(plan, never)).rejects.toThrow(
      'wave 1 gave numbers for all targets at 0 of 60 points; expected at least 2',
    );
  });

  it('of another plan is refused in words', async () => {
    const { state } = await matched;
    await expect(matchHistory({ ...plan, seed: 'other' }, evaluate, { state })).rejects.toThrow(
      'the waves that were saved had other seed; expected the same, or another folder to start anew',
    );
  });

  it('whose targets nothing meets says so: no set fits, the level stays above 3, and the target missed is named', async () => {
    const far = {
      ...plan,
      waves: 2,
      targets: [plan.targets[0]!, { id: 'far', value: 9, error: 0.1, discrepancy: 0.1 }],
    };
    const { state, ended } = await matchHistory(far, evaluate);
    const { summary } = summariseMatching(state, far);
    expect(ended).toBe('waves');
    expect(summary.accepted).toBe(0);
    expect(summary.parameters).toEqual([]);
    expect(summary.waves[1]!.level).toBeGreaterThan(3);
    expect(summary.missed[0]!.id).toBe('far');
  });
});

describe('the parts of it', () => {
  it('a flat prior over logarithms has the mean and spread of its draws', () => {
    const parameter = { name: 'p', low: 0.1, high: 10, scale: 'log' } as const;
    const draws = Array.from({ length: 20_000 }, (_, i) => valuesAt([parameter], [(i + 0.5) / 20_000])[0]!);
    const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
    const sd = Math.sqrt(draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws.length);
    expect(priorOf(parameter).mean).toBeCloseTo(mean, 4);
    expect(priorOf(parameter).sd).toBeCloseTo(sd, 4);
  });

  it('the k-th largest forgives k − 1 targets', () => {
    expect(largest([1, 5, 3], 1)).toBe(5);
    expect(largest([1, 5, 3], 2)).toBe(3);
    expect(largest([1], 2)).toBe(0);
  });

  it('a run that was lucky to show no spread still counts as half as noisy as the others', () => {
    const runs = [0, 2].map((error) => ({ values: [0], errors: [error] }));
    expect(steadyVariances(runs, 0)).toEqual([1, 3]);
  });

  it('an error that is not known is the mean of those that are, or nothing', () => {
    const runs = (...errors: number[]) => errors.map((error) => ({ values: [0], errors: [error] }));
    expect(steadyVariances(runs(Number.NaN, 2), 0)).toEqual([4, 4]);
    expect(steadyVariances(runs(Number.NaN), 0)).toEqual([0]);
  });
});
