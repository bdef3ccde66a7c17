// One person's life over time: where they are, what the official number reads of each stint and when, the work there
// is with and without each stint, and what moved underneath. All panels share the axis of months.

import type { LifeWithout } from '../../attribution/one-life.js';
import type { PersonTrace } from '../../experiment/trace-person.js';
import { MONTH_DAYS } from '../../model/calendar.js';
import { STATUSES, type Status } from '../../model/status.js';
import type { ResolvedScenario } from '../../scenario/load-scenario.js';
import { NEVER_A_TEST } from '../illustration-words.js';
import { nameBook } from '../names.js';
import type { ChartSpecification } from '../render-chart.js';
import { wrapped } from '../text.js';
import { isDifference, ordinaryGained, span, tellsMore, toTheEnd, verdictInShort } from '../trace-words.js';
import { type MonthsShown, monthAxis, panelTitle } from './life-axis.js';
import { levelPanels } from './life-levels.js';
import { CONFIG } from './palette.js';
import { subtitleOf } from './subtitle.js';

const WIDTH = 640;
const LANE = 40;
/** Months shown after the last thing that happens. */
const AFTER = 6;

export const STATUS_WORDS: { readonly [status in Exclude<Status, 'none'>]: readonly [string, string] } = {
  openSearch: ['open search', '#bdbdbd'],
  waiting: ['waiting for a place', '#cc79a7'],
  inMeasure: ['in a measure', '#e69f00'],
  job: ['in a job', '#0072b2'],
  subsidisedJob: ['in a job with a subsidy', '#56b4e9'],
  permanentJob: ['in a permanently subsidised job', '#009e73'],
  sheltered: ['in sheltered work', '#f0e442'],
  outOfLabourForce: ['out of the labour force', '#737373'],
  disabilityPension: ['on disability pension', '#a6761d'],
  left: ['left', '#e0e0e0'],
};
const VERDICTS = ['success', 'failure'] as const;
export const LIFE_VERDICT_COLOURS = ['#009e73', '#d55e00'];

/** @param scenario - its title, status and illustration */
export function lifeChart(
  trace: PersonTrace,
  scenario: Pick<ResolvedScenario, 'title' | 'status' | 'illustration'>,
): ChartSpecification {
  const shown = monthsShown(trace);
  const { illustration } = scenario;
  const thesis =
    illustration === undefined
      ? []
      : [`${illustration.of} in the thesis (${NEVER_A_TEST}): ${illustration.outcome.en}`];
  const made = subtitleOf({
    scenario: { title: scenario.title.en, status: scenario.status },
    seed: trace.request.seed,
    replications: 1,
  });
  const panels = [
    statusPanel(trace, shown),
    ...(trace.stints.length === 0 ? [] : [verdictPanel(trace, shown), workPanel(trace, shown)]),
    ...levelPanels(trace, shown, { width: WIDTH }),
  ];
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: {
      text: `One life: person ${trace.request.person} (${nameBook(trace.model.parameters).group(groupOf(trace))})`,
      subtitle: [made, ...thesis].flatMap((line) => wrapped(line, 130)),
    },
    config: CONFIG,
    spacing: 68,
    bounds: 'flush',
    vconcat: panels,
    resolve: {
      scale: { color: 'independent', y: 'independent', shape: 'independent', strokeDash: 'independent' },
    },
  };
}

/** From registration until a while after the last thing that happens, or the end of the run. */
function monthsShown({ spells, stints, withoutAny, endDay }: PersonTrace): MonthsShown {
  const days = [
    ...spells.map(({ from }) => from),
    ...stints.flatMap(({ official, without, end }) => [
      end,
      'readDay' in official ? official.readDay : end,
      ...without.work.intervals().map(({ from }) => from),
    ]),
    ...(withoutAny?.work.intervals().map(({ from }) => from) ?? []),
  ];
  const until = Math.min(endDay / MONTH_DAYS, Math.max(...days) / MONTH_DAYS + AFTER);
  const from = Math.floor(Math.max(0, Math.min(...spells.map((spell) => spell.from))) / MONTH_DAYS);
  return { from, until: Math.max(from + 1, Math.ceil(until)) };
}

function groupOf({ model, record, request }: PersonTrace): string {
  return model.groups[record.persons.get('group', request.person)]!.parameters.id;
}

function statusPanel({ spells }: PersonTrace, shown: MonthsShown): ChartSpecification {
  const values = spells
    .map(({ status, from, until }) => ({
      lane: '',
      status: STATUS_WORDS[STATUSES[status] as Exclude<Status, 'none'>][0],
      ...within(from, until, shown),
    }))
    .filter(isVisible);
  const seen = Object.values(STATUS_WORDS).filter(([words]) => values.some(({ status }) => status === words));
  return {
    title: panelTitle('Where they are'),
    width: WIDTH,
    height: LANE,
    data: { values },
    mark: { type: 'bar', height: 24, stroke: '#ffffff', strokeWidth: 1 },
    encoding: {
      ...bands(shown),
      y: lanes(['']),
      color: colours(
        'status',
        seen.map(([words]) => words),
        seen.map(([, colour]) => colour),
      ),
    },
  };
}

