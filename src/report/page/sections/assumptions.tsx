// What the scenario assumes, number by number, as its file says it: value, source, grade and range. The file says it in
// English, so the tables stand in the page once and only their heads are said in each language.

import type { GivenNumber } from '../../about-scenario.js';
import type { Context } from '../context.js';
import { type Around, Said } from '../said.js';

/** Anchor of the numbers of a measure, the same in every language. */
export function assumptionsAnchor(measure: string): string {
  return `assumptions-${measure}`;
}

/** Numbers of each measure that has some, in the order of the scenario, and all others. */
export function assumptionsByMeasure({ folder }: Context): {
  readonly measures: readonly { readonly id: string; readonly numbers: readonly GivenNumber[] }[];
  readonly others: readonly GivenNumber[];
} {
  const under = (id: string) =>
    folder.about.given.filter(({ path }) => path === `measures.${id}` || path.startsWith(`measures.${id}.`));
  const measures = folder.about.measures
    .map(({ id }) => ({ id, numbers: under(id) }))
    .filter(({ numbers }) => numbers.length > 0);
  const told = new Set(measures.flatMap(({ numbers }) => numbers));
  return { measures, others: folder.about.given.filter((number) => !told.has(number)) };
}

interface Props extends Around {
  readonly anchor: string;
  readonly heading: (context: Context) => string;
  readonly numbers: readonly GivenNumber[];
}

/** A table that opens; nothing without numbers. */
export function Assumptions({ contexts, shown, anchor, heading, numbers }: Props) {
  if (numbers.length === 0) return null;
  return (
    <details class="reference" id={anchor}>
      <summary>
        <Said
          contexts={contexts}
          shown={shown}
          say={(context) => `${heading(context)} (${context.words.number(numbers.length, 0)})`}
        />
      </summary>
      <table class="assumptions" lang="en">
        <thead>
          <tr>
            {(['number', 'value', 'source', 'grade'] as const).map((key) => (
              <th scope="col" key={key}>
                <Said
                  contexts={contexts}
                  shown={shown}
                  say={({ words }) => words.say(`assumptions.${key}`)}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {numbers.map(({ path, value, meaning, source, grade, range, note }) => (
            <tr key={path}>
              <th scope="row">
                <code>{path}</code>
                {meaning === '' ? null : <span class="fine"> {meaning}</span>}
              </th>
              <td>
                <bdi>{value}</bdi>
                {range === '' ? null : (
                  <span class="fine">
                    {' '}
                    <bdi>{range}</bdi>
                  </span>
                )}
              </td>
              <td class="fine">
                <bdi>{[source, note].filter((text) => text !== '').join(': ')}</bdi>
              </td>
              <td>{grade}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
