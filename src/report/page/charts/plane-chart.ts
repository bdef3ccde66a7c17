// What alternatives cost and what they give: one mark each, with its interval both ways. Named are those for which a
// difference in work is shown; names that would lie on each other are moved apart and led to their marks.

import type { ComparisonSummary } from '../../../experiment/comparison/comparison-summary.js';
import type { ChartSpecification } from '../../render-chart.js';
import type { Context } from '../context.js';
import { type ComparedRow, comparedRows } from './compared-rows.js';
import { NOT_SHOWN, SHOWN } from './forest-chart.js';
import { label, SCHEMA, type Space, zeroLine } from './page-config.js';

const SIZE = { wide: { width: 620, height: 380 }, narrow: { width: 250, height: 300 } } as const;
/** Pixels between the lines of two names, and around the outermost marks. */
const [GAP, MARGIN] = [17, 14] as const;

export interface PlanePoint {
  readonly name: string;
  readonly work: ComparedRow;
  readonly cost: ComparedRow;
}

/** Alternatives with both a cost and an effect. */
export function planePoints(context: Context, summary: ComparisonSummary): readonly PlanePoint[] {
  const outcomes = comparedRows(context, summary);
  const rowsOf = (id: string) => outcomes.find(({ outcome }) => outcome.id === id)?.rows ?? [];
  const costs = rowsOf('public-cost');
  return rowsOf('at-work').flatMap((work) => {
    const cost = costs.find(({ id }) => id === work.id);
    return cost === undefined || cost.mean === null || work.mean === null || work.low === null
      ? []
      : [{ name: work.name, work, cost }];
  });
}

/** Undefined without costs or intervals. */
export function planeChart(
  context: Context,
  summary: ComparisonSummary,
  space: Space,
): ChartSpecification | undefined {
  const points = planePoints(context, summary);
  if (points.length === 0) return undefined;
  const { words } = context;
  const size = SIZE[space];
  const [xs, ys] = [span(points.map(({ cost }) => cost)), span(points.map(({ work }) => work))];
  const pixel = (value: number, [low, high]: Span) => ((high - value) / (high - low)) * size.height;
  const isShown = (row: ComparedRow) => row.verdict === 'more' || row.verdict === 'less';
  const named = points
    .filter(({ work }) => isShown(work))
    .map((point) => ({ point, at: pixel(point.work.mean!, ys) }));
  const places = apart(named.map(({ at }) => at));
  const values = points.map((point) => {
    const at = named.findIndex((one) => one.point === point);
    // Names lie inside the picture: to the left of a mark in its right half.
    const right = (point.cost.mean! - xs[0]) / (xs[1] - xs[0]) > 0.55;
    return {
      cost: point.cost.mean,
      costLow: point.cost.low,
      costHigh: point.cost.high,
      work: point.work.mean,
      workLow: point.work.low,
      workHigh: point.work.high,
      colour: isShown(point.work) ? SHOWN : NOT_SHOWN,
      left: at >= 0 && !right ? point.name : '',
      right: at >= 0 && right ? point.name : '',
      labelAt: at < 0 ? null : ys[1] - (places[at]! / size.height) * (ys[1] - ys[0]),
      tip: words.say('plane.alt', {
        alternative: point.name,
        work: point.work.text,
        cost: point.cost.text,
      }),
    };
  });
  const x = {
    field: 'cost',
    type: 'quantitative',
    title: words.say('plane.x'),
    scale: { domain: xs, nice: false },
    axis: { tickCount: space === 'wide' ? 7 : 4, format: ',.4~f' },
  };
  const y = {
    field: 'work',
    type: 'quantitative',
    title: words.say('plane.y'),
    scale: { domain: ys, nice: false },
    axis: { tickCount: 6, format: ',.4~f' },
  };
  const color = { field: 'colour', type: 'nominal', scale: null, legend: null };
  const tooltip = { field: 'tip', type: 'nominal' };
  const nameAt = { x, y: { ...y, field: 'labelAt' } };
  return {
    $schema: SCHEMA,
    ...size,
    data: { values },
    layer: [
      zeroLine('x', 0.5),
      zeroLine('y', 0.5),
      {
        mark: { type: 'rule', strokeWidth: 2, opacity: 0.9 },
        encoding: { x: { ...x, field: 'costLow' }, x2: { field: 'costHigh' }, y, color },
      },
      {
        mark: { type: 'rule', strokeWidth: 2, opacity: 0.9 },
        encoding: { x, y: { ...y, field: 'workLow' }, y2: { field: 'workHigh' }, color },
      },
      {
        mark: { type: 'point', filled: true, opacity: 1, size: 90 },
        encoding: { x, y, color, tooltip },
      },
      label({ field: 'left', dx: 9, dy: -9, strong: true, encoding: nameAt }),
      label({ field: 'right', dx: -9, dy: -9, align: 'right', strong: true, encoding: nameAt }),
    ],
  };
}

type Span = readonly [low: number, high: number];

/** From the lowest to the highest end, with 0 and some room. */
function span(rows: readonly ComparedRow[]): Span {
  const all = rows.flatMap(({ low, mean, high }) => [low ?? mean ?? 0, high ?? mean ?? 0]);
  const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)];
  const room = (high - low || 1) * (MARGIN / SIZE.narrow.width);
  return [low - room, high + room];
}

/** Heights moved down until no two lie on each other; in the order given. */
function apart(heights: readonly number[]): readonly number[] {
  const placed: number[] = [...heights];
  let last = Number.NEGATIVE_INFINITY;
  for (const [at, height] of [...heights.entries()].sort(([, a], [, b]) => a - b)) {
    placed[at] = Math.max(height, last + GAP);
    last = placed[at]!;
  }
  return placed;
}
