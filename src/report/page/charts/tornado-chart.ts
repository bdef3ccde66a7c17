// What moves an outcome most, on top: a bar for each parameter, strong for what it makes alone and pale for what it makes
// together with others, with the interval of the whole; the reader chooses the outcome.

import type { SensitivitySummary } from '../../../experiment/study/study-summary.js';
import type { ChartSpecification } from '../../render-chart.js';
import type { Context } from '../context.js';
import { label, SCHEMA, type Space, VERDICT_COLOURS } from './page-config.js';
import { tornados } from './tornado-rows.js';

const WIDTH = { wide: 400, narrow: 310 } as const;
const STEP = { wide: 30, narrow: 60 } as const;
const BAR = 14;
/** Strong and pale, of what is shown to matter and of what is not. */
const SHOWN = [VERDICT_COLOURS.undervalued, '#8fc1e3'] as const;
const NOT_SHOWN = ['#808080', '#c4c4c4'] as const;

/** Undefined when there is no bar to draw. */
export function tornadoChart(
  context: Context,
  summary: SensitivitySummary,
  space: Space,
): ChartSpecification | undefined {
  const { words } = context;
  const all = tornados(context, summary);
  const values = all.flatMap(({ bars }, at) =>
    bars.map((bar, line) => {
      const [strong, pale] = bar.verdict === 'matters' || bar.verdict === 'screening' ? SHOWN : NOT_SHOWN;
      return {
        ...bar,
        analysis: at,
        line: line + 1,
        zero: 0,
        strong,
        pale,
        tip: words.say('tornado.alt', { parameter: bar.name, range: bar.range, value: bar.text }),
      };
    }),
  );
  if (values.length === 0) return undefined;
  const lines = Math.max(...values.map(({ line }) => line));
  const wide = space === 'wide';
  const y = {
    field: 'line',
    type: 'quantitative',
    axis: null,
    scale: { domain: [0.5, lines + 0.5], reverse: true, nice: false, zero: false },
  };
  const x = (field: string) => ({
    field,
    type: 'quantitative',
    title: null,
    scale: { zero: true, nice: true },
    axis: { tickCount: 5, format: ',.4~f' },
  });
  const colour = (field: string) => ({ field, type: 'nominal', scale: null, legend: null });
  const tooltip = { field: 'tip', type: 'nominal' };
  const chosen = { filter: 'datum.analysis == analysis' };
  const bar = (to: string, field: 'strong' | 'pale') => ({
    transform: [chosen],
    mark: { type: 'rule', strokeWidth: BAR, opacity: 1 },
    encoding: { x: x('zero'), x2: { field: to }, y, color: colour(field), tooltip },
  });
  const chances = all.flatMap(({ chance, bars }, analysis) =>
    chance === undefined || bars.length === 0 ? [] : [{ analysis, chance }],
  );
  return {
    $schema: SCHEMA,
    params: [{ name: 'analysis', value: values[0]!.analysis }],
    width: WIDTH[space],
    height: lines * STEP[space],
    data: { values },
    layer: [
      bar('mean', 'pale'),
      bar('alone', 'strong'),
      {
        transform: [chosen],
        mark: { type: 'rule', strokeWidth: 2 },
        encoding: { x: x('low'), x2: { field: 'high' }, y, tooltip },
      },
      ...['low', 'high'].map((end) => ({
        transform: [chosen],
        mark: { type: 'tick', orient: 'vertical', thickness: 2, size: 10, color: 'currentColor' },
        encoding: { x: x(end), y, tooltip },
      })),
      ...(chances.length === 0
        ? []
        : [
            {
              data: { values: chances },
              transform: [chosen],
              mark: {
                type: 'rule',
                strokeDash: [4, 3],
                strokeWidth: 2,
                color: VERDICT_COLOURS.overvalued,
                opacity: wide ? 1 : 0.6,
              },
              encoding: { x: x('chance') },
            },
          ]),
      {
        transform: [chosen],
        ...label({
          field: 'name',
          strong: true,
          align: wide ? 'right' : 'left',
          dx: wide ? -12 : 0,
          dy: wide ? -7 : -32,
          encoding: { x: { value: 0 }, y },
        }),
      },
      {
        transform: [chosen],
        ...label({
          field: 'range',
          align: wide ? 'right' : 'left',
          dx: wide ? -12 : 0,
          dy: wide ? 8 : -17,
          size: 11,
          encoding: { x: { value: 0 }, y },
        }),
      },
      {
        transform: [chosen],
        ...label({
          field: 'text',
          align: wide ? 'left' : 'right',
          dx: wide ? 12 : 0,
          dy: wide ? 0 : -17,
          encoding: { x: { value: WIDTH[space] }, y },
        }),
      },
    ],
  };
}
