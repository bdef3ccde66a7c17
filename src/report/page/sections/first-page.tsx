// The first page: the question, the answer with its uncertainty, one figure, what to beware of, and what would change
// the answer.

import type { AttributionSummary } from '../../../experiment/attribution-summary.js';
import type { Context } from '../context.js';
import { answerOf } from './answer.js';
import { Caveats } from './caveats.js';
import { Question } from './question.js';
import { RanksFigure } from './ranks-figure.js';
import { whatWouldChange } from './what-would-change.js';

export function FirstPage({ context, summary }: { context: Context; summary: AttributionSummary }) {
  const { words } = context;
  const answer = answerOf(context, summary);
  const details = answer.details.map((sentence) => <p key={sentence}>{sentence}</p>);
  return (
    <>
      <Question context={context} />
      <section aria-labelledby={context.anchor('answer')} class="answer">
        <h2 class="kicker" id={context.anchor('answer')}>
          {words.say('answer.heading')}
        </h2>
        <p class="headline">{answer.headline}</p>
        {answer.byGroup.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {answer.byGroup.length === 0 ? (
          details
        ) : (
          <details>
            <summary>{words.say('answer.each')}</summary>
            {details}
          </details>
        )}
        {answer.isJudged ? (
          <p class="fine">{words.say('answer.certainty', { level: words.number(summary.level * 100, 0) })}</p>
        ) : null}
      </section>
      <RanksFigure context={context} summary={summary} />
      <div class="columns">
        <Caveats context={context} replications={summary.replications.effects} />
        <section aria-labelledby={context.anchor('change')}>
          <h2 id={context.anchor('change')}>{words.say('change.heading')}</h2>
          <ul>
            {whatWouldChange(context, summary).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}
