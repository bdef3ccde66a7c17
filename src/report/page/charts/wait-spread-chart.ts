// How long those who started had waited: from the quick tenth to the slow tenth as a bar, the middle as a point with its
// interval, one line per measure in a panel per group.

import type { ChartSpecification } from '../../render-chart.js';
import { capital } from '../../text.js';
import { label, SCHEMA, type Space, VERDICT_COLOURS } from './page-config.js';

export interface WaitSpread {
  readonly name: string;
  /** Weeks that a tenth, half and nine tenths had waited at most. */
  readonly quick: number;
  readonly middle: number;
  readonly slow: number;
  /** Ends of the interval of the middle. */
  readonly low: number;
  readonly high: number;
  /** The numbers in words. */
  readonly text: string;
}

const WIDTH = { wide: 400, narrow: 310 } as const;
const STEP = { wide: 28, narrow: 56 } as const;

/** Panels that share their scale, in weeks from 0. Undefined without a row. */
export function waitSpreadChart(
  panels: readonly { readonly title: string; readonly rows: readonly WaitSpread[] }[],
  { title, space }: { readonly title: string; readonly space: Space },
): ChartSpecification | undefined {
  const all = panels.flatMap(({ rows }) => rows);
  if (all.length === 0) return undefined;
  const domain = [0, Math.max(1, ...all.flatMap(({ slow, high }) => [slow, high]))];
  return {
    $schema: SCHEMA,
    spacing: 24,
    vconcat: panels.map(({ title: heading, rows }) => ({
      title: { text: capital(heading), fontSize: 15, offset: 8 },
      width: WIDTH[space],
      height: rows.length * STEP[space],
      data: { values: rows.map((row, at) => ({ ...row, line: at + 1, tip: `${row.name}: ${row.text}` })) },
      layer: layersOf(rows.length, { domain, title, wide: space === 'wide' }),
    })),
  };
}

function layersOf(
  count: number,
  {
    domain,
    title,
    wide,
  }: { readonly domain: readonly number[]; readonly title: string; readonly wide: boolean },
): readonly ChartSpecification[] {
  const y = {
    field: 'line',
    type: 'quantitative',
    axis: null,
    scale: { domain: [0.5, count + 0.5], reverse: true, nice: false, zero: false },
  };
  const x = (field: string) => ({
    field,
    type: 'quantitative',
    title,
    scale: { domain, nice: false },
    axis: { tickCount: 5 },
  });
  const tooltip = { field: 'tip', type: 'nominal' };
  const color = VERDICT_COLOURS.undervalued;
  return [
    {
      mark: { type: 'rule', strokeWidth: 10, color, opacity: 0.4 },
      encoding: { x: x('quick'), x2: { field: 'slow' }, y, tooltip },
    },
    {
      mark: { type: 'rule', strokeWidth: 3, color },
      encoding: { x: x('low'), x2: { field: 'high' }, y, tooltip },
    },
    {
      mark: { type: 'point', filled: true, opacity: 1, size: 80, color },
      encoding: { x: x('middle'), y, tooltip },
    },
    label({
      field: 'name',
      strong: true,
      align: wide ? 'right' : 'left',
      dx: wide ? -12 : 0,
      dy: wide ? 0 : -30,
      encoding: { x: { value: 0 }, y },
    }),
    label({
      field: 'text',
      dx: wide ? 12 : 0,
      dy: wide ? 0 : -15,
      encoding: { x: { value: wide ? WIDTH.wide : 0 }, y },
    }),
  ];
}
