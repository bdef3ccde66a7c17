import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/report/page/messages/en.js';
import { nb } from '../../src/report/page/messages/nb.js';

/** Names of the values that a message asks for. */
function valuesOf(message: string): readonly string[] {
  return [...new Set(new IntlMessageFormat(message, 'en').getAst().flatMap(namesIn))].sort();
}

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

function namesIn(element: Element): readonly string[] {
  const options = 'options' in element ? Object.values(element.options) : [];
  const inner = options.flatMap(({ value }) => value.flatMap(namesIn));
  // 0 is plain text and 7 the number sign of a plural.
  return element.type === 0 || element.type === 7 ? [] : [(element as { value: string }).value, ...inner];
}

describe('messages', () => {
  const keys = Object.keys(en) as (keyof typeof en)[];

  it('are there in both languages, under the same keys, none of them empty', () => {
    expect(Object.keys(nb).sort()).toEqual([...keys].sort());
    expect(keys.filter((key) => en[key].trim() === '' || nb[key].trim() === '')).toEqual([]);
  });

  it('ask for the same values in both languages', () => {
    expect(keys.filter((key) => String(valuesOf(en[key])) !== String(valuesOf(nb[key])))).toEqual([]);
  });
});
