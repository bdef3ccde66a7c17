// Where the ways people take through the measures lie in a Sankey diagram. Stops are split by position, so that no way
// runs in a circle; thin stops are put together.

import { sankey, sankeyLinkHorizontal } from 'd3-sankey';
import { ENTRY, MORE_MEASURES, WAY_ENDS } from '../../attribution/journey-flows.js';
import type { FlowSummary } from '../../experiment/attribution-summary.js';

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
  readonly colour: string;
  readonly layer: number;
}

/** Stops that few people pass, put together. */
export const OTHER = 'other measures';

export interface ChainsLayoutOptions {
  /** What stands beside a stop: a measure, `entry`, `more measures`, `other measures` or an end of the way. */
  readonly label: (id: string, people: number) => string;
  readonly box: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
}

export interface ChainsLayout {
  readonly links: readonly {
    readonly path: string;
    readonly width: number;
    readonly from: string;
    readonly to: string;
    readonly people: number;
    readonly colour: string;
  }[];
  readonly stops: readonly {
    readonly x0: number;
    readonly x1: number;
    readonly y0: number;
    readonly y1: number;
    readonly colour: string;
    readonly label: string;
    readonly people: number;
    readonly textX: number;
    readonly textY: number;
    readonly align: string;
  }[];
}

/**
 * Where the stops and ways of a group lie, and their colours.
 *
 * @param flows - of all groups: colours of measures are the same in each
 */
export function chainsLayout(
  flows: readonly FlowSummary[],
  group: string,
  { label, box }: ChainsLayoutOptions,
): ChainsLayout {
  const own = mergedThin(flows.filter((flow) => flow.group === group));
  const measures = [...new Set(flows.map(({ from }) => from))].filter(
    (id) => id !== ENTRY && id !== MORE_MEASURES && id !== OTHER,
  );
  const colourOf = (id: string) =>
    END_COLOURS[id] ??
    (measures.includes(id) ? STOP_COLOURS[measures.indexOf(id) % STOP_COLOURS.length]! : '#999999');
  const last = Math.max(...own.map(({ position }) => position)) + 1;
  const isEnd = (id: string) => (WAY_ENDS as readonly string[]).includes(id);
  const stopOf = (id: string, position: number): Stop => ({
    id: isEnd(id) ? id : `${position}/${id}`,
    colour: colourOf(id),
    layer: isEnd(id) ? last : position,
  });
  const stops = new Map<string, Stop>();
  const links = new Map<string, { source: string; target: string; value: number }>();
  for (const { position, from, to, people } of own) {
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
      [box.left, box.top],
      [box.right, box.bottom],
    ])({
    nodes: [...stops.values()].map((stop) => ({ ...stop })),
    links: [...links.values()].map((link) => ({ ...link })),
  });
  const path = sankeyLinkHorizontal<Stop, { value: number }>();
  return {
    links: graph.links.map((link) => ({
      path: path(link) ?? '',
      width: Math.max(0.5, link.width ?? 0),
      from: (link.source as Stop).id,
      to: (link.target as Stop).id,
      people: link.value,
      colour:
        (link.target as Stop).layer === last ? (link.target as Stop).colour : (link.source as Stop).colour,
    })),
    stops: graph.nodes.map((stop) => ({
      x0: stop.x0!,
      x1: stop.x1!,
      y0: stop.y0!,
      y1: stop.y1!,
      colour: stop.colour,
      label: label(stop.id.replace(/^\d+\//, ''), stop.value ?? 0),
      people: stop.value ?? 0,
      textX: stop.layer === 0 ? stop.x0! - 6 : stop.x1! + 6,
      textY: (stop.y0! + stop.y1!) / 2,
      align: stop.layer === 0 ? 'right' : 'left',
    })),
  };
}

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
