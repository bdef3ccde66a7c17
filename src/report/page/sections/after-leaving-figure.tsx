// What everybody was doing, month by month after leaving one measure.

import { BREAKDOWN } from '../../../metrics/status-classes.js';
import { afterLeavingChart, TOLD_MONTHS } from '../charts/after-leaving-chart.js';
import { type StatusRow, shareAt } from '../charts/status-rows.js';
import type { Context } from '../context.js';
import { Figure } from '../figure.js';
import { nameWithGroup } from './answer.js';
import { classWords } from './status-figure.js';

export function AfterLeavingFigure({ context, row }: { context: Context; row: StatusRow }) {
  const { words } = context;
  if (afterLeavingChart(context, row) === undefined) return null;
  const isOneOfSeveral = context.folder.about.groups.length > 1;
  const months = [...row.afterLeaving.employed.keys()];
  return (
    <Figure
      context={context}
      name={`after-${row.group}-${row.measure}`}
      title={words.say('after.title', {
        measure: isOneOfSeveral ? nameWithGroup(context, row) : context.measure(row.measure),
      })}
      least={400}
      chart={() => afterLeavingChart(context, row)}
      table={{
        columns: ['measure', 'months_after_leaving', ...BREAKDOWN],
        rows: months.map((month) => [
          context.measure(row.measure),
          month,
          ...BREAKDOWN.map((name) => shareAt(row, name, month)),
        ]),
      }}
      inWords={
        <ul>
          {TOLD_MONTHS.filter((month) => shareAt(row, 'employed', month) !== null).map((month) => (
            <li key={month}>
              {words.say('after.alt', {
                months: words.number(month, 0),
                classes: classWords(context, row, month),
              })}
            </li>
          ))}
        </ul>
      }
    />
  );
}
