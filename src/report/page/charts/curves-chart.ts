// The outcome of a sweep against each parameter, a panel each: points with their intervals, joined to lines where all
// other parameters but one stand still; the reader chooses the outcome.

import type { SweepSummary } from '../../../experiment/study/study-summary.js';
import type { ChartSpecification } from '../../render-chart.js';
import { wrapped } from '../../text.js';
import type { Context } from '../context.js';
import { ends } from '../estimates.js';
import { parameterName, parameterValue, pointName, shownFactor, valueWithInterval } from '../study-names.js';
import { SCHEMA, type Space } from './page-config.js';

const WIDTH = { one: { wide: 620, narrow: 290 }, several: { wide: 380, narrow: 290 } } as const;
const HEIGHT = 220;
/** Okabe and Ito 2008, in the order in which they are easiest to tell apart. */
const COLOURS = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#808080'];
/** Room for a letter of a title. */
const LETTER = 7;

export interface CurvePoint {
  readonly outcome: string;
  readonly scenario: string;
  /** Values of the parameters. */
  readonly values: readonly number[];
  readonly where: string;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly text: string;
}

/** Every point that has a number, outcome by outcome, in the unit shown. */
export function curvePoints(context: Context, summary: SweepSummary): readonly CurvePoint[] {
  const { outcomes, cells, points, parameters, scenarios } = summary;
  const where = points.map((values) => pointName(context, parameters, values));
  return outcomes.flatMap((outcome, j) =>
    cells.flatMap(({ scenario, point, values }) => {
      const value = values[j]!;
      if (!Number.isFinite(value.mean)) return [];
      const factor = shownFactor(outcome);
      const { low, high } = ends(value);
      return [
        {
          outcome: outcome.id,
          scenario: context.scenario(scenarios[scenario]!.id),
          values: points[point]!,
          where: where[point]!,
          mean: value.mean * factor,
          low: low * factor,
          high: high * factor,
          text: valueWithInterval(context, outcome, value),
        },
      ];
    }),
  );
}

/** Whether points are joined: along a grid of one parameter or two. */
export function isJoined({ design, parameters }: SweepSummary): boolean {
  return design.kind === 'grid' && parameters.length <= 2;
}

/** Undefined when no point has a number. */
export function curvesChart(
  context: Context,
  summary: SweepSummary,
  space: Space,
): ChartSpecification | undefined {
  const { words } = context;
  const { parameters, scenarios } = summary;
  const points = curvePoints(context, summary);
  if (points.length === 0) return undefined;
  const several = scenarios.length > 1;
  const endOf = endsOfLines(context, summary, points);
  const values = points.map((one) => {
    const { values: at, where, text, scenario, ...rest } = one;
    return {
      ...rest,
      scenario,
      ...Object.fromEntries(at.map((x, k) => [`x${k}`, x])),
      ...endOf(one),
      tip: several
        ? words.say('curves.altScenario', { scenario, where, value: text })
        : words.say('curves.alt', { where, value: text }),
    };
  });
  const names = [...new Set(points.map(({ scenario }) => scenario))];
  return {
    $schema: SCHEMA,
    params: [{ name: 'outcome', value: points[0]!.outcome }],
    data: { values },
    transform: [{ filter: 'datum.outcome == outcome' }],
    columns: space === 'wide' ? 2 : 1,
    spacing: 28,
    resolve: { scale: { y: 'shared', color: 'shared' } },
    concat: parameters.map((_, k) => panel(context, summary, { k, space, names })),
  };
}

