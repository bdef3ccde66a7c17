// One language of a page: messages filled in, numbers as that language writes them, and names as they are shown.

import { IntlMessageFormat } from 'intl-messageformat';
import type { Names } from '../../model/parameters.js';
import { en } from './messages/en.js';
import { nb } from './messages/nb.js';
import { isolated } from './safe-text.js';

export const LANGUAGES = ['nb', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export type MessageKey = keyof typeof en;
type Values = { readonly [name: string]: string | number };

const MESSAGES: { readonly [language in Language]: { readonly [key in MessageKey]: string } } = { nb, en };
const LOCALE: { readonly [language in Language]: string } = { nb: 'nb-NO', en: 'en-GB' };

export interface Words {
  readonly language: Language;
  /** A message with its values; texts among them are isolated where they run from right to left. */
  say(key: MessageKey, values?: Values): string;
  /** `1 234,5`; a real minus; `−0` is `0`; a dash for what is no number. */
  number(value: number, digits: number): string;
  /** The same with its sign: `+1,2`. */
  signed(value: number, digits: number): string;
  /** A share in per cent, without the sign. */
  percent(share: number): string;
  /** `a, b and c`. */
  list(items: readonly string[]): string;
  /** The name in this language. */
  name(names: Names): string;
}

/** Words of a language. */
export function wordsIn(language: Language): Words {
  const locale = LOCALE[language];
  const messages = new Map<MessageKey, IntlMessageFormat>();
  const messageOf = (key: MessageKey): IntlMessageFormat => {
    const known = messages.get(key);
    if (known !== undefined) return known;
    const made = new IntlMessageFormat(MESSAGES[language][key], locale);
    messages.set(key, made);
    return made;
  };
  const number = (value: number, digits: number): string => {
    // JSON has no NaN; what cannot be told comes as null.
    if (!Number.isFinite(value)) return MESSAGES[language].none;
    const format = new Intl.NumberFormat(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    const text = format.format(Math.abs(value));
    return Number(Math.abs(value).toFixed(digits)) === 0 || value > 0 ? text : `−${text}`;
  };
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    language,
    say: (key, values = {}) =>
      String(
        messageOf(key).format(
          Object.fromEntries(
            Object.entries(values).map(([name, value]) => [
              name,
              typeof value === 'string' ? isolated(value) : value,
            ]),
          ),
        ),
      ),
    number,
    signed: (value, digits) => {
      const text = number(value, digits);
      return value > 0 && Number(value.toFixed(digits)) !== 0 ? `+${text}` : text;
    },
    percent: (share) => number(share * 100, 1),
    list: (items) => lists.format(items),
    name: (names) => names[language],
  };
}
