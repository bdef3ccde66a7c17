// What a card says of a measure, sentence by sentence.

import type { AttributionSummary, MeasureAttribution } from '../../../experiment/attribution-summary.js';
import { effectAtHorizon } from '../../attribution-words.js';
import type { Context } from '../context.js';
import { effectWords, ends, rateWords, side, signedWords, spanWords } from '../estimates.js';
import type { MessageKey } from '../words.js';
import { workWords } from './answer.js';

const HUNDRED_THOUSAND = 100_000;

/** What it is, from the scenario's catalogue. */
export function kindSentences(context: Context, row: MeasureAttribution): readonly string[] {
  const { words } = context;
  const about = context.about(row.measure);
  if (about === undefined) return [];
  const family = words.say(`family.${about.family}`);
  const days = about.plannedDays?.[row.group];
  const barriers = about.actsOn.map((barrier) => words.say(`barrier.${barrier}` as MessageKey));
  return [
    `${words.say(`kind.${about.kind}`)}.`,
    about.code === undefined
      ? words.say('measure.family', { family })
      : words.say('measure.catalogue', { code: about.code, family }),
    days === undefined
      ? words.say('measure.stayEndless')
      : words.say('measure.stay', { days: words.number(days, 0) }),
    about.places === null
      ? words.say('measure.placesUnlimited')
      : words.say('measure.places', { places: words.number(about.places, 0) }),
    barriers.length === 0
      ? words.say('measure.actsOnNothing')
      : words.say('measure.actsOn', { barriers: words.list(barriers) }),
    // The scenario says it in English only.
    ...(about.procurement === undefined || words.language !== 'en'
      ? []
      : [words.say('measure.procurement', { procurement: about.procurement })]),
  ];
}

/** Who goes there, by what they bring. */
export function peopleSentences(
  { words }: Context,
  { scale }: AttributionSummary,
  row: MeasureAttribution,
): readonly string[] {
  const [lowest, , highest] = row.byNeed;
  return [
    words.say('measure.people', {
      people: words.number(row.participants.mean, 0),
      scale: words.say('rate.exact', { mean: shareText(scale * 100, words.language) }),
    }),
    words.say('measure.deadweight', { share: rateWords(row.deadweight, words) }),
    ...(lowest === undefined || highest === undefined || lowest.people === 0 || highest.people === 0
      ? []
      : [
          words.say('measure.thirds', {
            low: signedWords(lowest.gained, words),
            high: signedWords(highest.gained, words),
          }),
        ]),
  ];
}

/** A share of the country is told in as many digits as it has. */
function shareText(percent: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumSignificantDigits: 3 }).format(percent);
}

/** The mean wait, where a run of the scenario lies in the folder too. */
export function waitSentences({ words, folder }: Context, row: MeasureAttribution): readonly string[] {
  const start = folder.run?.starts.find(
    ({ measure, group }) => measure === row.measure && group === row.group,
  );
  if (start === undefined) return [];
  return [
    words.say('measure.waitDays', { days: signedWords(start.meanWaitDays, words, 0).replaceAll('+', '') }),
  ];
}

/** What it changed at the chosen horizon, who has more and less, and while it lasts. */
export function effectSentences(
  context: Context,
  summary: AttributionSummary,
  row: MeasureAttribution,
): readonly string[] {
  const { words } = context;
  const months = summary.horizonMonths;
  const { gained } = effectAtHorizon(row, months)!;
  const effect = `${effectWords(row, gained, { months, work: workWords(context, summary), words })}.`;
  if (row.exactlyZero) return [effect];
  const direction = side(row.lockIn);
  const { low, high } = ends(row.lockIn);
  const [from, to] = [Math.abs(low), Math.abs(high)].sort((a, b) => a - b);
  const digits = to! < 1 ? 2 : 1;
  return [
    effect,
    words.say('measure.gainLose', {
      gainers: rateWords(row.gainers, words),
      losers: rateWords(row.losers, words),
    }),
    ...(direction === 0
      ? []
      : [
          words.say(direction < 0 ? 'measure.lockIn.less' : 'measure.lockIn.more', {
            months: spanWords(words.number(from!, digits), words.number(to!, digits), words),
          }),
        ]),
  ];
}

/** What it costs, per participant and per month of work; a price only where a gain is shown. */
export function costSentences(
  { words }: Context,
  summary: AttributionSummary,
  row: MeasureAttribution,
): readonly string[] {
  const per100k = row.monthsPer100kNok;
  if (per100k === null) return [words.say('measure.free')];
  const cost = words.say('measure.costPerPerson', { cost: words.number(row.costPerParticipantNok.mean, 0) });
  if (side(per100k) <= 0) return [cost, words.say('measure.costPerMonthNone')];
  const { low, high } = ends(per100k);
  const [least, most] = [HUNDRED_THOUSAND / high, HUNDRED_THOUSAND / low].map((nok) => words.number(nok, 0));
  const months = words.number(summary.horizonMonths, 0);
  return [
    cost,
    least === most
      ? words.say('measure.costPerMonthExact', { cost: least!, months })
      : words.say('measure.costPerMonth', { low: least!, high: most!, months }),
  ];
}
