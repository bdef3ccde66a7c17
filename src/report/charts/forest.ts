// A comparison as a forest plot: one panel per outcome, one line per alternative, the difference from the base with the
// interval that holds for all of them at once. Grey where no difference is shown.

import type { ComparisonSummary } from '../../experiment/comparison/comparison-summary.js';
import { change, OUTCOMES } from '../comparison-table.js';
import { overall } from '../overall-quantity.js';
import type { ChartSpecification } from '../render-chart.js';
import { CONFIG, LINES } from './palette.js';

const STEP = 28;

/** Undefined with one replication, which has no intervals. */
export function forestChart(summary: ComparisonSummary): ChartSpecification | undefined {
  if (summary.replications < 2) return undefined;
  const [base, ...alternatives] = summary.scenarios;
  const panels = OUTCOMES.flatMap(({ kind, head, text, factor }) => {
    const quantity = overall(summary, kind);
    if (quantity === undefined) return [];
    const rows = alternatives.map((scenario, at) => {
      const value = quantity.alternatives[at]!;
      const { difference, simultaneous, verdict } = value;
      return {
        alternative: scenario.title,
        difference: (difference?.mean ?? Number.NaN) * factor,
        low: (simultaneous?.low ?? Number.NaN) * factor,
        high: (simultaneous?.high ?? Number.NaN) * factor,
        shown: verdict === 'more' || verdict === 'less',
        text: change(value, text),
      };
    });
    return [
      panel(
        head,
        alternatives.map(({ title }) => title),
        rows,
      ),
    ];
  });
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: {
      text: `What each alternative changes against ${base!.title}`,
      subtitle: [
        `${Math.round(summary.level * 100)} % intervals for all alternatives at once, ${summary.replications} paired replications, chance alone; 1:${Math.round(1 / summary.scale)} of the country, seed ${summary.seed}.`,
        'Blue: a difference is shown. Grey: none is.',
      ],
    },
    config: CONFIG,
    vconcat: panels,
    spacing: 22,
  };
}

function panel(head: string, order: readonly string[], rows: readonly object[]): ChartSpecification {
  const y = {
    field: 'alternative',
    type: 'nominal',
    sort: order,
    title: null,
    axis: { ticks: false, domain: false, labelPadding: 8 },
  };
  const color = { condition: { test: 'datum.shown', value: LINES[0] }, value: '#8c8c8c' };
  const x = (field: string) => ({ field, type: 'quantitative', title: `difference from the base: ${head}` });
  return {
    data: { values: rows },
    width: 560,
    height: { step: STEP },
    layer: [
      {
        mark: { type: 'rule', color: '#333333', strokeDash: [3, 3] },
        encoding: { x: { datum: 0, type: 'quantitative' } },
      },
      {
        mark: { type: 'rule', strokeWidth: 2.5 },
        encoding: { y, x: x('low'), x2: { field: 'high' }, color },
      },
      {
        mark: { type: 'point', filled: true, size: 70, opacity: 1 },
        encoding: { y, x: x('difference'), color },
      },
      {
        mark: { type: 'text', align: 'left', fontSize: 11, color: '#333333' },
        encoding: { y, x: { value: 572 }, text: { field: 'text' } },
      },
    ],
  };
}
