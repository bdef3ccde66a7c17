// Alternatives below each other, each with its difference from the base in one outcome, which the reader chooses.

import type { ComparisonSummary } from '../../../experiment/comparison/comparison-summary.js';
import type { ChartSpecification } from '../../render-chart.js';
import type { Context } from '../context.js';
import { comparedRows } from './compared-rows.js';
import { label, SCHEMA, type Space, VERDICT_COLOURS, zeroLine } from './page-config.js';

/** Width of the part with the intervals, and height of a line: names beside the marks, or above them. */
const WIDTH = { wide: 400, narrow: 310 } as const;
const STEP = { wide: 26, narrow: 54 } as const;
export const [SHOWN, NOT_SHOWN] = [VERDICT_COLOURS.undervalued, VERDICT_COLOURS.noDifferenceShown];

/** Undefined when there is no interval to draw. */
export function forestChart(
  context: Context,
  summary: ComparisonSummary,
  space: Space,
): ChartSpecification | undefined {
  const { words } = context;
  const outcomes = comparedRows(context, summary);
  const values = outcomes.flatMap(({ rows }) =>
    rows.map((row, line) => ({
      ...row,
      line: line + 1,
      colour: row.verdict === 'more' || row.verdict === 'less' ? SHOWN : NOT_SHOWN,
      tip: words.say('forest.alt', { alternative: row.name, change: row.text }),
    })),
  );
  if (values.every(({ low }) => low === null)) return undefined;
  const lines = summary.scenarios.length - 1;
  const y = {
    field: 'line',
    type: 'quantitative',
    axis: null,
    scale: { domain: [0.5, lines + 0.5], reverse: true, nice: false, zero: false },
  };
  const x = {
    field: 'mean',
    type: 'quantitative',
    title: null,
    scale: { zero: true, nice: true },
    axis: { tickCount: 5, format: ',.4~f' },
  };
  const color = { field: 'colour', type: 'nominal', scale: null, legend: null };
  const tooltip = { field: 'tip', type: 'nominal' };
  const wide = space === 'wide';
  const chosen = { filter: 'datum.outcome == outcome' };
  return {
    $schema: SCHEMA,
    params: [{ name: 'outcome', value: outcomes[0]!.outcome.id }],
    width: WIDTH[space],
    height: lines * STEP[space],
    data: { values },
    layer: [
      // In a hand it runs through the names.
      zeroLine('x', wide ? 0.7 : 0.2),
      {
        transform: [chosen, { filter: 'isValid(datum.low)' }],
        mark: { type: 'rule', strokeWidth: 3 },
        encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, y, color, tooltip },
      },
      {
        transform: [chosen, { filter: 'isValid(datum.mean)' }],
        mark: { type: 'point', filled: true, opacity: 1, size: 80 },
        encoding: { x, y, color, tooltip },
      },
      {
        transform: [chosen],
        ...label({
          field: 'name',
          strong: true,
          align: wide ? 'right' : 'left',
          dx: wide ? -12 : 0,
          dy: wide ? 0 : -28,
          encoding: { x: { value: 0 }, y },
        }),
      },
      {
        transform: [chosen],
        ...label({
          field: 'text',
          dx: wide ? 12 : 0,
          dy: wide ? 0 : -13,
          encoding: { x: { value: wide ? WIDTH.wide : 0 }, y },
        }),
      },
    ],
  };
}
