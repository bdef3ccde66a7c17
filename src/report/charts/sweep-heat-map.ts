// A grid over two parameters as heat maps: a panel per outcome and scenario, colour and number for the value.

import type { SweepSummary } from '../../experiment/study/study-summary.js';
import { axisTitle, shownOutcome, titleLines } from '../study-words.js';
import { capital } from '../text.js';

const COLOURS = ['#f7fbff', '#9ecae1', '#0072b2'];
const CELL = { width: 78, height: 44 };
/** Columns of a grid from which cells have no room for numbers. */
const MOST_TOLD = 9;

/** Panels of the chart. */
export function sweepHeatMap(summary: SweepSummary): object {
  const { outcomes, scenarios } = summary;
  return {
    vconcat: outcomes.map((_, j) => ({
      hconcat: scenarios.map((__, scenario) => panel(summary, j, scenario)),
      spacing: 36,
      resolve: { scale: { color: 'independent' } },
    })),
    spacing: 30,
    resolve: { scale: { color: 'independent' } },
  };
}

function panel(summary: SweepSummary, outcome: number, scenario: number): object {
  const { cells, points, parameters, scenarios, outcomes } = summary;
  const [across, up] = parameters;
  const { head, factor, text } = shownOutcome(outcomes[outcome]!);
  const all = cells.flatMap(({ values }) => {
    const { mean } = values[outcome]!;
    return Number.isFinite(mean) ? [mean * factor] : [];
  });
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const rows = cells
    .filter((cell) => cell.scenario === scenario)
    .map(({ point, values }) => {
      const value = values[outcome]!;
      const half =
        'low' in value && Number.isFinite(value.low) ? `± ${text(value.high - value.mean, value.mean)}` : '';
      const [x, y] = points[point]!;
      return {
        x: short(x!),
        y: short(y!),
        value: Number.isFinite(value.mean) ? value.mean * factor : null,
        text: text(value.mean),
        half,
        // White text where the colour is dark.
        isDark: value.mean * factor > least + 0.72 * (most - least),
      };
    });
  const [xs, ys] = (['x', 'y'] as const).map((key) => [...new Set(rows.map((row) => row[key]))]);
  const isTold = xs!.length <= MOST_TOLD;
  const cell = isTold ? CELL : { width: 34, height: 26 };
  const axis = (title: string, room: number) => ({
    title: titleLines(title, room, 12),
    labelAngle: 0,
    ticks: false,
    domain: false,
    labelPadding: 6,
  });
  const x = {
    field: 'x',
    type: 'ordinal',
    sort: xs,
    axis: axis(axisTitle(across!), cell.width * xs!.length + 100),
  };
  const y = {
    field: 'y',
    type: 'ordinal',
    sort: [...ys!].reverse(),
    axis: axis(axisTitle(up!), cell.height * ys!.length),
  };
  const line = (field: string, dy: number, fontSize: number) => ({
    mark: { type: 'text', dy, fontSize },
    encoding: {
      x,
      y,
      text: { field },
      color: { condition: { test: 'datum.isDark', value: '#ffffff' }, value: '#111111' },
    },
  });
  const titled = scenarios.length === 1 ? capital(head) : `${capital(head)} · ${scenarios[scenario]!.title}`;
  return {
    title: {
      text: titleLines(titled, cell.width * xs!.length + 60, 13),
      fontSize: 13,
      anchor: 'start',
      frame: 'group',
      offset: 8,
    },
    data: { values: rows },
    width: { step: cell.width },
    height: { step: cell.height },
    layer: [
      {
        mark: { type: 'rect', stroke: '#ffffff', strokeWidth: 1 },
        encoding: {
          x,
          y,
          color: {
            field: 'value',
            type: 'quantitative',
            title: null,
            // One scale for all scenarios, so that their panels can be laid side by side.
            scale: { domain: least < most ? [least, most] : [least - 1, least + 1], range: COLOURS },
            // Numbers in the cells say more.
            legend: isTold ? null : { orient: 'right', gradientLength: 120, tickCount: 4 },
          },
        },
      },
      ...(isTold ? [line('text', -6, 12), line('half', 10, 10)] : []),
    ],
  };
}

function short(value: number): string {
  return String(Number(value.toPrecision(3))).replace('-', '−');
}
