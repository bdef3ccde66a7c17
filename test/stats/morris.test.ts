import { describe, expect, it } from 'vitest';
import { EngineError } from '../../src/errors/errors.js';
import { normalQuantile } from '../../src/random/normal.js';
import { rootKey } from '../../src/random/root-key.js';
import { uniformAt } from '../../src/random/threefry.js';
import { elementaryEffects, morrisDesign, screeningMeasures } from '../../src/stats/morris.js';

const drawOf = (seed: string) => {
  const { word0, word1 } = rootKey(seed, 0);
  return (a: number, b: number) => uniformAt(word0, word1, a, b);
};

describe('a design of trajectories', () => {
  const [inputs, trajectories] = [5, 40];
  const points = morrisDesign(inputs, { trajectories, levels: 6, draw: drawOf('design') });

  it('moves each input once per trajectory, by Δ = p/(2(p − 1)), on the levels', () => {
    expect(points).toHaveLength(trajectories * (inputs + 1));
    const levels = [0, 1, 2, 3, 4, 5].map((step) => step / 5);
    for (const x of points.flat()) expect(levels).toContain(x);
    for (let t = 0; t < trajectories; t++) {
      const moved: number[] = [];
      for (let i = 1; i <= inputs; i++) {
        const [from, to] = [points[t * 6 + i - 1]!, points[t * 6 + i]!];
        for (let k = 0; k < inputs; k++) {
          if (from[k] === to[k]) continue;
          moved.push(k);
          expect(Math.abs(to[k]! - from[k]!)).toBeCloseTo(6 / (2 * 5), 12);
        }
      }
      expect(moved.sort()).toEqual([0, 1, 2, 3, 4]);
    }
  });

  it('uses every level as often, within 4 standard errors, and other luck gives another', () => {
    const starts = morrisDesign(1, { trajectories: 4000, draw: drawOf('levels') }).filter(
      (_, i) => i % 2 === 0,
    );
    for (const level of [0, 1 / 3, 2 / 3, 1]) {
      const share = starts.filter(([x]) => x === level).length / 4000;
      expect(Math.abs(share - 0.25)).toBeLessThan(4 * Math.sqrt((0.25 * 0.75) / 4000));
    }
    expect(morrisDesign(inputs, { trajectories, levels: 6, draw: drawOf('design') })).toEqual(points);
    expect(morrisDesign(inputs, { trajectories, levels: 6, draw: drawOf('other') })).not.toEqual(points);
  });

  it('refuses an odd number of levels', () => {
    expect(() => morrisDesign(2, { trajectories: 1, levels: 3, draw: drawOf('odd') })).toThrow(EngineError);
  });
});

