// Months of work that 100 000 kroner buy, of every measure that costs something.

import type { AttributionSummary, MeasureAttribution } from '../../../experiment/attribution-summary.js';
import { intervalsChart } from '../charts/intervals-chart.js';
import { type Context, rowsByGroup } from '../context.js';
import { ends, signedWords } from '../estimates.js';
import { Figure } from '../figure.js';
import { workWords } from './answer.js';

interface Props {
  readonly context: Context;
  readonly summary: AttributionSummary;
}

/** Measures of each group that cost something, the most work per krone first. */
export function valuedGroups(
  summary: AttributionSummary,
): readonly { readonly group: string; readonly rows: readonly MeasureAttribution[] }[] {
  return rowsByGroup(summary)
    .map(({ group, rows }) => ({
      group,
      rows: rows
        .filter(({ monthsPer100kNok: months }) => months !== null && Number.isFinite(months.mean))
        .sort((a, b) => b.monthsPer100kNok!.mean - a.monthsPer100kNok!.mean),
    }))
    .filter(({ rows }) => rows.length > 0);
}

export function ValueFigure({ context, summary }: Props) {
  const { words } = context;
  const groups = valuedGroups(summary);
  if (groups.length === 0) return null;
  const panels = groups.map(({ group, rows }) => ({
    group,
    title: context.group(group),
    rows: rows.map(({ measure, monthsPer100kNok: months }) => ({
      measure,
      name: context.measure(measure),
      mean: months!.mean,
      ...ends(months!),
      text: signedWords(months!, words),
    })),
  }));
  return (
    <Figure
      context={context}
      name="value"
      title={words.say('value.title')}
      lead={words.say('value.lead', {
        work: workWords(context, summary),
        months: words.number(summary.horizonMonths, 0),
        level: words.number(summary.level * 100, 0),
      })}
      least={860}
      chart={(space) => intervalsChart(panels, { title: words.say('value.x'), space })}
      table={{
        columns: ['group', 'measure', 'months_per_100_000_nok', 'low', 'high'],
        rows: groups.flatMap(({ group, rows }) =>
          rows.map(({ measure, monthsPer100kNok: months }) => [
            context.group(group),
            context.measure(measure),
            months!.mean,
            ends(months!).low,
            ends(months!).high,
          ]),
        ),
      }}
      inWords={
        <ul>
          {groups.flatMap(({ group, rows }) =>
            rows.map(({ measure, monthsPer100kNok: months }) => (
              <li key={`${group}-${measure}`} data-mark-highlight={measure} data-group={group}>
                {words.say('value.alt', {
                  measure: context.measure(measure),
                  group: context.group(group),
                  months: signedWords(months!, words),
                })}
              </li>
            )),
          )}
        </ul>
      }
    />
  );
}
