// One life over time: where the person is, the stints with their official reading, the work as it was and without each
// stint, and motivation and trust. All panels share the axis of months; every mark tells its dates when pointed at.

import { MONTH_DAYS } from '../../../model/calendar.js';
import { LIFE_VERDICT_COLOURS, STATUS_WORDS } from '../../charts/life.js';
import type { LifeData, LifeWork } from '../../life-data.js';
import type { ChartSpecification } from '../../render-chart.js';
import { isDifference } from '../../trace-words.js';
import type { Context } from '../context.js';
import {
  dateWords,
  gainedToTheEnd,
  spanWords,
  stintName,
  tellsMore,
  untilWords,
  verdictWords,
} from '../life-words.js';
import { label, SCHEMA, type Space, VERDICT_COLOURS } from './page-config.js';

const WIDTH = { wide: 620, narrow: 300 } as const;
const LANE = { wide: 34, narrow: 54 } as const;
const LEVELS_HEIGHT = 110;
/** Months shown after the last thing that happens. */
const AFTER = 6;

type Known = keyof typeof STATUS_WORDS;

interface Lane {
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

export function timelineChart(context: Context, life: LifeData, space: Space): ChartSpecification {
  const { words } = context;
  const panels = [
    statusPanel(context, life, space),
    ...(life.stints.length === 0 ? [] : [stintsPanel(context, life, space), workPanel(context, life, space)]),
    ...(life.levels.length === 0 ? [] : [levelsPanel(context, life, space)]),
  ];
  return {
    $schema: SCHEMA,
    spacing: 30,
    vconcat: panels.map(({ key, ...panel }) => ({
      title: { text: words.say(key), fontSize: 13, offset: 6 },
      width: WIDTH[space],
      ...panel,
    })),
    resolve: { scale: { color: 'independent', y: 'independent', shape: 'independent' } },
  };
}

interface Panel extends ChartSpecification {
  readonly key: 'life.panel.status' | 'life.panel.stints' | 'life.panel.work' | 'life.panel.levels';
}

function statusPanel(context: Context, life: LifeData, space: Space): Panel {
  const { words } = context;
  const values = bands(
    context,
    life,
    life.spells.flatMap(({ status, from, until }) =>
      status === 'none' ? [] : [{ from, until, what: words.say(`life.status.${status}`), line: 1 }],
    ),
  );
  const seen = (Object.keys(STATUS_WORDS) as Known[]).filter((status) =>
    values.some(({ what }) => what === words.say(`life.status.${status}`)),
  );
  return {
    key: 'life.panel.status',
    height: 26,
    data: { values },
    mark: { type: 'bar', height: 24 },
    encoding: {
      ...monthsX(life, 'from'),
      x2: { field: 'until' },
      color: {
        field: 'what',
        type: 'nominal',
        scale: {
          domain: seen.map((status) => words.say(`life.status.${status}`)),
          range: seen.map((status) => STATUS_WORDS[status][1]),
        },
        legend: { ...LEGEND, columns: space === 'wide' ? 4 : 1 },
      },
      tooltip: TIP,
    },
  };
}

function stintsPanel(context: Context, life: LifeData, space: Space): Panel {
  const { words } = context;
  const lanes = life.stints.map((stint, at) => ({
    name: stintName(context, stint, at),
    note: verdictWords(context, stint.official),
  }));
  const read = life.stints.flatMap(({ official }, at) => {
    if (!('readDay' in official)) return [];
    const verdict = verdictWords(context, official);
    return [
      {
        line: at + 1,
        count: official.countDay / MONTH_DAYS,
        read: Math.min(official.readDay / MONTH_DAYS, monthsDrawn(life).until),
        verdict,
        isRead: official.kind === 'read',
        tip: words.say('life.read.tip', {
          count: dateWords(context, official.countDay),
          read: dateWords(context, official.readDay),
          verdict,
        }),
      },
    ];
  });
  const y = laneY(lanes.length);
  const x = (field: string) => monthsX(life, field);
  const verdicts = [words.say('life.success'), words.say('life.failure')];
  return {
    key: 'life.panel.stints',
    height: lanes.length * LANE[space],
    layer: [
      {
        data: {
          values: bands(
            context,
            life,
            life.stints.map((stint, at) => ({ ...stint, what: lanes[at]!.name, line: at + 1 })),
          ),
        },
        mark: { type: 'bar', height: 16 },
        encoding: {
          ...x('from'),
          x2: { field: 'until' },
          y,
          color: {
            condition: { test: 'datum.isJob', value: STATUS_WORDS.subsidisedJob[1] },
            value: STATUS_WORDS.inMeasure[1],
          },
          tooltip: TIP,
        },
      },
      {
        data: { values: read },
        mark: { type: 'rule', strokeDash: [3, 3], strokeWidth: 1.5 },
        encoding: { ...x('count'), x2: { field: 'read' }, y, tooltip: TIP },
      },
      {
        data: { values: read },
        mark: { type: 'point', shape: 'stroke', angle: 90, size: 300, strokeWidth: 2, color: 'currentColor' },
        encoding: { ...x('count'), y, tooltip: TIP },
      },
      {
        data: { values: read.filter(({ isRead }) => isRead) },
        mark: { type: 'point', filled: true, size: 150, opacity: 1 },
        encoding: {
          ...x('read'),
          y,
          color: {
            field: 'verdict',
            type: 'nominal',
            scale: { domain: verdicts, range: [...LIFE_VERDICT_COLOURS] },
            legend: null,
          },
          shape: {
            field: 'verdict',
            type: 'nominal',
            scale: { domain: verdicts, range: ['circle', 'diamond'] },
            legend: null,
          },
          tooltip: TIP,
        },
      },
      ...laneLabels(lanes, space, y),
    ],
  };
}

function workPanel(context: Context, life: LifeData, space: Space): Panel {
  const { words } = context;
  const total = life.work.reduce((sum, { from, until, ordinary }) => sum + (ordinary ? until - from : 0), 0);
  const changed = (months: number) =>
    isDifference(months) ? `${months > 0 ? '+' : '−'}${spanWords(context, Math.abs(months))}` : '±0';
  const any = tellsMore(life);
  const lives: readonly (Lane & { readonly work: LifeWork })[] = [
    { name: words.say('life.asItWas'), note: spanWords(context, total / MONTH_DAYS), work: life.work },
    ...life.stints.map((stint, at) => ({
      name: words.say('life.without', { stint: stintName(context, stint, at) }),
      note: changed(-gainedToTheEnd(stint.without).ordinary),
      work: stint.without.work,
    })),
    ...(any === undefined
      ? []
      : [
          {
            name: words.say('life.withoutAny'),
            note: changed(-gainedToTheEnd(any).ordinary),
            work: any.work,
          },
        ]),
  ];
  const y = laneY(lives.length);
  const kinds = [words.say('life.status.job'), words.say('life.status.subsidisedJob')];
  const values = bands(
    context,
    life,
    lives.flatMap(({ work }, at) =>
      work.map((job) => ({ ...job, line: at + 1, what: kinds[job.ordinary ? 0 : 1]! })),
    ),
  );
  return {
    key: 'life.panel.work',
    height: lives.length * LANE[space],
    layer: [
      {
        // One empty band, so that an axis is there where nobody ever works.
        data: { values },
        mark: { type: 'bar', height: 16 },
        encoding: {
          ...monthsX(life, 'from'),
          x2: { field: 'until' },
          y,
          color: {
            field: 'what',
            type: 'nominal',
            scale: { domain: kinds, range: [STATUS_WORDS.job[1], STATUS_WORDS.subsidisedJob[1]] },
            legend: values.some(({ what }) => what === kinds[1]) ? LEGEND : null,
          },
          tooltip: TIP,
        },
      },
      ...laneLabels(lives, space, y),
    ],
  };
}

function levelsPanel(context: Context, life: LifeData, space: Space): Panel {
  const { words } = context;
  const { until } = monthsDrawn(life);
  const lines = (['motivation', 'trust'] as const).map((name) => {
    const what = words.say(`life.${name}`);
    const points = life.levels
      .filter(({ day }) => day / MONTH_DAYS <= until)
      .map((level) => ({
        month: level.day / MONTH_DAYS,
        value: level[name],
        what,
        tip: words.say('life.level.tip', {
          what,
          value: words.number(level[name], 2),
          date: dateWords(context, level.day),
        }),
      }));
    const last = points[points.length - 1]!;
    const gone = life.spells.find(({ status }) =>
      ['outOfLabourForce', 'disabilityPension', 'left'].includes(status),
    );
    const end = gone === undefined ? until : Math.min(until, gone.from / MONTH_DAYS);
    return { name, points: [...points, { ...last, month: Math.max(last.month, end) }] };
  });
  const y = {
    field: 'value',
    type: 'quantitative',
    title: null,
    scale: { domain: [0, 1], nice: false },
    axis: { values: [0, 0.5, 1], format: '.1f' },
  };
  const [first, second] = lines.map(({ points }) => points.at(-1)!.value);
  return {
    key: 'life.panel.levels',
    height: LEVELS_HEIGHT,
    layer: lines.flatMap(({ name, points }) => {
      const color = name === 'motivation' ? VERDICT_COLOURS.undervalued : VERDICT_COLOURS.overvalued;
      const x = monthsX(life, 'month', words.say('life.x'));
      const isUpper = name === 'motivation' ? first! >= second! : second! > first!;
      return [
        {
          data: { values: points },
          mark: {
            type: 'line',
            interpolate: 'step-after',
            strokeWidth: 2,
            color,
            strokeDash: name === 'motivation' ? [1, 0] : [6, 3],
          },
          encoding: { ...x, y },
        },
        {
          data: { values: points },
          mark: { type: 'point', filled: true, size: 70, opacity: 0, color },
          encoding: { ...x, y, tooltip: TIP },
        },
        {
          data: { values: [{ ...points.at(-1)!, month: until }] },
          ...label({
            field: 'what',
            align: 'right',
            dy: isUpper ? -9 : 11,
            size: space === 'wide' ? 12 : 11,
            encoding: { ...x, y },
          }),
        },
      ];
    }),
  };
}

const TIP = { field: 'tip', type: 'nominal' };
const LEGEND = {
  orient: 'top',
  title: null,
  symbolType: 'square',
  labelColor: 'currentColor',
  labelFontSize: 12,
  labelLimit: 0,
} as const;

/** Days as months inside what is drawn, with what to say when pointed at; those without a width are left out. */
function bands<Band extends { readonly from: number; readonly until: number; readonly what: string }>(
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

function monthsX(life: LifeData, field: string, title: string | null = null): object {
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

function laneY(count: number): object {
  return {
    field: 'line',
    type: 'quantitative',
    axis: null,
    scale: { domain: [0.5, count + 0.5], reverse: true, nice: false, zero: false },
  };
}

/** Name and note of each lane: beside it, or above it in a hand. */
function laneLabels(lanes: readonly Lane[], space: Space, y: object): readonly ChartSpecification[] {
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