describe('a screening', () => {
  it('gives the published measures of exercise 4 of The Primer', () => {
    // Saltelli and others 2008, Global Sensitivity Analysis: The Primer, pages 138–139; printed to two digits.
    const third = 1 / 3;
    const points = [
      [0, third],
      [0, 1],
      [2 * third, 1],
      [0, third],
      [2 * third, third],
      [2 * third, 1],
      [2 * third, 0],
      [2 * third, 2 * third],
      [0, 2 * third],
      [third, 1],
      [1, 1],
      [1, third],
      [third, 1],
      [third, third],
      [1, third],
      [third, 2 * third],
      [third, 0],
      [1, 0],
    ];
    const outputs = [
      0.97, 0.71, 2.39, 0.97, 2.3, 2.39, 1.87, 2.4, 0.87, 2.15, 1.71, 1.54, 2.15, 2.17, 1.54, 2.2, 1.87, 1,
    ];
    const [first, second] = screeningMeasures(elementaryEffects(points, outputs));
    expect(Math.abs(first!.mean - 0.66)).toBeLessThan(0.011);
    expect(Math.abs(first!.meanAbsolute - 1.62)).toBeLessThan(0.011);
    expect(Math.abs(first!.standardDeviation! - 1.79)).toBeLessThan(0.011);
    expect(Math.abs(second!.mean - 0.21)).toBeLessThan(0.011);
    expect(Math.abs(second!.meanAbsolute - 0.35)).toBeLessThan(0.011);
    expect(Math.abs(second!.standardDeviation! - 0.41)).toBeLessThan(0.011);
  });

  it('is exact for a linear function: μ is the slope, μ* its size, σ nothing', () => {
    const slopes = [3, -2, 0, 0.5];
    const points = morrisDesign(4, { trajectories: 5, draw: drawOf('linear') });
    const outputs = points.map((x) => 7 + x.reduce((sum, value, k) => sum + slopes[k]! * value, 0));
    for (const [k, measures] of screeningMeasures(elementaryEffects(points, outputs)).entries()) {
      expect(measures.mean).toBeCloseTo(slopes[k]!, 12);
      expect(measures.meanAbsolute).toBeCloseTo(Math.abs(slopes[k]!), 12);
      expect(measures.standardDeviation).toBeCloseTo(0, 12);
      expect(measures.standardErrorOfMeanAbsolute).toBeCloseTo(0, 12);
    }
  });

  it('finds the μ* of the g-function that its formula gives, and its order', () => {
    // On four levels |ΔG|/Δ is 2/(1 + aᵢ) times the other factors, whose mean over levels is (4/3 + aⱼ)/(1 + aⱼ).
    const a = [0, 1, 4.5, 9, 99, 99, 99, 99];
    const expected = a.map((ai, i) =>
      a.reduce((product, aj, j) => (j === i ? product : (product * (4 / 3 + aj)) / (1 + aj)), 2 / (1 + ai)),
    );
    const points = morrisDesign(8, { trajectories: 400, draw: drawOf('g-function') });
    const outputs = points.map((x) =>
      x.reduce((product, value, k) => (product * (Math.abs(4 * value - 2) + a[k]!)) / (1 + a[k]!), 1),
    );
    const measures = screeningMeasures(elementaryEffects(points, outputs));
    for (const [k, { mean, meanAbsolute, standardErrorOfMeanAbsolute }] of measures.entries()) {
      expect(Math.abs(meanAbsolute - expected[k]!)).toBeLessThan(4 * standardErrorOfMeanAbsolute!);
      // Symmetric about one half: μ alone would call every input unimportant.
      expect(Math.abs(mean)).toBeLessThan(meanAbsolute / 3);
    }
    for (let k = 1; k < 5; k++) expect(measures[k]!.meanAbsolute).toBeLessThan(measures[k - 1]!.meanAbsolute);
  });

  it("sorts the twenty inputs of Morris's function as Morris did", () => {
    // Morris 1991, section 4: ten do nothing to speak of; 8, 9 and 10 act linearly and alone; the first seven do not.
    const uniform = drawOf('coefficients');
    let drawn = 0;
    const noise = () => normalQuantile(uniform(1, drawn++));
    const main = Array.from({ length: 20 }, (_, i) => (i < 10 ? 20 : noise()));
    const pairs = Array.from({ length: 20 }, (_, i) =>
      Array.from({ length: 20 }, (__, j) => (i < j ? (j < 6 ? -15 : noise()) : 0)),
    );
    const morris = (x: readonly number[]) => {
      const w = x.map((v, i) =>
        i === 2 || i === 4 || i === 6 ? 2 * ((1.1 * v) / (v + 0.1) - 0.5) : 2 * (v - 0.5),
      );
      let y = 0;
      for (let i = 0; i < 20; i++) {
        y += main[i]! * w[i]!;
        for (let j = i + 1; j < 20; j++) y += pairs[i]![j]! * w[i]! * w[j]!;
      }
      for (let i = 0; i < 5; i++)
        for (let j = i + 1; j < 5; j++) for (let l = j + 1; l < 5; l++) y -= 10 * w[i]! * w[j]! * w[l]!;
      return y + 5 * w[0]! * w[1]! * w[2]! * w[3]!;
    };
    const points = morrisDesign(20, { trajectories: 30, draw: drawOf('twenty inputs') });
    const measures = screeningMeasures(elementaryEffects(points, points.map(morris)));
    const sizeOf = (k: number) => measures[k]!.meanAbsolute;
    const spreadOf = (k: number) => measures[k]!.standardDeviation!;
    const nothing = Math.max(...Array.from({ length: 10 }, (_, i) => sizeOf(10 + i)));
    for (let k = 0; k < 10; k++) expect(sizeOf(k)).toBeGreaterThan(2 * nothing);
    const alone = Math.max(spreadOf(7), spreadOf(8), spreadOf(9));
    for (const k of [7, 8, 9]) expect(Math.abs(measures[k]!.mean - 40)).toBeLessThan(5);
    for (let k = 0; k < 7; k++) expect(spreadOf(k)).toBeGreaterThan(2 * alone);
  });

  it('has no spread with one trajectory, and refuses what is no trajectory', () => {
    expect(screeningMeasures([[2], [-3]])).toEqual([
      { mean: 2, meanAbsolute: 2, standardErrorOfMeanAbsolute: undefined, standardDeviation: undefined },
      { mean: -3, meanAbsolute: 3, standardErrorOfMeanAbsolute: undefined, standardDeviation: undefined },
    ]);
    const square = [
      [0, 0],
      [1, 0],
      [1, 1],
    ];
    expect(elementaryEffects(square, [0, 2, 5])).toEqual([[2], [3]]);
    expect(() => elementaryEffects(square, [0, 2])).toThrow('no trajectories');
    expect(() => elementaryEffects([square[0]!, square[2]!, square[1]!], [0, 1, 2])).toThrow(
      'moves 2 inputs',
    );
    expect(() => elementaryEffects([square[0]!, square[1]!, square[0]!], [0, 1, 2])).toThrow(
      'does not move once',
    );
  });
});
