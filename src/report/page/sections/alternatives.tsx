// One card per alternative: what it asks, what it changes in the scenario, what comes of it, and for whom.

import { assertNever } from '../../../errors/errors.js';
import type {
  ComparedScenario,
  ComparisonSummary,
} from '../../../experiment/comparison/comparison-summary.js';
import { priceOfWork } from '../../price-of-work.js';
import { capital } from '../../text.js';
import { comparedRows, orderOf } from '../charts/compared-rows.js';
import type { Context } from '../context.js';
import { signedWords } from '../estimates.js';
import type { MessageKey } from '../words.js';

interface Props {
  readonly context: Context;
  readonly summary: ComparisonSummary;
}

export function Alternatives({ context, summary }: Props) {
  const { words } = context;
  return (
    <section aria-labelledby={context.anchor('alternatives')}>
      <h2 id={context.anchor('alternatives')}>{words.say('alternatives.heading')}</h2>
      <p>{words.say('alternatives.lead')}</p>
      {orderOf(summary).map((at) => (
        <Alternative key={at} context={context} summary={summary} at={at} />
      ))}
    </section>
  );
}

function Alternative({ context, summary, at }: Props & { at: number }) {
  const { words, folder } = context;
  const scenario = summary.scenarios[at + 1]!;
  const anchor = context.anchor(`alternative-${scenario.id}`);
  const question = folder.about.alternatives?.[at]?.question;
  const asked = words.language === 'nb' ? question?.nb : question?.en;
  const text = asked ?? question?.en ?? scenario.question;
  return (
    <article class="card" aria-labelledby={anchor}>
      <h3 id={anchor}>
        <bdi>{context.scenario(scenario.id)}</bdi>
      </h3>
      {text === '' ? null : (
        <p lang={asked === undefined ? 'en' : words.language}>
          <bdi>{text}</bdi>
        </p>
      )}
      <h4 class="part">{words.say('alternative.what')}</h4>
      <ul>
        {comparedRows(context, summary).map(({ outcome, rows }) => (
          <li key={outcome.id}>
            {words.say(`outcome.${outcome.id}`)}: {rows.find(({ id }) => id === scenario.id)!.text}
          </li>
        ))}
        <li>{priceWords(context, summary, at)}</li>
        <Sets context={context} summary={summary} at={at} />
      </ul>
      <details>
        <summary>{words.say('alternative.people')}</summary>
        <People context={context} summary={summary} id={scenario.id} />
      </details>
      <details>
        <summary>{words.say('alternative.changes')}</summary>
        <Changes context={context} scenario={scenario} />
      </details>
    </article>
  );
}

function priceWords({ words }: Context, summary: ComparisonSummary, at: number): string {
  const price = priceOfWork(summary, at);
  switch (price.kind) {
    case 'none':
      return words.say('alternative.noPrice');
    case 'cheaper':
      return words.say('alternative.priceLess');
    case 'unclear':
      return words.say('alternative.priceUnclear');
    case 'price':
      return words.say('alternative.price', {
        low: words.number(price.nok.low, 0),
        high: words.number(price.nok.high, 0),
      });
    default:
      return assertNever(price);
  }
}

function Sets({ context, summary, at }: Props & { at: number }) {
  const over = summary.overSets?.[at];
  if (!over) return null;
  const { words } = context;
  const whole = (count: number) => words.number(count, 0);
  return (
    <li>
      {words.say('alternative.sets', {
        sets: whole(over.more.sets),
        yes: whole(over.more.yes),
        fewer: whole(over.fewer),
        undecided: whole(over.more.undecided),
      })}
    </li>
  );
}

function People({ context, summary, id }: Props & { id: string }) {
  const { words } = context;
  const percent = (share: number) => words.percent(share);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.say('alternative.group')}</th>
          <th scope="col">{words.say('alternative.third')}</th>
          {(['gainers', 'losers', 'gained'] as const).map((key) => (
            <th scope="col" class="number" key={key}>
              {words.say(`alternative.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {summary.people
          .filter(({ alternative }) => alternative === id)
          .map(({ group, third, gainers, losers, monthsGained }) => (
            <tr key={`${group}-${third}`} data-group={group}>
              <th scope="row">{capital(context.group(group))}</th>
              <td>{words.say(`alternative.third.${third}` as MessageKey)}</td>
              <td class="number">{percent(gainers.mean)}</td>
              <td class="number">{percent(losers.mean)}</td>
              <td class="number">{signedWords(monthsGained, words, 2)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function Changes({ context, scenario }: { context: Context; scenario: ComparedScenario }) {
  const { words } = context;
  if (scenario.changes.length === 0) return <p>{words.say('alternative.noChanges')}</p>;
  return (
    <table lang="en">
      <thead lang={words.language}>
        <tr>
          {(['parameter', 'before', 'after', 'source'] as const).map((key) => (
            <th scope="col" key={key}>
              {words.say(`alternative.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {scenario.changes.map(({ path, meaning, before, after, source, note }) => (
          <tr key={path}>
            <th scope="row">
              <code>{path}</code>
              <br />
              <span class="fine">{meaning}</span>
            </th>
            <td>
              <bdi>{before || words.say('alternative.absent')}</bdi>
            </td>
            <td>
              <bdi>{after || words.say('alternative.absent')}</bdi>
            </td>
            <td class="fine">
              <bdi>{[source, note].filter((text) => text !== '').join(': ')}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
