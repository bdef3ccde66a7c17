// Facts that the scenario was not fitted to, each with its numbers beside the model's, and why they agree or do not.

import type {
  ComparisonSummary as FactNumber,
  FactSummary,
  FactsSummary,
} from '../../../experiment/facts/facts-summary.js';
import type { Context } from '../context.js';
import { FactRowWords } from './fact-words.js';

interface Props {
  readonly context: Context;
  readonly summary: FactsSummary;
}

export function FactsSection({ context, summary }: Props) {
  const { words } = context;
  const numbers = summary.facts.flatMap(({ comparisons }) => comparisons);
  const count = (wanted: FactNumber['verdict']) =>
    words.number(numbers.filter(({ verdict }) => verdict === wanted).length, 0);
  return (
    <section aria-labelledby={context.anchor('facts')}>
      <h2 id={context.anchor('facts')}>{words.say('facts.heading')}</h2>
      <p>
        {words.say('facts.lead', {
          inside: count('inside'),
          outside: count('outside'),
          undecided: count('undecided'),
          shown: count('shown'),
          level: words.number(summary.level * 100, 0),
          replications: words.number(summary.replications, 0),
        })}
      </p>
      {summary.facts.map((fact) => (
        <Fact key={fact.id} context={context} fact={fact} />
      ))}
    </section>
  );
}

function Fact({ context, fact }: { context: Context; fact: FactSummary }) {
  const { words } = context;
  const say = new FactRowWords(words);
  const { comparisons, notComputable, nearest, caveat } = fact;
  return (
    <details class="fact" id={context.anchor(`fact-${fact.id}`)}>
      <summary>
        {fact.id} <bdi>{words.name(fact.fact)}</bdi> · {say.tally(fact)}
      </summary>
      <p>
        {words.say('facts.known', {
          published: fact.published,
          sources: words.list(fact.sources),
          grade: fact.grade,
        })}
      </p>
      {notComputable === null ? null : (
        <p>
          {words.say('facts.verdict.not computable')}: <bdi>{words.name(notComputable.why)}</bdi>
        </p>
      )}
      {comparisons.length === 0 ? null : (
        <table>
          <thead>
            <tr>
              {(['number', 'published', 'model', 'verdict'] as const).map((key) => (
                <th scope="col" key={key}>
                  {words.say(`facts.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {comparisons.map((one) => (
              <tr key={`${one.names.en}-${one.reading?.en}`}>
                <th scope="row">
                  <bdi>{words.name(one.names)}</bdi>
                  {one.reading === null ? null : (
                    <span class="fine">
                      {' '}
                      <bdi>{words.name(one.reading)}</bdi>
                    </span>
                  )}
                </th>
                <td>{say.published(one)}</td>
                <td>{say.model(one)}</td>
                <td>
                  {say.verdict(one)}
                  {one.meaning === null ? null : (
                    <span class="fine">
                      {' '}
                      <bdi>{words.name(one.meaning)}</bdi>
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {nearest === null ? null : (
        <p>{words.say('facts.nearest', { reading: words.name(nearest.reading) })}</p>
      )}
      {say.heldOut(fact).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {caveat === null ? null : (
        <p class="fine">
          <bdi>{words.name(caveat)}</bdi>
        </p>
      )}
      {comparisons.length === 0 ? null : (
        <details class="reference">
          <summary>{words.say('facts.computed')}</summary>
          <ul lang="en">
            {comparisons.map(({ names, reading, computed, tolerance }) => (
              <li key={`${names.en}-${reading?.en}`}>
                <bdi>
                  {names.en}: {computed}
                  {tolerance === null ? '' : `; ${tolerance}`}
                </bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
    </details>
  );
}
