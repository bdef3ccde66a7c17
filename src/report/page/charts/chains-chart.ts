// The ways people take through the measures, as a Sankey diagram in Vega, which Vega-Lite cannot draw.

import { ENTRY, MORE_MEASURES, WAY_ENDS } from '../../../attribution/journey-flows.js';
import type { AttributionSummary } from '../../../experiment/attribution-summary.js';
import { chainsLayout, OTHER } from '../../charts/chains-layout.js';
import type { ChartSpecification } from '../../render-chart.js';
import { capital } from '../../text.js';
import type { Context } from '../context.js';
import type { MessageKey } from '../words.js';
import { EVERYTHING } from './emphasis.js';

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, GAP] = [1060, 460, 110, 190, 28, 50] as const;

/** Groups in which somebody who came in during the window took a measure. */
export function chainGroups({ flows }: AttributionSummary): readonly string[] {
  return [...new Set(flows.map(({ group }) => group))].filter((group) =>
    flows.some((flow) => flow.group === group && flow.position > 0),
  );
}

/** A stop of the way in words. */
export function stopName({ words, measure }: Context, id: string): string {
  const named = [ENTRY, MORE_MEASURES, OTHER, ...WAY_ENDS] as readonly string[];
  return named.includes(id) ? words.say(`chains.${id}` as MessageKey) : measure(id);
}

/** Undefined when nobody took a measure. */
export function chainsChart(context: Context, summary: AttributionSummary): ChartSpecification | undefined {
  const { words } = context;
  const groups = chainGroups(summary);
  if (groups.length === 0) return undefined;
  const people = (count: number) => words.number(count, count < 10 ? 1 : 0);
  const laid = groups.map((group, at) =>
    chainsLayout(summary.flows, group, {
      label: (id, count) => `${stopName(context, id)} ${people(count)}`,
      box: {
        left: LEFT,
        right: WIDTH - RIGHT,
        top: TOP + at * (HEIGHT + GAP),
        bottom: TOP + at * (HEIGHT + GAP) + HEIGHT,
      },
    }),
  );
  const round = (value: number) => Number(value.toFixed(1));
  const links = laid.flatMap(({ links }) =>
    links.map(({ path, width, colour, from, to, people: count }) => ({
      path: path.replace(/\d+\.\d+/g, (number) => String(round(Number(number)))),
      width: round(width),
      colour,
      from: from.replace(/^\d+\//, ''),
      to: to.replace(/^\d+\//, ''),
      tip: words.say('chains.way', {
        from: stopName(context, from.replace(/^\d+\//, '')),
        to: stopName(context, to.replace(/^\d+\//, '')),
        people: people(count),
      }),
    })),
  );
  const field = (name: string) => ({ field: name });
  const text = (encode: object, size: number) => ({
    enter: { fontSize: { value: size }, fill: { value: 'currentColor' }, ...encode },
  });
  return {
    $schema: 'https://vega.github.io/schema/vega/v6.json',
    width: WIDTH,
    height: TOP + groups.length * (HEIGHT + GAP) - GAP + 10,
    autosize: 'none',
    signals: [{ name: 'highlight', value: EVERYTHING }],
    data: [
      { name: 'links', values: links },
      {
        name: 'stops',
        values: laid.flatMap(({ stops }) =>
          stops.map((stop) => ({
            ...stop,
            ...Object.fromEntries(
              (['x0', 'x1', 'y0', 'y1', 'textX', 'textY'] as const).map((name) => [name, round(stop[name])]),
            ),
          })),
        ),
      },
      {
        name: 'titles',
        values: groups.map((group, at) => ({
          y: TOP + at * (HEIGHT + GAP) - 12,
          text: capital(context.group(group)),
        })),
      },
    ],
    marks: [
      {
        type: 'path',
        from: { data: 'links' },
        encode: {
          enter: {
            path: field('path'),
            stroke: field('colour'),
            strokeWidth: field('width'),
            tooltip: field('tip'),
          },
          update: {
            strokeOpacity: {
              signal: `highlight == '${EVERYTHING}' || datum.from == highlight || datum.to == highlight ? 0.45 : 0.1`,
            },
          },
        },
      },
      {
        type: 'rect',
        from: { data: 'stops' },
        encode: {
          enter: {
            x: field('x0'),
            x2: field('x1'),
            y: field('y0'),
            y2: field('y1'),
            fill: field('colour'),
            tooltip: field('label'),
          },
        },
      },
      {
        type: 'text',
        from: { data: 'stops' },
        encode: text(
          {
            x: field('textX'),
            y: field('textY'),
            text: field('label'),
            align: field('align'),
            baseline: { value: 'middle' },
          },
          11,
        ),
      },
      {
        type: 'text',
        from: { data: 'titles' },
        encode: text({ x: { value: 0 }, y: field('y'), text: field('text'), fontWeight: { value: 600 } }, 15),
      },
    ],
  };
}
