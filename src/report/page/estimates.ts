// Estimates in words. A direction is claimed only where the interval lies on one side of 0.

import type { MeasureAttribution, Ranks } from '../../experiment/attribution-summary.js';
import type { Reported } from '../../experiment/summary.js';
import type { Words } from './words.js';

/** Ends of an interval; both the mean where one replication gives none. */
export function ends(estimate: Reported): { readonly low: number; readonly high: number } {
  const { mean } = estimate;
  if (!('low' in estimate) || estimate.low === null || !Number.isFinite(estimate.low))
    return { low: mean, high: mean };
  return { low: estimate.low, high: estimate.high };
}

/** Whether an estimate has an interval. */
export function hasInterval(estimate: Reported): boolean {
  return 'low' in estimate && Number.isFinite(estimate.low);
}

/** Which side of 0 the whole interval lies on; 0 where it holds 0 or there is none. */
export function side(estimate: Reported): -1 | 0 | 1 {
  if (!hasInterval(estimate)) return 0;
  const { low, high } = ends(estimate);
  return low > 0 ? 1 : high < 0 ? -1 : 0;
}

/** `47,8 % (mellom 46,9 og 48,7 %)`. An interval of a share ends at 0 and 100. */
export function rateWords(rate: Reported, words: Words): string {
  const mean = words.percent(rate.mean);
  const { low, high } = shareEnds(rate);
  const [from, to] = [words.percent(low), words.percent(high)];
  return from === to
    ? words.say('rate.exact', { mean })
    : words.say('rate.withInterval', { mean, low: from, high: to });
}

/** Ends of the interval of a share, within 0 and 1. */
export function shareEnds(rate: Reported): { readonly low: number; readonly high: number } {
  const { low, high } = ends(rate);
  return { low: Math.max(0, Math.min(1, low)), high: Math.max(0, Math.min(1, high)) };
}

/** `+1,2 (+0,8 til +1,6)`; with two decimals where one would say too little. */
export function signedWords(estimate: Reported, words: Words, decimals?: number): string {
  const { low, high } = ends(estimate);
  const digits = decimals ?? (Math.max(Math.abs(low), Math.abs(high)) < 1 && low !== high ? 2 : 1);
  const [mean, from, to] = [estimate.mean, low, high].map((value) => words.signed(value, digits));
  return from === to ? mean! : `${mean} (${words.say('interval.from', { low: from!, high: to! })})`;
}

/** `mellom 2,0 og 3,1`, of an estimate above 0. */
export function betweenWords(estimate: Reported, words: Words): string {
  const { low, high } = ends(estimate);
  return spanWords(words.number(low, 1), words.number(high, 1), words);
}

/** `mellom 2,1 og 5,0`, or the number where both ends read the same. */
export function spanWords(from: string, to: string, words: Words): string {
  return from === to ? from : words.say('interval.between', { low: from, high: to });
}

/** A share of 100 as a signed number with its interval. */
export function pointsWords(estimate: Reported, words: Words): string {
  return signedWords(scaled(estimate, 100), words);
}

/** An estimate in another unit. */
export function scaled(estimate: Reported, factor: number): Reported {
  const { mean } = estimate;
  if (!('low' in estimate)) return { ...estimate, mean: mean * factor };
  return { ...estimate, mean: mean * factor, low: estimate.low * factor, high: estimate.high * factor };
}

/** What a measure changed, as a sentence without its full stop. */
export function effectWords(
  row: MeasureAttribution,
  gained: Reported,
  given: { readonly months: number; readonly work: string; readonly words: Words },
): string {
  const { months, work, words } = given;
  const common = { months: words.number(months, 0), work };
  if (row.exactlyZero) return words.say('effect.zero');
  if (!hasInterval(gained))
    return words.say('effect.single', { ...common, mean: words.signed(gained.mean, 1) });
  const { low, high } = ends(gained);
  const direction = side(gained);
  if (direction === 0) {
    return words.say('effect.unclear', {
      ...common,
      low: words.signed(low, 1),
      high: words.signed(high, 1),
    });
  }
  const [from, to] = [Math.abs(low), Math.abs(high)].sort((a, b) => a - b).map((x) => words.number(x, 1));
  const more = direction > 0;
  return from === to
    ? words.say(more ? 'effect.moreExact' : 'effect.lessExact', { ...common, mean: from! })
    : words.say(more ? 'effect.more' : 'effect.less', { ...common, low: from!, high: to! });
}

/** `3`, or `2–4` where chance does not tell the places apart. */
export function rankWords({ best, worst }: Ranks['official'], words: Words): string {
  return best === worst
    ? words.number(best, 0)
    : words.say('rank.range', { best: words.number(best, 0), worst: words.number(worst, 0) });
}
