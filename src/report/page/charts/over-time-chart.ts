// What one measure changed, by how many months people are followed, with intervals and its numbers at the points.

import type { AttributionSummary, MeasureAttribution } from '../../../experiment/attribution-summary.js';
import type { ChartSpecification } from '../../render-chart.js';
import type { Context } from '../context.js';
import { ends, signedWords } from '../estimates.js';
import { EFFECT_COLOUR, label, SCHEMA, type Space, zeroLine } from './page-config.js';

export function overTimeChart(
  { words }: Context,
  summary: AttributionSummary,
  row: MeasureAttribution,
  space: Space,
): ChartSpecification {
  const values = row.effect.map(({ months, gained }) => ({
    months,
    gained: gained.mean,
    ...ends(gained),
    text: words.signed(gained.mean, 1),
    tip: words.say('overTime.alt', { months: words.number(months, 0), effect: signedWords(gained, words) }),
  }));
  const months = values.map((value) => value.months);
  const x = {
    field: 'months',
    type: 'quantitative',
    title: words.say('overTime.x'),
    axis: { values: months, grid: false },
    scale: { domain: [0, Math.max(...months) * 1.08], nice: false },
  };
  const y = {
    field: 'gained',
    type: 'quantitative',
    title: words.say('overTime.y'),
    axis: { tickCount: 5 },
  };
  return {
    $schema: SCHEMA,
    params: [{ name: 'horizon', value: summary.horizonMonths }],
    width: space === 'wide' ? 380 : 260,
    height: 190,
    data: { values },
    layer: [
      zeroLine('y'),
      { mark: { type: 'line', color: EFFECT_COLOUR, strokeWidth: 1.5 }, encoding: { x, y } },
      {
        mark: { type: 'rule', color: EFFECT_COLOUR, strokeWidth: 3 },
        encoding: { x, y: { ...y, field: 'low' }, y2: { field: 'high' } },
      },
      {
        mark: { type: 'point', filled: true, opacity: 1, color: EFFECT_COLOUR },
        encoding: {
          x,
          y,
          tooltip: { field: 'tip', type: 'nominal' },
          size: { condition: { test: 'datum.months == horizon', value: 150 }, value: 55 },
        },
      },
      label({ field: 'text', dx: 8, dy: -9, size: 12, encoding: { x, y } }),
    ],
  };
}
