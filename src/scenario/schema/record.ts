// Maps with fixed names, and the names things are shown by.

import { z } from 'zod';
import { below, isMap, leaf, type Refusal, refuse, text, unknownKey } from './leaves.js';

/** A map with the same leaf under each of some fixed names; all may be left out. */
export function record<Name extends string, Leaf extends z.ZodType>(names: readonly Name[], each: Leaf) {
  const shape = Object.fromEntries(names.map((name) => [name, each.optional()])) as {
    [name in Name]: z.ZodOptional<Leaf>;
  };
  return z.strictObject(shape);
}

export const names = z.strictObject({
  nb: text('label', 'Norwegian name').optional(),
  en: text('label', 'English name').optional(),
});

const LANGUAGES = ['nb', 'en'] as const;

/** Text in one language, `en`, or the same text in both. */
export interface InLanguages {
  readonly en: string;
  readonly nb?: string;
}

/** Text as it stands, which counts as English, or `{ nb, en }` with both. */
export function textInLanguages(description: string) {
  const expected = 'text, or { nb: text, en: text } with both';
  const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
  const jsonSchema = {
    anyOf: [
      { type: ['string', 'number'] },
      {
        type: 'object',
        properties: { nb: { type: 'string' }, en: { type: 'string' } },
        required: [...LANGUAGES],
        additionalProperties: false,
      },
    ],
  };
  return leaf<InLanguages>({ role: 'label', description, jsonSchema, expected }, (value) => {
    if (isText(value) || typeof value === 'number') return { value: { en: String(value) } };
    if (!isMap(value)) return refuse(expected, 'type');
    const refused: Refusal[] = [
      ...Object.keys(value)
        .filter((key) => !LANGUAGES.some((known) => known === key))
        .map((key) => unknownKey(key, 'this text', LANGUAGES)),
      ...LANGUAGES.filter((key) => key in value && !isText(value[key])).flatMap((key) =>
        below(key, refuse('text', 'type').refused),
      ),
    ];
    if (refused.length > 0) return { refused };
    const { nb, en } = value;
    return isText(nb) && isText(en) ? { value: { nb, en } } : refuse(expected, 'type');
  });
}
