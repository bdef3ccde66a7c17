// The same people counted in other ways: every metric of a run that gives one number, one at a time.

import type { MetricSummary, Summary } from '../../../experiment/summary.js';
import { intervalsChart } from '../charts/intervals-chart.js';
import { ChoiceFromMany } from '../choice.js';
import type { Context } from '../context.js';
import { ends, scaled, signedWords } from '../estimates.js';
import { Figure } from '../figure.js';
import type { MessageKey } from '../words.js';

interface Props {
  readonly context: Context;
  readonly summary: Summary;
}

type Cell = MetricSummary['cells'][number];

interface Shown {
  readonly metric: MetricSummary;
  readonly cells: readonly (Cell & { readonly value: NonNullable<Cell['value']> })[];
}

/** Metrics with a number to show, each with its cells, the highest first. */
function shownMetrics({ metrics }: Summary): readonly Shown[] {
  return metrics
    .map((metric) => ({
      metric,
      cells: metric.cells
        .flatMap((cell) =>
          cell.value !== null && Number.isFinite(cell.value.mean) ? [{ ...cell, value: cell.value }] : [],
        )
        .sort((a, b) => b.value.mean - a.value.mean),
    }))
    .filter(({ cells }) => cells.length > 0);
}

const isShare = ({ unit }: MetricSummary) => unit.startsWith('share');

/** In per cent where it is a share. */
function inUnit(metric: MetricSummary, value: Shown['cells'][number]['value']) {
  return isShare(metric) ? scaled(value, 100) : value;
}

/** Units of the metrics that ship; of others the file's own word. */
const UNITS: { readonly [unit: string]: MessageKey } = {
  share: 'metric.percent',
  'share above expected': 'metric.pointsAboveExpected',
  'share of full time': 'metric.percentOfFullTime',
  months: 'metric.months',
  NOK: 'metric.nok',
};

function unitWords({ words }: Context, unit: string): string {
  const known = UNITS[unit];
  return known === undefined ? unit.replace(/^share/, '%') : words.say(known);
}

export function MetricsFigure({ context, summary }: Props) {
  const { words } = context;
  const shown = shownMetrics(summary);
  const [first] = shown;
  if (shown.length < 2 || first === undefined) return null;
  const text = ({ metric }: Shown, value: Shown['cells'][number]['value']) =>
    signedWords(inUnit(metric, value), words, metric.unit === 'NOK' ? 0 : 1).replaceAll('+', '');
  const name = ({ metric }: Shown) =>
    words.say('metric.unit', {
      name: words.name(metric.names),
      unit: unitWords(context, metric.unit),
    });
  const groups = [...new Set(shown.flatMap(({ cells }) => cells.map(({ group }) => group)))];
  const panels = groups.map((group) => ({
    group,
    title: context.group(group),
    rows: shown.flatMap((one) =>
      one.cells
        .filter((cell) => cell.group === group)
        .map(({ measure, value }) => ({
          at: one.metric.id,
          measure,
          name: context.measure(measure),
          mean: inUnit(one.metric, value).mean,
          ...ends(inUnit(one.metric, value)),
          text: text(one, value),
        })),
    ),
  }));
  const choice = { parameter: 'metric', value: first.metric.id };
  return (
    <Figure
      context={context}
      name="metrics"
      title={words.say('metric.title')}
      lead={words.say('metric.lead', { level: words.number(summary.level * 100, 0) })}
      least={860}
      chart={(space) => intervalsChart(panels, { title: null, space, choice })}
      table={{
        columns: ['metric', 'unit', 'group', 'measure', 'value', 'low', 'high'],
        rows: shown.flatMap(({ metric, cells }) =>
          cells.map(({ group, measure, value }) => [
            words.name(metric.names),
            metric.unit,
            context.group(group),
            context.measure(measure),
            value.mean,
            ends(value).low,
            ends(value).high,
          ]),
        ),
      }}
      above={
        <ChoiceFromMany
          context={context}
          parameter="metric"
          place="run"
          legend={words.say('metric.switch')}
          options={shown.map((one) => ({ value: one.metric.id, text: name(one) }))}
          chosen={choice.value}
        />
      }
      inWords={shown.map((one) => (
        <div key={one.metric.id} data-metric={one.metric.id} hidden={one !== first}>
          <p>{name(one)}:</p>
          <ul>
            {one.cells.map(({ group, measure, value }) => (
              <li key={`${group}-${measure}`} data-mark-highlight={measure} data-group={group}>
                {words.say('metric.alt', {
                  measure: context.measure(measure),
                  group: context.group(group),
                  value: text(one, value),
                })}
              </li>
            ))}
          </ul>
        </div>
      ))}
    />
  );
}
