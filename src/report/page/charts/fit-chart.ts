// A fit: each published number with its error, and the model beside it with its interval. A panel for rates, one for
// effects and one for volumes, each with a scale of its own.

import type { ChartSpecification } from '../../render-chart.js';
import type { Context } from '../context.js';
import type { LoadedFit } from '../loaded-fit.js';
import { type FitPanel, fitPanels } from './fit-rows.js';
import { OFFICIAL_COLOUR, rowLabels, SCHEMA, type Space, VERDICT_COLOURS } from './page-config.js';

const WIDTH = { wide: 340, narrow: 310 } as const;
const STEP = { wide: 24, narrow: 52 } as const;

/** Undefined without a target. */
export function fitChart(context: Context, fit: LoadedFit, space: Space): ChartSpecification | undefined {
  const panels = fitPanels(context, fit);
  if (panels.length === 0) return undefined;
  return {
    $schema: SCHEMA,
    spacing: 28,
    vconcat: panels.map((one) => panel(context, one, space)),
  };
}

function panel({ words }: Context, { kind, rows }: FitPanel, space: Space): ChartSpecification {
  const wide = space === 'wide';
  const values = rows.map(({ target: _, ...row }, at) => ({
    ...row,
    line: at + 1,
    from: row.published - row.error,
    to: row.published + row.error,
    tip: words.say('fitted.alt', { target: row.name, numbers: row.text }),
  }));
  const ends = values.flatMap(({ low, high, from, to }) => [low, high, from, to]);
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
    scale: { domain: [Math.min(0, ...ends), Math.max(0, ...ends)], nice: true },
    axis: { tickCount: 5 },
  });
  const tooltip = { field: 'tip', type: 'nominal' };
  return {
    title: { text: words.say(`fitted.${kind}`), fontSize: 15, offset: 8, frame: 'group' },
    width: WIDTH[space],
    height: rows.length * STEP[space],
    data: { values },
    layer: [
      {
        mark: { type: 'rule', strokeWidth: 10, color: OFFICIAL_COLOUR, opacity: 0.35 },
        encoding: { x: x('from'), x2: { field: 'to' }, y, tooltip },
      },
      {
        mark: { type: 'tick', orient: 'vertical', thickness: 2, size: 14, color: 'currentColor' },
        encoding: { x: x('published'), y, tooltip },
      },
      {
        mark: { type: 'rule', strokeWidth: 3, color: VERDICT_COLOURS.undervalued },
        encoding: { x: x('low'), x2: { field: 'high' }, y, tooltip },
      },
      {
        mark: { type: 'point', filled: true, opacity: 1, size: 60, color: VERDICT_COLOURS.undervalued },
        encoding: { x: x('model'), y, tooltip },
      },
      ...rowLabels(wide, WIDTH.wide, y),
    ],
  };
}
