// What moved underneath one life: motivation and trust, the chance of a job, and what stands in the way.

import type { PersonTrace, TracedState } from '../../experiment/trace-person.js';
import { MONTH_DAYS } from '../../model/calendar.js';
import { BARRIERS } from '../../model/parameters.js';
import type { ChartSpecification } from '../render-chart.js';
import { type MonthsShown, monthAxis, panelTitle } from './life-axis.js';
import { LINES } from './palette.js';

const HEIGHT = 110;
/** The one line of its panel, which the title names. */
const CHANCE = 'chance of a job';

/** So that lines on top of each other both show. */
const DASHES = [
  [1, 0],
  [7, 4],
  [3, 3],
  [10, 3, 2, 3],
  [2, 5],
];

interface LevelPoint {
  readonly month: number;
  readonly value: number;
  readonly line: string;
  /** A line breaks between stretches. */
  readonly stretch: number;
}

/** Panels of lines; none where the model told nothing, as in a plain network of queues. */
export function levelPanels(
  trace: PersonTrace,
  shown: MonthsShown,
  { width }: { readonly width: number },
): readonly ChartSpecification[] {
  const states = lastOfEachDay(trace.states).filter(({ day }) => day <= shown.until * MONTH_DAYS);
  if (states.length === 0) return [];
  const until = lastMonth(trace, shown);
  const level = (line: string, read: (state: TracedState['state']) => number | undefined) =>
    pointsOf(line, states, read, until);
  const attitudes = [
    ...level('motivation', ({ motivation }) => motivation),
    ...level('trust', ({ trust }) => trust),
  ];
  const chance = level(CHANCE, ({ jobPerDay }) =>
    jobPerDay === undefined ? undefined : 100 * (1 - Math.exp(-jobPerDay * MONTH_DAYS)),
  );
  const barriers = BARRIERS.flatMap((barrier, k) =>
    states.some(({ state }) => state.barriers[k]! > 0) ? level(barrier, ({ barriers: b }) => b[k]) : [],
  );
  const highest = Math.max(...chance.map(({ value }) => value), 1);
  const share = { domain: [0, 1], nice: false };
  const panels = [
    { title: 'Motivation and trust in NAV', y: '0 to 1', points: attitudes, scale: share },
    {
      title: 'Chance of an ordinary job within a month, as things stand (none while in a job)',
      y: '%',
      points: chance,
      scale: { domain: [0, highest], nice: true },
    },
    {
      title: 'What stands between them and a job: 0 nothing, 1 everything',
      y: '0 to 1',
      points: barriers,
      scale: share,
    },
  ].filter(({ points }) => points.length > 0);
  return panels.map(({ title, y, points, scale }, i) => {
    const lines = [...new Set(points.map(({ line }) => line))];
    return {
      title: panelTitle(title),
      width,
      height: HEIGHT,
      data: { values: points },
      mark: { type: 'line', interpolate: 'step-after', strokeWidth: 2 },
      encoding: {
        x: {
          field: 'month',
          ...monthAxis(shown, i === panels.length - 1 ? 'months since the run began' : null),
        },
        y: { field: 'value', type: 'quantitative', title: y, scale, axis: { tickCount: 4 } },
        detail: { field: 'stretch', type: 'nominal' },
        color: {
          field: 'line',
          type: 'nominal',
          title: null,
          scale: { domain: lines, range: LINES.slice(0, lines.length) },
          legend: lines[0] === CHANCE ? null : { orient: 'right', symbolType: 'stroke', symbolSize: 300 },
        },
        strokeDash: {
          field: 'line',
          type: 'nominal',
          scale: { domain: lines, range: DASHES.slice(0, lines.length) },
          legend: lines[0] === CHANCE ? null : { title: null, orient: 'right', symbolType: 'stroke' },
        },
      },
    };
  });
}

function pointsOf(
  line: string,
  states: readonly TracedState[],
  read: (state: TracedState['state']) => number | undefined,
  until: number,
): readonly LevelPoint[] {
  const points: LevelPoint[] = [];
  let stretch = 0;
  let open: number | undefined;
  for (const { day, state } of states) {
    const month = day / MONTH_DAYS;
    const value = read(state);
    // The level before holds until now.
    if (value === undefined && open !== undefined)
      points.push({ month, value: open, line, stretch: stretch++ });
    else if (value !== undefined) points.push({ month, value, line, stretch });
    open = value;
  }
  if (open !== undefined) points.push({ month: until, value: open, line, stretch });
  return points;
}

function lastOfEachDay(states: readonly TracedState[]): readonly TracedState[] {
  return states.filter(({ day }, i) => states[i + 1]?.day !== day);
}

/** Levels hold until the person is gone, or the end of what is shown. */
function lastMonth({ events }: PersonTrace, shown: MonthsShown): number {
  const gone = events.find(({ event }) => event.what === 'gone');
  return gone === undefined ? shown.until : Math.min(shown.until, gone.day / MONTH_DAYS);
}
