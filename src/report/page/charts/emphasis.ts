// Charts that follow what the reader points at: marks of another measure, or of another group, grow pale. Rows say of
// whom they are by the fields `measure` and `group`.

import type { ChartSpecification } from '../../render-chart.js';

/** What the switches say when nothing is chosen. */
export const EVERYTHING = 'all';

/** Opacity of what is not meant. */
const PALE = 0.25;

const IS_MEANT = ['highlight', 'group']
  .map((parameter) => {
    const field = parameter === 'highlight' ? 'measure' : 'group';
    return `(${parameter} == '${EVERYTHING}' || !isValid(datum.${field}) || datum.${field} == ${parameter})`;
  })
  .join(' && ');

/** A Vega-Lite chart with the two switches, where its rows say of whom they are; else as it was. */
export function followsEmphasis(chart: ChartSpecification): ChartSpecification {
  const found = { any: false };
  const followed = follow(chart, false, found) as ChartSpecification & { params?: readonly object[] };
  if (!found.any) return chart;
  return {
    ...followed,
    params: [
      ...(followed.params ?? []),
      { name: 'highlight', value: EVERYTHING },
      { name: 'group', value: EVERYTHING },
    ],
  };
}

interface View {
  readonly data?: { readonly values?: readonly { readonly [field: string]: unknown }[] };
  readonly mark?: { readonly opacity?: number };
  readonly encoding?: { readonly [channel: string]: unknown };
}

/** @param inherited - whether rows that come from around it say of whom they are */
function follow(view: object, inherited: boolean, found: { any: boolean }): object {
  const { data, mark, encoding } = view as View;
  const row = data?.values?.[0];
  const says = row === undefined ? inherited : 'measure' in row || 'group' in row;
  const parts = Object.entries(view).map(([key, value]) =>
    ['layer', 'vconcat', 'hconcat', 'concat'].includes(key)
      ? [key, (value as readonly object[]).map((part) => follow(part, says, found))]
      : [key, value],
  );
  const followed = Object.fromEntries(parts) as object;
  if (mark === undefined || encoding === undefined || !says || 'opacity' in encoding) return followed;
  found.any = true;
  const opacity = { condition: { test: IS_MEANT, value: mark.opacity ?? 1 }, value: PALE };
  return { ...followed, encoding: { ...encoding, opacity } };
}
