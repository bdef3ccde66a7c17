// One measure in one group: what it is, who goes there, the wait, its official rate and what the rest were doing, what
// it changed and why the two differ, and what a month of work costs.

import type { ComponentChildren } from 'preact';
import type { AttributionSummary, MeasureAttribution } from '../../../experiment/attribution-summary.js';
import { overTimeChart } from '../charts/over-time-chart.js';
import { partsChart, partsOf } from '../charts/parts-chart.js';
import { shownRate } from '../charts/rank-rows.js';
import { classesAt, OFFICIAL_MONTH } from '../charts/status-rows.js';
import type { Context } from '../context.js';
import { ends, pointsWords, rateWords, signedWords } from '../estimates.js';
import { Figure } from '../figure.js';
import { AfterLeavingFigure } from './after-leaving-figure.js';
import { workWords } from './answer.js';
import { assumptionsAnchor } from './assumptions.js';
import {
  costSentences,
  effectSentences,
  kindSentences,
  peopleSentences,
  waitSentences,
} from './measure-words.js';

export interface CardProps {
  readonly context: Context;
  readonly summary: AttributionSummary;
  readonly row: MeasureAttribution;
}

export function MeasureCard({ context, summary, row }: CardProps) {
  const { words } = context;
  const about = context.about(row.measure);
  const anchor = context.anchor(`${row.group}-${row.measure}`);
  const waits = waitSentences(context, row);
  return (
    <article class="card" data-mark-highlight={row.measure} aria-labelledby={anchor}>
      <h4 id={anchor} lang="nb">
        <bdi>{context.measure(row.measure)}</bdi>
      </h4>
      <button type="button" class="link scripted" data-highlights={row.measure} aria-pressed="false">
        {words.say('switches.everywhere')}
        <span class="visually-hidden">: {context.measure(row.measure)}</span>
      </button>
      <p class={`verdict ${row.verdict ?? 'none'}`}>
        {words.say(`measure.verdict.${row.verdict ?? 'none'}`)}
      </p>
      {words.language === 'nb' || about === undefined ? null : (
        <p class="fine">{words.say('measure.english', { name: about.names.en })}</p>
      )}
      <div class="facts">
        <Fact title={words.say('measure.what')}>{kindSentences(context, row).join(' ')}</Fact>
        <Fact title={words.say('measure.who')}>{peopleSentences(context, summary, row).join(' ')}</Fact>
        {waits.length === 0 ? null : <Fact title={words.say('measure.wait')}>{waits.join(' ')}</Fact>}
        <Fact title={words.say('measure.money')}>{costSentences(context, summary, row).join(' ')}</Fact>
      </div>
      <h5>{words.say('measure.official')}</h5>
      <Official context={context} row={row} />
      <h5>{words.say('measure.effect')}</h5>
      {effectSentences(context, summary, row).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <div class="columns">
        <OverTime context={context} summary={summary} row={row} />
        <Parts context={context} summary={summary} row={row} />
        <AfterLeavingFigure context={context} row={row} />
      </div>
      {context.folder.about.given.some(({ path }) => path.startsWith(`measures.${row.measure}.`)) ? (
        <p>
          <a href={`#${assumptionsAnchor(row.measure)}`}>{words.say('assumptions.measure')}</a>
        </p>
      ) : null}
    </article>
  );
}

function Fact({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div>
      <h5>{title}</h5>
      <p>{children}</p>
    </div>
  );
}

function Official({ context, row }: Pick<CardProps, 'context' | 'row'>) {
  const { words } = context;
  const rate = shownRate(row);
  if (rate === null) return <p>{words.say('measure.officialNone')}</p>;
  const classes = classesAt(row, OFFICIAL_MONTH);
  return (
    <>
      <p>
        {words.say('measure.officialRate', { rate: rateWords(rate, words) })}
        {row.tooFew ? ` ${words.say('measure.tooFew')}` : ''}
      </p>
      {classes.length === 0 ? null : (
        <>
          <p>{words.say('measure.rest')}</p>
          <ul class="classes">
            {classes.map(({ name, share }) => (
              <li key={name}>
                <strong>{words.percent(share)}</strong> {words.say(`class.${name}`)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function OverTime({ context, summary, row }: CardProps) {
  const { words } = context;
  return (
    <Figure
      context={context}
      name={`over-time-${row.group}-${row.measure}`}
      title={words.say('overTime.title', { measure: context.measure(row.measure) })}
      least={400}
      chart={(space) => overTimeChart(context, summary, row, space)}
      table={{
        columns: [
          'measure',
          'horizon_months',
          'months_gained',
          'low',
          'high',
          'subsidised_gained',
          'low',
          'high',
        ],
        rows: row.effect.map(({ months, gained, subsidisedGained }) => [
          context.measure(row.measure),
          months,
          gained.mean,
          ends(gained).low,
          ends(gained).high,
          subsidisedGained.mean,
          ends(subsidisedGained).low,
          ends(subsidisedGained).high,
        ]),
      }}
      inWords={
        <ul>
          {row.effect.map(({ months, gained }) => (
            <li key={months} data-mark-horizon={months}>
              {words.say('overTime.alt', {
                months: words.number(months, 0),
                effect: `${signedWords(gained, words)} (${workWords(context, summary)})`,
              })}
            </li>
          ))}
        </ul>
      }
    />
  );
}

function Parts({ context, summary, row }: CardProps) {
  const { words } = context;
  const { decomposition } = row;
  if (decomposition === null || summary.lateMonths === null) return <p>{words.say('measure.whyNone')}</p>;
  const parts = partsOf(context, decomposition, summary.lateMonths);
  const plain = (share: number) => words.number(share * 100, 1);
  return (
    <Figure
      context={context}
      name={`parts-${row.group}-${row.measure}`}
      title={words.say('parts.title', { measure: context.measure(row.measure) })}
      least={460}
      chart={(space) => partsChart(context, parts, space)}
      table={{
        columns: ['measure', 'part', 'of_100_exits', 'low', 'high'],
        rows: parts.map(({ name, value }) => [
          context.measure(row.measure),
          name,
          value.mean,
          ends(value).low,
          ends(value).high,
        ]),
      }}
      inWords={
        <>
          <p>
            {words.say('measure.whyOfficial', {
              official: plain(decomposition.official.mean),
              selection: plain(decomposition.selection.mean),
              exitRoute: pointsWords(decomposition.exitRoute, words),
              visible: pointsWords(decomposition.visible, words),
            })}
          </p>
          <p>
            {words.say('measure.whyLate', {
              months: words.number(summary.lateMonths, 0),
              lateTotal: pointsWords(decomposition.lateTotal, words),
              visible: pointsWords(decomposition.visible, words),
              passedOn: pointsWords(decomposition.passedOn, words),
              late: pointsWords(decomposition.late, words),
            })}
          </p>
        </>
      }
    />
  );
}
