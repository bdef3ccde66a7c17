// A heat map of one measure's undervaluation over two uncertainties: colour and number for how many places it
// stands higher or lower than its rate says, a sign where that is shown beyond chance, hatches over points that
// miss the targets.

import type { MapPoint, VerdictMap } from '../../experiment/map/verdict-map.js';
import { axisWords, missesText, missSummary, shortValue, signAndPlaces } from '../map-words.js';
import type { NameBook } from '../names.js';
import { signed } from '../numbers.js';
import type { ChartSpecification } from '../render-chart.js';
import { capital } from '../text.js';
import { CONFIG, DIVERGING, NOTHING } from './palette.js';
import { subtitleOf } from './subtitle.js';

const CELL = { width: 130, height: 98 };
const LEAST_WIDTH = 480;
/** Lines of a hatch, as distances from the diagonal in cells. */
const HATCH = [-0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75];

/** @param which - which of the map's measures */
export function verdictMapChart(map: VerdictMap, which: number, names: NameBook): ChartSpecification {
  const { across, up, points, horizonMonths, implausibility } = map;
  const { measure, group } = points[0]!.verdicts[which]!;
  const cells = points.map((point) => cellOf(point, which));
  // One scale for all measures of the map, so that their charts can be laid side by side.
  const differences = points.flatMap(({ verdicts }) =>
    verdicts.map(({ rankDifference }) => rankDifference ?? 0),
  );
  const most = Math.max(1, ...differences.map(Math.abs));
  const columns = across.values.length;
  const cellWidth = Math.max(CELL.width, Math.ceil(LEAST_WIDTH / columns));
  const axis = (values: readonly number[], title: string) => ({
    title,
    values: values.map((_, i) => i),
    labelExpr: `${JSON.stringify(values.map(shortValue))}[datum.value]`,
    grid: false,
    ticks: false,
    domain: false,
    labelPadding: 8,
    titlePadding: 10,
  });
  const scale = (count: number) => ({ domain: [-0.5, count - 0.5], nice: false, zero: false });
  const x = {
    field: 'left',
    type: 'quantitative',
    scale: scale(columns),
    axis: axis(across.values, axisWords(across)),
  };
  const y = {
    field: 'bottom',
    type: 'quantitative',
    scale: scale(up.values.length),
    axis: axis(up.values, axisWords(up)),
  };
  const box = { x, x2: { field: 'right' }, y, y2: { field: 'top' } };
  const middle = { x: { ...x, field: 'across' }, y: { ...y, field: 'up' } };
  const line = (field: string, dy: number, mark: object) => ({
    mark: { type: 'text', dy, color: '#000000', ...mark },
    encoding: { ...middle, text: { field } },
  });
  const missed = cells.filter(({ misses }) => misses);
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: {
      text: `${names.measure(measure)}: does its official rate say too little of it, or too much?`,
      subtitle: [
        subtitleOf({ ...map, replications: map.replications.effects }),
        `${capital(names.group(group))}. In each cell: the sign, and how many places it stands higher (+) or lower (−) among`,
        "the group's measures by months of work gained than by its official rate; below, the months gained per participant",
        `within ${horizonMonths} months of the start, with their 95 % interval (chance alone).`,
        '▲ undervalued, ▼ overvalued: ranks told apart at 95 %, all at once. · no difference shown. – not ranked.',
        `Hatched: with ${refittedWords(map)} the point misses published values by more than ${implausibility} standard deviations.`,
        missSummary(map),
      ],
    },
    config: CONFIG,
    width: cellWidth * columns,
    height: CELL.height * up.values.length,
    data: { values: cells },
    layer: [
      {
        mark: { type: 'rect', stroke: '#ffffff', strokeWidth: 2 },
        encoding: {
          ...box,
          color: {
            field: 'places',
            type: 'quantitative',
            title: [
              'places by which it stands higher (blue) or lower (orange)',
              'by what it changed than by its official rate',
            ],
            scale: { domain: [-most, 0, most], range: DIVERGING },
            condition: { test: 'datum.places === null', value: NOTHING },
            legend: {
              orient: 'bottom',
              direction: 'horizontal',
              gradientLength: 320,
              titleLimit: 640,
              titleFontWeight: 'normal',
              labelExpr: "(datum.value > 0 ? '+' : datum.value < 0 ? '−' : '') + abs(datum.value)",
              offset: 10,
            },
          },
        },
      },
      ...(missed.length === 0
        ? []
        : [
            {
              data: { values: missed.flatMap(hatch) },
              mark: { type: 'rule', color: '#444444', strokeWidth: 1.5 },
              encoding: box,
            },
            {
              data: { values: missed },
              mark: {
                type: 'rect',
                color: '#ffffff',
                opacity: 0.9,
                cornerRadius: 4,
                width: 100,
                height: 68,
              },
              encoding: middle,
            },
          ]),
      line('sign', -23, { fontSize: 15, fontWeight: 'bold' }),
      line('months', -6, { fontSize: 12 }),
      line('interval', 9, { fontSize: 10, color: '#333333' }),
      line('missed', 23, { fontSize: 10, color: '#333333' }),
    ],
  };
}

function cellOf(point: MapPoint, which: number) {
  const { across, up, misses } = point;
  const verdict = point.verdicts[which]!;
  const { gained, rankDifference } = verdict;
  const hasEnds = gained !== null && 'low' in gained && !Number.isNaN(gained.low);
  return {
    across,
    up,
    ...edges(across, up),
    places: rankDifference,
    misses,
    sign: signAndPlaces(verdict),
    months: gained === null ? '' : `${signed(gained.mean, 2)} months`,
    interval: hasEnds ? `${signed(gained.low, 2)} to ${signed(gained.high, 2)}` : '',
    missed: misses ? `misses ${missesText(point)}` : '',
  };
}

function edges(across: number, up: number) {
  return { left: across - 0.5, right: across + 0.5, bottom: up - 0.5, top: up + 0.5 };
}

/** Parallel lines through a cell. */
function hatch({ left, bottom }: { readonly left: number; readonly bottom: number }) {
  return HATCH.map((shift) => ({
    left: left + Math.max(0, -shift),
    right: left + Math.min(1, 1 - shift),
    bottom: bottom + Math.max(0, shift),
    top: bottom + Math.min(1, 1 + shift),
  }));
}

function refittedWords({ refitted }: VerdictMap): string {
  return refitted.length === 0
    ? 'nothing refitted'
    : `${refitted.map(({ name }) => name).join(', ')} refitted`;
}
