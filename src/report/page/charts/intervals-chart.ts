// Numbers with their intervals, one line each in panels below each other; where one is given, a published number beside
// it.

import type { ChartSpecification } from '../../render-chart.js';
import { capital } from '../../text.js';
import { EFFECT_COLOUR, rowLabels, SCHEMA, type Space, VERDICT_COLOURS, zeroLine } from './page-config.js';

export interface IntervalRow {
  /** Of which measure, for switches. */
  readonly measure?: string;
  readonly name: string;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** The number in words. */
  readonly text: string;
  readonly published?: number;
  /** Value of the switch at which it is shown, of a chart that has one. */
  readonly at?: string;
}

export interface IntervalPanel {
  /** Of which group, for switches; undefined of all. */
  readonly group?: string;
  readonly title: string;
  readonly rows: readonly IntervalRow[];
}

const WIDTH = { wide: 400, narrow: 310 } as const;
const STEP = { wide: 26, narrow: 54 } as const;

interface Intervals {
  /** Of the axis; null where it changes with the switch, and the scale with it. */
  readonly title: string | null;
  readonly space: Space;
  readonly highest?: number;
  /** The parameter that says which rows are shown, with the value it begins with. */
  readonly choice?: { readonly parameter: string; readonly value: string };
}

/** Panels that share their scale, which begins at 0 or below. Undefined without a row. */
export function intervalsChart(
  panels: readonly IntervalPanel[],
  { title, space, highest, choice }: Intervals,
): ChartSpecification | undefined {
  const all = panels.flatMap(({ rows }) => rows);
  if (all.length === 0) return undefined;
  const ends = all.flatMap(({ low, high, published = 0 }) => [low, high, published]);
  const domain = [Math.min(0, ...ends), highest ?? Math.max(1, ...ends)];
  return {
    $schema: SCHEMA,
    ...(choice === undefined ? {} : { params: [{ name: choice.parameter, value: choice.value }] }),
    spacing: 24,
    vconcat: panels.map((one) => panel(one, { domain, title, space, choice })),
  };
}

function panel(
  { group, title: heading, rows }: IntervalPanel,
  {
    domain,
    title,
    space,
    choice,
  }: Pick<Intervals, 'title' | 'space'> & {
    readonly domain: readonly number[];
    readonly choice: Intervals['choice'];
  },
): ChartSpecification {
  const wide = space === 'wide';
  const values = rows.map((row, at) => ({
    ...row,
    line: rows.slice(0, at).filter((before) => before.at === row.at).length + 1,
    tip: `${row.name}: ${row.text}`,
  }));
  const lines = Math.max(...values.map(({ line }) => line));
  const y = {
    field: 'line',
    type: 'quantitative',
    axis: null,
    scale: { domain: [0.5, lines + 0.5], reverse: true, nice: false, zero: false },
  };
  const x = {
    field: 'mean',
    type: 'quantitative',
    title,
    scale: choice === undefined ? { domain, nice: false } : { zero: true, nice: true },
    axis: { tickCount: 5 },
  };
  const tooltip = { field: 'tip', type: 'nominal' };
  return {
    ...(group === undefined ? {} : { name: `group_${group}` }),
    title: { text: capital(heading), fontSize: 15, offset: 8 },
    width: WIDTH[space],
    height: lines * STEP[space],
    data: { values },
    ...(choice === undefined ? {} : { transform: [{ filter: `datum.at == ${choice.parameter}` }] }),
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
      ...(rows.some(({ published }) => published !== undefined)
        ? [
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
          ]
        : []),
      ...rowLabels(wide, WIDTH.wide, y),
    ],
  };
}
