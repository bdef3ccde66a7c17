// The figures of a comparison: what each alternative changes, and what it costs and gives.

import type { ComparisonSummary } from '../../../experiment/comparison/comparison-summary.js';
import { comparedRows } from '../charts/compared-rows.js';
import { forestChart } from '../charts/forest-chart.js';
import { planeChart, planePoints } from '../charts/plane-chart.js';
import { Choice } from '../choice.js';
import type { Context } from '../context.js';
import { Figure } from '../figure.js';

interface Props {
  readonly context: Context;
  readonly summary: ComparisonSummary;
}

export function ForestFigure({ context, summary }: Props) {
  const { words } = context;
  const outcomes = comparedRows(context, summary);
  if (forestChart(context, summary, 'wide') === undefined) return <p>{words.say('compare.single')}</p>;
  const chosen = outcomes[0]!.outcome.id;
  return (
    <Figure
      context={context}
      name="forest"
      title={words.say('forest.title')}
      lead={words.say('forest.lead', {
        base: words.name(context.folder.about.title),
        level: words.number(summary.level * 100, 0),
      })}
      least={860}
      chart={(space) => forestChart(context, summary, space)}
      table={{
        columns: ['alternative', 'outcome', 'difference', 'low', 'high', 'verdict'],
        rows: outcomes.flatMap(({ outcome, rows }) =>
          rows.map((row) => [
            row.name,
            words.say(`outcome.${outcome.id}`),
            row.mean,
            row.low,
            row.high,
            row.verdict,
          ]),
        ),
      }}
      above={
        <>
          <Choice
            context={context}
            parameter="outcome"
            place="forest"
            legend={words.say('outcome.switch')}
            options={outcomes.map(({ outcome: { id } }) => ({
              value: id,
              text: words.say(`outcome.${id}`),
            }))}
            chosen={chosen}
          />
          {outcomes.map(({ outcome: { id, factor, digits }, base }) => (
            <p key={id} class="key" data-outcome={id} hidden={id !== chosen}>
              {words.say('outcome.shift', {
                outcome: words.say(`outcome.${id}`),
                base: words.name(context.folder.about.title),
                value: words.number(base.mean * factor, digits),
              })}
            </p>
          ))}
        </>
      }
      inWords={outcomes.map(({ outcome: { id }, rows }) => (
        <div key={id} data-outcome={id} hidden={id !== chosen}>
          <p>{words.say(`outcome.${id}`)}:</p>
          <ul>
            {rows.map((row) => (
              <li key={row.id}>{words.say('forest.alt', { alternative: row.name, change: row.text })}</li>
            ))}
          </ul>
        </div>
      ))}
    />
  );
}

export function PlaneFigure({ context, summary }: Props) {
  const { words } = context;
  const points = planePoints(context, summary);
  if (points.length === 0) return <p>{words.say('plane.none')}</p>;
  return (
    <Figure
      context={context}
      name="plane"
      title={words.say('plane.title')}
      lead={words.say('plane.lead', {
        base: words.name(context.folder.about.title),
        level: words.number(summary.level * 100, 0),
      })}
      least={720}
      chart={(space) => planeChart(context, summary, space)}
      table={{
        columns: [
          'alternative',
          'people_at_work',
          'people_at_work_low',
          'people_at_work_high',
          'cost_million_nok_a_year',
          'cost_low',
          'cost_high',
        ],
        rows: points.map(({ name, work, cost }) => [
          name,
          work.mean,
          work.low,
          work.high,
          cost.mean,
          cost.low,
          cost.high,
        ]),
      }}
      inWords={
        <ul>
          {points.map(({ name, work, cost }) => (
            <li key={work.id}>
              {words.say('plane.alt', { alternative: name, work: work.text, cost: cost.text })}
            </li>
          ))}
        </ul>
      }
    />
  );
}
