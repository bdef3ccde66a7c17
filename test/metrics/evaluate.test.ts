import { describe, expect, it } from 'vitest';
import { evaluateMetrics, type MetricCounts } from '../../src/metrics/evaluate.js';
import { loadMetrics, parseMetric, SHIPPED_METRICS } from '../../src/scenario/load-metrics.js';
import { middle, month, PANEL_HEAD, STINT_HEAD, tables } from './tables.js';

const shipped = new Map(loadMetrics([SHIPPED_METRICS]).map((metric) => [metric.id, metric]));

interface Month {
  readonly from: number;
  readonly status: string;
  readonly hours?: number;
  readonly wage?: number;
  readonly benefit?: number;
}

const LAST = 59;

/** One person in measure `a` at the counts of months 2 to 5, and then as the panel says. */
async function person(panel: readonly Month[], options: { last?: number; stints?: readonly string[] } = {}) {
  const { last = LAST, stints = [] } = options;
  const rows = panel.flatMap(({ from, status, hours = 0, wage = 0, benefit = 0 }, i) =>
    Array.from({ length: (panel[i + 1]?.from ?? last + 1) - from }, (_, k) =>
      [1, month(from + k), status, hours, wage, benefit].join(','),
    ),
  );
  const { register } = await tables(
    [STINT_HEAD, `1,a,${middle(2)},${middle(6)},completed`, ...stints, ''].join('\n'),
    [`${PANEL_HEAD},hours,wage,benefit`, ...rows, ''].join('\n'),
  );
  return register;
}

async function cellOf(
  id: string,
  panel: readonly Month[],
  options: Parameters<typeof person>[1] = {},
): Promise<MetricCounts> {
  const [result] = evaluateMetrics(await person(panel, options), [shipped.get(id)!]);
  if (result!.kind !== 'counts') throw new Error(`not computed: ${result!.columns.join(', ')}`);
  return result!.cells[0]!;
}

const top = (cell: MetricCounts) => cell.tops[0]![0]!;

describe('a span', () => {
  it('months of work are the counts in work in the three years after the first count', async () => {
    // First count: month 2. Three years on: up to month 38.
    expect(
      top(
        await cellOf('months-of-work', [
          { from: 0, status: 'inMeasure' },
          { from: 30, status: 'employed' },
        ]),
      ),
    ).toBe(9);
    expect(top(await cellOf('months-of-work', [{ from: 0, status: 'employed' }]))).toBe(36);
  });

  it('is censored when any of its counts lies past the end, and the row is counted', async () => {
    const long = await cellOf('months-of-work', [{ from: 0, status: 'employed' }], { last: 38 });
    expect([long.entries, long.censored, long.bottoms[0]]).toEqual([1, 0, 1]);
    const short = await cellOf('months-of-work', [{ from: 0, status: 'employed' }], { last: 37 });
    expect([short.entries, short.censored, short.bottoms[0], top(short)]).toEqual([1, 1, 0, 0]);
  });

  it('lasting work is half of full time over the year after leaving, in hours', async () => {
    // Last count inside: month 5. The year: months 6 to 17.
    const lasting = async (from: number, hours: number) =>
      top(
        await cellOf('stable-work', [
          { from: 0, status: 'inMeasure' },
          { from, status: 'employed', hours },
        ]),
      );
    expect(await lasting(6, 0.5)).toBe(1);
    expect(await lasting(7, 0.5)).toBe(0);
    expect(await lasting(12, 1)).toBe(1);
    expect(await lasting(13, 1)).toBe(0);
  });

  it('tax less benefits is 0.35 of the wage less what was paid, over three years from the start', async () => {
    const value = top(
      await cellOf('benefit-and-tax', [
        { from: 0, status: 'inMeasure', benefit: 20_000 },
        { from: 13, status: 'employed', wage: 30_000 },
      ]),
    );
    // Months 3 to 12 on benefit, 13 to 38 at work.
    expect(value).toBeCloseTo(-10 * 20_000 + 26 * 0.35 * 30_000, 6);
  });
});

describe('a moment', () => {
  it('hours at six months', async () => {
    expect(
      top(
        await cellOf('hours-weighted', [
          { from: 0, status: 'inMeasure' },
          { from: 11, status: 'employed', hours: 0.4 },
        ]),
      ),
    ).toBe(0.4);
    expect(
      top(
        await cellOf('hours-weighted', [
          { from: 0, status: 'inMeasure' },
          { from: 12, status: 'employed', hours: 0.4 },
        ]),
      ),
    ).toBe(0);
  });

  it('from start counts from the first count inside', async () => {
    const at = async (from: number) =>
      top(
        await cellOf('employed-12-months-from-start', [
          { from: 0, status: 'inMeasure' },
          { from, status: 'employed' },
        ]),
      );
    expect([await at(14), await at(15)]).toEqual([1, 0]);
  });

  it('a return within two counts is no start, one after three is', async () => {
    const starts = async (from: number) =>
      (
        await cellOf('employed-12-months-from-start', [{ from: 0, status: 'out' }], {
          stints: [`1,a,${middle(from)},${middle(from + 3)},completed`],
        })
      ).entries;
    // Last count inside: month 5; seen again at 7 or 8.
    expect([await starts(7), await starts(8)]).toEqual([1, 2]);
  });

  it('people inside count once for each count, those too late for the moment as censored', async () => {
    // Inside at months 2 to 5; three months on are 5 to 8, of which 7 and 8 are at work.
    const metric = { ...shipped.get('employed-after-3-months')!.definition, population: 'inside' as const };
    const panel = [
      { from: 0, status: 'inMeasure' },
      { from: 7, status: 'employed' },
    ];
    const counts = async (last: number) => {
      const [result] = evaluateMetrics(await person(panel, { last }), [
        { ...shipped.get('employed-after-3-months')!, definition: metric },
      ]);
      const cell = result!.kind === 'counts' ? result!.cells[0]! : undefined;
      return [cell!.entries, top(cell!), cell!.bottoms[0], cell!.censored];
    };
    expect(await counts(LAST)).toEqual([4, 2, 4, 0]);
    expect(await counts(7)).toEqual([4, 1, 3, 1]);
  });

  it('a status that is not recorded is neither a success nor a failure', async () => {
    const cell = await cellOf('six-month-rate', [{ from: 20, status: 'employed' }]);
    expect([cell.entries, cell.unknown, cell.bottoms[0]]).toEqual([1, 1, 0]);
  });
});

