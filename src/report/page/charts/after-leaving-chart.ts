// What everybody was doing, month by month after leaving one measure, with the official date marked.

import { BREAKDOWN } from '../../../metrics/status-classes.js';
import { BREAKDOWN_COLOURS } from '../../charts/palette.js';
import type { ChartSpecification } from '../../render-chart.js';
import type { Context } from '../context.js';
import { SCHEMA } from './page-config.js';
import { OFFICIAL_MONTH, type StatusRow, shareAt } from './status-rows.js';

/** Months at which the figure is told in words. */
export const TOLD_MONTHS = [1, 6, 12, 24, 36] as const;

/** Undefined where nobody could be followed. */
export function afterLeavingChart({ words }: Context, row: StatusRow): ChartSpecification | undefined {
  const months = [...row.afterLeaving.employed.keys()].filter(
    (month) => shareAt(row, 'employed', month) !== null,
  );
  if (months.length < 2) return undefined;
  const names = Object.fromEntries(BREAKDOWN.map((name) => [name, words.say(`class.${name}`)]));
  const values = months.map((month) => ({
    month,
    ...Object.fromEntries(
      BREAKDOWN.map((name) => [names[name], Number(((shareAt(row, name, month) ?? 0) * 100).toFixed(1))]),
    ),
  }));
  return {
    $schema: SCHEMA,
    width: 290,
    height: 190,
    data: { values },
    layer: [
      {
        transform: [
          { fold: Object.values(names), as: ['class', 'share'] },
          // Stacked in the order of the classes, work at the bottom.
          { calculate: `indexof(${JSON.stringify(Object.values(names))}, datum.class)`, as: 'order' },
        ],
        mark: { type: 'area', line: false, interpolate: 'linear' },
        encoding: {
          x: {
            field: 'month',
            type: 'quantitative',
            title: words.say('after.x'),
            axis: { values: [0, 6, 12, 18, 24, 30, 36], grid: false },
            scale: { domain: [0, months.at(-1)!], nice: false },
          },
          y: {
            field: 'share',
            type: 'quantitative',
            stack: 'zero',
            title: words.say('after.y'),
            scale: { domain: [0, 100], nice: false },
            axis: { values: [0, 25, 50, 75, 100] },
          },
          order: { field: 'order', type: 'quantitative' },
          color: {
            field: 'class',
            type: 'nominal',
            scale: { domain: Object.values(names), range: BREAKDOWN.map((name) => BREAKDOWN_COLOURS[name]) },
            legend: {
              orient: 'bottom',
              title: null,
              columns: 2,
              symbolType: 'square',
              labelColor: 'currentColor',
              labelFontSize: 11,
              labelLimit: 0,
            },
          },
        },
      },
      {
        data: { values: [{ month: OFFICIAL_MONTH }] },
        mark: { type: 'rule', strokeWidth: 2, strokeDash: [4, 3], color: '#000000' },
        encoding: { x: { field: 'month', type: 'quantitative' } },
      },
      {
        data: { values: [{ month: OFFICIAL_MONTH, text: words.say('after.official') }] },
        mark: { type: 'text', align: 'left', baseline: 'bottom', dx: 0, dy: -3, fontSize: 11, limit: 0 },
        encoding: {
          x: { field: 'month', type: 'quantitative' },
          y: { value: 0 },
          text: { field: 'text', type: 'nominal' },
        },
      },
    ],
  };
}
