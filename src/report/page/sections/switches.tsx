// Switches that the whole page follows: which group it shows, and which measure stands out.

import { EVERYTHING } from '../charts/emphasis.js';
import { Choice, ChoiceFromMany } from '../choice.js';
import type { Context } from '../context.js';

/** Measures and groups that any of the results tell of; nothing where there is only one of each. */
export function Switches({ context }: { context: Context }) {
  const { words, folder } = context;
  const { about, attribution, run } = folder;
  const told = [
    ...(attribution?.measures ?? []).filter(({ effect }) => effect.length > 0),
    ...(run?.starts ?? []),
  ];
  const measures = about.measures.filter(({ id }) => told.some(({ measure }) => measure === id));
  const groups = about.groups.filter(({ id }) => told.some(({ group }) => group === id));
  if (measures.length < 2 && groups.length < 2) return null;
  const all = { value: EVERYTHING, text: words.say('switches.all') };
  return (
    <section class="switches scripted" aria-label={words.say('switches.label')}>
      {groups.length < 2 ? null : (
        <Choice
          context={context}
          parameter="group"
          place="page"
          legend={words.say('switches.group')}
          options={[all, ...groups.map(({ id }) => ({ value: id, text: context.group(id) }))]}
          chosen={EVERYTHING}
        />
      )}
      {measures.length < 2 ? null : (
        <ChoiceFromMany
          context={context}
          parameter="highlight"
          place="page"
          legend={words.say('switches.highlight')}
          options={[
            { value: EVERYTHING, text: words.say('switches.none') },
            ...measures.map(({ id }) => ({ value: id, text: context.measure(id) })),
          ]}
          chosen={EVERYTHING}
        />
      )}
      <p class="visually-hidden" role="status" />
    </section>
  );
}
