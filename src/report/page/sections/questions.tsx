// What somebody who has to decide asks first, each with a short answer made of the numbers and a link to where they stand.

import type { ComponentChildren } from 'preact';
import type { AttributionSummary } from '../../../experiment/attribution-summary.js';
import { calibrationStatus } from '../calibration-status.js';
import { comparedRows } from '../charts/compared-rows.js';
import type { Context } from '../context.js';
import { assumptionsAnchor, assumptionsByMeasure } from './assumptions.js';
import {
  longerAnswers,
  longestWait,
  sureAnswers,
  valueAnswers,
  whyAnswer,
  worstAnswers,
} from './short-answers.js';

interface Props {
  readonly context: Context;
  readonly summary: AttributionSummary;
}

export function Questions({ context, summary }: Props) {
  const { words, folder } = context;
  const why = whyAnswer(context, summary);
  const { total, assumed } = folder.about.numbers;
  return (
    <section aria-labelledby={context.anchor('questions')}>
      <h2 id={context.anchor('questions')}>{words.say('questions.heading')}</h2>
      <p>{words.say('questions.lead')}</p>
      <dl class="questions">
        <Asked context={context} question={words.say('q.worst')} more="ranks">
          {lines(worstAnswers(context, summary))}
        </Asked>
        <Asked context={context} question={words.say('q.value')} more="value">
          {lines(valueAnswers(context, summary))}
        </Asked>
        {why === undefined ? null : (
          <Asked context={context} question={words.say('q.why', { measure: why.measure })} more={why.anchor}>
            {lines(why.answers)}
          </Asked>
        )}
        <Asked context={context} question={words.say('q.sure')} more="caveats">
          <p>
            {words.say('caveat.chance.title')}{' '}
            {words.say('caveat.chance.text', { replications: summary.replications.effects })}{' '}
            {words.say(`caveat.calibration.title.${calibrationStatus(folder.about.status)}`)}
          </p>
          {lines(sureAnswers(context))}
        </Asked>
        <Asked context={context} question={words.say('q.assumes')}>
          <MeasureLinks context={context} />
        </Asked>
        <Asked context={context} question={words.say('q.longer')} more="ranks">
          {lines(longerAnswers(context, summary))}
        </Asked>
        <Asked context={context} question={words.say('q.longest')} more={folder.run && 'wait'}>
          <p>{folder.run === undefined ? missing(context, 'run') : longestWait(context, folder.run)}</p>
        </Asked>
        <Asked context={context} question={words.say('q.otherwise')} more={folder.comparison && 'compared'}>
          <Otherwise context={context} />
        </Asked>
        {total === 0 ? null : (
          <Asked context={context} question={words.say('q.numbers')} more="numbers">
            <p>
              {words.say('method.numbersLead', {
                total: words.number(total, 0),
                assumed: words.number(assumed, 0),
                share: words.say('rate.exact', { mean: words.number((100 * assumed) / total, 0) }),
              })}
            </p>
          </Asked>
        )}
        <Asked context={context} question={words.say('q.again')} more="method">
          <p>{words.say('q.again.answer', { command: 'tiltaksflyt verify report.html' })}</p>
        </Asked>
      </dl>
    </section>
  );
}

interface AskedProps {
  readonly context: Context;
  readonly question: string;
  /** Where the numbers of the answer stand. */
  readonly more?: string | undefined;
  readonly children: ComponentChildren;
}

function Asked({ context, question, more, children }: AskedProps) {
  const { words } = context;
  return (
    <div>
      <dt>{question}</dt>
      <dd>
        {children}
        {more === undefined ? null : (
          <p class="fine">
            <a href={`#${context.anchor(more)}`} aria-label={`${words.say('questions.more')}: ${question}`}>
              {words.say('questions.more')}
            </a>
          </p>
        )}
      </dd>
    </div>
  );
}

function lines(sentences: readonly string[]) {
  return sentences.map((sentence) => <p key={sentence}>{sentence}</p>);
}

function missing({ words, folder }: Context, what: 'run' | 'comparison'): string {
  const command = what === 'run' ? 'run' : 'compare';
  return words.say('questions.missing', {
    what: words.say(`questions.missing.${what}`),
    command: `tiltaksflyt ${command} ${folder.about.id}.yaml`,
  });
}

function MeasureLinks({ context }: { context: Context }) {
  const { words } = context;
  const { measures } = assumptionsByMeasure(context);
  return (
    <>
      <p>{words.say('q.assumes.answer', { list: '' })}</p>
      <ul class="classes">
        {measures.map(({ id }) => (
          <li key={id} lang="nb">
            <a href={`#${assumptionsAnchor(id)}`}>
              <bdi>{context.measure(id)}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A line for each alternative; what is missing where there is none. */
function Otherwise({ context }: { context: Context }) {
  const { words, folder } = context;
  if (folder.comparison === undefined) return <p>{missing(context, 'comparison')}</p>;
  const outcomes = comparedRows(context, folder.comparison);
  const work = outcomes.find(({ outcome }) => outcome.id === 'at-work')?.rows ?? [];
  const costs = outcomes.find(({ outcome }) => outcome.id === 'public-cost')?.rows ?? [];
  return (
    <ul>
      {work.map(({ id, name, text }) => {
        const cost = costs.find((row) => row.id === id)?.text;
        return (
          <li key={id}>
            <a href={`#${context.anchor(`alternative-${id}`)}`}>{name}</a>
            {words
              .say(cost === undefined ? 'q.otherwise.workOnly' : 'q.otherwise.answer', {
                alternative: '',
                work: text,
                cost: cost ?? '',
              })
              .trimStart()}
          </li>
        );
      })}
    </ul>
  );
}
