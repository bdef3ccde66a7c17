import { describe, expect, test } from 'vitest';
import type { MapPoint, MapVerdict, VerdictMap } from '../../src/experiment/map/verdict-map.js';
import { verdictMapChart } from '../../src/report/charts/verdict-map.js';
import { csvText } from '../../src/report/csv.js';
import { mapColumns, mapRows } from '../../src/report/map-files.js';
import { mapTable } from '../../src/report/map-table.js';
import { signAndPlaces, signOf } from '../../src/report/map-words.js';
import type { NameBook } from '../../src/report/names.js';
import { renderSvg } from '../../src/report/render-chart.js';

const names: NameBook = { measure: (id) => `the ${id}`, group: (id) => `${id} people` };

const verdict = (sign: MapVerdict['verdict'], official: number, actual: number): MapVerdict => ({
  measure: 'aps',
  group: 'reduced',
  verdict: sign,
  officialRate: { mean: 0.25, low: 0.2, high: 0.3, level: 0.95, n: 4 },
  tooFew: false,
  gained: { mean: -1.5, low: -2, high: -1, level: 0.95, n: 4 },
  officialRanks: { best: official, worst: official },
  trueRanks: { best: actual, worst: actual },
  rankDifference: official - actual,
});
const unranked: MapVerdict = {
  ...verdict(null, 1, 1),
  officialRate: null,
  gained: null,
  officialRanks: null,
  trueRanks: null,
  rankDifference: null,
};
const point = (across: number, up: number, off: number, one: MapVerdict): MapPoint => ({
  across,
  up,
  refitted: [{ value: 0.1 + across / 100, atBound: across === 1 && up === 1 }],
  fit: [{ model: 0.3 + off / 100, chance: 0.001, implausibility: off, misses: off > 3 }],
  misses: off > 3,
  verdicts: [one],
});
const map: VerdictMap = {
  schema: 1,
  id: 'by hand',
  note: '',
  scenario: { id: 's', title: 'A world', status: '', hash: '' },
  seed: 'x',
  level: 0.95,
  work: 'ordinary',
  replications: { refit: 1, check: 2, effects: 8 },
  scale: 0.02,
  time: { warmUpDays: 1, windowDays: 1, followUpDays: 1 },
  horizonMonths: 36,
  implausibility: 3,
  across: {
    name: 'f',
    title: 'strength',
    unit: '',
    values: [-0.625, 2],
    sets: [{ path: 'a.b.habits', before: 0.08 }],
    note: '',
  },
  up: {
    name: 'job.beta',
    title: 'weight',
    unit: '',
    values: [1, 3.5],
    sets: [{ path: 'job.beta', before: 2 }],
    note: '',
  },
  refitted: [{ name: 'job.baseHazard', unit: '/month', before: 0.12, bounds: [0.01, 0.4] }],
  targets: [{ id: 'T1', published: 0.3, error: 0.01, discrepancy: 0, source: 'x', grade: 'A' }],
  points: [
    point(0, 0, 0.5, verdict('undervalued', 9, 4)),
    point(1, 0, 3.5, verdict('overvalued', 2, 7)),
    point(0, 1, 1, verdict('noDifferenceShown', 5, 4)),
    point(1, 1, 2, unranked),
  ],
};

describe('the sign of undervaluation', () => {
  test('comes from the verdict, and the places from the ranks', () => {
    expect(map.points.map(({ verdicts: [one] }) => signOf(one!))).toEqual(['▲', '▼', '·', '–']);
    expect(map.points.map(({ verdicts: [one] }) => signAndPlaces(one!))).toEqual([
      '▲ +5.0',
      '▼ −5.0',
      '· +1.0',
      '–',
    ]);
  });

  test('stands in a grid with the highest value on top, and points that miss marked', () => {
    const text = mapTable(map, names);
    const rows = text.split('\n').filter((line) => line.startsWith('│'));
    expect(
      rows.slice(0, 3).map((row) =>
        row
          .split('│')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
    ).toEqual([
      ['up \\ across', '−0.625', '2'],
      ['3.5', '· +1.0', '–'],
      ['1', '▲ +5.0', '▼ −5.0 ×'],
    ]);
    expect(text).toContain('1 of 4 points miss; the targets missed at most points: T1 (1).');
    expect(text).toContain('0.11 |');
    expect(text).toContain('strength, factor on habits 0.08');
    expect(text).not.toContain('hardly ever told apart');
    const few = mapTable({ ...map, replications: { ...map.replications, effects: 2 } }, names);
    expect(few.replace(/\s+/g, ' ')).toContain('chance was not beaten, not that there is no difference');
  });

  test('stands in the table of files with ranks, rates and what was missed', () => {
    const [head, ...rows] = csvText(mapColumns(map), mapRows(map)).trim().split('\n');
    const cells = rows.map((row) =>
      Object.fromEntries(row.split(',').map((cell, i) => [head!.split(',')[i]!, cell])),
    );
    expect(cells[1]).toMatchObject({
      point: '2',
      across: '2',
      up: '1',
      'job.baseHazard': '0.11',
      T1_implausibility: '3.5',
      misses: '1',
      verdict: 'overvalued',
      rank_difference: '-5',
      official_best: '2',
      true_worst: '7',
      gained: '-1.5',
      gained_low: '-2',
    });
    expect(cells[3]).toMatchObject({ verdict: '', rank_difference: '', gained: '', misses: '0' });
  });
});

interface Layer {
  readonly mark: { readonly type: string };
  readonly data?: {
    readonly values: readonly {
      readonly left: number;
      readonly right: number;
      readonly bottom: number;
      readonly top: number;
    }[];
  };
}
const hatches = (of: VerdictMap) =>
  (verdictMapChart(of, 0, names).layer as readonly Layer[])
    .filter(({ mark }) => mark.type === 'rule')
    .flatMap(({ data }) => data!.values);

describe('the chart of a map', () => {
  test('hatches the points that miss, and no others', () => {
    const lines = hatches(map);
    expect(lines.length).toBeGreaterThan(3);
    // All within the cell of the point (1, 0), none a dot.
    for (const { left, right, bottom, top } of lines) {
      expect(Math.min(left, right)).toBeGreaterThanOrEqual(0.5);
      expect(Math.max(left, right)).toBeLessThanOrEqual(1.5);
      expect(Math.min(bottom, top)).toBeGreaterThanOrEqual(-0.5);
      expect(Math.max(bottom, top)).toBeLessThanOrEqual(0.5);
      expect(right - left).toBeGreaterThan(0.1);
      expect(top - bottom).toBeCloseTo(right - left, 12);
    }
    const fitting = { ...map, points: map.points.map((one) => ({ ...one, misses: false })) };
    expect(hatches(fitting)).toEqual([]);
    expect(hatches({ ...map, points: map.points.map((one) => ({ ...one, misses: true })) })).toHaveLength(
      4 * lines.length,
    );
  });

  test('colours both directions alike around nothing, and shows every sign', async () => {
    const { layer } = verdictMapChart(map, 0, names) as {
      layer: readonly { encoding: { color: { scale: { domain: readonly number[] } } } }[];
    };
    expect(layer[0]!.encoding.color.scale.domain).toEqual([-5, 0, 5]);
    const svg = await renderSvg(verdictMapChart(map, 0, names));
    for (const text of [
      '▲ +5.0',
      '▼ −5.0',
      '· +1.0',
      '–',
      '−1.50 months',
      '−2.00 to −1.00',
      'misses 1 of 1',
      'weight',
    ])
      expect(svg).toContain(`>${text}<`);
  });
});
