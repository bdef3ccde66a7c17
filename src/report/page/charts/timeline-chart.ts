// One life over time: where the person is, the stints with their official reading, the work as it was and without each
// stint, and motivation and trust. All panels share the axis of months; every mark tells its dates when pointed at.

import { MONTH_DAYS } from '../../../model/calendar.js';
import { LIFE_VERDICT_COLOURS, STATUS_WORDS } from '../../charts/life.js';
import type { LifeData, LifeWork } from '../../life-data.js';
import type { ChartSpecification } from '../../render-chart.js';
import { isDifference } from '../../trace-words.js';
import type { Context } from '../context.js';
import { dateWords, gainedToTheEnd, spanWords, stintName, tellsMore, verdictWords } from '../life-words.js';
import { SCHEMA, type Space } from './page-config.js';
import { bands, type Lane, LEGEND, laneLabels, laneY, monthsDrawn, monthsX, TIP } from './timeline-axis.js';
import { levelsPanel } from './timeline-levels.js';

const WIDTH = { wide: 620, narrow: 300 } as const;
const LANE = { wide: 40, narrow: 54 } as const;

type Known = keyof typeof STATUS_WORDS;

export function timelineChart(context: Context, life: LifeData, space: Space): ChartSpecification {
  const { words } = context;
  const panels = [
    statusPanel(context, life, space),
    ...(life.stints.length === 0 ? [] : [stintsPanel(context, life, space), workPanel(context, life, space)]),
    ...(life.levels.length === 0
      ? []
      : [{ key: 'life.panel.levels' as const, ...levelsPanel(context, life, space) }]),
  ];
  return {
    $schema: SCHEMA,
    spacing: 30,
    vconcat: panels.map(({ key, ...panel }) => ({
      title: { text: words.say(key), fontSize: 13, offset: 6, frame: 'group' },
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
  const withoutAny = tellsMore(life);
  const lives: readonly (Lane & { readonly work: LifeWork })[] = [
    {
      name: words.say('life.asItWas'),
      note: total > 0 ? spanWords(context, total / MONTH_DAYS) : words.say('life.noWork'),
      work: life.work,
    },
    ...life.stints.map((stint, at) => ({
      name: words.say('life.without', {
        // A hand has no room for the name twice.
        stint: space === 'wide' ? stintName(context, stint, at) : words.number(at + 1, 0),
      }),
      note: changed(-gainedToTheEnd(stint.without).ordinary),
      work: stint.without.work,
    })),
    ...(withoutAny === undefined
      ? []
      : [
          {
            name: words.say('life.withoutAny'),
            note: changed(-gainedToTheEnd(withoutAny).ordinary),
            work: withoutAny.work,
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
