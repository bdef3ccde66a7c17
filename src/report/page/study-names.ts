// What a study's outcomes, parameters, points and values are called on a page: in the words of its file where that has
// them in the language, else in ours.

import type { StudyHead } from '../../experiment/study/study-summary.js';
import type { Reported } from '../../experiment/summary.js';
import type { StudyOutcome, StudyParameter } from '../../scenario/study-plan.js';
import { capital } from '../text.js';
import type { Context } from './context.js';
import { ends, hasInterval } from './estimates.js';
import { en } from './messages/en.js';
import type { MessageKey } from './words.js';

/** Significant digits of a value of a parameter. */
const DIGITS = 4;

export function outcomeName(context: Context, outcome: StudyOutcome): string {
  const { words } = context;
  const { titleIn, source, measure, group, title } = outcome;
  if (titleIn !== undefined) return capital(titleIn[words.language] ?? titleIn.en);
  const key = `outcome.named.${source.kind === 'world' ? source.quantity : source.kind}`;
  if (!(key in en)) return capital(title);
  const name = words.say(key as MessageKey, source.kind === 'world' ? {} : { months: source.months });
  const of = [
    ...(measure === '' ? [] : [context.measure(measure)]),
    ...(group === '' ? [] : [context.group(group)]),
  ];
  return of.length === 0 ? name : words.say('outcome.of', { outcome: name, of: of.join(', ') });
}

/** With its scenario where there are several. */
export function outcomeInScenario(
  context: Context,
  { scenarios, outcomes }: StudyHead,
  { scenario, outcome }: { readonly scenario: number; readonly outcome: string },
): string {
  const name = outcomeName(context, outcomes.find(({ id }) => id === outcome)!);
  return scenarios.length === 1
    ? name
    : context.words.say('study.inScenario', {
        outcome: name,
        scenario: context.scenario(scenarios[scenario]!.id),
      });
}

export function unitName({ words }: Context, { unit }: StudyOutcome): string {
  const key = `outcome.unit.${unit}`;
  return key in en ? words.say(key as MessageKey) : unit;
}

/** What a value is multiplied by to be shown. */
export function shownFactor({ unit }: StudyOutcome): number {
  return unit === 'share' ? 100 : 1;
}

/** A value of an outcome as shown, with the decimals of one `beside` it. */
export function outcomeValue(
  { words }: Context,
  outcome: StudyOutcome,
  value: number,
  beside: number = value,
): string {
  const factor = shownFactor(outcome);
  const size = Math.abs((Number.isFinite(beside) ? beside : value) * factor);
  return words.number(value * factor, size >= 100 ? 0 : size >= 10 ? 1 : 2);
}

/** `1 234 (1 200 til 1 270)`. */
export function valueWithInterval(context: Context, outcome: StudyOutcome, value: Reported): string {
  const mean = outcomeValue(context, outcome, value.mean);
  if (!hasInterval(value)) return mean;
  const { low, high } = ends(value);
  return context.words.say('tornado.value', {
    mean,
    low: outcomeValue(context, outcome, low, value.mean),
    high: outcomeValue(context, outcome, high, value.mean),
  });
}

export function parameterName({ words }: Context, { titleIn, title }: StudyParameter): string {
  return titleIn?.[words.language] ?? title;
}

/** A value of a parameter, with its unit. */
export function parameterValue(
  { words }: Context,
  { unit }: Pick<StudyParameter, 'unit'>,
  value: number | undefined | null,
): string {
  if (value === undefined || value === null) return words.say('parameter.asItIs');
  const short = Number(value.toPrecision(DIGITS));
  const decimals = /\.(\d+)$/.exec(short.toFixed(12).replace(/0+$/, ''))?.[1]?.length ?? 0;
  const text = words.number(short, decimals);
  return unit === '' ? text : `${text} ${unit}`;
}

export function parameterRange(context: Context, parameter: StudyParameter): string {
  const [low, high] = parameter.bounds;
  return context.words.say('parameter.range', {
    low: parameterValue(context, { ...parameter, unit: '' }, low),
    high: parameterValue(context, parameter, high),
  });
}

/** A point in words: every parameter with its value. */
export function pointName(
  context: Context,
  parameters: readonly StudyParameter[],
  values: readonly (number | undefined)[],
): string {
  return context.words.list(
    parameters.map((one, k) => `${parameterName(context, one)} ${parameterValue(context, one, values[k])}`),
  );
}
