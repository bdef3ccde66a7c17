// The figures of a fit: published numbers beside the model, fitted parameters, and parameters over the sets that fit.

import { fitChart } from '../charts/fit-chart.js';
import { fitPanels } from '../charts/fit-rows.js';
import type { ParameterRow } from '../charts/parameter-rows.js';
import { parametersChart } from '../charts/parameters-chart.js';
import type { Context } from '../context.js';
import { Figure } from '../figure.js';
import type { LoadedFit } from '../loaded-fit.js';

export function FitFigure({ context, fit }: { context: Context; fit: LoadedFit }) {
  const { words } = context;
  const panels = fitPanels(context, fit);
  return (
    <Figure
      context={context}
      name="fit"
      title={words.say('fitted.chart')}
      lead={words.say('fitted.lead', { level: words.number(fit.calibration.level * 100, 0) })}
      least={940}
      chart={(space) => fitChart(context, fit, space)}
      table={{
        columns: ['kind', 'target', 'published', 'error', 'model', 'low', 'high', 'source', 'grade'],
        rows: panels.flatMap(({ kind, rows }) =>
          rows.map(({ name, published, error, model, low, high, target }) => [
            words.say(`fitted.${kind}`),
            name,
            published,
            error,
            model,
            low,
            high,
            target.source,
            target.grade,
          ]),
        ),
      }}
      inWords={panels.map(({ kind, rows }) => (
        <div key={kind}>
          <p>{words.say(`fitted.${kind}`)}:</p>
          <ul>
            {rows.map(({ id, name, text }) => (
              <li key={id}>{words.say('fitted.alt', { target: name, numbers: text })}</li>
            ))}
          </ul>
        </div>
      ))}
    />
  );
}

interface RowsProps {
  readonly context: Context;
  readonly rows: readonly ParameterRow[];
}

export function FittedFigure({ context, rows }: RowsProps) {
  const { words } = context;
  return (
    <ParametersFigure
      context={context}
      rows={rows}
      name="fitted"
      title={words.say('fitted.parameters')}
      lead={words.say('fitted.parametersLead')}
    />
  );
}

export function PosteriorFigure({ context, rows }: RowsProps) {
  const { words } = context;
  return (
    <ParametersFigure
      context={context}
      rows={rows}
      name="posterior"
      title={words.say('posterior.title')}
      lead={words.say('posterior.lead')}
    />
  );
}

function ParametersFigure({
  context,
  rows,
  ...about
}: RowsProps & { readonly name: string; readonly title: string; readonly lead: string }) {
  const { words } = context;
  return (
    <Figure
      context={context}
      {...about}
      least={860}
      chart={(space) => parametersChart(context, rows, space)}
      table={{
        columns: ['parameter', 'least', 'most', 'range_low', 'range_high', 'value', 'low', 'high'],
        rows: rows.map(({ name, whole, band, mean, low, high }) => [
          name,
          ...whole,
          ...band,
          mean,
          low,
          high,
        ]),
      }}
      inWords={
        <ul>
          {rows.map(({ name, text }) => (
            <li key={name}>{words.say('fitted.alt', { target: name, numbers: text })}</li>
          ))}
        </ul>
      }
    />
  );
}
