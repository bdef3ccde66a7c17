// The first page of a run, and what is below it: rates over time, waits and fit.

import type { Summary } from '../../../experiment/summary.js';
import { statusRows } from '../charts/status-rows.js';
import type { Context } from '../context.js';
import { AfterLeavingFigure } from './after-leaving-figure.js';
import { LevelsFigure } from './levels-figure.js';
import { MetricsFigure } from './metrics-figure.js';
import { Beware, Opening, Sentences } from './opening.js';
import { runAnswer } from './run-answer.js';
import { FitFigure, WaitFigure, WaitingListsFigure } from './run-figures.js';
import { StatusFigure } from './status-figure.js';
import { WaitCurvesFigure, WaitSpreadFigure } from './wait-figures.js';
import { assumptions } from './what-would-change.js';

interface Props {
  readonly context: Context;
  readonly summary: Summary;
}

export function RunPage({ context, summary }: Props) {
  const { words } = context;
  const { headline, details } = runAnswer(context, summary);
  const changes = [
    words.say('run.change.effect', { command: 'tiltaksflyt attribute' }),
    words.say('run.change.repeats', { count: words.number(summary.replications, 0) }),
    ...assumptions(context),
    words.say('change.ensemble', { command: 'tiltaksflyt run --ensemble' }),
  ];
  return (
    <>
      <Opening context={context} headline={headline}>
        <Sentences of={details} />
      </Opening>
      <StatusFigure context={context} />
      <Beware context={context} replications={summary.replications} changes={changes} />
    </>
  );
}

/** Fit, waits, and what became of those who left. */
export function RunDetails({ context, summary }: Props) {
  const { words, folder } = context;
  return (
    <section aria-labelledby={context.anchor('rates')}>
      <h2 id={context.anchor('rates')}>{words.say('run.measures')}</h2>
      <FitFigure context={context} summary={summary} />
      <MetricsFigure context={context} summary={summary} />
      <WaitFigure context={context} summary={summary} />
      <WaitSpreadFigure context={context} summary={summary} />
      <WaitCurvesFigure context={context} summary={summary} />
      <WaitingListsFigure context={context} summary={summary} />
      <LevelsFigure context={context} summary={summary} />
      {folder.attribution === undefined ? (
        <div class="columns">
          {statusRows(folder).map((row) => (
            <AfterLeavingFigure key={`${row.group}-${row.measure}`} context={context} row={row} />
          ))}
        </div>
      ) : null}
    </section>
  );
}
