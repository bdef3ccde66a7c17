// The ways people take through the measures, as a Sankey diagram. Stops are split by position, so that no way
// runs in a circle; thin stops are put together. The layout is worked out here and drawn by plain Vega marks.

import { sankey, sankeyLinkHorizontal } from 'd3-sankey';
import { ENTRY, MORE_MEASURES, WAY_ENDS } from '../../attribution/journey-flows.js';
import type { AttributionSummary, FlowSummary } from '../../experiment/attribution-summary.js';
import type { NameBook } from '../names.js';
import { count } from '../numbers.js';
import type { ChartSpecification } from '../render-chart.js';
import { FONT } from '../render-chart.js';
import { capital } from '../text.js';
import { subtitleOf } from './subtitle.js';

const WIDTH = 1180;
const HEIGHT = 560;
const LEFT = 110;
const RIGHT = 200;
const TOP = 106;
const GAP = 60;
/** Stops with less than this share of a group's people at one position are put together. */
const THIN = 0.02;
const END_COLOURS: { readonly [end: string]: string } = {
  'in work': '#0072b2',
  'in a measure': '#e69f00',
  'without work': '#bdbdbd',
  'out of the labour force': '#737373',
};

/** Of measures: none that means an end. */
const STOP_COLOURS = ['#009e73', '#cc79a7', '#d55e00', '#56b4e9', '#a6761d', '#7b6fb0', '#b8a600', '#5f9e8f'];

interface Stop {
  readonly id: string;
  readonly label: string;
  readonly colour: string;
  readonly layer: number;
}

/** Undefined when nobody who came in during the window took a measure. */
export function chainsChart(summary: AttributionSummary, names: NameBook): ChartSpecification | undefined {
  const groups = [...new Set(summary.flows.map(({ group }) => group))].filter((group) =>
    summary.flows.some((flow) => flow.group === group && flow.position > 0),
  );
  if (groups.length === 0) return undefined;
  const laid = groups.map((group, at) => layOut(summary, group, names, TOP + at * (HEIGHT + GAP)));
  const height = TOP + groups.length * (HEIGHT + GAP);
  const text = (field: string) => ({ value: field });
  return {
    $schema: 'https://vega.github.io/schema/vega/v6.json',
    description: 'Ways through the measures',
    width: WIDTH,
    height,
    padding: 16,
    autosize: 'none',
    background: '#ffffff',
    data: [
      { name: 'links', values: laid.flatMap(({ links }) => links) },
      { name: 'stops', values: laid.flatMap(({ stops }) => stops) },
      {
        name: 'titles',
        values: groups.map((group, at) => ({
          y: TOP + at * (HEIGHT + GAP) - 16,
          text: capital(names.group(group)),
        })),
      },
    ],
    marks: [
      ...[
        {
          y: 17,
          size: 17,
          weight: 'bold',
          fill: '#000000',
          words: 'The ways people take through the measures',
        },
        {
          y: 37,
          size: 12,
          weight: 'normal',
          fill: '#555555',
          words: subtitleOf({ ...summary, replications: summary.replications.effects }),
        },
        {
          y: 54,
          size: 12,
          weight: 'normal',
          fill: '#555555',
          words: `People who came in during the window, per replication${standsFor(summary)}, followed for ${longest(summary)} months from entry. By order of stints; thin stops are put together.`,
        },
      ].map(({ y, size, weight, fill, words }) => ({
        type: 'text',
        encode: {
          enter: {
            x: { value: 0 },
            y: { value: y },
            text: text(words),
            fontSize: { value: size },
            fontWeight: { value: weight },
            font: { value: FONT },
            fill: { value: fill },
          },
        },
      })),
      {
        type: 'path',
        from: { data: 'links' },
        encode: {
          enter: {
            path: { field: 'path' },
            stroke: { field: 'colour' },
            strokeOpacity: { value: 0.4 },
            strokeWidth: { field: 'width' },
            fill: { value: null },
          },
        },
      },
      {
        type: 'rect',
        from: { data: 'stops' },
        encode: {
          enter: {
            x: { field: 'x0' },
            x2: { field: 'x1' },
            y: { field: 'y0' },
            y2: { field: 'y1' },
            fill: { field: 'colour' },
          },
        },
      },
      {
        type: 'text',
        from: { data: 'stops' },
        encode: {
          enter: {
            x: { field: 'textX' },
            y: { field: 'textY' },
            text: { field: 'label' },
            align: { field: 'align' },
            baseline: { value: 'middle' },
            fontSize: { value: 11 },
            font: { value: FONT },
            fill: { value: '#000000' },
          },
        },
      },
      {
        type: 'text',
        from: { data: 'titles' },
        encode: {
          enter: {
            x: { value: 0 },
            y: { field: 'y' },
            text: { field: 'text' },
            fontSize: { value: 13 },
            fontWeight: { value: 'bold' },
            font: { value: FONT },
          },
        },
      },
    ],
  };
}

