import { readdirSync } from 'node:fs';
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

  it.each(['en', 'nb'])(
    '%s: stand in one file each, so that none takes the place of another',
    async (language) => {
      const folder = new URL('../../src/report/page/messages/', import.meta.url);
      const owner = new Map<string, string>();
      const all = (language === 'en' ? en : nb) as { readonly [key: string]: string };
      const files = readdirSync(folder).filter((name) => name.endsWith(`-${language}.ts`));
      expect(files.length).toBeGreaterThan(5);
      for (const file of files) {
        // Limits go by their ids and are no messages.
        if (file === 'limits-nb.ts') continue;
        const [messages] = Object.values((await import(new URL(file, folder).href)) as object) as [object];
        for (const [key, message] of Object.entries(messages)) {
          expect(owner.get(key), `${key} in ${file}`).toBeUndefined();
          owner.set(key, file);
          expect(all[key], `${key} in ${file}`).toBe(message);
        }
      }
    },
  );

  it('ask for the same values in both languages', () => {
    expect(keys.filter((key) => String(valuesOf(en[key])) !== String(valuesOf(nb[key])))).toEqual([]);
  });
});
