// How the effect of each measure grows with the time people are followed: months of work gained up to each
// horizon, with its interval; the part without later measures as a dashed line.

import type { AttributionSummary, MeasureAttribution } from '../../experiment/attribution-summary.js';
import { CHANCE_ALONE, rowsByEffect, workWords } from '../attribution-words.js';
import type { NameBook } from '../names.js';
import type { ChartSpecification } from '../render-chart.js';
import { CONFIG } from './palette.js';
import { subtitleOf } from './subtitle.js';

const COLUMNS = 4;
const LINES = {
  total: { words: 'all that followed', colour: '#0072b2' },
  direct: { words: 'with no measure after it', colour: '#e69f00' },
} as const;

/** Undefined when no measure has an effect to show. */
export function valueOverHorizonChart(
  summary: AttributionSummary,
  names: NameBook,
): ChartSpecification | undefined {
  const groups = [...new Set(summary.measures.map((row) => row.group))];
  const rows = groups.flatMap((group) =>
    rowsByEffect(summary.measures, group, summary.horizonMonths).filter((row) => !row.tooFew),
  );
  if (rows.length === 0) return undefined;
  const panel = (row: MeasureAttribution) => `${names.measure(row.measure)}|${names.group(row.group)}`;
  const values = rows.flatMap((row) =>
    row.effect.flatMap(({ months, gained, direct }) =>
      (
        [
          ['total', gained],
          ['direct', direct],
        ] as const
      ).map(([line, estimate]) => ({
        panel: panel(row),
        months,
        line: LINES[line].words,
        mean: estimate.mean,
        low: 'low' in estimate ? estimate.low : estimate.mean,
        high: 'high' in estimate ? estimate.high : estimate.mean,
      })),
    ),
  );
  const horizons = rows[0]!.effect.map(({ months }) => months);
  const x = {
    field: 'months',
    type: 'quantitative',
    title: 'months from the start',
    scale: { domain: [0, horizons[horizons.length - 1]!], nice: false },
    axis: { values: horizons, grid: false },
  };
  const y = { field: 'mean', type: 'quantitative', title: 'months of work', axis: { tickCount: 5 } };
  const color = {
    field: 'line',
    type: 'nominal',
    title: null,
    scale: {
      domain: Object.values(LINES).map(({ words }) => words),
      range: Object.values(LINES).map(({ colour }) => colour),
    },
    legend: { orient: 'top', symbolType: 'square', symbolOpacity: 1 },
  };
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: {
      text: 'What a measure is worth, by how long people are followed',
      subtitle: [
        subtitleOf({ ...summary, replications: summary.replications.effects }),
        `Months of work (${workWords(summary)}) gained per participant up to each horizon: with the measure minus without it.`,
        'Bands: 95 % intervals.',
        CHANCE_ALONE,
      ],
    },
    config: CONFIG,
    data: { values },
    facet: {
      field: 'panel',
      type: 'nominal',
      sort: rows.map(panel),
      header: {
        title: null,
        labelExpr: "split(datum.label, '|')",
        labelLineHeight: 15,
        labelFontSize: 11,
        labelAnchor: 'start',
        labelLimit: 400,
      },
    },
    columns: Math.min(COLUMNS, rows.length),
    bounds: 'flush',
    spacing: { row: 100, column: 70 },
    spec: {
      width: rows.length < 3 ? 320 : 220,
      height: rows.length < 3 ? 220 : 160,
      layer: [
        {
          mark: { type: 'area', opacity: 0.25 },
          encoding: { x, y: { ...y, field: 'low' }, y2: { field: 'high' }, color },
        },
        {
          mark: { type: 'rule', color: '#666666', strokeWidth: 1 },
          encoding: { y: { datum: 0, type: 'quantitative' } },
        },
        {
          mark: { type: 'line', strokeWidth: 2 },
          encoding: {
            x,
            y,
            color,
            strokeDash: {
              condition: { test: `datum.line === '${LINES.direct.words}'`, value: [5, 4] },
              value: [1, 0],
            },
          },
        },
      ],
    },
    resolve: { axis: { x: 'independent', y: 'independent' } },
  };
}
