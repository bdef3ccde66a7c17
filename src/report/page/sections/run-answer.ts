// What a run says, in sentences: the official rates, their fit and the waits; nothing about what measures changed.

import type { MeasureSummary, Summary } from '../../../experiment/summary.js';
import type { Context } from '../context.js';
import { rateWords, shareEnds } from '../estimates.js';
import { nameWithGroup } from './answer.js';

export function runAnswer(
  context: Context,
  summary: Summary,
): { readonly headline: string; readonly details: readonly string[] } {
  const { words } = context;
  const rows = summary.measures
    .filter(({ sixMonthRate, tooFew }) => Number.isFinite(sixMonthRate.mean) && !tooFew)
    .sort((a, b) => a.sixMonthRate.mean - b.sixMonthRate.mean);
  const effect = words.say('run.effectOf', { command: 'tiltaksflyt attribute' });
  const [first] = rows;
  if (first === undefined) return { headline: words.say('run.headline.none'), details: [effect] };
  const last = rows.at(-1)!;
  const rate = (row: MeasureSummary) =>
    words.say('rate.exact', { mean: words.percent(row.sixMonthRate.mean) });
  const groups = [...new Set(rows.map(({ group }) => group))];
  return {
    headline: words.say('run.headline', {
      low: rate(first),
      worst: nameWithGroup(context, first),
      high: rate(last),
      best: nameWithGroup(context, last),
    }),
    details: [
      ...groups.map((group) => {
        const own = rows.filter((row) => row.group === group);
        return words.say('run.group', {
          group: context.group(group),
          worst: context.measure(own[0]!.measure),
          low: rateWords(own[0]!.sixMonthRate, words),
          best: context.measure(own.at(-1)!.measure),
          high: rateWords(own.at(-1)!.sixMonthRate, words),
        });
      }),
      ...heldRates(context, summary),
      ...longest(context, summary),
      effect,
    ],
  };
}

/** How many published rates lie within the model's intervals. */
function heldRates({ words }: Context, { measures }: Summary): readonly string[] {
  const held = measures.filter(
    ({ target, sixMonthRate, tooFew }) => target !== null && Number.isFinite(sixMonthRate.mean) && !tooFew,
  );
  if (held.length === 0) return [];
  const inside = held.filter(({ target, sixMonthRate }) => {
    const { low, high } = shareEnds(sixMonthRate);
    return target!.value >= low && target!.value <= high;
  });
  const most = Math.max(
    ...held.map(({ target, sixMonthRate }) => Math.abs(target!.value - sixMonthRate.mean)),
  );
  return [
    words.say('run.fit', {
      count: words.number(held.length, 0),
      inside: words.number(inside.length, 0),
      most: words.number(most * 100, 1),
    }),
  ];
}

function longest(context: Context, { starts }: Summary): readonly string[] {
  const { words } = context;
  const longest = starts
    .filter(({ meanWaitDays }) => meanWaitDays.mean > 0)
    .sort((a, b) => b.meanWaitDays.mean - a.meanWaitDays.mean)[0];
  if (longest === undefined) return [];
  return [
    words.say('run.longest', {
      queue: nameWithGroup(context, longest),
      days: words.number(longest.meanWaitDays.mean, 0),
    }),
  ];
}
