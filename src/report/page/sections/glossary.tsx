// The words of the page, each with what it means and what it is called in the other language.

import type { Context } from '../context.js';
import type { MessageKey } from '../words.js';

const TERMS = [
  'officialRate',
  'effect',
  'interval',
  'rank',
  'undervalued',
  'selection',
  'exitRoute',
  'passedOn',
  'lockIn',
  'deadweight',
  'horizon',
  'repeat',
  'scenario',
  'calibrated',
  'month',
] as const;

export function Glossary({ context }: { context: Context }) {
  const { words } = context;
  return (
    <section aria-labelledby={context.anchor('glossary')}>
      <h2 id={context.anchor('glossary')}>{words.say('glossary.heading')}</h2>
      <dl>
        {TERMS.map((term) => (
          <div key={term}>
            <dt>{words.say(`term.${term}` satisfies MessageKey)}</dt>
            <dd>{words.say(`term.${term}.means` satisfies MessageKey)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
