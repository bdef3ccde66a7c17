// Waiting lists over time, one small chart each, with the window in which exits are counted.

import type { Summary } from '../../experiment/summary.js';
import { MONTH_DAYS } from '../../model/calendar.js';
import type { NameBook } from '../names.js';
import type { ChartSpecification } from '../render-chart.js';
import { CONFIG, LINES } from './palette.js';
import { subtitleOf } from './subtitle.js';

const COLUMNS = 4;

export function waitingListsChart(summary: Summary, names: NameBook): ChartSpecification {
  const lists = nationalLists(summary).filter(({ persons }) => persons.some((count) => count > 0));
  const nameOf = (queue: string) => {
    const [measure, ...rest] = queue.split('/');
    const where = rest.map((part) => names.group(part).replace(/^people with /, '')).join(', ');
    return `${names.measure(measure!)}|${where}`;
  };
  const { warmUpDays, windowDays } = summary.time;
  const years = (day: number) => day / 365.25;
  const values = lists.flatMap(({ queue, persons }) =>
    persons.map((count, month) => ({
      list: nameOf(queue),
      year: years(summary.timeline.days[month] ?? month * MONTH_DAYS),
      persons: count,
    })),
  );
  const title = {
    text: 'Waiting lists over time',
    subtitle: [
      subtitleOf(summary),
      'People waiting at the start of each month, whole country, mean over replications. Grey: the window in which exits are counted.',
    ],
  };
  if (values.length === 0) {
    return {
      $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
      title,
      config: CONFIG,
      width: 640,
      height: 60,
      data: { values: [{}] },
      mark: {
        type: 'text',
        text: 'Nobody waited for a place at the start of any month.',
        fontSize: 13,
        color: '#555555',
      },
    };
  }
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title,
    config: CONFIG,
    data: { values },
    facet: {
      field: 'list',
      type: 'nominal',
      sort: lists.map(({ queue }) => nameOf(queue)),
      header: {
        title: null,
        labelExpr: "split(datum.label, '|')",
        labelLineHeight: 15,
        labelFontSize: 11,
        labelAnchor: 'start',
        labelLimit: 400,
      },
    },
    columns: COLUMNS,
    bounds: 'flush',
    spacing: { row: 90, column: 70 },
    spec: {
      width: 230,
      height: 120,
      layer: [
        {
          mark: { type: 'rect', color: '#eeeeee' },
          encoding: {
            x: { datum: years(warmUpDays), type: 'quantitative' },
            x2: { datum: years(warmUpDays + windowDays) },
          },
        },
        {
          mark: { type: 'line', color: LINES[0], strokeWidth: 1.8 },
          encoding: {
            x: {
              field: 'year',
              type: 'quantitative',
              title: 'years since opening',
              axis: { grid: false, tickMinStep: 1, tickCount: 5 },
            },
            y: {
              field: 'persons',
              type: 'quantitative',
              title: 'waiting',
              scale: { zero: true },
              axis: { tickCount: 3, tickMinStep: 1, format: ',d' },
            },
          },
        },
      ],
    },
    resolve: { scale: { y: 'independent' }, axis: { x: 'independent' } },
  };
}

/** Lists as they are, or with several regions those of one measure and group added up: few enough to draw. */
function nationalLists({ timeline, regions }: Summary): Summary['timeline']['waiting'] {
  if (regions === undefined) return timeline.waiting;
  const lists = new Map<string, readonly number[]>();
  for (const { queue, persons } of timeline.waiting) {
    // A list is named by its measure, its group where it has one, and its region.
    const national = queue.slice(0, queue.lastIndexOf('/'));
    const before = lists.get(national);
    lists.set(
      national,
      before === undefined ? persons : persons.map((count, month) => count + before[month]!),
    );
  }
  return [...lists].map(([queue, persons]) => ({ queue, persons }));
}
