// What the official number says of each stint of one life, and what the same life with the same luck is without it.

import type { LifeData, LifeTaken } from '../../life-data.js';
import { capital } from '../../text.js';
import { isDifference } from '../../trace-words.js';
import type { Context } from '../context.js';
import {
  contrastWords,
  dateWords,
  gainedToTheEnd,
  officialWords,
  stintName,
  tellsMore,
  untilWords,
} from '../life-words.js';

interface Props {
  readonly context: Context;
  readonly life: LifeData;
}

export function LifeStints({ context, life }: Props) {
  const { words } = context;
  const any = tellsMore(life);
  return (
    <section aria-labelledby={context.anchor('stints')}>
      <h2 id={context.anchor('stints')}>{words.say('life.stints')}</h2>
      {life.stints.map((stint, at) => (
        <article class="card" key={`${stint.measure}-${stint.from}`}>
          <h3>{stintName(context, stint, at)}</h3>
          <p class="fine">
            {words.say('life.stint.dates', {
              from: dateWords(context, stint.from),
              until: untilWords(context, life, stint.until),
            })}
          </p>
          <h4 class="part">{words.say('life.official')}</h4>
          <p>{officialWords(context, stint.official)}</p>
          <h4 class="part">{words.say('life.withoutIt')}</h4>
          <p>{contrastWords(context, stint).join(' ')}</p>
          <WorkTable context={context} life={stint.without} caption={words.say('life.table')} />
        </article>
      ))}
      {any === undefined ? null : (
        <article class="card">
          <h3>{capital(words.say('life.withoutAny'))}</h3>
          <WorkTable context={context} life={any} caption={words.say('life.table')} />
          <Together context={context} life={life} any={any} />
        </article>
      )}
      <p>{words.say('life.oneLuck', { command: 'tiltaksflyt attribute' })}</p>
    </section>
  );
}

function WorkTable({ context, life, caption }: { context: Context; life: LifeTaken; caption: string }) {
  const { words } = context;
  return (
    <table>
      <caption class="fine">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.say('life.table.horizon')}</th>
          {(['with', 'without', 'gained'] as const).map((column) => (
            <th scope="col" class="number" key={column}>
              {words.say(`life.table.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {life.upTo.map(({ months, ordinaryWith, ordinaryWithout }) => (
          <tr key={months ?? 'end'}>
            <th scope="row">
              {months === null
                ? words.say('life.runEnd')
                : words.say('life.months', { value: words.number(months, 0) })}
            </th>
            <td class="number">{words.number(ordinaryWith, 2)}</td>
            <td class="number">{words.number(ordinaryWithout, 2)}</td>
            <td class="number">{words.signed(ordinaryWith - ordinaryWithout, 2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Whether stints needed each other, told by their gains one at a time against all of them. */
function Together({ context, life, any }: Props & { any: LifeTaken }) {
  const { words } = context;
  const whole = gainedToTheEnd(any).ordinary;
  const singly = life.stints.reduce((sum, { without }) => sum + gainedToTheEnd(without).ordinary, 0);
  if (life.stints.length < 2 || !isDifference(singly - whole)) return null;
  return (
    <p>
      {words.say('life.together', {
        singly: words.signed(singly, 1),
        whole: words.signed(whole, 1),
      })}
    </p>
  );
}
