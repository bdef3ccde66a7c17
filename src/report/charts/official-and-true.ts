// The official rate of each measure beside what it changed: the same measures in the same order, sorted by
// the effect, so that bars which do not fall to the left are measures the rate misjudges.

import type { AttributionSummary, MeasureAttribution } from '../../experiment/attribution-summary.js';
import type { NameBook } from '../names.js';
import { percent, signed } from '../numbers.js';
import type { ChartSpecification } from '../render-chart.js';
import { capital } from '../text.js';
import { CONFIG } from './palette.js';
import { subtitleOf } from './subtitle.js';

const STEP = 28;
const MARKS = { undervalued: '▲ undervalued', overvalued: '▼ overvalued', noDifferenceShown: '' } as const;

/** Undefined when no measure has an effect to show. */
export function officialAndTrueChart(
  summary: AttributionSummary,
  names: NameBook,
): ChartSpecification | undefined {
  const shown = summary.measures.filter((row) => row.effect.length > 0);
  if (shown.length === 0) return undefined;
  const groups = [...new Set(shown.map((row) => row.group))];
  const months = shown[0]!.effect[shown[0]!.effect.length - 1]!.months;
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: {
      text: 'What the official rate says, and what the measure changed',
      subtitle: [
        subtitleOf({ ...summary, replications: summary.replications.effects }),
        `Right: months of unsubsidised work gained per participant within ${months} months of the start: the same people, the same luck, with and without the measure.`,
        'Lines: 95 % intervals, chance alone. Marked: the true rank lies wholly above or below the official one.',
      ],
    },
    config: CONFIG,
    vconcat: groups.map((group) =>
      panel(
        shown.filter((row) => row.group === group),
        names,
        group,
      ),
    ),
    spacing: 30,
  };
}

function panel(rows: readonly MeasureAttribution[], names: NameBook, group: string): ChartSpecification {
  const last = (row: MeasureAttribution) => row.effect[row.effect.length - 1]!.gained;
  const sorted = [...rows].sort((a, b) => last(b).mean - last(a).mean);
  const order = sorted.map((row) => names.measure(row.measure));
  const rates = sorted.flatMap((row) => {
    const rate = row.officialRate;
    return rate === null || Number.isNaN(rate.mean)
      ? []
      : [{ measure: names.measure(row.measure), ...bounds(rate, 100), text: percent(rate.mean) }];
  });
  const effects = sorted.map((row) => ({
    measure: names.measure(row.measure),
    ...bounds(last(row), 1),
    text: row.exactlyZero ? 'exactly 0' : signed(last(row).mean, 1),
    sign: row.exactlyZero ? 'none' : last(row).mean >= 0 ? 'gain' : 'loss',
    mark: row.verdict === null ? '' : MARKS[row.verdict],
  }));
  const most = Math.max(1, ...effects.map((effect) => effect.high));
  const least = Math.min(0, ...effects.map((effect) => effect.low));
  const room = (most - least) * 0.42;
  const y = (labels: boolean) => ({
    field: 'measure',
    type: 'nominal',
    sort: order,
    title: null,
    axis: labels ? { ticks: false, domain: false, labelPadding: 8, labelLimit: 300 } : null,
  });
  const interval = (labels: boolean) => ({
    mark: { type: 'rule', strokeWidth: 2.5, color: '#000000' },
    encoding: { y: y(labels), x: { field: 'low', type: 'quantitative' }, x2: { field: 'high' } },
  });
  return {
    title: { text: capital(names.group(group)), fontSize: 13, fontWeight: 'bold', offset: 8, frame: 'group' },
    spacing: 24,
    hconcat: [
      {
        width: 300,
        height: { step: STEP },
        data: { values: rates },
        layer: [
          {
            mark: { type: 'bar', height: { band: 0.62 }, color: '#9ecae1' },
            encoding: {
              y: y(true),
              x: {
                field: 'mean',
                type: 'quantitative',
                title: 'official: in work six months after leaving, %',
                scale: { domain: [0, 100] },
              },
            },
          },
          interval(true),
          {
            mark: { type: 'text', align: 'left', dx: 6, fontSize: 12 },
            encoding: { y: y(true), x: { field: 'high', type: 'quantitative' }, text: { field: 'text' } },
          },
        ],
      },
      {
        width: 420,
        height: { step: STEP },
        data: { values: effects },
        layer: [
          {
            mark: { type: 'bar', height: { band: 0.62 } },
            encoding: {
              y: y(false),
              x: {
                field: 'mean',
                type: 'quantitative',
                title: 'true: months of work gained per participant',
                scale: { domain: [least, most + room] },
              },
              color: {
                field: 'sign',
                type: 'nominal',
                legend: null,
                scale: { domain: ['gain', 'loss', 'none'], range: ['#009e73', '#d55e00', '#bdbdbd'] },
              },
            },
          },
          interval(false),
          {
            mark: { type: 'rule', color: '#666666', strokeWidth: 1 },
            encoding: { x: { datum: 0, type: 'quantitative' } },
          },
          {
            transform: [{ calculate: 'max(datum.high, 0)', as: 'edge' }],
            mark: { type: 'text', align: 'left', dx: 6, fontSize: 12 },
            encoding: { y: y(false), x: { field: 'edge', type: 'quantitative' }, text: { field: 'text' } },
          },
          {
            transform: [{ calculate: 'max(datum.high, 0)', as: 'edge' }],
            mark: { type: 'text', align: 'left', dx: 52, fontSize: 12, fontWeight: 'bold' },
            encoding: { y: y(false), x: { field: 'edge', type: 'quantitative' }, text: { field: 'mark' } },
          },
        ],
      },
    ],
  };
}

function bounds(estimate: MeasureAttribution['lockIn'], factor: number) {
  const { mean } = estimate;
  const [low, high] = 'low' in estimate ? [estimate.low, estimate.high] : [mean, mean];
  return { mean: mean * factor, low: low * factor, high: high * factor };
}
