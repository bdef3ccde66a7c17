// Words of a register that mean a status, a yes or a number, in English or Norwegian; a mapping adds its own.

import { REGISTER_STATUSES, type RegisterStatus } from '../metrics/register.js';
import type { RegisterMapping } from '../scenario/load-mapping.js';
import { plainName } from './columns.js';

const STATUS_WORDS: { readonly [status in RegisterStatus]: readonly string[] } = {
  employed: [
    'job',
    'work',
    'at work',
    '1',
    'yes',
    'ja',
    'true',
    'arbeid',
    'i arbeid',
    'arbeidstaker',
    'sysselsatt',
    'jobb',
  ],
  employedWithSubsidy: ['subsidised', 'subsidised job', 'lønnstilskudd', 'i arbeid med tilskudd'],
  inMeasure: ['measure', 'tiltak', 'på tiltak', 'tiltaksdeltaker'],
  waiting: ['venter', 'venter på plass', 'venteliste'],
  openlyUnemployed: [
    'unemployed',
    'ledig',
    'helt ledig',
    'arbeidssøker',
    'registrert',
    '0',
    'no',
    'nei',
    'false',
  ],
  disabilityPension: ['pension', 'uføretrygd', 'ufør'],
  out: ['outside', 'utenfor', 'ute', 'annet', 'other', 'ukjent'],
};

const KNOWN = new Map<string, number>(
  REGISTER_STATUSES.flatMap((status, code) =>
    [status, ...STATUS_WORDS[status]].map((word) => [plainName(word), code] as const),
  ),
);

/** Code of a status; undefined for an empty or unknown word. */
export function readStatus(word: string, { statuses }: RegisterMapping): number | undefined {
  const own = statuses?.[word.trim()];
  return own === undefined ? KNOWN.get(plainName(word.trim())) : REGISTER_STATUSES.indexOf(own);
}

const YES = new Set(['1', 'yes', 'ja', 'true', 'j', 'y']);

/** Whether a word says yes. */
export function readYes(word: string): boolean {
  return YES.has(word.trim().toLowerCase());
}

/** A number with a point or a comma; NaN for an empty word, undefined for one that is no number. */
export function readNumber(word: string): number | undefined {
  const trimmed = word.trim();
  if (trimmed === '') return Number.NaN;
  const value = Number(/^-?\d+,\d+$/.test(trimmed) ? trimmed.replace(',', '.') : trimmed);
  return Number.isFinite(value) ? value : undefined;
}
