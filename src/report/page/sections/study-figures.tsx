// The figures of studies: the tornado of a sensitivity analysis, the curves of a sweep.

import type { SensitivitySummary, SweepSummary } from '../../../experiment/study/study-summary.js';
import { curvePoints, curvesChart, isJoined } from '../charts/curves-chart.js';
import { tornadoChart } from '../charts/tornado-chart.js';
import { tornados } from '../charts/tornado-rows.js';
import { Choice } from '../choice.js';
import type { Context } from '../context.js';
import { Figure } from '../figure.js';
import { outcomeInScenario, outcomeName, unitName } from '../study-names.js';

export function TornadoFigure({ context, summary }: { context: Context; summary: SensitivitySummary }) {
  const { words } = context;
  const all = tornados(context, summary)
    .map((one, at) => ({ ...one, at, name: outcomeInScenario(context, summary, one.analysis) }))
    .filter(({ bars }) => bars.length > 0);
  const [first] = all;
  if (first === undefined) return null;
  const key = ({ name, outcome, analysis }: (typeof all)[number]) =>
    analysis.indices === undefined
      ? words.say('tornado.change', { outcome: name, unit: unitName(context, outcome) })
      : words.say('tornado.share', { outcome: name });
  const hasIndices = all.some(({ analysis }) => analysis.indices !== undefined);
  return (
    <Figure
      context={context}
      name="tornado"
      title={words.say('tornado.title')}
      lead={words.say(hasIndices ? 'tornado.lead' : 'tornado.leadScreening', {
        level: words.number(summary.level * 100, 0),
      })}
      least={860}
      chart={(space) => tornadoChart(context, summary, space)}
      table={{
        columns: ['outcome', 'parameter', 'range', 'value', 'low', 'high', 'alone', 'verdict', 'chance'],
        rows: all.flatMap((one) =>
          one.bars.map((bar) => [
            key(one),
            bar.name,
            bar.range,
            bar.mean,
            bar.low,
            bar.high,
            bar.alone,
            bar.verdict,
            one.chance ?? null,
          ]),
        ),
      }}
      above={
        <>
          {all.length === 1 ? null : (
            <Choice
              context={context}
              parameter="analysis"
              place="tornado"
              legend={words.say('study.outcome')}
              options={all.map(({ at, name }) => ({ value: at, text: name }))}
              chosen={first.at}
            />
          )}
          {all.map((one) => (
            <p key={one.at} class="key" data-analysis={one.at} hidden={one.at !== first.at}>
              {key(one)}
            </p>
          ))}
        </>
      }
      inWords={all.map((one) => (
        <div key={one.at} data-analysis={one.at} hidden={one.at !== first.at}>
          <p>{key(one)}:</p>
          <ul>
            {one.bars.map(({ name, range, text }) => (
              <li key={name}>{words.say('tornado.alt', { parameter: name, range, value: text })}</li>
            ))}
          </ul>
          {one.chance === undefined ? null : (
            <p>{words.say('study.chance', { share: words.number(one.chance, 1) })}</p>
          )}
        </div>
      ))}
    />
  );
}

/** Points told one by one in words; the table has them all. */
const MOST_IN_WORDS = 60;

export function CurvesFigure({ context, summary }: { context: Context; summary: SweepSummary }) {
  const { words } = context;
  const points = curvePoints(context, summary);
  const shown = summary.outcomes.filter(({ id }) => points.some(({ outcome }) => outcome === id));
  const [first] = shown;
  if (first === undefined) return null;
  const several = summary.scenarios.length > 1;
  const lead = words.say(summary.replications > 1 ? 'curves.lead' : 'curves.leadSingle', {
    level: words.number(summary.level * 100, 0),
  });
  const hasLines = isJoined(summary) && summary.parameters.length === 2;
  const key = (outcome: (typeof shown)[number]) =>
    words.say('curves.key', { outcome: outcomeName(context, outcome), unit: unitName(context, outcome) });
  return (
    <Figure
      context={context}
      name="curves"
      title={words.say('curves.title')}
      lead={hasLines ? `${lead} ${words.say('curves.lines')}` : lead}
      least={900}
      chart={(space) => curvesChart(context, summary, space)}
      table={{
        columns: [
          'outcome',
          'scenario',
          ...summary.parameters.map(({ name }) => name),
          'mean',
          'low',
          'high',
        ],
        rows: points.map(({ outcome, scenario, values, mean, low, high }) => [
          outcome,
          scenario,
          ...values,
          mean,
          low,
          high,
        ]),
      }}
      above={
        <>
          {shown.length === 1 ? null : (
            <Choice
              context={context}
              parameter="outcome"
              place="curves"
              legend={words.say('study.outcome')}
              options={shown.map((outcome) => ({ value: outcome.id, text: outcomeName(context, outcome) }))}
              chosen={first.id}
            />
          )}
          {shown.map((outcome) => (
            <p key={outcome.id} class="key" data-outcome={outcome.id} hidden={outcome !== first}>
              {key(outcome)}
            </p>
          ))}
        </>
      }
      inWords={shown.map((outcome) => {
        const own = points.filter((point) => point.outcome === outcome.id);
        const told = own.slice(0, MOST_IN_WORDS);
        return (
          <div key={outcome.id} data-outcome={outcome.id} hidden={outcome !== first}>
            <p>{key(outcome)}:</p>
            {told.length === own.length ? null : (
              <p>
                {words.say('curves.cut', {
                  count: words.number(told.length, 0),
                  total: words.number(own.length, 0),
                })}
              </p>
            )}
            <ul>
              {told.map(({ scenario, where, text }) => (
                <li key={`${scenario} ${where}`}>
                  {several
                    ? words.say('curves.altScenario', { scenario, where, value: text })
                    : words.say('curves.alt', { where, value: text })}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    />
  );
}
