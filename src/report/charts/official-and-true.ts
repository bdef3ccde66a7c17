// The official rate of each measure beside what it changed: the same measures in the same order, sorted by
// the effect, so that bars which do not fall to the left are measures the rate misjudges.

import type { AttributionSummary, MeasureAttribution } from '../../experiment/attribution-summary.js';
import { CHANCE_ALONE, effectAtHorizon, rowsByEffect, workWords } from '../attribution-words.js';
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
  const months = summary.horizonMonths;
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: {
      text: 'What the official rate says, and what the measure changed',
      subtitle: [
        subtitleOf({ ...summary, replications: summary.replications.effects }),
        `Right: months of work (${workWords(summary)}) gained per participant within ${months} months of the start,`,
        'the same people with the same luck, with the measure minus without it. Ranks: possible places in the group, all at once.',
        'Lines: 95 % intervals.',
        CHANCE_ALONE,
      ],
    },
    config: CONFIG,
    vconcat: groups.map((group) => panel(rowsByEffect(shown, group, months), months, names, group)),
    spacing: 30,
  };
}

function panel(
  sorted: readonly MeasureAttribution[],
  months: number,
  names: NameBook,
  group: string,
): ChartSpecification {
  const last = (row: MeasureAttribution) => effectAtHorizon(row, months)!.gained;
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
    ranks:
      row.ranks === null ? 'no official rate' : `${rank(row.ranks.official)} → ${rank(row.ranks.effect)}`,
  }));
  const most = Math.max(1, ...effects.map((effect) => effect.high));
  const least = Math.min(0, ...effects.map((effect) => effect.low));
  const room = (most - least) * 0.14;
  const y = (labels: boolean) => ({
    field: 'measure',
    type: 'nominal',
    sort: order,
    // The same rows in every column, also where there is nothing to show.
    scale: { domain: order },
    title: null,
    axis: labels ? { ticks: false, domain: false, labelPadding: 8, labelLimit: 420 } : null,
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
        ],
      },
      {
        width: 190,
        height: { step: STEP },
        data: { values: effects },
        title: {
          text: 'rank: official → true',
          fontSize: 12,
          fontWeight: 'normal',
          anchor: 'start',
          offset: 4,
        },
        layer: [
          {
            mark: { type: 'text', align: 'left', fontSize: 12 },
            encoding: { y: y(false), x: { value: 4 }, text: { field: 'ranks' } },
          },
          {
            mark: { type: 'text', align: 'left', fontSize: 12, fontWeight: 'bold' },
            encoding: { y: y(false), x: { value: 84 }, text: { field: 'mark' } },
          },
        ],
      },
    ],
  };
}

function rank({ best, worst }: { readonly best: number; readonly worst: number }): string {
  return best === worst ? `${best}` : `${best}–${worst}`;
}

function bounds(estimate: MeasureAttribution['lockIn'], factor: number) {
  const { mean } = estimate;
  const [low, high] = 'low' in estimate ? [estimate.low, estimate.high] : [mean, mean];
  return { mean: mean * factor, low: low * factor, high: high * factor };
}
