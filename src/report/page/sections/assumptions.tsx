// What the scenario assumes, number by number, as its file says it: value, source, grade and range.

import type { Context } from '../context.js';

/** Numbers whose path begins so; whole parts only. */
export function numbersUnder({ folder }: Context, path: string) {
  return folder.about.given.filter((one) => one.path === path || one.path.startsWith(`${path}.`));
}

/** Numbers that belong to no measure which a card tells of. */
export function otherNumbers({ folder }: Context, measures: readonly string[]) {
  return folder.about.given.filter(
    ({ path }) => !measures.some((id) => path.startsWith(`measures.${id}.`) || path === `measures.${id}`),
  );
}

interface Props {
  readonly context: Context;
  readonly heading: string;
  readonly numbers: ReturnType<typeof numbersUnder>;
}

/** A table that opens; nothing without numbers. */
export function Assumptions({ context, heading, numbers }: Props) {
  const { words } = context;
  if (numbers.length === 0) return null;
  return (
    <details class="reference">
      <summary>
        {heading} ({words.number(numbers.length, 0)})
      </summary>
      <table class="assumptions" lang="en">
        <thead lang={words.language}>
          <tr>
            {(['number', 'value', 'source', 'grade'] as const).map((key) => (
              <th scope="col" key={key}>
                {words.say(`assumptions.${key}`)}
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
