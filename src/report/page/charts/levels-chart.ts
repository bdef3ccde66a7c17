// Motivation and trust by months since registering, of those in work at the last month and of the others: a row of two
// small charts per group, with intervals as bands and both lines named at their ends.

import type { LevelSummary, LevelsSummary } from '../../../experiment/summary.js';
import type { ChartSpecification } from '../../render-chart.js';
import { capital } from '../../text.js';
import type { Context } from '../context.js';
import { ends } from '../estimates.js';
import { label, SCHEMA, type Space, VERDICT_COLOURS } from './page-config.js';

export const LEVEL_NAMES = ['motivation', 'trust'] as const;

/** Undefined without a row. */
export function levelsChart(
  context: Context,
  { months, rows }: LevelsSummary,
  space: Space,
): ChartSpecification | undefined {
  if (rows.length === 0) return undefined;
  const domain = domainOf(rows);
  const groups = [...new Set(rows.map(({ group }) => group))];
  return {
    $schema: SCHEMA,
    columns: space === 'wide' ? 2 : 1,
    spacing: { row: 24, column: 50 },
    concat: groups.flatMap((group) =>
      LEVEL_NAMES.map((name) => ({
        title: {
          text: [capital(context.words.say(`life.${name}`)), context.group(group)],
          fontSize: 12,
          offset: 6,
        },
        width: space === 'wide' ? 400 : 270,
        height: 150,
        layer: rows
          .filter((row) => row.group === group)
          .flatMap((row, _, both) => layersOf(context, row, { name, months, domain, both })),
      })),
    ),
  };
}

function layersOf(
  { words }: Context,
  row: LevelSummary,
  given: {
    readonly name: (typeof LEVEL_NAMES)[number];
    readonly months: number;
    readonly domain: readonly [number, number];
    readonly both: readonly LevelSummary[];
  },
): readonly ChartSpecification[] {
  const { name, months, domain, both } = given;
  const isWork = row.outcome === 'inWork';
  const color = isWork ? VERDICT_COLOURS.undervalued : VERDICT_COLOURS.overvalued;
  const said = words.say(`levels.${row.outcome}`);
  const values = row.byMonth.flatMap(({ month, countedTotal, ...levels }) => {
    const estimate = levels[name];
    if (!Number.isFinite(estimate.mean)) return [];
    const { low, high } = ends(estimate);
    return [
      {
        month,
        value: estimate.mean,
        low: Math.max(domain[0], low),
        high: Math.min(domain[1], high),
        tip: words.say('levels.tip', {
          month: words.number(month, 0),
          who: said,
          value: words.number(estimate.mean, 2),
          low: words.number(low, 2),
          high: words.number(high, 2),
          people: words.number(countedTotal, 0),
        }),
      },
    ];
  });
  const last = values.at(-1)!;
  const lastOf = (other: LevelSummary) => other.byMonth[last.month]?.[name].mean ?? 0;
  const isUpper = both.every((other) => other === row || last.value >= lastOf(other));
  const x = {
    field: 'month',
    type: 'quantitative',
    title: words.say('levels.x'),
    axis: { grid: false, values: [0, 6, 12, 18, 24].filter((month) => month <= months) },
    scale: { domain: [0, months], nice: false },
  };
  const y = {
    field: 'value',
    type: 'quantitative',
    title: words.say('levels.y'),
    scale: { domain, nice: false, zero: false },
    axis: { tickCount: 5, format: '.1f' },
  };
  return [
    {
      data: { values },
      mark: { type: 'area', color, opacity: 0.22, line: false },
      encoding: { x, y: { ...y, field: 'low' }, y2: { field: 'high' } },
    },
    {
      data: { values },
      mark: {
        type: 'line',
        color,
        strokeWidth: 2,
        strokeDash: isWork ? [1, 0] : [6, 3],
        interpolate: 'linear',
      },
      encoding: { x, y },
    },
    {
      data: { values },
      mark: { type: 'point', filled: true, size: 60, opacity: 0, color },
      encoding: { x, y, tooltip: { field: 'tip', type: 'nominal' } },
    },
    {
      data: { values: [{ ...last, text: `${said} ${words.number(last.value, 2)}` }] },
      ...label({ field: 'text', align: 'right', dy: isUpper ? -14 : 16, size: 11, encoding: { x, y } }),
    },
  ];
}

/** All that is drawn, to the next tenth and one further for the names of the lines. */
function domainOf(rows: readonly LevelSummary[]): readonly [number, number] {
  const all = rows
    .flatMap(({ byMonth }) => byMonth.flatMap(({ motivation, trust }) => [motivation, trust]))
    .filter(({ mean }) => Number.isFinite(mean))
    .map(({ mean }) => mean);
  const tenth = (value: number) => Math.min(1, Math.max(0, Math.round(value * 10) / 10));
  return [
    tenth(Math.floor(Math.min(...all) * 10 - 1) / 10),
    tenth(Math.ceil(Math.max(...all) * 10 + 1) / 10),
  ];
}
