// The first page of a sweep and of a sensitivity analysis: the question, the answer, one figure, what to beware of, and
// what would change the answer.

import type { ComponentChildren } from 'preact';
import type { SensitivitySummary, StudyHead, SweepSummary } from '../../../experiment/study/study-summary.js';
import { calibrationStatus } from '../calibration-status.js';
import type { Context } from '../context.js';
import { outcomeName, parameterName } from '../study-names.js';
import { Beware, Opening, Sentences } from './opening.js';
import { mainSentence, otherSentences } from './sensitivity-answer.js';
import { CurvesFigure, TornadoFigure } from './study-figures.js';
import { sweepAnswer } from './sweep-answer.js';
import { assumptions } from './what-would-change.js';

interface StudyPageProps {
  readonly context: Context;
  readonly summary: StudyHead;
  /** The first of them in large. */
  readonly sentences: readonly string[];
  readonly certainty: string;
  readonly figure: ComponentChildren;
  readonly change: readonly string[];
}

function StudyPage({ context, summary, sentences, certainty, figure, change }: StudyPageProps) {
  const [headline, ...details] = sentences;
  return (
    <>
      <Opening context={context} headline={headline}>
        <Sentences of={details} />
        {summary.replications < 2 ? null : <p class="fine">{certainty}</p>}
      </Opening>
      {figure}
      <Beware
        context={context}
        replications={summary.replications}
        changes={[...change, ...always(context)]}
      />
    </>
  );
}

/** What would change the answer of any study. */
function always(context: Context): readonly string[] {
  const { words, folder } = context;
  return [
    words.say('study.change.ranges'),
    ...(calibrationStatus(folder.about.status) === 'fitted'
      ? [words.say('study.change.fit', { command: 'tiltaksflyt map' })]
      : []),
    ...assumptions(context),
  ];
}

export function SweepPage({ context, summary }: { context: Context; summary: SweepSummary }) {
  const { words } = context;
  const open = summary.outcomes.filter((_, j) => summary.verdicts[j]!.verdict === 'none-shown');
  return (
    <StudyPage
      context={context}
      summary={summary}
      sentences={sweepAnswer(context, summary)}
      certainty={words.say('sweep.certainty', { level: words.number(summary.level * 100, 0) })}
      figure={<CurvesFigure context={context} summary={summary} />}
      change={open.map((outcome) =>
        words.say('sweep.change.repeats', { outcome: outcomeName(context, outcome) }),
      )}
    />
  );
}

export function SensitivityPage({ context, summary }: { context: Context; summary: SensitivitySummary }) {
  const { words } = context;
  const { analyses, parameters, dropped } = summary;
  const [first, ...others] = analyses;
  const judged = analyses.flatMap(({ indices = [] }) => indices);
  const untold = judged.filter(({ verdict }) => verdict === 'not-told');
  return (
    <StudyPage
      context={context}
      summary={summary}
      sentences={[
        mainSentence(context, summary, first!),
        ...otherSentences(context, summary, first!),
        ...others.map((analysis) => mainSentence(context, summary, analysis)),
        ...(dropped.length === 0
          ? []
          : [
              words.say('sensitivity.dropped', {
                list: words.list(dropped.map((k) => parameterName(context, parameters[k]!))),
              }),
            ]),
      ]}
      certainty={words.say('sensitivity.certainty', { level: words.number(summary.level * 100, 0) })}
      figure={<TornadoFigure context={context} summary={summary} />}
      change={
        untold.length === 0
          ? []
          : [
              words.say('sensitivity.change.rows', {
                count: words.number(untold.length, 0),
                total: words.number(judged.length, 0),
              }),
            ]
      }
    />
  );
}
