// A sweep as a chart: over one parameter lines with their intervals, over two a heat map, over more each outcome against each
// parameter.

import type { SweepSummary } from '../../experiment/study/study-summary.js';
import type { StudyOutcome, StudyParameter } from '../../scenario/study-plan.js';
import type { ChartSpecification } from '../render-chart.js';
import { axisTitle, shownOutcome, studySubtitle, titleLines } from '../study-words.js';
import { capital } from '../text.js';
import { CONFIG, LINES } from './palette.js';
import { sweepHeatMap } from './sweep-heat-map.js';

const LINE = { width: 560, height: 190 };
const MULTIPLE = { width: 230, height: 180 };
/** Room for the labels of an axis. */
const LABELS = 60;
const LEAST_WIDTH = 620;

function chartWidth({ parameters, points, scenarios }: SweepSummary): number {
  if (parameters.length === 1) return LINE.width + LABELS;
  if (parameters.length > 2) return parameters.length * (MULTIPLE.width + LABELS);
  const across = new Set(points.map(([x]) => x)).size;
  return Math.max(LEAST_WIDTH, scenarios.length * across * 78);
}

/** The chart that fits the number of parameters. */
export function sweepChart(summary: SweepSummary): ChartSpecification {
  const { parameters, design } = summary;
  const panels =
    parameters.length === 1
      ? lines(summary)
      : parameters.length === 2 && design.kind === 'grid'
        ? sweepHeatMap(summary)
        : multiples(summary);
  const width = chartWidth(summary);
  const below = [
    studySubtitle(summary),
    ...(summary.replications > 1
      ? [
          '95 % intervals, chance alone. Points share their luck: differences are surer than intervals side by side.',
        ]
      : ['One replication, so no intervals.']),
  ];
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: {
      text: titleLines(summary.question, width, CONFIG.title.fontSize),
      subtitle: below.flatMap((line) => titleLines(line, width, CONFIG.title.subtitleFontSize)),
    },
    config: CONFIG,
    ...panels,
  };
}

interface Row {
  readonly scenario: string;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly [coordinate: `x${number}`]: number;
}

/** Values of an outcome as shown, one row per cell. */
function rowsOf({ cells, points, scenarios, outcomes }: SweepSummary, outcome: number): readonly Row[] {
  const { factor } = shownOutcome(outcomes[outcome]!);
  return cells.flatMap(({ scenario, point, values }) => {
    const value = values[outcome]!;
    if (!Number.isFinite(value.mean)) return [];
    const [low, high] = 'low' in value ? [value.low, value.high] : [value.mean, value.mean];
    return [
      {
        ...Object.fromEntries(points[point]!.map((x, k) => [`x${k}`, x])),
        scenario: scenarios[scenario]!.title,
        mean: value.mean * factor,
        low: low * factor,
        high: high * factor,
      },
    ];
  });
}

function colour({ scenarios }: SweepSummary) {
  return {
    field: 'scenario',
    type: 'nominal',
    title: null,
    scale: { domain: scenarios.map(({ title }) => title), range: LINES },
    legend: scenarios.length === 1 ? null : { orient: 'top', symbolOpacity: 1 },
  };
}

/** Reaches to the ends of the range and no further. */
function xOf(parameter: StudyParameter, k: number) {
  return {
    field: `x${k}`,
    type: 'quantitative',
    title: titleLines(axisTitle(parameter), MULTIPLE.width, 12),
    scale: { domain: parameter.bounds, zero: false, nice: false },
    axis: { grid: false, tickCount: 5 },
  };
}

const Y = {
  field: 'mean',
  type: 'quantitative',
  title: null,
  scale: { zero: false },
  axis: { tickCount: 5 },
};

/** What a panel shows, above it: beside it would be read with the head on one side. */
function panelTitle(outcome: StudyOutcome, width: number) {
  return {
    text: titleLines(capital(shownOutcome(outcome).head), width, 13),
    fontSize: 13,
    anchor: 'start',
    // Over the axis, so that titles of panels stand below each other whatever their labels are.
    frame: 'group',
    offset: 8,
  };
}

/** One panel per outcome, one line per scenario. */
function lines(summary: SweepSummary) {
  const [parameter] = summary.parameters;
  const color = colour(summary);
  const x = xOf(parameter!, 0);
  return {
    vconcat: summary.outcomes.map((outcome, j) => {
      const y = Y;
      return {
        title: panelTitle(outcome, LINE.width),
        data: { values: rowsOf(summary, j) },
        ...LINE,
        layer: [
          {
            mark: { type: 'area', opacity: 0.2 },
            encoding: { x, y: { ...y, field: 'low' }, y2: { field: 'high' }, color },
          },
          { mark: { type: 'line', strokeWidth: 2 }, encoding: { x, y, color } },
          { mark: { type: 'point', filled: true, size: 45, opacity: 1 }, encoding: { x, y, color } },
        ],
      };
    }),
    spacing: 24,
  };
}

/** A row of panels per outcome, a column per parameter; a point's interval is a thin line. */
function multiples(summary: SweepSummary) {
  const color = colour(summary);
  return {
    vconcat: summary.outcomes.map((outcome, j) => ({
      hconcat: summary.parameters.map((parameter, k) => {
        const x = xOf(parameter, k);
        const y = Y;
        return {
          data: { values: rowsOf(summary, j) },
          ...(k === 0 ? { title: panelTitle(outcome, 3 * MULTIPLE.width) } : {}),
          ...MULTIPLE,
          layer: [
            {
              mark: { type: 'rule', strokeWidth: 1, opacity: 0.45 },
              encoding: { x, y: { ...y, field: 'low' }, y2: { field: 'high' }, color },
            },
            { mark: { type: 'point', filled: true, size: 26, opacity: 0.9 }, encoding: { x, y, color } },
          ],
        };
      }),
      spacing: LABELS,
      // Panels of a column stand below each other, however long a title is thought to be.
      bounds: 'flush',
    })),
    spacing: 26,
  };
}
