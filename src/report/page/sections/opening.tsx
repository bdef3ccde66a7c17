// What every page opens with, whatever its results: the question and the answer, and below the figure what to beware of
// beside what would change the answer.

import type { ComponentChildren } from 'preact';
import type { Context } from '../context.js';
import { Caveats } from './caveats.js';
import { Question } from './question.js';

interface OpeningProps {
  readonly context: Context;
  readonly headline: string;
  /** What it rests on, and how certain it is. */
  readonly children: ComponentChildren;
}

/** The question, and the answer in a sentence with what it rests on. */
export function Opening({ context, headline, children }: OpeningProps) {
  return (
    <>
      <Question context={context} />
      <section aria-labelledby={context.anchor('answer')} class="answer">
        <h2 class="kicker" id={context.anchor('answer')}>
          {context.words.say('answer.heading')}
        </h2>
        <p class="headline">{headline}</p>
        {children}
      </section>
    </>
  );
}

/** A paragraph for each sentence. */
export function Sentences({ of }: { readonly of: readonly string[] }) {
  return (
    <>
      {of.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
}

interface BewareProps {
  readonly context: Context;
  readonly replications: number;
  /** What would change the answer. */
  readonly changes: readonly string[];
}

/** Three caveats, and what would change the answer. */
export function Beware({ context, replications, changes }: BewareProps) {
  return (
    <div class="columns">
      <Caveats context={context} replications={replications} />
      <section aria-labelledby={context.anchor('change')}>
        <h2 id={context.anchor('change')}>{context.words.say('change.heading')}</h2>
        <ul>
          {changes.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
