// What an attribution says, in sentences made from the numbers: for each group which measures the official
// rate undervalues or overvalues, or that no difference is shown; which cost work; what the date misses; and
// whether value can be shared out.

import type { AttributionSummary, MeasureAttribution } from '../experiment/attribution-summary.js';
import { effectAtHorizon, FAMILY_WORDS, withFamilyWords, workWords } from './attribution-words.js';
import type { NameBook } from './names.js';
import { percent, signed } from './numbers.js';
import { capital } from './text.js';

/** Some sentences for each group, and one on families. */
export function attributionHeadline(summary: AttributionSummary, names: NameBook): string {
  const groups = [...new Set(summary.measures.map((row) => row.group))];
  const sentences = groups.flatMap((group) => {
    const rows = summary.measures.filter((row) => row.group === group);
    const ranked = rows.filter((row) => row.verdict !== null);
    return [
      ...(ranked.length < 2 ? [] : [verdictSentence(ranked, names.group(group), names)]),
      ...harmSentence(summary, rows, names.group(group), names),
    ];
  });
  return [...sentences, ...missedSentence(summary, names), ...shareSentence(summary)].join(' ');
}

function verdictSentence(rows: readonly MeasureAttribution[], group: string, names: NameBook): string {
  const named = (verdict: MeasureAttribution['verdict']) =>
    rows.filter((row) => row.verdict === verdict).map((row) => names.measure(row.measure));
  const [under, over] = [named('undervalued'), named('overvalued')];
  if (rows.every((row) => row.exactlyZero)) {
    return `${capital(group)}: no measure changed anybody's work, so no difference is shown, though official rates run from ${rangeOf(rows)} %.`;
  }
  if (under.length === 0 && over.length === 0) {
    return `${capital(group)}: no difference is shown between the order of the official rates and that of the effects.`;
  }
  const parts = [
    ...(under.length > 0 ? [`undervalued by the official rate: ${under.join(', ')}`] : []),
    ...(over.length > 0 ? [`overvalued: ${over.join(', ')}`] : []),
  ];
  return `${capital(group)}: ${parts.join('; ')}.`;
}

function rangeOf(rows: readonly MeasureAttribution[]): string {
  const rates = rows.map((row) => row.officialRate!.mean);
  return `${percent(Math.min(...rates))} to ${percent(Math.max(...rates))}`;
}

/** Measures whose interval lies below 0, with the rate that counts successes for them all the same. */
function harmSentence(
  summary: AttributionSummary,
  rows: readonly MeasureAttribution[],
  group: string,
  names: NameBook,
): readonly string[] {
  const harmful = rows.flatMap((row) => {
    const gained = effectAtHorizon(row, summary.horizonMonths)?.gained;
    if (gained === undefined || !('low' in gained) || !(gained.high < 0)) return [];
    const rate = row.officialRate === null ? '' : `, official rate ${percent(row.officialRate.mean)} %`;
    const { mean } = effectAtHorizon(row, summary.horizonMonths)!.subsidisedGained;
    const subsidised =
      summary.work === 'any' || Math.abs(mean) < 0.05 ? '' : `, ${signed(mean, 1)} subsidised`;
    return [`${names.measure(row.measure)} (${signed(gained.mean, 1)} months${subsidised}${rate})`];
  });
  return harmful.length === 0
    ? []
    : [
        `${capital(group)}: within ${summary.horizonMonths} months less work (${workWords(summary)}) than without, for those who took it: ${harmful.join(', ')}.`,
      ];
}

/** The measure with the largest effect that the official date misses, when its interval lies above 0. */
function missedSentence(summary: AttributionSummary, names: NameBook): readonly string[] {
  if (summary.lateMonths === null) return [];
  const rows = summary.measures.filter(({ decomposition }) => {
    const passedOn = decomposition?.passedOn;
    return passedOn !== undefined && 'low' in passedOn && passedOn.low > 0;
  });
  const most = rows.sort((a, b) => b.decomposition!.passedOn.mean - a.decomposition!.passedOn.mean)[0];
  if (most === undefined) return [];
  const { passedOn, official } = most.decomposition!;
  return [
    `Of 100 who leave ${names.measure(most.measure)} (${names.group(most.group)}), the official date counts ${percent(official.mean)} as successes; ${signed(passedOn.mean * 100, 1)} more at work ${summary.lateMonths} months after come through the measures that follow.`,
  ];
}

/** Whether the value of all families can be shared out. */
function shareSentence({ families }: AttributionSummary): readonly string[] {
  if (families === null) return [];
  if (families.shares === null)
    return [`Shares of value cannot be given because ${withFamilyWords(families.whyNoShares!)}.`];
  const most = [...families.shares].sort((a, b) => b.share - b.official - (a.share - a.official))[0]!;
  return [
    `Of the value of all families ${FAMILY_WORDS[most.id]} has ${percent(most.share)} %, and of official credit ${percent(most.official)} %.`,
  ];
}
