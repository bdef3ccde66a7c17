// Of 100 who joined a waiting list: how many had started, and how many had left it, by weeks since; one small chart per
// measure and group, with intervals as bands and the numbers at the last week.

import type { Reported, WaitSummary } from '../../../experiment/summary.js';
import type { ChartSpecification } from '../../render-chart.js';
import type { Context } from '../context.js';
import { shareEnds } from '../estimates.js';
import { EFFECT_COLOUR, label, SCHEMA, type Space, VERDICT_COLOURS } from './page-config.js';

/** Of 100, how many may still wait where a curve is cut: what follows is flat. */
const SETTLED = 1;
const LEAST_WEEKS = 13;

/** Weeks drawn: until next to nobody waits any more, the same in all charts. */
export function weeksDrawn(rows: readonly WaitSummary[]): number {
  const lasts = rows.map(({ after }) => {
    const settled = after.find(({ started, left }) => (1 - started.mean - left.mean) * 100 <= SETTLED);
    return (settled ?? after.at(-1))?.weeks ?? 0;
  });
  return Math.max(LEAST_WEEKS, ...lasts);
}

/** Undefined without a row that can be followed. */
export function waitCurvesChart(
  context: Context,
  rows: readonly WaitSummary[],
  space: Space,
): ChartSpecification | undefined {
  const { words } = context;
  const last = weeksDrawn(rows);
  const followed = rows.filter(({ after }) => after.length > 1);
  if (followed.length === 0) return undefined;
  const kinds = [
    { name: 'started', said: words.say('waitCurves.started'), colour: EFFECT_COLOUR },
    { name: 'left', said: words.say('waitCurves.left'), colour: VERDICT_COLOURS.overvalued },
  ] as const;
  const x = {
    field: 'weeks',
    type: 'quantitative',
    title: words.say('waitCurves.x'),
    axis: { grid: false, tickCount: 5 },
    scale: { domain: [0, last], nice: false },
  };
  const y = {
    field: 'share',
    type: 'quantitative',
    title: words.say('waitCurves.y'),
    axis: { values: [0, 25, 50, 75, 100] },
    scale: { domain: [0, 100], nice: false },
  };
  return {
    $schema: SCHEMA,
    columns: space === 'wide' ? 3 : 1,
    spacing: { row: 22, column: 56 },
    concat: followed.map((row) => ({
      title: { text: [context.measure(row.measure), context.group(row.group)], fontSize: 11, offset: 6 },
      width: 250,
      height: 120,
      layer: kinds.flatMap(({ name, said, colour }) => {
        const values = row.after
          .filter(({ weeks }) => weeks <= last)
          .map((point) => ({ weeks: point.weeks, ...inHundred(point[name]) }));
        const end = values.at(-1)!;
        const text = `${words.number(end.share, 0)} ${said}`;
        const tip = (value: (typeof values)[number]) =>
          words.say('waitCurves.tip', {
            weeks: words.number(value.weeks, 0),
            share: words.number(value.share, 0),
            low: words.number(value.low, 0),
            high: words.number(value.high, 0),
            what: said,
          });
        const data = { values: values.map((value) => ({ ...value, tip: tip(value) })) };
        return [
          {
            data,
            mark: { type: 'area', color: colour, opacity: 0.22, line: false },
            encoding: { x, y: { ...y, field: 'low' }, y2: { field: 'high' } },
          },
          {
            data,
            mark: {
              type: 'line',
              color: colour,
              strokeWidth: 2,
              strokeDash: name === 'left' ? [5, 3] : [1, 0],
              interpolate: 'linear',
            },
            encoding: { x, y },
          },
          {
            data,
            mark: { type: 'point', filled: true, size: 60, opacity: 0, color: colour },
            encoding: { x, y, tooltip: { field: 'tip', type: 'nominal' } },
          },
          {
            data: { values: [{ ...end, text }] },
            ...label({
              field: 'text',
              align: 'right',
              dx: 0,
              // Above its line, or below it where that would leave the chart.
              dy: end.share > 85 ? 13 : -10,
              size: 11,
              encoding: { x, y },
            }),
          },
        ];
      }),
    })),
  };
}

function inHundred(share: Reported): { share: number; low: number; high: number } {
  const { low, high } = shareEnds(share);
  return { share: share.mean * 100, low: low * 100, high: high * 100 };
}
