// The first page of a comparison: the question, the answer, what each alternative changes, what to beware of, and what
// would change the answer.

import type { ComparisonSummary } from '../../../experiment/comparison/comparison-summary.js';
import { comparedRows } from '../charts/compared-rows.js';
import type { Context } from '../context.js';
import { Caveats } from './caveats.js';
import { comparisonAnswer } from './comparison-answer.js';
import { ForestFigure, PlaneFigure } from './comparison-figures.js';
import { Question } from './question.js';
import { assumptions } from './what-would-change.js';

export function ComparisonPage({ context, summary }: { context: Context; summary: ComparisonSummary }) {
  const { words } = context;
  const { headline, details } = comparisonAnswer(context, summary);
  return (
    <>
      <Question context={context} />
      <section aria-labelledby={context.anchor('answer')} class="answer">
        <h2 class="kicker" id={context.anchor('answer')}>
          {words.say('answer.heading')}
        </h2>
        <p class="headline">{headline}</p>
        {details.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p class="fine">
          {words.say('compare.certainty', { level: words.number(summary.level * 100, 0) })}{' '}
          {words.say('compare.built')}
        </p>
      </section>
      <ForestFigure context={context} summary={summary} />
      <div class="columns">
        <Caveats context={context} replications={summary.replications} />
        <section aria-labelledby={context.anchor('change')}>
          <h2 id={context.anchor('change')}>{words.say('change.heading')}</h2>
          <ul>
            {whatWouldChange(context, summary).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      </div>
      <PlaneFigure context={context} summary={summary} />
    </>
  );
}

function whatWouldChange(context: Context, summary: ComparisonSummary): readonly string[] {
  const { words } = context;
  const rows = comparedRows(context, summary).find(({ outcome }) => outcome.id === 'at-work')?.rows ?? [];
  const open = rows.filter(({ verdict }) => verdict === 'none-shown').length;
  return [
    ...(open === 0
      ? []
      : [
          words.say('compare.change.repeats', {
            count: words.number(open, 0),
            total: words.number(rows.length, 0),
          }),
        ]),
    words.say('compare.change.money'),
    ...(context.folder.about.limits.some(({ id }) => id === 'L1')
      ? [words.say('compare.change.displacement')]
      : []),
    ...assumptions(context),
    ...(summary.overSets
      ? []
      : [words.say('change.ensemble', { command: 'tiltaksflyt compare --ensemble' })]),
  ];
}
