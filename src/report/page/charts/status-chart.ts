// Six months after leaving: of 100 who left each measure, what everybody was doing, as one bar per measure.

import { BREAKDOWN } from '../../../metrics/status-classes.js';
import { BREAKDOWN_COLOURS } from '../../charts/palette.js';
import type { ChartSpecification } from '../../render-chart.js';
import { capital } from '../../text.js';
import type { Context } from '../context.js';
import { label, SCHEMA, type Space } from './page-config.js';
import { classesAt, OFFICIAL_MONTH, type StatusRow } from './status-rows.js';

const WIDTH = { wide: 600, narrow: 310 } as const;
const STEP = { wide: 30, narrow: 46 } as const;
/** Of 100, from which on a part is wide enough for its number. */
const ROOM = { wide: 4, narrow: 8 } as const;

/** Black or white, whichever stands out more against the class. */
const TEXT_COLOURS: { readonly [name: string]: string } = { employed: '#ffffff', out: '#ffffff' };

/** Undefined without a row. */
export function statusChart(
  context: Context,
  rows: readonly StatusRow[],
  space: Space,
): ChartSpecification | undefined {
  const groups = [...new Set(rows.map(({ group }) => group))];
  if (groups.length === 0) return undefined;
  return {
    $schema: SCHEMA,
    spacing: 24,
    vconcat: groups.map((group, at) =>
      panel(
        context,
        rows.filter((row) => row.group === group),
        { group, space, isFirst: at === 0 },
      ),
    ),
  };
}

function panel(
  context: Context,
  rows: readonly StatusRow[],
  { group, space, isFirst }: { readonly group: string; readonly space: Space; readonly isFirst: boolean },
): ChartSpecification {
  const { words, measure } = context;
  const wide = space === 'wide';
  const values = rows.flatMap((row, at) => {
    let from = 0;
    return classesAt(row, OFFICIAL_MONTH).map(({ name, share }) => {
      const [low, high] = [from, from + share * 100];
      from = high;
      const text = words.number(share * 100, 0);
      return {
        measure: row.measure,
        group,
        line: at + 1,
        low,
        high,
        middle: (low + high) / 2,
        class: words.say(`class.${name}`),
        ink: TEXT_COLOURS[name] ?? '#000000',
        text: share * 100 < ROOM[space] ? '' : text,
        tip: `${measure(row.measure)}: ${words.say('status.class', { value: words.percent(share), name: words.say(`class.${name}`) })}`,
      };
    });
  });
  const names = rows.map((row, at) => ({
    measure: row.measure,
    group,
    line: at + 1,
    name: `${measure(row.measure)}${row.tooFew ? ` (${words.say('few')})` : ''}`,
  }));
  const y = {
    field: 'line',
    type: 'quantitative',
    axis: null,
    scale: { domain: [0.5, rows.length + 0.5], reverse: true, nice: false, zero: false },
  };
  const x = {
    field: 'low',
    type: 'quantitative',
    title: words.say('status.x'),
    scale: { domain: [0, 100] },
    axis: { values: [0, 25, 50, 75, 100] },
  };
  const color = {
    field: 'class',
    type: 'nominal',
    scale: {
      domain: BREAKDOWN.map((name) => words.say(`class.${name}`)),
      range: BREAKDOWN.map((name) => BREAKDOWN_COLOURS[name]),
    },
    legend: isFirst
      ? {
          orient: 'top',
          title: null,
          columns: wide ? 4 : 1,
          symbolType: 'square',
          labelColor: 'currentColor',
          labelFontSize: 12,
          labelLimit: 0,
        }
      : null,
  };
  return {
    title: { text: capital(context.group(group)), fontSize: 15, offset: 8 },
    width: WIDTH[space],
    height: rows.length * STEP[space],
    layer: [
      {
        data: { values },
        mark: { type: 'bar', height: 18 },
        encoding: { x, x2: { field: 'high' }, y, color, tooltip: { field: 'tip', type: 'nominal' } },
      },
      {
        data: { values },
        mark: { type: 'text', baseline: 'middle', fontSize: 11 },
        encoding: {
          x: { ...x, field: 'middle' },
          y,
          text: { field: 'text', type: 'nominal' },
          color: { field: 'ink', type: 'nominal', scale: null, legend: null },
        },
      },
      {
        data: { values: names },
        ...label({
          field: 'name',
          strong: true,
          align: wide ? 'right' : 'left',
          dx: wide ? -12 : 0,
          dy: wide ? 0 : -19,
          encoding: { x: { value: 0 }, y },
        }),
      },
    ],
    resolve: { scale: { color: 'independent' } },
  };
}
