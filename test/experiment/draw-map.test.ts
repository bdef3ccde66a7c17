import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TrialStore } from '../../src/experiment/calibration/trial-store.js';
import { assertMap, type DrawMapOptions, drawMap } from '../../src/experiment/map/draw-map.js';
import { EffectStore } from '../../src/experiment/map/point-effects.js';
import type { VerdictMap } from '../../src/experiment/map/verdict-map.js';
import { assembleMap } from '../../src/report/assemble-map.js';
import { nameBook } from '../../src/report/names.js';
import { summaryText } from '../../src/report/summary-json.js';
import { parseMap } from '../../src/scenario/load-map.js';
import { loadMetrics, SHIPPED_METRICS } from '../../src/scenario/load-metrics.js';
import { openScenario } from '../../src/scenario/load-scenario.js';

// Everybody takes one measure and then the other, and the second does harm. The rate of the second is asked to be what
// the base hazard of the scenario gives, so the refit has to undo what the axes change.
const MAP = `schema: 1
id: small
seed: a small map
across: { path: measures.first.content.habits, bounds: [0, 0.2], steps: 2 }
up: { factor: harm of the second, on: [measures.second.content.skills], bounds: [0, 1], steps: 2 }
refit:
  - { path: job.baseHazard, bounds: [0.005 /month, 0.5 /month], range: [0.01 /month, 0.1 /month] }
trial: { replications: 1, probes: 1, rounds: 1, secants: 1, step: 0.1 }
check: { replications: 2, implausibility: 3 }
targets:
  - { id: second, kind: metric, metric: six-month-rate, measures: [second], value: 0.12, error: 0.02, discrepancy: 0.01, source: by hand, grade: E }
attribution: { settings: [time.followUp=13 months], replications: 2, horizon: 12 }
draw:
  - { measure: first, group: users }
  - { measure: second, group: users }
`;
const SMALL = [
  'groups.users.arrivals=200 /year',
  'time.warmUp=1 year',
  'time.window=1 year',
  'time.followUp=9 months',
];

let folder: string;
let options: DrawMapOptions;
let map: VerdictMap;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'map-'));
  const opened = openScenario('scenarios/harmful-chain.yaml', SMALL);
  const scenario = await opened.with([]);
  const metrics = loadMetrics([SHIPPED_METRICS]);
  const plan = parseMap(
    MAP,
    'small.yaml',
    scenario,
    metrics.map(({ id }) => id),
  );
  const { parameters, status, hash } = scenario;
  options = {
    plan,
    facts: { id: parameters.id, title: scenario.title.en, status, hash, seed: plan.seed, targets: [] },
    metrics: metrics.filter(({ id }) => id === 'six-month-rate'),
    parametersWith: async (settings) => (await opened.with(settings)).parameters,
    store: new TrialStore(),
    effects: new EffectStore(),
    version: 'test',
  };
  map = await drawMap(options);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a small map', () => {
  test('has every point of the grid, row by row, with what was set there', () => {
    expect(map.points.map(({ across, up }) => [across, up])).toEqual([
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ]);
    expect(map.across.values).toEqual([0, 0.2]);
    expect(map.up.values).toEqual([0, 1]);
  });

  test('refits at each point: where the second does harm, the hazard goes up to meet the same rate', () => {
    const hazards = map.points.map(({ refitted }) => refitted[0]!.value);
    expect(new Set(hazards).size).toBeGreaterThan(2);
    expect(hazards[2]!).toBeGreaterThan(2 * hazards[0]!);
    // Misses are those the numbers make.
    for (const { fit, misses } of map.points) {
      const [{ model, chance, implausibility }] = fit as [(typeof fit)[number]];
      expect(implausibility).toBeCloseTo(Math.abs(model - 0.12) / Math.hypot(0.02, 0.01, chance), 10);
      expect(misses).toBe(implausibility > 3);
    }
  });

  test('tells what was changed: content that is nothing gains nothing, harm loses work', () => {
    const gained = map.points.map(({ verdicts }) => verdicts.map(({ gained: months }) => months!.mean));
    expect(gained[3]![1]!).toBeLessThan(0);
    expect(gained[1]![0]!).toBeGreaterThan(gained[0]![0]!);
    for (const { verdicts } of map.points)
      for (const { verdict, rankDifference } of verdicts) {
        expect(verdict).not.toBeNull();
        if (verdict === 'undervalued') expect(rankDifference!).toBeGreaterThan(0);
        if (verdict === 'overvalued') expect(rankDifference!).toBeLessThan(0);
      }
  });

  test('goes on where it was cut off, to the same bytes', async () => {
    const state = join(folder, 'state.jsonl');
    const stop = new AbortController();
    let ran = 0;
    const cut = drawMap({
      ...options,
      store: new TrialStore(state),
      effects: new EffectStore(state),
      signal: stop.signal,
      onTrial: () => {
        if (++ran === 40) stop.abort();
      },
    });
    await expect(cut).rejects.toThrow('stopped by the user');
    let again = 0;
    const resume = () =>
      drawMap({
        ...options,
        store: new TrialStore(state),
        effects: new EffectStore(state),
        onTrial: () => again++,
      });
    expect(summaryText(await resume())).toBe(summaryText(map));
    expect(again).toBeGreaterThan(0);
    const lines = readFileSync(state, 'utf8').trim().split('\n');
    expect(lines).toHaveLength(ran + again);
    expect(lines.filter((line) => line.includes('"kind":"effects"'))).toHaveLength(8);
    again = 0;
    expect(summaryText(await resume())).toBe(summaryText(map));
    expect(again).toBe(0);
  });

  test('becomes files: numbers, and a chart per measure', async () => {
    const { parameters } = await openScenario('scenarios/harmful-chain.yaml').with([]);
    const files = await assembleMap(map, nameBook(parameters));
    expect([...files.keys()]).toEqual([
      'map.json',
      'map.csv',
      'map.txt',
      'data-dictionary.md',
      ...['first', 'second'].flatMap((id) =>
        ['vl.json', 'svg', 'png'].map((end) => `map-${id}-users.${end}`),
      ),
      'manifest.json',
    ]);
    const [head, ...rows] = String(files.get('map.csv')).trim().split('\n');
    expect(rows).toHaveLength(8);
    for (const name of head!.split(',')) expect(files.get('data-dictionary.md')).toContain(`| ${name} |`);
  });

  test('is told that its horizon is too long, or a corner impossible, before it is drawn', async () => {
    const { plan } = options;
    const late = { ...plan, attribution: { ...plan.attribution, horizon: 24 } };
    await expect(assertMap({ ...options, plan: late })).rejects.toThrow(/invalid horizon: 24 months/);
    const wild = { ...plan, across: { ...plan.across, bounds: [0, 1e6] as const } };
    await expect(assertMap({ ...options, plan: wild })).rejects.toThrow(/content\.habits/);
  });
});
