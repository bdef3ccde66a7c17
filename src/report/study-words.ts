// Words that the tables and charts of a sweep and of a sensitivity analysis share.

import type { StudyHead } from '../experiment/study/study-summary.js';
import type { Reported } from '../experiment/summary.js';
import type { StudyOutcome, StudyParameter } from '../scenario/study-plan.js';
import { count } from './numbers.js';
import { wrapped } from './text.js';

/** From the unit of an outcome to the one shown, and back as text. */
export interface ShownOutcome {
  readonly head: string;
  /** What a number is multiplied by to be shown. */
  readonly factor: number;
  /** A value as shown; with the decimals of a value `beside` it. */
  readonly text: (value: number, beside?: number) => string;
}

/** Shares are shown in per cent; large numbers without decimals. */
export function shownOutcome({ title, unit }: StudyOutcome): ShownOutcome {
  const isShare = unit === 'share';
  const shown = isShare ? '%' : unit;
  const factor = isShare ? 100 : 1;
  return {
    head: shown === '' ? title : `${title}, ${shown}`,
    factor,
    text: (value, beside = value) => {
      if (!Number.isFinite(value)) return '–';
      const number = value * factor;
      const like = Math.abs(Number.isFinite(beside) ? beside * factor : number);
      const text =
        like >= 1000
          ? count(Math.abs(number))
          : Math.abs(number).toFixed(like >= 100 ? 0 : like >= 10 ? 1 : 2);
      return number < 0 && Number(text.replaceAll(/\s/g, '')) !== 0 ? `−${text}` : text;
    },
  };
}

/** A value with its interval, `12.3 (11.8 to 12.9)`. */
export function withInterval(value: Reported, text: ShownOutcome['text']): string {
  return 'low' in value && Number.isFinite(value.low)
    ? `${text(value.mean)} (${text(value.low, value.mean)} to ${text(value.high, value.mean)})`
    : text(value.mean);
}

/** As it stands within a sentence; what begins with several capitals is left alone. */
export function small(text: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** A value of a parameter, with its unit. */
export function parameterValue({ unit }: StudyParameter, value: number | undefined): string {
  if (value === undefined) return 'as it is';
  const text = String(Number(value.toPrecision(4))).replace('-', '−');
  return unit === '' ? text : `${text} ${unit}`;
}

/** A parameter with its unit, for an axis. */
export function axisTitle({ title, unit, kind }: StudyParameter): string {
  return unit !== '' ? `${title}, ${unit}` : kind === 'factor' ? `${title}, factor` : title;
}

/** A point in words: every parameter with its value. */
export function pointWords(
  parameters: readonly StudyParameter[],
  values: readonly (number | undefined)[],
): string {
  return parameters.map((one, k) => `${one.title} ${parameterValue(one, values[k])}`).join(', ');
}

/** Breaks the text of a title, so that it is hardly wider than what stands under it. */
export function titleLines(text: string, width: number, fontSize: number): readonly string[] {
  // Text is measured by estimate, 0.8 of its size a letter.
  return wrapped(text, Math.floor(width / (0.8 * fontSize))).map((line) => line.trim());
}

/** The line under every title. */
export function studySubtitle({ scenarios, replications, seed }: StudyHead, which?: number): string {
  const some = which === undefined ? scenarios : [scenarios[which]!];
  const status = [...new Set(some.map((one) => one.status).filter((text) => text !== ''))];
  return [
    some.map(({ title }) => title).join(', '),
    ...status,
    replications === 1 ? 'one replication' : `${replications} replications of every point`,
    `seed ${seed}`,
  ].join(' · ');
}

/** A part of the variance: `62 %`. */
export function variancePart(share: number): string {
  if (share > 0 && share < 0.005) return 'less than 1 %';
  return `${String(Math.round(share * 100)).replace('-', '−')} %`;
}

export function listed(items: readonly string[]): string {
  return items.length < 2
    ? items.join('')
    : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}
