// Numbers with their intervals, one line each in panels below each other; where one is given, a published number beside
// it.

import type { ChartSpecification } from '../../render-chart.js';
import { capital } from '../../text.js';
import { EFFECT_COLOUR, label, SCHEMA, type Space, VERDICT_COLOURS, zeroLine } from './page-config.js';

export interface IntervalRow {
  readonly name: string;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** The number in words. */
  readonly text: string;
  readonly published?: number;
}

export interface IntervalPanel {
  readonly title: string;
  readonly rows: readonly IntervalRow[];
}

const WIDTH = { wide: 400, narrow: 310 } as const;
const STEP = { wide: 26, narrow: 54 } as const;

/** Panels that share their scale, which begins at 0 or below. Undefined without a row. */
export function intervalsChart(
  panels: readonly IntervalPanel[],
  { title, space, highest }: { readonly title: string; readonly space: Space; readonly highest?: number },
): ChartSpecification | undefined {
  const all = panels.flatMap(({ rows }) => rows);
  if (all.length === 0) return undefined;
  const ends = all.flatMap(({ low, high, published = 0 }) => [low, high, published]);
  const domain = [Math.min(0, ...ends), highest ?? Math.max(1, ...ends)];
  return {
    $schema: SCHEMA,
    spacing: 24,
    vconcat: panels.map((one) => panel(one, { domain, title, space })),
  };
}

function panel(
  { title: heading, rows }: IntervalPanel,
  {
    domain,
    title,
    space,
  }: { readonly domain: readonly number[]; readonly title: string; readonly space: Space },
): ChartSpecification {
  const wide = space === 'wide';
  const values = rows.map((row, at) => ({ ...row, line: at + 1, tip: `${row.name}: ${row.text}` }));
  const y = {
    field: 'line',
    type: 'quantitative',
    axis: null,
    scale: { domain: [0.5, rows.length + 0.5], reverse: true, nice: false, zero: false },
  };
  const x = {
    field: 'mean',
    type: 'quantitative',
    title,
    scale: { domain, nice: false },
    axis: { tickCount: 5 },
  };
  const tooltip = { field: 'tip', type: 'nominal' };
  return {
    title: { text: capital(heading), fontSize: 15, offset: 8 },
    width: WIDTH[space],
    height: rows.length * STEP[space],
    data: { values },
    layer: [
      ...(domain[0]! < 0 ? [zeroLine('x', 0.5)] : []),
      {
        mark: { type: 'rule', strokeWidth: 3, color: VERDICT_COLOURS.undervalued },
        encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, y, tooltip },
      },
      {
        mark: { type: 'point', filled: true, opacity: 1, size: 80, color: VERDICT_COLOURS.undervalued },
        encoding: { x, y, tooltip },
      },
      {
        transform: [{ filter: 'isValid(datum.published)' }],
        mark: {
          type: 'point',
          shape: 'diamond',
          size: 110,
          strokeWidth: 2.5,
          color: EFFECT_COLOUR,
          opacity: 1,
        },
        encoding: { x: { ...x, field: 'published' }, y, tooltip },
      },
      label({
        field: 'name',
        strong: true,
        align: wide ? 'right' : 'left',
        dx: wide ? -12 : 0,
        dy: wide ? 0 : -28,
        encoding: { x: { value: 0 }, y },
      }),
      label({
        field: 'text',
        dx: wide ? 12 : 0,
        dy: wide ? 0 : -13,
        encoding: { x: { value: wide ? WIDTH.wide : 0 }, y },
      }),
    ],
  };
}
