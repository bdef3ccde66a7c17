// Sobol' indices as a tornado: per outcome one bar per parameter, the largest total index on top, the part it makes alone in
// dark, the interval of the total as a line, and chance as a dashed one.

import type { Analysis, SensitivitySummary } from '../../experiment/study/study-summary.js';
import type { ChartSpecification } from '../render-chart.js';
import { parameterValue, shownOutcome, studySubtitle, titleLines } from '../study-words.js';
import { capital } from '../text.js';
import { CONFIG } from './palette.js';

const ALONE = 'alone';
const TOGETHER = 'together with others';
const COLOURS = { [ALONE]: '#0072b2', [TOGETHER]: '#9ecae1' };
const STEP = 30;
const WIDTH = 420;
const LABELS = 280;

/** The chart of one scenario; undefined when no outcome has indices. */
export function tornadoChart(summary: SensitivitySummary, scenario: number): ChartSpecification | undefined {
  const shown = summary.analyses.filter(
    (one) => one.scenario === scenario && one.indices !== undefined && one.indices.length > 0,
  );
  if (shown.length === 0) return undefined;
  const hasChance = shown.some(({ chance }) => chance !== undefined);
  // One axis for all outcomes, so that bars can be compared down the page.
  const most = Math.max(1, ...shown.flatMap(({ indices }) => indices!.map(({ total }) => total.high)));
  const below = [
    studySubtitle(summary, scenario),
    `Part of the variance over the ranges given, with the 95 % bootstrap interval of the whole bar; ${summary.rows} rows.`,
    ...(hasChance
      ? [
          'Dashed: the part that luck makes which points do not share; a bar no longer than that may be chance.',
        ]
      : []),
  ];
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: {
      text: titleLines(summary.question, WIDTH + LABELS, CONFIG.title.fontSize),
      subtitle: below.flatMap((line) => titleLines(line, WIDTH + LABELS, CONFIG.title.subtitleFontSize)),
    },
    config: CONFIG,
    vconcat: shown.map((analysis) => panel(summary, analysis, most)),
    spacing: 26,
  };
}

function panel(summary: SensitivitySummary, { indices, outcome, chance }: Analysis, most: number): object {
  const { head } = shownOutcome(summary.outcomes.find(({ id }) => id === outcome)!);
  const rows = indices!.map(({ parameter, first, total }) => {
    const one = summary.parameters[parameter]!;
    const alone = Math.min(Math.max(0, first.value), total.value);
    return {
      name: `${one.title}|${parameterValue(one, one.bounds[0])} to ${parameterValue(one, one.bounds[1])}`,
      alone: alone * 100,
      total: total.value * 100,
      low: total.low * 100,
      high: total.high * 100,
    };
  });
  const bars = rows.flatMap(({ name, alone, total }) => [
    { name, part: ALONE, from: 0, to: alone },
    { name, part: TOGETHER, from: alone, to: total },
  ]);
  const y = {
    field: 'name',
    type: 'nominal',
    sort: rows.map(({ name }) => name),
    title: null,
    axis: {
      ticks: false,
      domain: false,
      labelPadding: 8,
      labelExpr: "split(datum.label, '|')",
      labelLineHeight: 13,
      // Two lines, of which the first would stand in the middle.
      labelOffset: -6,
      labelFontSize: 11,
      // Panels one below the other start their bars at one place.
      minExtent: LABELS,
    },
    scale: { paddingInner: 0.35 },
  };
  const x = (field: string) => ({
    field,
    type: 'quantitative',
    title: '% of the variance',
    scale: { domain: [0, Math.ceil(most * 20) * 5], nice: false },
  });
  return {
    title: {
      text: titleLines(capital(head), WIDTH + LABELS, 13),
      fontSize: 13,
      anchor: 'start',
      offset: 6,
    },
    width: WIDTH,
    height: { step: STEP },
    layer: [
      {
        data: { values: bars },
        mark: { type: 'bar' },
        encoding: {
          y,
          x: x('from'),
          x2: { field: 'to' },
          color: {
            field: 'part',
            type: 'nominal',
            title: null,
            scale: { domain: Object.keys(COLOURS), range: Object.values(COLOURS) },
            legend: { orient: 'top', symbolOpacity: 1 },
          },
        },
      },
      {
        data: { values: rows },
        mark: { type: 'rule', strokeWidth: 1.5, color: '#333333' },
        encoding: { y, x: x('low'), x2: { field: 'high' } },
      },
      ...(chance === undefined
        ? []
        : [
            {
              data: { values: [{ chance: chance.share * 100 }] },
              mark: { type: 'rule', strokeDash: [4, 3], color: '#d55e00', strokeWidth: 1.5 },
              encoding: { x: x('chance') },
            },
          ]),
    ],
  };
}
