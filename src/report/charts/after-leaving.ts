// Where people are over the thirty-six months after leaving each measure: one small area chart per measure
// and group, with the month at which NAV looks.

import type { MeasureSummary } from '../../experiment/summary.js';
import { FOLLOWED_MONTHS } from '../../metrics/official-indicator.js';
import { BREAKDOWN } from '../../metrics/status-classes.js';
import { BREAKDOWN_WORDS, type NameBook } from '../names.js';
import type { ChartSpecification } from '../render-chart.js';
import { BREAKDOWN_COLOURS, CONFIG } from './palette.js';
import { type MadeOf, subtitleOf } from './subtitle.js';

const COLUMNS = 4;

/** What the chart needs of a run's summary, or of an attribution's. */
export interface Left extends MadeOf {
  readonly measures: readonly (Pick<MeasureSummary, 'measure' | 'group' | 'tooFew' | 'afterLeaving'> & {
    readonly sixMonthRate: { readonly mean: number };
  })[];
}

export function afterLeavingChart(summary: Left, names: NameBook): ChartSpecification {
  const measures = [...summary.measures]
    .filter((measure) => !measure.tooFew)
    .sort((a, b) => (a.group === b.group ? b.sixMonthRate.mean - a.sixMonthRate.mean : 0));
  const panel = (index: number) => {
    const measure = measures[index]!;
    return `${names.measure(measure.measure)}|${shortGroup(names.group(measure.group))}`;
  };
  const values = measures.flatMap((measure, index) =>
    BREAKDOWN.flatMap((name, position) =>
      measure.afterLeaving[name].flatMap((share, month) =>
        share === null || month === 0
          ? []
          : [{ panel: panel(index), month, class: BREAKDOWN_WORDS[name], position, share: share * 100 }],
      ),
    ),
  );
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: {
      text: 'Where people are in the months after leaving',
      subtitle: [subtitleOf(summary), 'The dashed line is the month at which the official rate is read.'],
    },
    config: CONFIG,
    data: { values },
    facet: {
      field: 'panel',
      type: 'nominal',
      sort: measures.map((_, index) => panel(index)),
      header: {
        title: null,
        labelExpr: "split(datum.label, '|')",
        labelLineHeight: 15,
        labelFontSize: 11,
        labelAnchor: 'start',
        labelLimit: 400,
      },
    },
    columns: COLUMNS,
    bounds: 'flush',
    spacing: { row: 108, column: 60 },
    spec: {
      width: 230,
      height: 130,
      layer: [
        {
          mark: { type: 'area', interpolate: 'monotone' },
          encoding: {
            x: {
              field: 'month',
              type: 'quantitative',
              title: 'months after leaving',
              scale: { domain: [1, FOLLOWED_MONTHS], nice: false },
              axis: { values: [1, 6, 12, 24, 36], grid: false },
            },
            y: {
              field: 'share',
              type: 'quantitative',
              stack: 'zero',
              title: '%',
              scale: { domain: [0, 100], nice: false },
              axis: { values: [0, 50, 100], titleAngle: 0, titleAlign: 'right', titleY: -6, titleX: -8 },
            },
            order: { field: 'position', type: 'quantitative' },
            color: {
              field: 'class',
              type: 'nominal',
              title: null,
              scale: {
                domain: BREAKDOWN.map((name) => BREAKDOWN_WORDS[name]),
                range: BREAKDOWN.map((name) => BREAKDOWN_COLOURS[name]),
              },
              legend: { orient: 'top', columns: 4, columnPadding: 14 },
            },
          },
        },
        {
          mark: { type: 'rule', strokeDash: [4, 3], color: '#000000', strokeWidth: 1.2 },
          encoding: { x: { datum: 6, type: 'quantitative' } },
        },
      ],
    },
    resolve: { axis: { x: 'independent', y: 'independent' } },
  };
}

/** First two words at most, so that the panel's second line stays short. */
function shortGroup(name: string): string {
  return name.replace(/^people with /, '');
}
