// A Welch plot: each series month by month, its moving average, the warm-up in grey, and where MSER-5 would cut.

import type { Summary } from '../../experiment/summary.js';
import type { NameBook } from '../names.js';
import type { ChartSpecification } from '../render-chart.js';
import { seriesName } from '../settling-words.js';
import { CONFIG, LINES } from './palette.js';
import { subtitleOf } from './subtitle.js';

/** Undefined where no steady state is claimed. */
export function settlingChart(summary: Summary, names: NameBook): ChartSpecification | undefined {
  const { settling, time, scale } = summary;
  if (settling === undefined) return undefined;
  const warmUp = time.warmUpDays / 365.25;
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: {
      text: 'Had the run settled when counting began?',
      subtitle: [
        subtitleOf(summary),
        'Grey: the warm-up. Thin: each month, mean over replications. Thick: Welch’s moving average over 13 months. Orange: what MSER-5 would leave out.',
      ],
    },
    config: CONFIG,
    spacing: 18,
    columns: 2,
    concat: settling.map((series) => {
      const factor = series.quantity === 'six-month-rate' ? 100 : 1 / scale;
      const rows = (values: readonly number[], kind: string) =>
        values.map((value, month) => ({ year: month / 12, value: value * factor, kind }));
      const values = [...rows(series.values, 'month'), ...rows(series.smooth, 'average')];
      const unit = series.quantity === 'six-month-rate' ? '%' : 'persons';
      const y = { field: 'value', type: 'quantitative', title: unit, scale: { zero: false } };
      const x = { field: 'year', type: 'quantitative', title: 'years after opening' };
      return {
        title: { text: seriesName(series, names), fontSize: 12, anchor: 'start', offset: 6 },
        width: 330,
        height: 150,
        data: { values },
        layer: [
          {
            data: { values: [{ from: 0, to: warmUp }] },
            mark: { type: 'rect', color: '#eeeeee' },
            encoding: { x: { ...x, field: 'from' }, x2: { field: 'to' } },
          },
          ...(series.cut === null
            ? []
            : [
                {
                  data: { values: [{ at: series.cut / 12 }] },
                  mark: { type: 'rule', color: LINES[1], strokeWidth: 2 },
                  encoding: { x: { ...x, field: 'at' } },
                },
              ]),
          {
            transform: [{ filter: 'datum.kind === "month"' }],
            mark: { type: 'line', color: '#9ecae1', strokeWidth: 1 },
            encoding: { x, y },
          },
          {
            transform: [{ filter: 'datum.kind === "average"' }],
            mark: { type: 'line', color: LINES[0], strokeWidth: 2.5 },
            encoding: { x, y },
          },
        ],
      };
    }),
  };
}
