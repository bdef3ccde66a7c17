// The first page of a comparison: the question, the answer, what each alternative changes, what to beware of, and what
// would change the answer.

import type { ComparisonSummary } from '../../../experiment/comparison/comparison-summary.js';
import { comparedRows } from '../charts/compared-rows.js';
import type { Context } from '../context.js';
import { comparisonAnswer } from './comparison-answer.js';
import { ForestFigure, PlaneFigure } from './comparison-figures.js';
import { Beware, Opening, Sentences } from './opening.js';
import { assumptions } from './what-would-change.js';

export function ComparisonPage({ context, summary }: { context: Context; summary: ComparisonSummary }) {
  const { words } = context;
  const { headline, details } = comparisonAnswer(context, summary);
  return (
    <>
      <Opening context={context} headline={headline}>
        <Sentences of={details} />
        <p class="fine">
          {words.say('compare.certainty', { level: words.number(summary.level * 100, 0) })}{' '}
          {words.say('compare.built')}
        </p>
      </Opening>
      <ForestFigure context={context} summary={summary} />
      <Beware
        context={context}
        replications={summary.replications}
        changes={whatWouldChange(context, summary)}
      />
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
