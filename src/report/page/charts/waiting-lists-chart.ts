// Waiting lists over time, one small chart each, from 0, with the beginning of the count marked.

import type { Summary } from '../../../experiment/summary.js';
import { MONTH_DAYS } from '../../../model/calendar.js';
import type { ChartSpecification } from '../../render-chart.js';
import type { Context } from '../context.js';
import { EFFECT_COLOUR, SCHEMA, type Space } from './page-config.js';

/** Lists of the whole country that anybody ever waited in. */
export function waitedLists(
  summary: Summary,
): readonly { readonly queue: string; readonly persons: readonly number[] }[] {
  const national = new Set(summary.queues.map(({ queue }) => queue));
  return summary.timeline.waiting.filter(
    ({ queue, persons }) => national.has(queue) && persons.some((count) => count > 0),
  );
}

/** `AMO (ordinære arbeidssøkere)`: a list by its measure and whom its places are for. */
export function listName({ measure, group, words }: Context, queue: string): string {
  const [id, ...rest] = queue.split('/');
  return rest.length === 0
    ? measure(id!)
    : words.say('answer.inGroup', {
        measure: measure(id!),
        group: words.list(rest.map((part) => group(part))),
      });
}

/** Undefined when nobody waited. */
export function waitingListsChart(
  context: Context,
  summary: Summary,
  space: Space,
): ChartSpecification | undefined {
  const { words } = context;
  const lists = waitedLists(summary);
  if (lists.length === 0) return undefined;
  const { days } = summary.timeline;
  return {
    $schema: SCHEMA,
    columns: space === 'wide' ? 3 : 1,
    spacing: { row: 18, column: 40 },
    concat: lists.map(({ queue, persons }) => {
      const name = listName(context, queue);
      const [measure, group] = name.split(/ (?=\([^(]*\)$)/);
      return {
        title: { text: group === undefined ? [measure] : [measure, group], fontSize: 11, offset: 4 },
        width: space === 'wide' ? 280 : 260,
        height: 80,
        data: {
          values: persons.map((count, month) => ({
            measure: queue.split('/')[0],
            month: Number(((days[month] ?? month * MONTH_DAYS) / MONTH_DAYS).toFixed(1)),
            persons: Number(count.toPrecision(4)),
          })),
        },
        layer: [
          {
            mark: { type: 'line', strokeWidth: 1.75, color: EFFECT_COLOUR, interpolate: 'linear' },
            encoding: {
              x: {
                field: 'month',
                type: 'quantitative',
                title: words.say('waits.x'),
                axis: { grid: false, tickCount: 5 },
              },
              y: {
                field: 'persons',
                type: 'quantitative',
                title: words.say('waits.y'),
                axis: { tickCount: 3 },
              },
            },
          },
          {
            data: { values: [{ month: summary.time.warmUpDays / MONTH_DAYS }] },
            mark: { type: 'rule', strokeDash: [3, 3], opacity: 0.7 },
            encoding: { x: { field: 'month', type: 'quantitative' } },
          },
        ],
      };
    }),
  };
}
