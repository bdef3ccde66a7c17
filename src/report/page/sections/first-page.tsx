// The first page: the question, the answer with its uncertainty, one figure, what to beware of, and what would change
// the answer.

import type { AttributionSummary } from '../../../experiment/attribution-summary.js';
import type { Context } from '../context.js';
import { answerOf } from './answer.js';
import { Beware, Opening, Sentences } from './opening.js';
import { RanksFigure } from './ranks-figure.js';
import { whatWouldChange } from './what-would-change.js';

export function FirstPage({ context, summary }: { context: Context; summary: AttributionSummary }) {
  const { words } = context;
  const answer = answerOf(context, summary);
  const details = answer.details.map((sentence) => <p key={sentence}>{sentence}</p>);
  return (
    <>
      <Opening context={context} headline={answer.headline}>
        <Sentences of={answer.byGroup} />
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
      </Opening>
      <RanksFigure context={context} summary={summary} />
      <Beware
        context={context}
        replications={summary.replications.effects}
        changes={whatWouldChange(context, summary)}
      />
    </>
  );
}