/** What one person stands for, where that is not themselves. */
function standsFor({ scale }: AttributionSummary): string {
  return scale === 1 ? '' : ` (one person stands for ${count(1 / scale)})`;
}

function longest({ measures }: AttributionSummary): number {
  return Math.max(...measures.flatMap(({ effect }) => effect.map(({ months }) => months)), 0);
}

function layOut(summary: AttributionSummary, group: string, names: NameBook, top: number) {
  const flows = mergedThin(summary.flows.filter((flow) => flow.group === group));
  const measures = [...new Set(summary.flows.map(({ from }) => from))].filter(
    (id) => id !== ENTRY && id !== MORE_MEASURES && id !== OTHER,
  );
  const colourOf = (id: string) =>
    END_COLOURS[id] ??
    (measures.includes(id) ? STOP_COLOURS[measures.indexOf(id) % STOP_COLOURS.length]! : '#999999');
  const last = Math.max(...flows.map(({ position }) => position)) + 1;
  const isEnd = (id: string) => (WAY_ENDS as readonly string[]).includes(id);
  const stopOf = (id: string, position: number): Stop => ({
    id: isEnd(id) ? id : `${position}/${id}`,
    label: isEnd(id) || id === ENTRY || id === MORE_MEASURES || id === OTHER ? id : names.measure(id),
    colour: colourOf(id),
    layer: isEnd(id) ? last : position,
  });
  const stops = new Map<string, Stop>();
  const links = new Map<string, { source: string; target: string; value: number }>();
  for (const { position, from, to, people } of flows) {
    const [source, target] = [stopOf(from, position), stopOf(to, position + 1)];
    stops.set(source.id, source);
    stops.set(target.id, target);
    const key = `${source.id}→${target.id}`;
    const known = links.get(key)?.value ?? 0;
    links.set(key, { source: source.id, target: target.id, value: known + people });
  }
  const graph = sankey<Stop, { value: number }>()
    .nodeId((stop) => stop.id)
    .nodeAlign((stop, depth) => (stop.layer === last ? depth - 1 : stop.layer))
    .nodeWidth(12)
    .nodePadding(16)
    .extent([
      [LEFT, top],
      [WIDTH - RIGHT, top + HEIGHT],
    ])({
    nodes: [...stops.values()].map((stop) => ({ ...stop })),
    links: [...links.values()].map((link) => ({ ...link })),
  });
  const path = sankeyLinkHorizontal<Stop, { value: number }>();
  return {
    links: graph.links.map((link) => ({
      path: path(link) ?? '',
      width: Math.max(0.5, link.width ?? 0),
      colour:
        (link.target as Stop).layer === last ? (link.target as Stop).colour : (link.source as Stop).colour,
    })),
    stops: graph.nodes.map((stop) => ({
      x0: stop.x0!,
      x1: stop.x1!,
      y0: stop.y0!,
      y1: stop.y1!,
      colour: stop.colour,
      label: `${stop.label} ${count(stop.value ?? 0)}`,
      textX: stop.layer === 0 ? stop.x0! - 6 : stop.x1! + 6,
      textY: (stop.y0! + stop.y1!) / 2,
      align: stop.layer === 0 ? 'right' : 'left',
    })),
  };
}

const OTHER = 'other measures';

/** Stops that few people pass are one stop of their position. */
function mergedThin(flows: readonly FlowSummary[]): readonly FlowSummary[] {
  const entered = flows.filter(({ position }) => position === 0).reduce((sum, { people }) => sum + people, 0);
  const passing = new Map<string, number>();
  for (const { position, to, people } of flows) {
    const key = `${position + 1}/${to}`;
    passing.set(key, (passing.get(key) ?? 0) + people);
  }
  const isThin = (id: string, position: number) =>
    id !== ENTRY &&
    !(WAY_ENDS as readonly string[]).includes(id) &&
    (passing.get(`${position}/${id}`) ?? 0) < THIN * entered;
  return flows.map((flow) => ({
    ...flow,
    from: isThin(flow.from, flow.position) ? OTHER : flow.from,
    to: isThin(flow.to, flow.position + 1) ? OTHER : flow.to,
  }));
}