describe('a denominator of its own', () => {
  it('divides by those for whom it holds', async () => {
    const metric = parseMetric(
      `schema: 1
id: hours-of-those-in-work
names: { en: Hours of those in work }
source: made up
date: 2026
unit: share of full time
direction: none
definition:
  population: exits
  moment: 6 months
  event: { status: [employed] }
  sum: [{ of: hours }]
  denominator: { status: [employed] }
`,
      'mine.yaml',
    );
    const read = async (status: string) => {
      const register = await person([{ from: 0, status, hours: 0.5 }]);
      const [result] = evaluateMetrics(register, [metric]);
      const cell = result!.kind === 'counts' ? result!.cells[0]! : undefined;
      return [cell!.tops[0]![0], cell!.bottoms[0], cell!.entries];
    };
    expect(await read('employed')).toEqual([0.5, 1, 1]);
    expect(await read('out')).toEqual([0, 0, 1]);
  });
});

describe('a table that lacks a column', () => {
  it('has no number for the metrics that read it, and the column is named', async () => {
    const { register } = await tables(`${STINT_HEAD}\n1,a,${middle(2)},${middle(6)},job\n`);
    const results = evaluateMetrics(register, [
      shipped.get('six-month-rate')!,
      shipped.get('hours-weighted')!,
    ]);
    expect(results).toEqual([
      { kind: 'lacking', columns: ['status'] },
      { kind: 'lacking', columns: ['status', 'hours'] },
    ]);
  });

  it('but statuses some months after the end may stand in the table of stints itself', async () => {
    const { register } = await tables(
      `${STINT_HEAD},status_6,employed_12\n1,a,${middle(2)},${middle(6)},job,employed,no\n2,a,${middle(2)},${middle(6)},x,ledig,\n`,
    );
    const metrics = [shipped.get('six-month-rate')!, shipped.get('employed-after-12-months')!];
    const cells = evaluateMetrics(register, metrics).map((result) =>
      result.kind === 'counts' ? result.cells[0]! : undefined,
    );
    expect(cells.map((cell) => [cell!.entries, cell!.unknown, top(cell!), cell!.bottoms[0]])).toEqual([
      [2, 0, 1, 2],
      [2, 1, 0, 1],
    ]);
  });
});

describe('the work indicator', () => {
  it('is zero for measures that differ only in whom they have, where the register shows whom', async () => {
    // Two groups, two measures: 80 % of the first group find work and 20 % of the second, wherever they were.
    const stints: string[] = [];
    const panel: string[] = [];
    const people = 400;
    for (let p = 0; p < people; p++) {
      const group = p % 2;
      const measure = p % 8 < 6 ? (group === 0 ? 'a' : 'b') : group === 0 ? 'b' : 'a';
      const works = Math.floor(p / 8) % 5 < (group === 0 ? 4 : 1);
      stints.push(`${p},${measure},${middle(2)},${middle(6)},completed,g${group},${middle(0)}`);
      for (let m = 0; m <= 20; m++)
        panel.push(`${p},${month(m)},${m >= 7 && works ? 'employed' : 'openlyUnemployed'}`);
    }
    const { register } = await tables(
      [`${STINT_HEAD},group,registered`, ...stints, ''].join('\n'),
      [PANEL_HEAD, ...panel, ''].join('\n'),
    );
    const [plain, indicator] = evaluateMetrics(register, [
      shipped.get('employed-after-3-months')!,
      shipped.get('work-indicator')!,
    ]);
    const rate = (result: typeof plain, measure: number) => {
      const cells = result!.kind === 'counts' ? result!.cells.filter((cell) => cell.measure === measure) : [];
      const sum = (read: (cell: MetricCounts) => number) => cells.reduce((n, cell) => n + read(cell), 0);
      return sum(top) / sum((cell) => cell.bottoms[0]!);
    };
    expect(rate(plain, 0) - rate(plain, 1)).toBeGreaterThan(0.25);
    expect(Math.abs(rate(indicator, 0))).toBeLessThan(0.03);
    expect(Math.abs(rate(indicator, 1))).toBeLessThan(0.03);
  });
});
