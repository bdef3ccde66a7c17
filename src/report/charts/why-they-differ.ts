// The two identities as stacked bars: what the official rate is made of, and what the effect at the late
// date is made of. Parts below zero lie to the left of it; the black line is the whole.

import type { AttributionSummary, MeasureAttribution } from '../../experiment/attribution-summary.js';
import { CHANCE_ALONE } from '../attribution-words.js';
import type { NameBook } from '../names.js';
import type { ChartSpecification } from '../render-chart.js';
import { capital } from '../text.js';
import { CONFIG } from './palette.js';
import { subtitleOf } from './subtitle.js';

const STEP = 26;
const OFFICIAL_PARTS = {
  selection: { words: 'there anyway (selection)', colour: '#bdbdbd' },
  exitRoute: { words: 'exit route and timing', colour: '#737373' },
  visible: { words: 'visible effect', colour: '#0072b2' },
} as const;
const LATE_PARTS = {
  visible: { words: 'visible effect', colour: '#0072b2' },
  passedOn: { words: 'passed on to later measures', colour: '#e69f00' },
  late: { words: 'late', colour: '#009e73' },
} as const;

/** Undefined when no exit can be followed to the late date. */
export function whyTheyDifferChart(
  summary: AttributionSummary,
  names: NameBook,
): ChartSpecification | undefined {
  const shown = summary.measures.filter((row) => row.decomposition !== null);
  if (shown.length === 0 || summary.lateMonths === null) return undefined;
  const groups = [...new Set(shown.map((row) => row.group))];
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: {
      text: 'Why the official rate and the effect differ',
      subtitle: [
        subtitleOf({ ...summary, replications: summary.replications.effects }),
        `Of 100 exits that can be followed for ${summary.lateMonths} months. Both sums are exact, person by person.`,
        'Black: the whole, with its 95 % interval.',
        CHANCE_ALONE,
      ],
    },
    config: CONFIG,
    vconcat: groups.map((group) =>
      panel(
        summary,
        shown.filter((row) => row.group === group),
        names,
        group,
      ),
    ),
    spacing: 30,
    resolve: { scale: { color: 'shared' } },
  };
}

function panel(
  summary: AttributionSummary,
  rows: readonly MeasureAttribution[],
  names: NameBook,
  group: string,
): ChartSpecification {
  const sorted = [...rows].sort((a, b) => b.decomposition!.official.mean - a.decomposition!.official.mean);
  const order = sorted.map((row) => names.measure(row.measure));
  return {
    title: { text: capital(names.group(group)), fontSize: 13, fontWeight: 'bold', offset: 8, frame: 'group' },
    spacing: 24,
    hconcat: [
      bars(sorted, order, names, OFFICIAL_PARTS, 'official', 'the official rate, %', true),
      bars(
        sorted,
        order,
        names,
        LATE_PARTS,
        'lateTotal',
        `effect ${summary.lateMonths} months after leaving, points`,
        false,
      ),
    ],
  };
}

type Part = keyof typeof OFFICIAL_PARTS | keyof typeof LATE_PARTS;

function bars(
  rows: readonly MeasureAttribution[],
  order: readonly string[],
  names: NameBook,
  parts: { readonly [part in Part]?: { readonly words: string; readonly colour: string } },
  whole: 'official' | 'lateTotal',
  title: string,
  labels: boolean,
): ChartSpecification {
  const all = { ...OFFICIAL_PARTS, ...LATE_PARTS };
  const values = rows.flatMap((row) =>
    (Object.keys(parts) as Part[]).map((part, position) => ({
      measure: names.measure(row.measure),
      part: all[part].words,
      position,
      points: row.decomposition![part].mean * 100,
    })),
  );
  const wholes = rows.map((row) => {
    const estimate = row.decomposition![whole];
    const [low, high] = 'low' in estimate ? [estimate.low, estimate.high] : [estimate.mean, estimate.mean];
    return {
      measure: names.measure(row.measure),
      whole: estimate.mean * 100,
      low: low * 100,
      high: high * 100,
    };
  });
  const y = {
    field: 'measure',
    type: 'nominal',
    sort: order,
    title: null,
    axis: labels ? { ticks: false, domain: false, labelPadding: 8, labelLimit: 420 } : null,
  };
  const shown = Object.values(all);
  return {
    width: 350,
    height: { step: STEP },
    layer: [
      {
        data: { values },
        mark: { type: 'bar', height: { band: 0.7 } },
        encoding: {
          y,
          x: { field: 'points', type: 'quantitative', stack: 'zero', title },
          order: { field: 'position', type: 'quantitative' },
          color: {
            field: 'part',
            type: 'nominal',
            title: null,
            scale: { domain: shown.map(({ words }) => words), range: shown.map(({ colour }) => colour) },
            legend: { orient: 'top', columns: 3, columnPadding: 14 },
          },
        },
      },
      {
        data: { values: wholes },
        mark: { type: 'rule', strokeWidth: 1.5, color: '#000000' },
        encoding: { y, x: { field: 'low', type: 'quantitative' }, x2: { field: 'high' } },
      },
      {
        data: { values: wholes },
        mark: { type: 'tick', thickness: 3, color: '#000000', height: 22, orient: 'vertical' },
        encoding: { y, x: { field: 'whole', type: 'quantitative' } },
      },
      {
        mark: { type: 'rule', color: '#666666', strokeWidth: 1 },
        encoding: { x: { datum: 0, type: 'quantitative' } },
      },
    ],
  };
}