function panel(
  context: Context,
  summary: SweepSummary,
  { k, space, names }: { readonly k: number; readonly space: Space; readonly names: readonly string[] },
): ChartSpecification {
  const { parameters } = summary;
  const parameter = parameters[k]!;
  const width = WIDTH[parameters.length === 1 ? 'one' : 'several'][space];
  const other = isJoined(summary) && parameters.length === 2 ? parameters[1 - k] : undefined;
  const x = {
    field: `x${k}`,
    type: 'quantitative',
    title: null,
    // Reaches to the ends of the range and no further.
    scale: { domain: parameter.bounds, zero: false, nice: false },
    axis: { grid: false, tickCount: 5 },
  };
  const y = (field: string) => ({
    field,
    type: 'quantitative',
    title: null,
    scale: { zero: false },
    axis: { tickCount: 5, format: ',.5~r' },
  });
  const color = {
    field: 'scenario',
    type: 'nominal',
    title: null,
    scale: { domain: names, range: COLOURS },
    legend:
      names.length === 1
        ? null
        : { orient: 'top', direction: 'vertical', labelLimit: 280, labelColor: 'currentColor' },
  };
  const tooltip = { field: 'tip', type: 'nominal' };
  const detail = other === undefined ? [] : [{ field: `x${1 - k}`, type: 'quantitative' }];
  const title =
    parameter.unit === ''
      ? parameterName(context, parameter)
      : `${parameterName(context, parameter)}, ${parameter.unit}`;
  return {
    title: { text: wrapped(title, Math.floor(width / LETTER)), anchor: 'start', offset: 8 },
    width,
    height: HEIGHT,
    layer: [
      ...(isJoined(summary)
        ? [
            ...(parameters.length === 1
              ? [
                  {
                    mark: { type: 'area', opacity: 0.2 },
                    encoding: { x, y: y('low'), y2: { field: 'high' }, color },
                  },
                ]
              : []),
            {
              mark: { type: 'line', strokeWidth: 2, opacity: 0.8 },
              encoding: { x, y: y('mean'), color, detail },
            },
          ]
        : []),
      {
        mark: { type: 'rule', strokeWidth: 1.5, opacity: 0.5 },
        encoding: { x, y: y('low'), y2: { field: 'high' }, color, tooltip },
      },
      {
        mark: { type: 'point', filled: true, size: 40, opacity: 0.95 },
        encoding: { x, y: y('mean'), color, tooltip },
      },
      ...(other === undefined
        ? []
        : [
            {
              transform: [{ filter: `isValid(datum.end${k})` }],
              mark: { type: 'text', align: 'left', baseline: 'middle', dx: 8, limit: 0 },
              encoding: { x, y: y('mean'), text: { field: `end${k}`, type: 'nominal' } },
            },
          ]),
    ],
  };
}

/** Lines that end nearer to each other than this part of the whole height share a label. */
const APART = 0.05;

/** By point: the values of the other parameter that end there, for the right end of a line; nothing anywhere else. */
function endsOfLines(
  context: Context,
  summary: SweepSummary,
  points: readonly CurvePoint[],
): (point: CurvePoint) => object {
  const { parameters } = summary;
  if (!isJoined(summary) || parameters.length !== 2) return () => ({});
  const labels = new Map<CurvePoint, { [end: `end${number}`]: string }>();
  for (const k of [0, 1]) {
    const last = Math.max(...points.map(({ values }) => values[k]!));
    for (const outcome of new Set(points.map((point) => point.outcome))) {
      const own = points.filter((point) => point.outcome === outcome);
      const height = Math.max(...own.map(({ high }) => high)) - Math.min(...own.map(({ low }) => low));
      let [holder, texts]: [CurvePoint | undefined, string[]] = [undefined, []];
      for (const point of own.filter(({ values }) => values[k] === last).sort((a, b) => a.mean - b.mean)) {
        if (holder === undefined || point.mean - holder.mean > APART * height) [holder, texts] = [point, []];
        const text = parameterValue(context, parameters[1 - k]!, point.values[1 - k]);
        if (!texts.includes(text)) texts.push(text);
        labels.set(holder, { ...labels.get(holder), [`end${k}`]: texts.join('; ') });
      }
    }
  }
  return (point) => labels.get(point) ?? {};
}
