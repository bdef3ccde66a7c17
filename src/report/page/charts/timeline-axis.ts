// The axis of months that the panels of a life share, and the bands and lanes that stand on it.

import { MONTH_DAYS } from '../../../model/calendar.js';
import type { LifeData } from '../../life-data.js';
import type { ChartSpecification } from '../../render-chart.js';
import type { Context } from '../context.js';
import { dateWords, untilWords } from '../life-words.js';
import { label, type Space } from './page-config.js';

/** Months shown after the last thing that happens. */
const AFTER = 6;

export interface Lane {
  readonly name: string;
  readonly note: string;
}

/** The months that are drawn, whole numbers. */
export function monthsDrawn(life: LifeData): { readonly from: number; readonly until: number } {
  const days = [
    ...life.spells.map(({ from }) => from),
    ...life.stints.flatMap(({ official, until, without }) => [
      until,
      'readDay' in official ? official.readDay : until,
      ...without.work.map(({ from }) => from),
    ]),
    ...(life.withoutAny?.work.map(({ from }) => from) ?? []),
  ];
  const from = Math.floor(Math.max(0, Math.min(...life.spells.map((spell) => spell.from))) / MONTH_DAYS);
  const until = Math.min(life.endDay / MONTH_DAYS, Math.max(...days) / MONTH_DAYS + AFTER);
  return { from, until: Math.max(from + 1, Math.ceil(until)) };
}

export const TIP = { field: 'tip', type: 'nominal' };
export const LEGEND = {
  orient: 'top',
  title: null,
  symbolType: 'square',
  labelColor: 'currentColor',
  labelFontSize: 12,
  labelLimit: 0,
} as const;

/** Days as months inside what is drawn, with what to say when pointed at; those without a width are left out. */
export function bands<Band extends { readonly from: number; readonly until: number; readonly what: string }>(
  context: Context,
  life: LifeData,
  given: readonly Band[],
): readonly (Band & { readonly tip: string })[] {
  const drawn = monthsDrawn(life);
  const bounded = (day: number) => Math.min(drawn.until, Math.max(drawn.from, day / MONTH_DAYS));
  return given
    .map((band) => ({
      ...band,
      from: bounded(band.from),
      until: bounded(band.until),
      tip: context.words.say('life.tip', {
        what: band.what,
        from: dateWords(context, band.from),
        until: untilWords(context, life, band.until),
      }),
    }))
    .filter(({ from, until }) => until - from > 0.01);
}

export function monthsX(life: LifeData, field: string, title: string | null = null): object {
  const { from, until } = monthsDrawn(life);
  const step = until - from <= 30 ? 3 : until - from <= 72 ? 6 : 12;
  const first = Math.ceil(from / step) * step;
  return {
    x: {
      field,
      type: 'quantitative',
      title,
      scale: { domain: [from, until], nice: false },
      axis: {
        values: Array.from({ length: Math.floor((until - first) / step) + 1 }, (_, i) => first + i * step),
        labelOverlap: true,
      },
    },
  };
}

export function laneY(count: number): object {
  return {
    field: 'line',
    type: 'quantitative',
    axis: null,
    scale: { domain: [0.5, count + 0.5], reverse: true, nice: false, zero: false },
  };
}

/** Name and note of each lane: beside it, or above it in a hand. */
export function laneLabels(lanes: readonly Lane[], space: Space, y: object): readonly ChartSpecification[] {
  const data = {
    values: lanes.map((lane, at) => ({ ...lane, line: at + 1, both: `${lane.name}: ${lane.note}` })),
  };
  const encoding = { x: { value: 0 }, y };
  return space === 'narrow'
    ? [{ data, ...label({ field: 'both', dy: -17, size: 11, encoding }) }]
    : [
        { data, ...label({ field: 'name', align: 'right', dx: -10, dy: -7, strong: true, encoding }) },
        { data, ...label({ field: 'note', align: 'right', dx: -10, dy: 8, size: 11, encoding }) },
      ];
}
