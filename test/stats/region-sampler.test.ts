import { describe, expect, it } from 'vitest';
import { rootKey } from '../../src/random/root-key.js';
import { uniformAt } from '../../src/random/threefry.js';
import { kolmogorovSmirnov, smirnov } from '../../src/stats/goodness.js';
import { sampleRegion } from '../../src/stats/region-sampler.js';

const { word0, word1 } = rootKey('region', 0);
const draw = (a: number, b: number) => uniformAt(word0, word1, a, b);
const regionOf = (dimensions: number, scoreAt: (x: readonly number[]) => number) => ({
  dimensions,
  scoreAt,
  isWithin: (x: readonly number[], level: number) => scoreAt(x) <= level,
});
const column = (points: readonly (readonly number[])[], k: number) => points.map((x) => x[k]!);

describe('points of a region', () => {
  it('that is a third of the cube are found by plain rejection', () => {
    const sample = sampleRegion(
      regionOf(2, (x) => x[0]!),
      { size: 200, level: 1 / 3, draw },
    );
    expect(sample.stages).toBe(1);
    expect(Math.exp(sample.logShare)).toBeCloseTo(1 / 3, 1);
    expect(kolmogorovSmirnov(column(sample.points, 0), (x) => 3 * x).pValue).toBeGreaterThan(0.001);
  });

  it('that is a small ball off the middle fill it evenly, and leave the inputs it does not read alone', () => {
    // A ball of radius 0.1 in four of six dimensions: π²/2 · 10⁻⁴ of the cube.
    const centre = [0.3, 0.6, 0.2, 0.7];
    const radius = (x: readonly number[]) => Math.hypot(...centre.map((c, k) => x[k]! - c));
    const { points, level, logShare, stages } = sampleRegion(regionOf(6, radius), {
      size: 400,
      level: 0.1,
      draw,
    });
    expect(level).toBe(0.1);
    expect(stages).toBeGreaterThan(2);
    // Falling levels know the share to a few tens of per cent at this size.
    expect(Math.abs(logShare - Math.log((Math.PI ** 2 / 2) * 1e-4))).toBeLessThan(0.6);
    // Radii in a four-dimensional ball go with the fourth power.
    expect(kolmogorovSmirnov(points.map(radius), (r) => (r / 0.1) ** 4).pValue).toBeGreaterThan(0.001);
    for (const k of [4, 5])
      expect(kolmogorovSmirnov(column(points, k), (x) => x).pValue).toBeGreaterThan(0.001);
    expect(new Set(points.map(String)).size).toBe(points.length);
  });

  it('are as even when few walk and each gives many, and start with those that few would give', () => {
    const centre = [0.3, 0.6, 0.2, 0.7];
    const radius = (x: readonly number[]) => Math.hypot(...centre.map((c, k) => x[k]! - c));
    const region = regionOf(5, radius);
    const few = sampleRegion(region, { size: 50, level: 0.1, draw });
    const many = sampleRegion(region, { size: 420, walkers: 50, level: 0.1, draw });
    expect(many.points).toHaveLength(420);
    expect(many.points.slice(0, 50)).toEqual(few.points);
    expect(many.logShare).toBe(few.logShare);
    expect(new Set(many.points.map(String)).size).toBe(420);
    expect(kolmogorovSmirnov(many.points.map(radius), (r) => (r / 0.1) ** 4).pValue).toBeGreaterThan(0.001);
    expect(kolmogorovSmirnov(column(many.points, 4), (x) => x).pValue).toBeGreaterThan(0.001);
    // Between two points of one walker lie moves enough to forget: they are as far apart as points of two walkers.
    const lagged = many.points
      .slice(50)
      .map((x, i) => Math.hypot(...x.map((v, k) => v - many.points[i]![k]!)));
    const others = many.points
      .slice(57)
      .map((x, i) => Math.hypot(...x.map((v, k) => v - many.points[i]![k]!)));
    expect(smirnov(lagged, others).pValue).toBeGreaterThan(0.001);
  });

  it('that is a narrow ridge across the cube reach from end to end', () => {
    const { points } = sampleRegion(
      regionOf(4, (x) => Math.abs(x[0]! - x[1]!) + Math.abs(x[2]! - 0.5)),
      { size: 300, level: 0.005, draw },
    );
    expect(kolmogorovSmirnov(column(points, 0), (x) => x).pValue).toBeGreaterThan(0.001);
  });

  it('that has two parts are in both', () => {
    const { points } = sampleRegion(
      regionOf(3, (x) => Math.min(Math.abs(x[0]! - 0.2), Math.abs(x[0]! - 0.8)) + Math.abs(x[1]! - 0.5)),
      { size: 200, level: 0.02, draw },
    );
    const left = points.filter((x) => x[0]! < 0.5).length;
    expect(left).toBeGreaterThan(40);
    expect(left).toBeLessThan(160);
  });

  it('that is nowhere are the best there is, and the level says so', () => {
    const { level, points } = sampleRegion(
      regionOf(2, (x) => 5 + x[0]! ** 2),
      { size: 50, level: 3, draw },
    );
    expect(level).toBeGreaterThanOrEqual(5);
    expect(level).toBeLessThan(5.1);
    expect(points).toHaveLength(50);
  });
});

describe("Smirnov's distance between two samples", () => {
  it('is 1 for samples apart, with a chance far below one in a thousand, and 0 for one sample twice', () => {
    const low = Array.from({ length: 30 }, (_, i) => i);
    expect(
      smirnov(
        low,
        low.map((x) => x + 100),
      ).statistic,
    ).toBe(1);
    expect(
      smirnov(
        low,
        low.map((x) => x + 100),
      ).pValue,
    ).toBeLessThan(1e-9);
    expect(smirnov(low, low)).toEqual({ statistic: 0, pValue: 1 });
  });

  it('calls samples of one law different about as often as its level says', () => {
    let called = 0;
    for (let trial = 0; trial < 400; trial++) {
      const a = Array.from({ length: 60 }, (_, i) => draw(1000 + trial, i));
      const b = Array.from({ length: 40 }, (_, i) => draw(1000 + trial, 100 + i));
      if (smirnov(a, b).pValue < 0.05) called++;
    }
    // 400 trials at 0.05: 20 expected, standard deviation 4.4; four of them either way.
    expect(called).toBeGreaterThan(2);
    expect(called).toBeLessThan(38);
  });
});