function verdictPanel(trace: PersonTrace, shown: MonthsShown): ChartSpecification {
  const lane = laneOf(trace);
  const labels = trace.stints.map((stint, i) => `${lane(i)}|${verdictInShort(stint.official)}`);
  const stints = trace.stints.map(({ start, end, measure }, i) => ({
    lane: labels[i],
    isJob: trace.model.measures[measure]!.isEmployment,
    ...within(start, end, shown),
  }));
  const counted = trace.stints.flatMap(({ official }, i) =>
    'readDay' in official
      ? [
          {
            lane: labels[i],
            count: official.countDay / MONTH_DAYS,
            read: Math.min(official.readDay / MONTH_DAYS, shown.until),
            ...(official.kind === 'read' ? { verdict: official.success ? 'success' : 'failure' } : {}),
          },
        ]
      : [],
  );
  const y = lanes(labels);
  return {
    title: panelTitle('What the official number says: last count inside, and the reading six months later'),
    width: WIDTH,
    height: LANE * labels.length,
    layer: [
      ...[false, true].map((isJob) => ({
        data: { values: stints.filter((stint) => stint.isJob === isJob) },
        mark: {
          type: 'bar',
          height: 18,
          color: STATUS_WORDS[isJob ? 'subsidisedJob' : 'inMeasure'][1],
        },
        encoding: { ...bands(shown), y },
      })),
      {
        data: { values: counted },
        mark: { type: 'rule', strokeDash: [3, 3], strokeWidth: 1.5, color: '#333333' },
        encoding: { y, x: { field: 'count', type: 'quantitative' }, x2: { field: 'read' } },
      },
      {
        data: { values: counted },
        mark: { type: 'tick', thickness: 2, size: 24, color: '#333333' },
        encoding: { y, x: { field: 'count', type: 'quantitative' } },
      },
      {
        data: { values: counted.filter((row) => 'verdict' in row) },
        mark: { type: 'point', filled: true, size: 170, opacity: 1, stroke: '#ffffff', strokeWidth: 1 },
        encoding: {
          y,
          x: { field: 'read', type: 'quantitative' },
          color: {
            ...colours('verdict', [...VERDICTS], LIFE_VERDICT_COLOURS),
            legend: { title: null, orient: 'right', symbolType: 'circle', symbolSize: 120 },
          },
          shape: {
            field: 'verdict',
            type: 'nominal',
            scale: { domain: [...VERDICTS], range: ['circle', 'diamond'] },
            legend: { title: null, orient: 'right', symbolSize: 120 },
          },
        },
      },
    ],
  };
}

function workPanel(trace: PersonTrace, shown: MonthsShown): ChartSpecification {
  const lane = laneOf(trace);
  const without = (name: string, life: LifeWithout) => {
    const change = -ordinaryGained(toTheEnd(life));
    const told = isDifference(change)
      ? `${change > 0 ? '+' : '−'}${span(Math.abs(change))} of ordinary work`
      : 'no change in ordinary work';
    return { label: `${name}|${told}`, work: life.work };
  };
  const all = tellsMore(trace);
  const lives = [
    {
      label: `as it was|${(trace.work.daysBetween(0, trace.endDay, 'ordinary') / MONTH_DAYS).toFixed(1)} months of ordinary work`,
      work: trace.work,
    },
    ...trace.stints.map((stint, i) => without(`without ${lane(i)}`, stint.without)),
    ...(all === undefined ? [] : [without('without any measure', all)]),
  ];
  const words = { true: 'in a job', false: 'in a job with a subsidy' } as const;
  const values = lives.flatMap(({ label, work }) =>
    work
      .intervals()
      .map(({ from, until, ordinary }) => ({
        lane: label,
        work: words[`${ordinary}`],
        ...within(from, until, shown),
      }))
      .filter(isVisible),
  );
  const labels = lives.map(({ label }) => label);
  const kinds = (['true', 'false'] as const).filter((kind) =>
    values.some(({ work }) => work === words[kind]),
  );
  return {
    title: panelTitle("Work: as it was, and with the same luck without a stint (months to the run's end)"),
    width: WIDTH,
    height: LANE * labels.length,
    data: { values },
    mark: { type: 'bar', height: 18 },
    encoding: {
      ...bands(shown),
      y: lanes(labels),
      color: colours(
        'work',
        kinds.map((kind) => words[kind]),
        kinds.map((kind) => (kind === 'true' ? STATUS_WORDS.job[1] : STATUS_WORDS.subsidisedJob[1])),
      ),
    },
  };
}

/** `2 Oppfølging`: numbered, since a measure may come twice. */
function laneOf({ model, stints }: PersonTrace): (i: number) => string {
  const names = nameBook(model.parameters);
  return (i) => `${i + 1} ${names.measure(model.measures[stints[i]!.measure]!.parameters.id)}`;
}

/** Days as months inside what is shown. */
function within(from: number, until: number, shown: MonthsShown): { from: number; until: number } {
  const bounded = (day: number) => Math.min(shown.until, Math.max(shown.from, day / MONTH_DAYS));
  return { from: bounded(from), until: bounded(until) };
}

/** Whether a band has a width to draw; the moment between two stints has none. */
function isVisible({ from, until }: { readonly from: number; readonly until: number }): boolean {
  return until - from > 0.01;
}

function bands(shown: MonthsShown): object {
  return { x: { field: 'from', ...monthAxis(shown) }, x2: { field: 'until' } };
}

function lanes(labels: readonly string[]): object {
  return {
    field: 'lane',
    type: 'nominal',
    title: null,
    sort: labels,
    scale: { domain: labels },
    axis: {
      ticks: false,
      domain: false,
      labelPadding: 8,
      labelExpr: "split(datum.label, '|')",
      labelLineHeight: 15,
      labelOffset: -7,
      labelLimit: 0,
    },
  };
}

function colours(field: string, domain: readonly string[], range: readonly string[]): object {
  return { field, type: 'nominal', title: null, scale: { domain, range }, legend: { orient: 'right' } };
}
