// Motivation and trust over one life, each level until the next, until the person is gone.

import { MONTH_DAYS } from '../../../model/calendar.js';
import type { LifeData } from '../../life-data.js';
import type { ChartSpecification } from '../../render-chart.js';
import type { Context } from '../context.js';
import { dateWords } from '../life-words.js';
import { label, type Space, VERDICT_COLOURS } from './page-config.js';
import { monthsDrawn, monthsX, TIP } from './timeline-axis.js';

const HEIGHT = 110;

/** A panel without title and width. */
export function levelsPanel(context: Context, life: LifeData, space: Space): ChartSpecification {
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
    height: HEIGHT,
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
          data: { values: [points.at(-1)!] },
          ...label({
            field: 'what',
            align: points.at(-1)!.month < until ? 'left' : 'right',
            dy: isUpper ? -9 : 11,
            size: space === 'wide' ? 12 : 11,
            encoding: { ...x, y },
          }),
        },
      ];
    }),
  };
}
