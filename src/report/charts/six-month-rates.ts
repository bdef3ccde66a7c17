// The six-month rate by measure, with what the others were doing: one bar per measure, stacked to 100 %,
// the official rate's interval at the end of its blue part, and the published value where there is one.

import type { MeasureSummary, Summary } from '../../experiment/summary.js';
import { BREAKDOWN } from '../../metrics/status-classes.js';
import { BREAKDOWN_WORDS, type NameBook } from '../names.js';
import { percent } from '../numbers.js';
import type { ChartSpecification } from '../render-chart.js';
import { capital } from '../text.js';
import { BREAKDOWN_COLOURS, CONFIG } from './palette.js';
import { subtitleOf } from './subtitle.js';

const BAR_STEP = 30;

export function sixMonthRatesChart(summary: Summary, names: NameBook): ChartSpecification {
  const groups = [...new Set(summary.measures.map((measure) => measure.group))];
  const hasTargets = summary.measures.some((measure) => measure.target !== null);
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: {
      text: 'In work six months after leaving the measure, and what the others were doing',
      subtitle: [
        subtitleOf(summary),
        `Number: the official rate. Black line: its 95 % interval, chance alone.${hasTargets ? ' White diamond: the published rate.' : ''}`,
      ],
    },
    config: CONFIG,
    vconcat: groups.map((group) => panel(summary, names, group)),
    spacing: 26,
    resolve: { scale: { color: 'shared' } },
  };
}

function panel(summary: Summary, names: NameBook, group: string): ChartSpecification {
  const measures = summary.measures
    .filter((measure) => measure.group === group && !Number.isNaN(measure.sixMonthRate.mean))
    .sort((a, b) => b.sixMonthRate.mean - a.sixMonthRate.mean);
  const label = (measure: MeasureSummary) => `${names.measure(measure.measure)}${measure.tooFew ? ' *' : ''}`;
  const order = measures.map(label);
  const y = {
    field: 'measure',
    type: 'nominal',
    sort: order,
    title: null,
    axis: { ticks: false, domain: false, labelPadding: 8, labelLimit: 440 },
  };
  const x = (field: string) => ({ field, type: 'quantitative' });
  const bars = measures.flatMap((measure) =>
    BREAKDOWN.map((name, position) => ({
      measure: label(measure),
      class: BREAKDOWN_WORDS[name],
      position,
      share: measure.breakdown[name] * 100,
    })),
  );
  const marks = measures.map((measure) => {
    const rate = measure.sixMonthRate;
    return {
      measure: label(measure),
      rate: rate.mean * 100,
      low: ('low' in rate ? rate.low : rate.mean) * 100,
      high: ('high' in rate ? rate.high : rate.mean) * 100,
      text: percent(rate.mean),
    };
  });
  const targets = measures
    .filter((measure) => measure.target !== null)
    .map((measure) => ({ measure: label(measure), published: measure.target!.value * 100 }));
  return {
    title: { text: capital(names.group(group)), fontSize: 13, fontWeight: 'bold', offset: 8, frame: 'group' },
    width: 640,
    height: { step: BAR_STEP },
    layer: [
      {
        data: { values: bars },
        mark: { type: 'bar', height: { band: 0.76 } },
        encoding: {
          y,
          x: {
            ...x('share'),
            stack: 'zero',
            scale: { domain: [0, 100], nice: false },
            title: 'share of exits, %',
            axis: { grid: true, values: [0, 20, 40, 60, 80, 100] },
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
            legend: { orient: 'top', columns: 3, columnPadding: 14 },
          },
        },
      },
      {
        data: { values: marks },
        mark: { type: 'rule', strokeWidth: 3, color: '#000000', clip: true },
        encoding: { y, x: x('low'), x2: { field: 'high' } },
      },
      {
        data: { values: marks },
        mark: { type: 'text', align: 'left', color: '#ffffff', fontSize: 12, fontWeight: 'bold', dx: 6 },
        encoding: { y, x: { datum: 0, type: 'quantitative' }, text: { field: 'text' } },
      },
      ...(targets.length === 0
        ? []
        : [
            {
              data: { values: targets },
              mark: {
                type: 'point',
                shape: 'diamond',
                filled: true,
                size: 110,
                color: '#ffffff',
                stroke: '#000000',
                strokeWidth: 1.2,
                opacity: 1,
              },
              encoding: { y, x: x('published') },
            },
          ]),
    ],
  };
}
