// Alternatives on a page whose question is another: what each changes, and what it costs and gives.

import type { ComparisonSummary } from '../../../experiment/comparison/comparison-summary.js';
import type { Context } from '../context.js';
import { comparisonAnswer } from './comparison-answer.js';
import { ForestFigure, PlaneFigure } from './comparison-figures.js';

export function ComparedSection({ context, summary }: { context: Context; summary: ComparisonSummary }) {
  const { words } = context;
  const { headline, details } = comparisonAnswer(context, summary);
  return (
    <section aria-labelledby={context.anchor('compared')}>
      <h2 id={context.anchor('compared')}>{words.say('compared.heading')}</h2>
      <p class="question">
        {words.say('compare.question', { base: words.name(context.folder.about.title) })}
      </p>
      <p>
        <strong>{headline}</strong>
      </p>
      {details.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p class="fine">
        {words.say('compare.certainty', { level: words.number(summary.level * 100, 0) })}{' '}
        {words.say('compare.built')}
      </p>
      <ForestFigure context={context} summary={summary} />
      <PlaneFigure context={context} summary={summary} />
    </section>
  );
}
