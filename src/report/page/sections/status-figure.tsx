// What everybody was doing six months after leaving, of all measures in one figure.

import { statusChart } from '../charts/status-chart.js';
import { classesAt, OFFICIAL_MONTH, type StatusRow, statusRows } from '../charts/status-rows.js';
import type { Context } from '../context.js';
import { Figure } from '../figure.js';

export function StatusFigure({ context }: { context: Context }) {
  const { words, folder } = context;
  const rows = statusRows(folder);
  if (rows.length === 0) return null;
  return (
    <Figure
      context={context}
      name="status"
      title={words.say('status.title')}
      lead={words.say('status.lead')}
      least={900}
      chart={(space) => statusChart(context, rows, space)}
      table={{
        columns: ['group', 'measure', 'class', 'share'],
        rows: rows.flatMap((row) =>
          classesAt(row, OFFICIAL_MONTH).map(({ name, share }) => [
            context.group(row.group),
            context.measure(row.measure),
            words.say(`class.${name}`),
            share,
          ]),
        ),
      }}
      inWords={
        <ul>
          {rows.map((row) => (
            <li key={`${row.group}-${row.measure}`} data-mark-highlight={row.measure} data-group={row.group}>
              {words.say('status.alt', {
                measure: context.measure(row.measure),
                group: context.group(row.group),
                classes: classWords(context, row, OFFICIAL_MONTH),
              })}
            </li>
          ))}
        </ul>
      }
    />
  );
}

/** `57,4 i arbeid, 12,0 åpent arbeidsledige`, of 100 who left. */
export function classWords({ words }: Context, row: StatusRow, month: number): string {
  return words.list(
    classesAt(row, month).map(({ name, share }) =>
      words.say('status.class', { value: words.percent(share), name: words.say(`class.${name}`) }),
    ),
  );
}
