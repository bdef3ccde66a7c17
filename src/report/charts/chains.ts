// The ways people take through the measures, as a Sankey diagram. Stops are split by position, so that no way
// runs in a circle; thin stops are put together. The layout is worked out here and drawn by plain Vega marks.

import { ENTRY, MORE_MEASURES, WAY_ENDS } from '../../attribution/journey-flows.js';
import type { AttributionSummary } from '../../experiment/attribution-summary.js';
import type { NameBook } from '../names.js';
import { count } from '../numbers.js';
import type { ChartSpecification } from '../render-chart.js';
import { capital } from '../text.js';
import { FONT } from '../text-width.js';
import { chainsLayout, OTHER } from './chains-layout.js';
import { subtitleOf } from './subtitle.js';

const WIDTH = 1180;
const HEIGHT = 560;
const LEFT = 110;
const RIGHT = 200;
const TOP = 106;
const GAP = 60;
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
  const isPlain = (id: string) =>
    (WAY_ENDS as readonly string[]).includes(id) || id === ENTRY || id === MORE_MEASURES || id === OTHER;
  const { links, stops } = chainsLayout(summary.flows, group, {
    label: (id, people) => `${isPlain(id) ? id : names.measure(id)} ${count(people)}`,
    box: { left: LEFT, right: WIDTH - RIGHT, top, bottom: top + HEIGHT },
  });
  return {
    links: links.map(({ path, width, colour }) => ({ path, width, colour })),
    stops: stops.map(({ people: _, ...stop }) => stop),
  };
}
