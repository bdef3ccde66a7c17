// What the charts of a page share: text in the colour of the page, so that they suit light and dark alike, and the
// colours of verdicts. Colours never stand alone: the same is said in words beside them.

import type { Verdict } from '../../../attribution/ranks.js';
import type { ChartSpecification } from '../../render-chart.js';

/** How wide a chart may be: the width of a desk, or of a hand. */
export type Space = 'wide' | 'narrow';

export const SCHEMA = 'https://vega.github.io/schema/vega-lite/v6.json';

const INK = 'currentColor';

/** Okabe and Ito 2008; told apart by the colour-blind, and against white and near-black alike. */
export const VERDICT_COLOURS: { readonly [verdict in Verdict]: string } = {
  undervalued: '#0072b2',
  overvalued: '#d55e00',
  noDifferenceShown: '#808080',
};
export const OFFICIAL_COLOUR = '#808080';
export const EFFECT_COLOUR = '#009e73';

/** Of every chart of a page, put there when it is drawn. */
export const PAGE_CONFIG = {
  aria: false,
  background: null,
  font: 'system-ui, -apple-system, "Segoe UI", Roboto, "Open Sans", sans-serif',
  padding: 4,
  axis: {
    labelFontSize: 12,
    titleFontSize: 12,
    titleFontWeight: 'normal',
    labelColor: INK,
    titleColor: INK,
    gridColor: INK,
    gridOpacity: 0.12,
    domainColor: INK,
    domainOpacity: 0.4,
    tickColor: INK,
    tickOpacity: 0.4,
    labelLimit: 400,
  },
  title: { color: INK, subtitleColor: INK, fontSize: 13, fontWeight: 600, anchor: 'start' },
  text: { color: INK, fontSize: 12 },
  rule: { color: INK },
  view: { stroke: null },
} as const;

/** A line at 0, drawn once whatever the data; across for effects that run sideways. */
export function zeroLine(across: 'x' | 'y', opacity = 0.7): ChartSpecification {
  return {
    data: { values: [{ zero: 0 }] },
    transform: [],
    mark: { type: 'rule', strokeWidth: 1.5, opacity },
    encoding: { [across]: { field: 'zero', type: 'quantitative' } },
  };
}

/** A label that stands at a mark, with the middle of its line so far from it. */
export function label(given: {
  readonly field: string;
  readonly dy?: number;
  readonly dx?: number;
  readonly align?: 'left' | 'right' | 'center';
  readonly strong?: boolean;
  readonly size?: number;
  readonly encoding: object;
}): ChartSpecification {
  const { field, dy = 0, dx = 0, align = 'left', strong = false, size = 12, encoding } = given;
  return {
    mark: {
      type: 'text',
      align,
      baseline: 'middle',
      dx,
      dy,
      fontSize: size,
      fontWeight: strong ? 600 : 400,
      // Limits would cut names; the charts are made wide enough.
      limit: 0,
    },
    encoding: { ...encoding, text: { field, type: 'nominal' } },
  };
}

/** What a row is called and what it says in numbers: beside it where there is room, else above it. */
export function rowLabels(isWide: boolean, width: number, y: object): readonly ChartSpecification[] {
  return [
    label({
      field: 'name',
      strong: true,
      align: isWide ? 'right' : 'left',
      dx: isWide ? -12 : 0,
      dy: isWide ? 0 : -28,
      encoding: { x: { value: 0 }, y },
    }),
    label({
      field: 'text',
      dx: isWide ? 12 : 0,
      dy: isWide ? 0 : -14,
      encoding: { x: { value: isWide ? width : 0 }, y },
    }),
  ];
}
