// The question of a page, in its language where the scenario asks it so.

import type { Context } from '../context.js';

export function Question({ context }: { context: Context }) {
  const { words, folder } = context;
  const question = (folder.sweep ?? folder.sensitivity)?.questionIn ?? folder.about.question;
  const asked = words.language === 'nb' ? question.nb : question.en;
  return (
    <section aria-labelledby={context.anchor('question')}>
      <h2 class="kicker" id={context.anchor('question')}>
        {words.say('question.heading')}
      </h2>
      {folder.fit !== undefined ? (
        <p class="question">{words.say('fitted.question', { title: words.name(folder.about.title) })}</p>
      ) : folder.comparison === undefined || folder.attribution !== undefined ? (
        <p class="question" lang={asked === undefined ? 'en' : words.language}>
          <bdi>{asked ?? question.en}</bdi>
        </p>
      ) : (
        <p class="question">{words.say('compare.question', { base: words.name(folder.about.title) })}</p>
      )}
    </section>
  );
}
