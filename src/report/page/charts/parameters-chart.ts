// Parameters below each other, each on a scale of its own that goes from one end of how far it might move to the other:
// pale its range before, dark what the data leave of it.

import type { ChartSpecification } from '../../render-chart.js';
import type { Context } from '../context.js';
import { OFFICIAL_COLOUR, rowLabels, SCHEMA, type Space, VERDICT_COLOURS } from './page-config.js';
import type { ParameterRow } from './parameter-rows.js';

const WIDTH = { wide: 300, narrow: 310 } as const;
const STEP = { wide: 24, narrow: 52 } as const;

/** Undefined without a row. */
export function parametersChart(
  { words }: Context,
  rows: readonly ParameterRow[],
  space: Space,
): ChartSpecification | undefined {
  if (rows.length === 0) return undefined;
  const wide = space === 'wide';
  const values = rows.map((row, line) => {
    const { name, text, isOutside, band, before } = row;
    const place = placeIn(row);
    return {
      name,
      text,
      line: line + 1,
      start: 0,
      end: 1,
      from: place(band[0]),
      to: place(band[1]),
      low: place(row.low),
      high: place(row.high),
      mean: place(row.mean),
      ...(before === undefined ? {} : { before: place(before) }),
      colour: isOutside ? VERDICT_COLOURS.overvalued : VERDICT_COLOURS.undervalued,
      tip: words.say('fitted.alt', { target: name, numbers: text }),
    };
  });
  const y = {
    field: 'line',
    type: 'quantitative',
    axis: null,
    scale: { domain: [0.5, rows.length + 0.5], reverse: true, nice: false, zero: false },
  };
  const x = (field: string) => ({
    field,
    type: 'quantitative',
    title: null,
    scale: { domain: [0, 1], nice: false },
    axis: null,
  });
  const color = { field: 'colour', type: 'nominal', scale: null, legend: null };
  const tooltip = { field: 'tip', type: 'nominal' };
  return {
    $schema: SCHEMA,
    width: WIDTH[space],
    height: rows.length * STEP[space],
    data: { values },
    layer: [
      {
        mark: { type: 'rule', strokeWidth: 1, opacity: 0.5 },
        encoding: { x: x('start'), x2: { field: 'end' }, y },
      },
      {
        mark: { type: 'rule', strokeWidth: 10, color: OFFICIAL_COLOUR, opacity: 0.35 },
        encoding: { x: x('from'), x2: { field: 'to' }, y, tooltip },
      },
      {
        mark: { type: 'rule', strokeWidth: 3 },
        encoding: { x: x('low'), x2: { field: 'high' }, y, color, tooltip },
      },
      {
        transform: [{ filter: 'isValid(datum.before)' }],
        mark: {
          type: 'point',
          shape: 'diamond',
          size: 60,
          strokeWidth: 2,
          color: 'currentColor',
          opacity: 0.8,
        },
        encoding: { x: x('before'), y, tooltip },
      },
      {
        mark: { type: 'point', filled: true, opacity: 1, size: 70 },
        encoding: { x: x('mean'), y, color, tooltip },
      },
      ...rowLabels(wide, WIDTH.wide, y),
    ],
  };
}

/** From 0 at the lower end of the scale to 1 at its upper. */
function placeIn({ whole: [least, most], isLog }: ParameterRow): (value: number) => number {
  const at = (value: number) => (isLog ? Math.log(value) : value);
  return (value) => Math.min(1, Math.max(0, (at(value) - at(least)) / (at(most) - at(least))));
}
